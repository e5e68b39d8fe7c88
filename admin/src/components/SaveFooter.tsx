import { Modal } from '@strapi/design-system';
import { useText } from '../utils/useText';
import { CancelButton } from './CancelButton';
import { SaveButton } from './typedFields';

interface SaveFooterProps {
  /** What the button says that does it; "Save" unless told. */
  readonly label?: string;
  readonly variant?: 'default' | 'danger';
  readonly disabled?: boolean;
  readonly loading: boolean;
  /** Not even to be left while it runs. */
  readonly busy?: boolean;
  readonly onSave: () => Promise<void>;
}

/** The two buttons of a dialog in which something is made up, and then done or left. */
export const SaveFooter = ({ label, variant = 'default', disabled, loading, busy, onSave }: SaveFooterProps) => {
  const text = useText();
  return (
    <Modal.Footer>
      <CancelButton disabled={busy} />
      <SaveButton variant={variant} disabled={disabled} loading={loading} onClick={() => void onSave()}>
        {label ?? text('common.save')}
      </SaveButton>
    </Modal.Footer>
  );
};
