import { Dialog, Flex, Radio, Typography } from '@strapi/design-system';
import { WarningCircle } from '@strapi/icons';
import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { ContentRule } from '../../../../../types';
import { ConfirmFooter } from '../../../components/ConfirmFooter';
import { Problem } from '../../../components/Problem';
import { useDeleteRuleMutation } from '../../../services/rules';
import { useText } from '../../../utils/useText';

/** Asks before a rule goes, and what becomes of what it placed. */
export const DeleteRule = ({ rule, onClose }: { readonly rule: ContentRule; readonly onClose: () => void }) => {
  const text = useText();
  const { toggleNotification } = useNotification();
  const [placements, setPlacements] = useState<'keep' | 'remove'>('keep');
  const [remove, { isLoading, error }] = useDeleteRuleMutation();

  const onDelete = async () => {
    const answer = await remove({ documentId: rule.documentId, placements });
    if ('error' in answer) return;
    toggleNotification({ type: 'success', message: text('rules.deleted') });
    onClose();
  };

  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Content style={{ overflowWrap: 'anywhere' }}>
        <Dialog.Header>{text('rules.delete.title', { name: rule.name ?? rule.typeName })}</Dialog.Header>
        <Dialog.Body icon={<WarningCircle fill="danger600" />}>
          <Flex direction="column" alignItems="stretch" gap={4}>
            {Boolean(error) && <Problem error={error} title={text('common.failed')} />}
            {rule.placed === 0 ? (
              <Typography textAlign="center">{text('rules.delete.confirm')}</Typography>
            ) : (
              <>
                <Typography>{text('rules.delete.placed', { count: rule.placed })}</Typography>
                <Radio.Group
                  aria-label={text('rules.delete.placed', { count: rule.placed })}
                  value={placements}
                  onValueChange={(value) => setPlacements(value as 'keep' | 'remove')}
                >
                  <Radio.Item value="keep">{text('rules.delete.keep')}</Radio.Item>
                  <Radio.Item value="remove">{text('rules.delete.remove')}</Radio.Item>
                </Radio.Group>
              </>
            )}
          </Flex>
        </Dialog.Body>
        <ConfirmFooter label={text('common.delete')} loading={isLoading} onConfirm={() => void onDelete()} />
      </Dialog.Content>
    </Dialog.Root>
  );
};
