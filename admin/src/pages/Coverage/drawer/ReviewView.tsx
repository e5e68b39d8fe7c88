import { Box } from '@strapi/design-system';
import { useState } from 'react';
import type { Cell } from '../../../../../types';
import { DrawerForm } from '../../../components/DrawerPage';
import { Problem } from '../../../components/Problem';
import { SaveButton } from '../../../components/typedFields';
import { useGiveReviewMutation, useWithdrawReviewMutation } from '../../../services/reviews';
import { refOf } from '../../../utils/entryRef';
import { same } from '../../../utils/same';
import { useSettled } from '../../../utils/useSettled';
import { useErrorText } from '../../../utils/useFaultText';
import { useText } from '../../../utils/useText';
import type { CellPlace } from '../model/cells';
import { useCoverage } from '../model/context';
import { useDrawerForm } from '../model/useDrawerForm';
import { isTooLong, ReviewFields, startOf, toGive } from '../reviews/ReviewFields';
import { useTell, type Outcome } from './outcome';

interface ReviewViewProps {
  readonly place: CellPlace;
  readonly item: Cell['placed'][number];
}

/** A decision on an entry that is placed here and due for it. */
export const ReviewView = ({ place, item: { entry } }: ReviewViewProps) => {
  const text = useText();
  const errorText = useErrorText();
  const tell = useTell();
  const { query, names } = useCoverage();
  const { frame, finish } = useDrawerForm(place);
  const [start] = useState(() => startOf('good'));
  const [said, setSaid] = useState(start);
  const [give, { isLoading: saving, error }] = useGiveReviewMutation();
  const [withdraw] = useWithdrawReviewMutation();
  const about = { entries: [refOf(entry)], locale: query.locale ?? null };

  const undo = async (): Promise<Outcome> => {
    const answer = await withdraw(about);
    if ('data' in answer) return { tone: 'success', text: text('drawer.undone') };
    const detail = errorText(answer.error);
    return { tone: 'danger', text: text('review.undo.failed'), detail, undo };
  };

  const save = useSettled(said, async (now) => {
    const answer = await give({ ...about, ...toGive(now) });
    if ('error' in answer) return;
    tell({ tone: 'success', text: text('review.saved', { title: entry.title }), undo });
    finish();
  });

  return (
    <DrawerForm
      {...frame}
      title={text('review.dialog.one', { title: entry.title })}
      dirty={!same(said, start)}
      footer={
        <SaveButton disabled={isTooLong(said)} loading={saving} onClick={() => void save()}>
          {text('common.save')}
        </SaveButton>
      }
    >
      {Boolean(error) && (
        <Box paddingBottom={4}>
          <Problem error={error} title={text('common.failed')} />
        </Box>
      )}
      <ReviewFields said={said} onChange={setSaid} localeName={query.locale && names.locale(query.locale)} />
    </DrawerForm>
  );
};
