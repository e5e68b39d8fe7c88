import { Box, Button } from '@strapi/design-system';
import { useEffect, useState } from 'react';
import type { Journey } from '../../../../../types';
import { DrawerForm } from '../../../components/DrawerPage';
import { LoadError, Loading } from '../../../components/states';
import { SaveButton } from '../../../components/typedFields';
import { Problem } from '../../../components/Problem';
import { same } from '../../../utils/same';
import { useText } from '../../../utils/useText';
import { useSettled } from '../../../utils/useSettled';
import type { CellPlace } from '../model/cells';
import { draftOf, faultsOf, momentAt, momentOf, type PlanDraft, type PlanFault } from '../model/plan';
import { useDrawerForm } from '../model/useDrawerForm';
import { useTell } from './outcome';
import { PlanConflictView } from './PlanConflictView';
import { PlanForm } from './PlanForm';
import type { PlanConflict } from './usePlanSaving';
import { useSlotPlan } from './useSlotPlan';

/** Plans one slot: loads the journey as it stands, and saves on top of just that. */
export const PlanView = ({ place }: { readonly place: CellPlace }) => {
  const text = useText();
  const tell = useTell();
  const { frame, finish } = useDrawerForm(place);
  const { fetchJourney, save, saving, undoOf } = useSlotPlan(place);
  const [base, setBase] = useState<Journey | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const [draft, setDraft] = useState<PlanDraft | null>(null);
  const [attempts, setAttempts] = useState(0);
  const [conflict, setConflict] = useState<PlanConflict | null>(null);
  const [refusal, setRefusal] = useState<unknown>(null);
  // What was wrong when it was to be saved: a row that is added later is not complained of at once.
  const [tried, setTried] = useState<ReadonlySet<PlanFault>>(new Set());
  const { stage, touchpoint } = place;

  useEffect(() => {
    let current = true;
    setFailure(null);
    fetchJourney()
      .then((loaded) => {
        if (!current) return;
        setBase(loaded);
        setDraft(draftOf(momentAt(loaded, { stage, touchpoint })));
      })
      .catch((error: unknown) => current && setFailure(error));
    return () => {
      current = false;
    };
  }, [fetchJourney, stage, touchpoint, attempts]);

  const before = base && momentAt(base, place);
  const dirty = draft !== null && !same(draft, draftOf(before));
  const faults = new Set(draft ? [...faultsOf(draft)].filter((fault) => tried.has(fault)) : []);

  const store = useSettled(draft, async (written, onto: Journey) => {
    if (!written) return;
    const faulty = faultsOf(written);
    setTried(faulty);
    setRefusal(null);
    if (faulty.size > 0) return;
    const earlier = momentAt(onto, place);
    const outcome = await save(onto, momentOf(place, written, earlier));
    if (outcome.kind === 'saved') {
      tell({ tone: 'success', text: text('plan.saved'), undo: undoOf(outcome.journey, earlier) });
      finish();
    }
    if (outcome.kind === 'conflict') setConflict(outcome.conflict);
    if (outcome.kind === 'failed') setRefusal(outcome.error);
  });

  return (
    <DrawerForm
      {...frame}
      title={text(base && !before ? 'cell.action.plan' : 'cell.action.editPlan')}
      dirty={dirty}
      footer={
        conflict ? (
          <>
            <Button variant="tertiary" onClick={finish}>
              {text('versions.keepTheirs')}
            </Button>
            <Button loading={saving} onClick={() => void store(conflict.journey)}>
              {text('versions.keepMine')}
            </Button>
          </>
        ) : (
          <SaveButton loading={saving} disabled={!base} onClick={() => base && void store(base)}>
            {text('common.save')}
          </SaveButton>
        )
      }
    >
      {Boolean(refusal) && (
        <Box paddingBottom={4}>
          <Problem error={refusal} title={text('common.failed')} />
        </Box>
      )}
      {conflict && draft ? (
        <PlanConflictView conflict={conflict} />
      ) : draft ? (
        <PlanForm draft={draft} onChange={setDraft} faults={faults} />
      ) : failure ? (
        <LoadError error={failure} permission="plan" onRetry={() => setAttempts(attempts + 1)} />
      ) : (
        <Loading />
      )}
    </DrawerForm>
  );
};
