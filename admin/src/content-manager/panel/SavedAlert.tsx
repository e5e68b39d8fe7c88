import { StayingAlert } from '../../components/StayingAlert';
import { useText } from '../../utils/useText';
import type { Origin } from '../origins';
import { BackLink } from './OriginNotice';

interface SavedAlertProps extends Pick<Origin, 'back'> {
  /** "Consideration · Newsletter". */
  readonly cell: string;
  readonly onClose: () => void;
}

/** The first save of an entry that was created for a gap, told with the way back: it is there after a reload, too. */
export const SavedAlert = ({ back, cell, onClose }: SavedAlertProps) => {
  const text = useText();
  return (
    <StayingAlert variant="success" onClose={onClose} action={<BackLink back={back} />}>
      {text('create.saved', { cell })}
    </StayingAlert>
  );
};
