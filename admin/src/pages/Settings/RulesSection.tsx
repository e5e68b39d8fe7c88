import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { useNotification } from '@strapi/strapi/admin';
import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'react-router-dom';
import type { ContentRule, Setup } from '../../../../types';
import { pending } from '../../components/states';
import { useGetRulesQuery, useOrderRulesMutation } from '../../services/rules';
import { RULES_ANCHOR } from '../../utils/anchors';
import { useText } from '../../utils/useText';
import { DeleteRule } from './rules/DeleteRule';
import { RuleDialog } from './rules/RuleDialog';
import { RuleLine } from './rules/RuleLine';
import { RunDialog } from './rules/RunDialog';

/** Rules that place content or say that it is no journey content, so that nobody has to do it one by one. */
export const RulesSection = ({ setup }: { readonly setup: Setup }) => {
  const text = useText();
  const rules = useGetRulesQuery();
  const [edited, setEdited] = useState<ContentRule | 'new' | null>(null);
  const [deleted, setDeleted] = useState<ContentRule | null>(null);
  const [isRunning, setRunning] = useState(false);
  const types = setup.contentTypes.filter(({ participates, canRead }) => participates && canRead);
  const canChange = setup.permissions.settings;
  const section = useRef<HTMLElement>(null);
  const isAimedAt = useLocation().hash === `#${RULES_ANCHOR}`;

  // The page is drawn long after the browser looked for the address's anchor.
  useEffect(() => {
    if (isAimedAt) section.current?.scrollIntoView({ block: 'center' });
  }, [isAimedAt]);

  return (
    <Box tag="section" id={RULES_ANCHOR} ref={section} background="neutral0" shadow="tableShadow" hasRadius padding={6}>
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Flex justifyContent="space-between" gap={4} wrap="wrap">
          <Typography tag="h2" variant="delta">
            {text('rules.title')}
          </Typography>
          {canChange && (
            <Flex gap={2} wrap="wrap">
              {rules.data?.some(({ action }) => action === 'place') && (
                <Button size="S" variant="secondary" onClick={() => setRunning(true)}>
                  {text('rules.run')}
                </Button>
              )}
              {types.length > 0 && (
                <Button size="S" startIcon={<Plus />} onClick={() => setEdited('new')}>
                  {text('rules.add')}
                </Button>
              )}
            </Flex>
          )}
        </Flex>
        <Typography textColor="neutral600">{text('rules.text')}</Typography>
        {!rules.data ? (
          pending(rules)
        ) : rules.data.length === 0 ? (
          <Typography textColor="neutral600">{text('rules.none')}</Typography>
        ) : (
          <Lines
            rules={rules.data}
            canChange={canChange}
            canEdit={(rule) => types.some(({ uid }) => uid === rule.contentType)}
            onEdit={setEdited}
            onDelete={setDeleted}
          />
        )}
      </Flex>
      {edited && (
        <RuleDialog rule={edited === 'new' ? undefined : edited} types={types} onClose={() => setEdited(null)} />
      )}
      {deleted && <DeleteRule rule={deleted} onClose={() => setDeleted(null)} />}
      {isRunning && rules.data && <RunDialog rules={rules.data} onClose={() => setRunning(false)} />}
    </Box>
  );
};

interface LinesProps {
  readonly rules: readonly ContentRule[];
  readonly canChange: boolean;
  readonly canEdit: (rule: ContentRule) => boolean;
  readonly onEdit: (rule: ContentRule) => void;
  readonly onDelete: (rule: ContentRule) => void;
}

const Lines = ({ rules, canChange, canEdit, onEdit, onDelete }: LinesProps) => {
  const text = useText();
  const { toggleNotification } = useNotification();
  const [order] = useOrderRulesMutation();

  const swap = (index: number, other: number) => async () => {
    const ids = rules.map(({ documentId }) => documentId);
    [ids[index], ids[other]] = [ids[other]!, ids[index]!];
    const answer = await order(ids);
    if ('error' in answer) toggleNotification({ type: 'danger', message: text('rules.order.failed') });
  };

  return (
    <Flex tag="ol" direction="column" alignItems="stretch" gap={2}>
      {rules.map((rule, index) => (
        <RuleLine
          key={rule.documentId}
          rule={rule}
          number={index + 1}
          canChange={canChange}
          canEdit={canEdit(rule)}
          onEdit={() => onEdit(rule)}
          onDelete={() => onDelete(rule)}
          onUp={index > 0 ? () => void swap(index, index - 1)() : undefined}
          onDown={index < rules.length - 1 ? () => void swap(index, index + 1)() : undefined}
        />
      ))}
    </Flex>
  );
};
