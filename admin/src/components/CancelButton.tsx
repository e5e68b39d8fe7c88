import { Button } from '@strapi/design-system';
import { useText } from '../utils/useText';
import { useRequestClose } from './ModalFrame';

interface CancelButtonProps {
  /** Without it "Cancel". */
  readonly label?: string;
  readonly disabled?: boolean;
}

/** Leaves the dialog that it stands in, asking first where something would be lost. */
export const CancelButton = ({ label, disabled }: CancelButtonProps) => {
  const text = useText();
  const requestClose = useRequestClose();
  return (
    <Button variant="tertiary" disabled={disabled} onClick={requestClose}>
      {label ?? text('common.cancel')}
    </Button>
  );
};
