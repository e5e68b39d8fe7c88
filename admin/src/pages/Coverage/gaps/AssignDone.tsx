import { TextButton } from '@strapi/design-system';
import { StayingAlert } from '../../../components/StayingAlert';
import { useErrorText } from '../../../utils/useFaultText';
import { useText } from '../../../utils/useText';
import type { useAssigned } from './useAssigned';

/** What was assigned last, with the way back, until it is closed. */
export const AssignDone = ({ done }: { readonly done: ReturnType<typeof useAssigned> }) => {
  const text = useText();
  const errorText = useErrorText();
  const { assigned, undo, undoing, undoError, dismiss } = done;
  if (!assigned) return null;
  const { changed, batch, undone } = assigned;
  const wayBack = batch && (
    <TextButton loading={undoing} onClick={() => void undo()}>
      {text('batches.undo')}
    </TextButton>
  );
  if (undoError)
    return (
      <StayingAlert variant="danger" title={text('batches.failed')} onClose={dismiss} action={wayBack}>
        {errorText(undoError)}
      </StayingAlert>
    );
  if (undone)
    return (
      <StayingAlert variant={undone.kept > 0 ? 'default' : 'success'} onClose={dismiss}>
        {text('gaps.assign.undone', { back: undone.updated, kept: undone.kept })}
      </StayingAlert>
    );
  return (
    <StayingAlert variant="success" onClose={dismiss} action={wayBack}>
      {text('gaps.assign.done', { count: changed })}
    </StayingAlert>
  );
};
