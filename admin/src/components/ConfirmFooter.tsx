import { Button, Dialog } from '@strapi/design-system';
import { useText } from '../utils/useText';

interface ConfirmFooterProps {
  /** What the button says that does it. */
  readonly label: string;
  readonly loading: boolean;
  readonly onConfirm: () => void;
}

/** The two buttons of a dialog that asks before something is taken away. It stays open until that is done, or refused. */
export const ConfirmFooter = ({ label, loading, onConfirm }: ConfirmFooterProps) => {
  const text = useText();
  return (
    <Dialog.Footer>
      <Dialog.Cancel>
        <Button fullWidth variant="tertiary">
          {text('common.cancel')}
        </Button>
      </Dialog.Cancel>
      <Button fullWidth variant="danger-light" loading={loading} onClick={onConfirm}>
        {label}
      </Button>
    </Dialog.Footer>
  );
};
