import { Field, Flex, NumberInput, Radio, TextButton } from '@strapi/design-system';
import { useState } from 'react';
import { useText } from '../utils/useText';
import { ORDER, orderWord, type OrderWord } from './model';

interface PlacementOrderProps {
  /** 1–100; the higher, the earlier it is shown. */
  readonly weight: number;
  readonly onChange: (weight: number) => void;
}

const clamp = (value: number) => Math.min(100, Math.max(1, Math.round(value)));

/** Show first, normal or last; the number behind it stands under Advanced. */
export const PlacementOrder = ({ weight, onChange }: PlacementOrderProps) => {
  const text = useText();
  const [advanced, setAdvanced] = useState(orderWord(weight) === null);
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Field.Root name="order">
        <Field.Label>{text('panel.order')}</Field.Label>
        <Radio.Group
          aria-label={text('panel.order')}
          value={orderWord(weight) ?? ''}
          onValueChange={(word: string) => onChange(ORDER[word as OrderWord])}
        >
          {(Object.keys(ORDER) as OrderWord[]).map((word) => (
            <Radio.Item key={word} value={word}>
              {text(`panel.order.${word}`)}
            </Radio.Item>
          ))}
        </Radio.Group>
      </Field.Root>
      {advanced ? (
        <Field.Root name="weight" hint={text('panel.weight.hint')}>
          <Field.Label>{text('panel.weight')}</Field.Label>
          <NumberInput
            value={weight}
            onValueChange={(value) => value !== undefined && !Number.isNaN(value) && onChange(clamp(value))}
          />
          <Field.Hint />
        </Field.Root>
      ) : (
        <Flex>
          <TextButton onClick={() => setAdvanced(true)}>{text('panel.advanced')}</TextButton>
        </Flex>
      )}
    </Flex>
  );
};
