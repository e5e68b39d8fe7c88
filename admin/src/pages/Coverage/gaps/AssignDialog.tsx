import { Flex, Modal, Typography } from '@strapi/design-system';
import { useState } from 'react';
import type { AssignResult } from '../../../../../types';
import { ModalFrame } from '../../../components/ModalFrame';
import { Problem } from '../../../components/Problem';
import { SaveFooter } from '../../../components/SaveFooter';
import { same } from '../../../utils/same';
import { useSettled } from '../../../utils/useSettled';
import { useText } from '../../../utils/useText';
import { useCoverage } from '../model/context';
import { AssignFields } from './AssignFields';
import { bodyOf, changesAnything, UNCHANGED, unfilled } from './assignment';
import type { Selection } from './selection';
import { useAssigning } from './useAssigning';

interface AssignDialogProps {
  readonly selection: Selection;
  readonly onDone: (result: AssignResult) => void;
  readonly onClose: () => void;
}

/** Hands the chosen gaps to somebody: each field is kept, set on all of them, or cleared on all of them. */
export const AssignDialog = ({ selection, onDone, onClose }: AssignDialogProps) => {
  const text = useText();
  const { journey } = useCoverage();
  const [assignment, setAssignment] = useState(UNCHANGED);
  const [tried, setTried] = useState(false);
  const { save: assign, saving, error } = useAssigning(onDone);

  const save = useSettled(assignment, async (written) => {
    setTried(true);
    if (unfilled(written).length > 0) return;
    const { kind } = await assign(bodyOf(journey.slug, selection, written));
    if (kind === 'saved') onClose();
  });

  return (
    <ModalFrame
      title={text('gaps.assign.title', { count: selection.size })}
      dirty={!same(assignment, UNCHANGED)}
      onClose={onClose}
    >
      <Modal.Body>
        <Flex direction="column" alignItems="stretch" gap={6}>
          {Boolean(error) && <Problem error={error} title={text('common.failed')} />}
          <Typography textColor="neutral600">{text('gaps.assign.text')}</Typography>
          <AssignFields assignment={assignment} unfilled={tried ? unfilled(assignment) : []} onChange={setAssignment} />
        </Flex>
      </Modal.Body>
      <SaveFooter
        label={text('gaps.assign.save')}
        disabled={!changesAnything(assignment)}
        loading={saving}
        onSave={save}
      />
    </ModalFrame>
  );
};
