import { Flex, Radio, Typography } from '@strapi/design-system';
import { useId } from 'react';
import { useDescribe } from '../../../placing/useDescribe';
import { useText } from '../../../utils/useText';
import { useContent } from '../context';

interface LocaleChoiceProps {
  /** Only the locale of the list is placed in. */
  readonly only: boolean;
  readonly onChange: (only: boolean) => void;
}

/** Where the list is in one locale: whether its entries are placed for all locales, or for that one. */
export const LocaleChoice = ({ only, onChange }: LocaleChoiceProps) => {
  const text = useText();
  const { localeName } = useDescribe();
  const { setup, url } = useContent();
  const label = useId();
  if (!url.locale || setup.locales.length < 2) return null;
  return (
    <Flex gap={4} wrap="wrap">
      <Typography id={label} variant="pi" fontWeight="bold" textColor="neutral800">
        {text('triage.locale')}
      </Typography>
      <Radio.Group
        aria-labelledby={label}
        value={only ? 'only' : 'all'}
        onValueChange={(value: string) => onChange(value === 'only')}
      >
        <Flex gap={4} wrap="wrap">
          <Radio.Item value="all">{text('common.allLocales')}</Radio.Item>
          <Radio.Item value="only">{text('panel.locale.only', { locale: localeName(url.locale) })}</Radio.Item>
        </Flex>
      </Radio.Group>
    </Flex>
  );
};
