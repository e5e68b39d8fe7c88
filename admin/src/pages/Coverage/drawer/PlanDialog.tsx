import { Box, Button, Modal } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import type { Journey } from '../../../../../types';
import { CancelButton } from '../../../components/CancelButton';
import { ModalFrame } from '../../../components/ModalFrame';
import { LoadError, Loading } from '../../../components/states';
import { SaveButton } from '../../../components/typedFields';
import { errorMessage } from '../../../utils/errors';
import { same } from '../../../utils/same';
import { useText } from '../../../utils/useText';
import { useSettled } from '../../../utils/useSettled';
import type { CellPlace } from '../model/cells';
import { useCoverage } from '../model/context';
import { draftOf, faultsOf, momentAt, momentOf, type PlanDraft, type PlanFault } from '../model/plan';
import { PlanConflictView } from './PlanConflictView';
import { PlanForm } from './PlanForm';
import { usePlanSaving } from './usePlanSaving';

interface PlanDialogProps {
  readonly place: CellPlace;
  readonly onClose: () => void;
}

/** Plans one cell: loads the journey as it stands, and saves on top of just that. */
export const PlanDialog = ({ place, onClose }: PlanDialogProps) => {
  const text = useText();
  const { toggleNotification } = useNotification();
  const { journey, names } = useCoverage();
  const { fetchJourney, save, saving, conflict } = usePlanSaving(journey.documentId, place);
  const [base, setBase] = useState<Journey | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const [draft, setDraft] = useState<PlanDraft | null>(null);
  const [attempts, setAttempts] = useState(0);
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

  const finish = useSettled(draft, async (written, onto: Journey) => {
    if (!written) return;
    const faulty = faultsOf(written);
    setTried(faulty);
    if (faulty.size > 0) return;
    const outcome = await save(onto, momentOf(place, written, momentAt(onto, place)));
    if (outcome.kind === 'saved') {
      toggleNotification({ type: 'success', message: text('plan.saved') });
      onClose();
    }
    if (outcome.kind === 'failed') {
      const message = errorMessage(outcome.error) ?? text('common.error.text');
      toggleNotification({ type: 'danger', message });
    }
  });

  return (
    <ModalFrame
      title={text('plan.form.title', { stage: names.stage(stage), touchpoint: names.touchpoint(touchpoint) })}
      dirty={dirty}
      onClose={onClose}
    >
      <Modal.Body>
        {conflict && draft ? (
          <PlanConflictView conflict={conflict} />
        ) : draft ? (
          <PlanForm draft={draft} onChange={setDraft} faults={faults} />
        ) : failure ? (
          <LoadError error={failure} permission="plan" onRetry={() => setAttempts(attempts + 1)} />
        ) : (
          <Box minHeight="20rem">
            <Loading />
          </Box>
        )}
      </Modal.Body>
      <Modal.Footer>
        {conflict ? (
          <Button variant="tertiary" onClick={onClose}>
            {text('plan.conflict.theirs')}
          </Button>
        ) : (
          <CancelButton />
        )}
        {conflict ? (
          <Button loading={saving} onClick={() => void finish(conflict.journey)}>
            {text('plan.conflict.mine')}
          </Button>
        ) : (
          <SaveButton loading={saving} disabled={!base} onClick={() => base && void finish(base)}>
            {text('common.save')}
          </SaveButton>
        )}
      </Modal.Footer>
    </ModalFrame>
  );
};
