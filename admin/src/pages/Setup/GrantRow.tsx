import { Button, Dialog, Flex, Typography } from '@strapi/design-system';
import { CheckCircle, Key } from '@strapi/icons';
import { ConfirmDialog } from '@strapi/strapi/admin';
import { useId, useState } from 'react';
import { useText } from '../../utils/useText';

interface GrantRowProps {
  /** What is granted, to whom. */
  readonly title: string;
  readonly granted: boolean;
  /** What it means, asked before it is done. */
  readonly confirm: string;
  /** What it means to take it back, asked before; without it that cannot be done here. */
  readonly confirmBack?: string;
  /** Why the caller may not grant it; without it they may. */
  readonly blocked?: string;
  /** Why it does little good as things are. */
  readonly warning?: string;
  readonly busy: boolean;
  /** Gives it, or with `revoke` takes it back. */
  readonly onGrant: (revoke?: true) => void;
}

/** One grant: one confirmed click away, given and to be taken back, or greyed with the reason. */
export const GrantRow = ({ title, granted, confirm, confirmBack, blocked, warning, busy, onGrant }: GrantRowProps) => {
  const text = useText();
  const [titleId, reasonId] = [useId(), useId()];
  // A list of buttons with the same words: each is told from the others by what it stands beside.
  const button = { title, blocked, busy, describedBy: blocked ? `${titleId} ${reasonId}` : titleId };
  return (
    <Flex
      tag="li"
      justifyContent="space-between"
      gap={4}
      padding={4}
      hasRadius
      borderColor="neutral200"
      background="neutral0"
    >
      <Flex direction="column" alignItems="flex-start" gap={1}>
        <Typography id={titleId}>{title}</Typography>
        {warning && (
          <Typography variant="pi" textColor="warning700">
            {warning}
          </Typography>
        )}
        {blocked && (!granted || confirmBack) && (
          <Typography id={reasonId} variant="pi" textColor="neutral600">
            {blocked}
          </Typography>
        )}
      </Flex>
      {granted ? (
        <Flex gap={4}>
          <Flex gap={2}>
            <CheckCircle fill="success600" aria-hidden />
            <Typography textColor="success700">{text('setup.granted')}</Typography>
          </Flex>
          {confirmBack && (
            <AskedButton {...button} label={text('setup.takeBack')} confirm={confirmBack} onDo={() => onGrant(true)} />
          )}
        </Flex>
      ) : (
        <AskedButton {...button} label={text('setup.grant')} confirm={confirm} onDo={() => onGrant()} />
      )}
    </Flex>
  );
};

interface AskedButtonProps extends Pick<GrantRowProps, 'title' | 'blocked' | 'busy' | 'confirm'> {
  readonly label: string;
  readonly describedBy: string;
  readonly onDo: () => void;
}

/** A button that asks before it does anything. */
const AskedButton = ({ title, label, confirm, blocked, busy, describedBy, onDo }: AskedButtonProps) => {
  const [asking, setAsking] = useState(false);
  return (
    <Dialog.Root open={asking} onOpenChange={setAsking}>
      <Dialog.Trigger>
        <Button variant="secondary" disabled={Boolean(blocked) || busy} aria-describedby={describedBy}>
          {label}
        </Button>
      </Dialog.Trigger>
      <ConfirmDialog title={title} icon={<Key fill="primary600" />} variant="default" onConfirm={onDo}>
        {confirm}
      </ConfirmDialog>
    </Dialog.Root>
  );
};
