import { Button, Dialog, Flex, Typography } from '@strapi/design-system';
import { WarningCircle } from '@strapi/icons';
import type { ReactNode } from 'react';
import type { InUseDetails } from '../../../../types';
import { Problem } from '../../components/Problem';
import { useText } from '../../utils/useText';
import { InUseText } from './InUseText';

interface DeleteDialogProps {
  readonly title: string;
  /** Asked first, before anything is known of its use. */
  readonly question: string;
  /** What uses it, once the server refused for that. */
  readonly inUse: InUseDetails['inUse'] | null;
  /** What deleting it all the same takes along, in words. */
  readonly warning: string;
  /** A gentler way than deleting what uses it. */
  readonly instead?: ReactNode;
  readonly error?: unknown;
  readonly busy: boolean;
  readonly onDelete: (force: boolean) => void;
  readonly onClose: () => void;
}

/** Deletes a thing: asks first, says what uses it, and takes that along only after a clear warning. */
export const DeleteDialog = (props: DeleteDialogProps) => {
  const { title, question, inUse, warning, instead, error, busy, onDelete, onClose } = props;
  const text = useText();
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Content style={{ overflowWrap: 'anywhere' }}>
        <Dialog.Header>{title}</Dialog.Header>
        <Dialog.Body icon={<WarningCircle fill="danger600" aria-hidden />}>
          <Flex direction="column" alignItems="stretch" gap={4} width="100%">
            {Boolean(error) && <Problem error={error} title={text('inUse.failed')} />}
            {inUse ? (
              <>
                <Typography fontWeight="bold">{text('inUse.title')}</Typography>
                <InUseText inUse={inUse} />
                {instead}
                <Typography textColor="danger600">{warning}</Typography>
              </>
            ) : (
              <Typography textAlign="center">{question}</Typography>
            )}
          </Flex>
        </Dialog.Body>
        <Dialog.Footer>
          <Dialog.Cancel>
            <Button variant="tertiary" fullWidth onClick={onClose}>
              {text('common.cancel')}
            </Button>
          </Dialog.Cancel>
          <Button variant="danger-light" fullWidth loading={busy} onClick={() => onDelete(inUse !== null)}>
            {text(inUse ? 'inUse.force' : 'common.delete')}
          </Button>
        </Dialog.Footer>
      </Dialog.Content>
    </Dialog.Root>
  );
};
