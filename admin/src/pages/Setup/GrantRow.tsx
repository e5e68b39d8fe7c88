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
  /** Why the caller may not grant it; without it they may. */
  readonly blocked?: string;
  readonly busy: boolean;
  readonly onGrant: () => void;
}

/** One grant: given already, one confirmed click away, or greyed with the reason. */
export const GrantRow = ({ title, granted, confirm, blocked, busy, onGrant }: GrantRowProps) => {
  const text = useText();
  const [asking, setAsking] = useState(false);
  const reasonId = useId();
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
        <Typography>{title}</Typography>
        {!granted && blocked && (
          <Typography id={reasonId} variant="pi" textColor="neutral600">
            {blocked}
          </Typography>
        )}
      </Flex>
      {granted ? (
        <Flex gap={2}>
          <CheckCircle fill="success600" aria-hidden />
          <Typography textColor="success700">{text('setup.granted')}</Typography>
        </Flex>
      ) : (
        <Dialog.Root open={asking} onOpenChange={setAsking}>
          <Dialog.Trigger>
            <Button
              variant="secondary"
              disabled={Boolean(blocked) || busy}
              aria-describedby={blocked ? reasonId : undefined}
            >
              {text('setup.grant')}
            </Button>
          </Dialog.Trigger>
          <ConfirmDialog title={title} icon={<Key fill="primary600" />} variant="default" onConfirm={onGrant}>
            {confirm}
          </ConfirmDialog>
        </Dialog.Root>
      )}
    </Flex>
  );
};
