import { Box, Field, Flex, Radio, SingleSelect, SingleSelectOption, TextButton } from '@strapi/design-system';
import { useState } from 'react';
import type { Segment, Setup } from '../../../../types';
import { AudienceField } from '../../components/AudienceField';
import { useText } from '../../utils/useText';
import { PlacementDates } from '../PlacementDates';
import { PlacementOrder } from '../PlacementOrder';
import { newItem } from '../model';
import { PlacesField } from './PlacesField';
import { BULK_MODES, maxPlaces, wrongDates, type BulkDraft, type BulkMode } from './bulkDraft';

interface BulkFieldsProps {
  readonly draft: BulkDraft;
  readonly segments: readonly Segment[];
  readonly locales: Setup['locales'];
  /** The content locale on screen, whose gaps come first. */
  readonly locale?: string;
  readonly onChange: (part: Partial<BulkDraft>) => void;
}

const ALL = 'all';

/** What a bulk change says: what to do, where, for whom; order and dates only for those who ask for more. */
export const BulkFields = ({ draft, segments, locales, locale, onChange }: BulkFieldsProps) => {
  const text = useText();
  const places = draft.mode !== 'remove';
  return (
    <Flex direction="column" alignItems="stretch" gap={5}>
      <Field.Root name="mode" hint={text(`bulk.mode.${draft.mode}.hint`)}>
        <Radio.Group
          aria-label={text('bulk.mode')}
          value={draft.mode}
          onValueChange={(mode) => onChange({ mode: mode as BulkMode })}
        >
          <Flex gap={5} wrap="wrap">
            {BULK_MODES.map((mode) => (
              <Radio.Item key={mode} value={mode}>
                {text(`bulk.mode.${mode}`)}
              </Radio.Item>
            ))}
          </Flex>
        </Radio.Group>
        <Field.Hint />
      </Field.Root>
      <PlacesField
        locale={draft.locale ?? locale}
        value={draft.places}
        full={
          draft.places.length >=
          maxPlaces(
            draft,
            locales.map(({ code }) => code),
          )
        }
        onChange={(chosen) => onChange({ places: chosen })}
      />
      {places && (
        <AudienceField
          segments={segments}
          value={draft.segments}
          onChange={(chosen) => onChange({ segments: chosen })}
        />
      )}
      {locales.length > 1 && (
        <Field.Root name="locale" hint={text(`bulk.locale.hint.${draft.mode}`)}>
          <Field.Label>{text('panel.locale')}</Field.Label>
          <SingleSelect
            aria-label={text('panel.locale')}
            value={draft.locale ?? ALL}
            onChange={(code) => onChange({ locale: code === ALL ? null : String(code) })}
          >
            <SingleSelectOption value={ALL}>{text('common.allLocales')}</SingleSelectOption>
            {locales.map(({ code, name }) => (
              <SingleSelectOption key={code} value={code}>
                {name}
              </SingleSelectOption>
            ))}
          </SingleSelect>
          <Field.Hint />
        </Field.Root>
      )}
      {places && <More draft={draft} onChange={onChange} />}
    </Flex>
  );
};

/** Order and dates. */
const More = ({ draft, onChange }: Pick<BulkFieldsProps, 'draft' | 'onChange'>) => {
  const text = useText();
  const [open, setOpen] = useState(false);
  // The panel's own fields, which are about one placement.
  const item = {
    ...newItem({ journey: '', stage: '', touchpoint: null }),
    weight: draft.weight,
    startsAt: draft.startsAt,
    endsAt: draft.endsAt,
  };
  return (
    <Box>
      <TextButton aria-expanded={open} onClick={() => setOpen(!open)}>
        {text(open ? 'bulk.less' : 'bulk.more')}
      </TextButton>
      {open && (
        <Flex direction="column" alignItems="stretch" gap={4} paddingTop={4}>
          <PlacementOrder weight={draft.weight} onChange={(weight) => onChange({ weight })} />
          <PlacementDates draft={item} wrong={wrongDates(draft)} onChange={onChange} />
        </Flex>
      )}
    </Box>
  );
};
