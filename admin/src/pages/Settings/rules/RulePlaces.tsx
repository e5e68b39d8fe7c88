import { Box, Combobox, ComboboxOption, Field, Flex, IconButton, Typography } from '@strapi/design-system';
import { Trash } from '@strapi/icons';
import { styled } from 'styled-components';
import { placeKey } from '../../../../../engine';
import type { PlacementDraft, PlacementOption } from '../../../../../types';
import { AudienceField } from '../../../components/AudienceField';
import { usePlaces } from '../../../components/usePlaces';
import { PlacementOrder } from '../../../placing/PlacementOrder';
import { optionsByStage, ORDER } from '../../../placing/model';
import { useNeedText } from '../../../placing/useNeedText';
import { useText } from '../../../utils/useText';

interface RulePlacesProps {
  readonly value: readonly PlacementDraft[];
  readonly onChange: (value: readonly PlacementDraft[]) => void;
  readonly segments: readonly { readonly slug: string; readonly name: string }[];
}

/** One or several places to put content at, each with its order and the segments it is for. */
export const RulePlaces = ({ value, onChange, segments }: RulePlacesProps) => {
  const text = useText();
  const places = usePlaces();
  const chosen = new Set(value.map(placeKey));
  const left = optionsByStage(places.options.filter((option) => !chosen.has(placeKey(option)))).flatMap(
    ({ items }) => items,
  );

  const add = (key: string | undefined) => {
    const option = left.find((candidate) => placeKey(candidate) === key);
    if (!option) return;
    const { journey, stage, touchpoint } = option;
    onChange([...value, { journey, stage, touchpoint, segments: [], weight: ORDER.normal }]);
  };
  const change = (index: number, part: Partial<PlacementDraft>) =>
    onChange(value.map((place, at) => (at === index ? { ...place, ...part } : place)));

  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Field.Root name="places" hint={text('rules.places.hint')} required={value.length === 0}>
        <Field.Label>{text('rules.places')}</Field.Label>
        <Combobox
          // Chosen ones leave the list: it starts over with each.
          key={value.length}
          aria-label={text('rules.places')}
          autocomplete={{ type: 'list', filter: 'contains' }}
          placeholder={text('panel.search')}
          noOptionsMessage={() => text('picker.none')}
          clearLabel={text('common.clear')}
          value={undefined}
          onChange={add}
        >
          {left.map((option) => (
            <PlaceOption key={placeKey(option)} option={option} name={places.nameOf(option)} />
          ))}
        </Combobox>
        <Field.Hint />
      </Field.Root>
      {value.map((place, index) => (
        <Chosen
          key={placeKey(place)}
          place={place}
          name={places.name(place)}
          segments={segments}
          onChange={(part) => change(index, part)}
          onRemove={() => onChange(value.filter((_, at) => at !== index))}
        />
      ))}
    </Flex>
  );
};

const PlaceOption = ({ option, name }: { readonly option: PlacementOption; readonly name: string }) => {
  const need = useNeedText();
  return (
    <ComboboxOption value={placeKey(option)} textValue={name}>
      <Typography>{name}</Typography>{' '}
      <Typography variant="pi" textColor="neutral600">
        {need(option)}
      </Typography>
    </ComboboxOption>
  );
};

interface ChosenProps {
  readonly place: PlacementDraft;
  readonly name: string;
  readonly segments: RulePlacesProps['segments'];
  readonly onChange: (part: Partial<PlacementDraft>) => void;
  readonly onRemove: () => void;
}

const Chosen = ({ place, name, segments, onChange, onRemove }: ChosenProps) => {
  const text = useText();
  return (
    <Frame padding={4}>
      <Flex justifyContent="space-between" gap={3} paddingBottom={3}>
        <Typography fontWeight="bold" textColor="neutral800">
          {name}
        </Typography>
        <IconButton size="S" variant="ghost" label={text('rules.places.remove', { place: name })} onClick={onRemove}>
          <Trash />
        </IconButton>
      </Flex>
      <Flex gap={4} alignItems="flex-start" wrap="wrap">
        {segments.length > 0 && (
          <Box flex="1 1 18rem">
            <AudienceField
              segments={segments}
              value={place.segments ?? []}
              onChange={(next) => onChange({ segments: next })}
            />
          </Box>
        )}
        <Box flex="1 1 14rem">
          <PlacementOrder weight={place.weight ?? ORDER.normal} onChange={(next) => onChange({ weight: next })} />
        </Box>
      </Flex>
    </Frame>
  );
};

const Frame = styled(Box)`
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: ${({ theme }) => theme.borderRadius};
`;
