import { Box, Button, Flex } from '@strapi/design-system';
import { useState } from 'react';
import type { EntryRef } from '../../../../../types';
import { NO_SEGMENT } from '../../../../../types/defaults';
import { AudienceField } from '../../../components/AudienceField';
import { DrawerForm } from '../../../components/DrawerPage';
import { EntryPicker } from '../../../components/EntryPicker';
import { Problem } from '../../../components/Problem';
import { useText } from '../../../utils/useText';
import type { CellPlace } from '../model/cells';
import { useCoverage } from '../model/context';
import { useDrawerForm } from '../model/useDrawerForm';
import { usePlacing } from './usePlacing';

/** Places entries that exist already at one slot. */
export const AddExistingView = ({ place }: { readonly place: CellPlace }) => {
  const text = useText();
  const { journey, setup, segments, names, query, url } = useCoverage();
  const { frame, finish } = useDrawerForm(place);
  const [chosen, setChosen] = useState<readonly EntryRef[]>([]);
  // Who looks with the eyes of a segment adds for it, unless they say otherwise.
  const [first] = useState(() => (url.segment && url.segment !== NO_SEGMENT ? [url.segment] : []));
  const [only, setOnly] = useState<readonly string[]>(first);
  const { change, saving, error } = usePlacing();
  const types = setup.contentTypes.filter(
    ({ participates, canRead, kind }) => participates && canRead && kind === 'collectionType',
  );

  const save = async () => {
    const where = { stage: names.stage(place.stage), touchpoint: names.touchpoint(place.touchpoint) };
    const added = await change(
      { entries: [...chosen], add: [{ journey: journey.slug, ...place, segments: [...only] }] },
      { text: text('add.done', { count: chosen.length, ...where }) },
      'left',
    );
    if (added) finish();
  };

  return (
    <DrawerForm
      {...frame}
      title={text('cell.action.add')}
      dirty={chosen.length > 0 || only.join() !== first.join()}
      footer={
        <Button disabled={chosen.length === 0} loading={saving} onClick={() => void save()}>
          {text('add.save', { count: chosen.length })}
        </Button>
      }
    >
      {error && (
        <Box paddingBottom={4}>
          <Problem error={error} title={text('common.failed')} />
        </Box>
      )}
      <Flex direction="column" alignItems="stretch" gap={4}>
        <EntryPicker types={types} locale={query.locale} multiple chosen={chosen} onChange={setChosen} />
        <AudienceField segments={segments} value={only} onChange={setOnly} />
      </Flex>
    </DrawerForm>
  );
};
