import { ConfirmDialog, useNotification } from '@strapi/strapi/admin';
import { Box, Button, Dialog, Flex, IconButton, Typography } from '@strapi/design-system';
import { Pencil, Plus, Trash, WarningCircle } from '@strapi/icons';
import { useState } from 'react';
import { styled } from 'styled-components';
import type { ContentRule, Setup } from '../../../../types';
import { pending } from '../../components/states';
import { useDeleteRuleMutation, useGetRulesQuery } from '../../services/rules';
import { errorMessage } from '../../utils/errors';
import { useText } from '../../utils/useText';
import { RuleDialog } from './rules/RuleDialog';
import { RuleSummary } from './rules/RuleSummary';

/** Rules that say which content is no journey content, so that nobody has to set it aside by hand. */
export const RulesSection = ({ setup }: { readonly setup: Setup }) => {
  const text = useText();
  const { toggleNotification } = useNotification();
  const rules = useGetRulesQuery();
  const [edited, setEdited] = useState<ContentRule | 'new' | null>(null);
  const [deleted, setDeleted] = useState<ContentRule | null>(null);
  const [remove] = useDeleteRuleMutation();
  const types = setup.contentTypes.filter(({ participates, canRead }) => participates && canRead);

  const onDelete = async () => {
    if (!deleted) return;
    const answer = await remove(deleted.documentId);
    setDeleted(null);
    toggleNotification(
      'error' in answer
        ? { type: 'danger', message: errorMessage(answer.error) ?? text('common.error.text') }
        : { type: 'success', message: text('rules.deleted') },
    );
  };

  return (
    <Box tag="section" background="neutral0" shadow="tableShadow" hasRadius padding={6}>
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Flex justifyContent="space-between" gap={4} wrap="wrap">
          <Typography tag="h2" variant="delta">
            {text('rules.title')}
          </Typography>
          {setup.permissions.settings && types.length > 0 && (
            <Button size="S" variant="secondary" startIcon={<Plus />} onClick={() => setEdited('new')}>
              {text('rules.add')}
            </Button>
          )}
        </Flex>
        <Typography textColor="neutral600">{text('rules.text')}</Typography>
        {!rules.data ? (
          pending(rules)
        ) : rules.data.length === 0 ? (
          <Typography textColor="neutral600">{text('rules.none')}</Typography>
        ) : (
          <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>
            {rules.data.map((rule) => (
              <RuleLine
                key={rule.documentId}
                rule={rule}
                canEdit={setup.permissions.settings && types.some(({ uid }) => uid === rule.contentType)}
                canDelete={setup.permissions.settings}
                onEdit={() => setEdited(rule)}
                onDelete={() => setDeleted(rule)}
              />
            ))}
          </Flex>
        )}
      </Flex>
      {edited && (
        <RuleDialog rule={edited === 'new' ? undefined : edited} types={types} onClose={() => setEdited(null)} />
      )}
      <Dialog.Root open={deleted !== null} onOpenChange={(open) => !open && setDeleted(null)}>
        <ConfirmDialog variant="danger-light" onConfirm={onDelete}>
          {text('rules.delete.confirm')}
        </ConfirmDialog>
      </Dialog.Root>
    </Box>
  );
};

interface RuleLineProps {
  readonly rule: ContentRule;
  readonly canEdit: boolean;
  readonly canDelete: boolean;
  readonly onEdit: () => void;
  readonly onDelete: () => void;
}

const RuleLine = ({ rule, canEdit, canDelete, onEdit, onDelete }: RuleLineProps) => {
  const text = useText();
  const name = rule.name ?? rule.typeName;
  return (
    <Line tag="li" gap={3} padding={3} alignItems="flex-start">
      <Box flex={1} minWidth={0}>
        <Typography tag="p" fontWeight="bold" textColor="neutral800">
          {name}
        </Typography>
        <RuleSummary rule={rule} />
        {rule.fault !== null && (
          <Flex gap={2} paddingTop={1}>
            <WarningCircle width={14} height={14} fill="warning600" aria-hidden />
            <Typography variant="pi" textColor="neutral800">
              {text('rules.broken', { fault: rule.fault })}
            </Typography>
          </Flex>
        )}
      </Box>
      {canEdit && (
        <IconButton size="S" variant="ghost" label={text('rules.edit', { name })} onClick={onEdit}>
          <Pencil />
        </IconButton>
      )}
      {canDelete && (
        <IconButton size="S" variant="ghost" label={text('rules.delete', { name })} onClick={onDelete}>
          <Trash />
        </IconButton>
      )}
    </Line>
  );
};

const Line = styled(Flex)`
  border: 1px solid ${({ theme }) => theme.colors.neutral150};
  border-radius: ${({ theme }) => theme.borderRadius};
`;
