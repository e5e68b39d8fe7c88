import { Box, Field, Flex, Tag } from '@strapi/design-system';
import { Cross } from '@strapi/icons';
import { useMemo } from 'react';
import { placeKey } from '../../../../engine';
import type { PlacementOption } from '../../../../types';
import { useGetPlacementOptionsQuery } from '../../services/coverage/options';
import { useText } from '../../utils/useText';
import { OptionList } from '../OptionList';
import { namesOfOption } from '../model';
import { useDescribe } from '../useDescribe';

interface PlacesFieldProps {
  /** The locale whose gaps come first. */
  readonly locale?: string;
  readonly value: readonly PlacementOption[];
  /** No more can be chosen. */
  readonly full: boolean;
  readonly onChange: (places: readonly PlacementOption[]) => void;
}

/** One or several places: those chosen as tags, and below them the one searchable list, gaps first. */
export const PlacesField = ({ locale, value, full, onChange }: PlacesFieldProps) => {
  const text = useText();
  const describe = useDescribe();
  const options = useGetPlacementOptionsQuery({ locale }, { refetchOnMountOrArgChange: true });
  const chosen = useMemo(() => new Set(value.map(placeKey)), [value]);
  const severalJourneys = new Set(options.data?.map(({ journey }) => journey)).size > 1;
  const nameOf = (option: PlacementOption) =>
    [severalJourneys && option.journeyName, describe.cell(namesOfOption(option))].filter(Boolean).join(' · ');

  return (
    <Field.Root name="places" required hint={text(full ? 'bulk.places.full' : 'bulk.places.hint')}>
      <Field.Label>{text('bulk.places')}</Field.Label>
      {value.length > 0 && (
        <Flex tag="ul" gap={1} wrap="wrap" aria-label={text('bulk.places.chosen')}>
          {value.map((option) => (
            <li key={placeKey(option)}>
              <Tag
                icon={<Cross aria-hidden />}
                label={text('bulk.places.remove', { place: nameOf(option) })}
                onClick={() => onChange(value.filter((other) => other !== option))}
              >
                {nameOf(option)}
              </Tag>
            </li>
          ))}
        </Flex>
      )}
      {!full && (
        <Box borderColor="neutral200" hasRadius>
          <OptionList
            inline
            options={options.data}
            error={options.error}
            onRetry={() => void options.refetch()}
            severalJourneys={severalJourneys}
            placed={chosen}
            onChoose={(option) => onChange([...value, option])}
          />
        </Box>
      )}
      <Field.Hint />
    </Field.Root>
  );
};
