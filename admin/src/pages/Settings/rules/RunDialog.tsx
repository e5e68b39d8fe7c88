import { Box, Flex, Modal, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import type { ContentRule, RuleEffect, RulesEffect } from '../../../../../types';
import { ModalFrame } from '../../../components/ModalFrame';
import { Problem } from '../../../components/Problem';
import { SaveFooter } from '../../../components/SaveFooter';
import { pending } from '../../../components/states';
import { useBulkWords } from '../../../placing/bulk/useBulkWords';
import { usePreviewRunQuery, useRunRulesMutation } from '../../../services/rules';
import { useText } from '../../../utils/useText';

interface RunDialogProps {
  readonly rules: readonly ContentRule[];
  readonly onClose: () => void;
}

/** What the rules would do with the content that exists, and the button that does it. */
export const RunDialog = ({ rules, onClose }: RunDialogProps) => {
  const text = useText();
  const { toggleNotification } = useNotification();
  const preview = usePreviewRunQuery(undefined, { refetchOnMountOrArgChange: true });
  const [run, { isLoading, error }] = useRunRulesMutation();
  const effect = preview.isFetching ? undefined : preview.data;

  const onRun = async () => {
    const answer = await run();
    if ('error' in answer) return;
    const { added, removed } = answer.data;
    toggleNotification({ type: 'success', message: text('rules.run.done', { added, removed }) });
    onClose();
  };

  return (
    <ModalFrame title={text('rules.run.title')} dirty={false} onClose={() => !isLoading && onClose()}>
      <Modal.Body>
        <Flex direction="column" alignItems="stretch" gap={5}>
          {Boolean(error) && <Problem error={error} title={text('common.failed')} />}
          {isLoading && <Typography role="status">{text('rules.run.running')}</Typography>}
          {effect ? <Effect effect={effect} rules={rules} /> : pending({ ...preview, data: undefined }, 'settings')}
        </Flex>
      </Modal.Body>
      <SaveFooter
        label={text('rules.run.do', { count: effect?.entries ?? 0 })}
        disabled={!effect || effect.entries === 0}
        loading={isLoading}
        busy={isLoading}
        onSave={onRun}
      />
    </ModalFrame>
  );
};

const Effect = ({ effect, rules }: { readonly effect: RulesEffect; readonly rules: readonly ContentRule[] }) => {
  const text = useText();
  const words = useBulkWords();
  return (
    <>
      <Box role="status" background="neutral100" hasRadius padding={4}>
        {effect.entries === 0 && <Typography tag="p">{text('rules.run.nothing')}</Typography>}
        <Typography tag="p" fontWeight="bold" textColor="neutral800">
          {text('rules.run.unplaced', effect.unplaced)}
        </Typography>
        {effect.scores.map((score) => (
          <Typography key={score.journey} tag="p" fontWeight="bold" textColor="neutral800">
            {words.score(score)}
          </Typography>
        ))}
      </Box>
      <Table colCount={6} rowCount={effect.rules.length + 1}>
        <Thead>
          <Tr>
            {['rule', 'entries', 'added', 'updated', 'removed', 'kept'].map((column) => (
              <Th key={column}>
                <Typography variant="sigma" fontSize={1}>
                  {text(`rules.run.${column}`)}
                </Typography>
              </Th>
            ))}
          </Tr>
        </Thead>
        <Tbody>
          {effect.rules.map((rule) => (
            <EffectRow key={rule.documentId} effect={rule} rules={rules} />
          ))}
        </Tbody>
      </Table>
      {effect.kept > 0 && (
        <Typography variant="pi" textColor="neutral600">
          {text('rules.run.kept.hint')}
        </Typography>
      )}
    </>
  );
};

const EffectRow = ({ effect, rules }: { readonly effect: RuleEffect; readonly rules: readonly ContentRule[] }) => {
  const { formatNumber } = useIntl();
  const rule = rules.find(({ documentId }) => documentId === effect.documentId);
  return (
    <Tr>
      <Td>
        <Typography fontWeight="semiBold">{effect.name ?? rule?.typeName}</Typography>
      </Td>
      {[effect.entries, effect.added, effect.updated, effect.removed, effect.kept].map((count, index) => (
        <Td key={index}>
          <Typography textColor={count === 0 ? 'neutral500' : 'neutral800'}>{formatNumber(count)}</Typography>
        </Td>
      ))}
    </Tr>
  );
};
