import { Box, Flex, IconButton, Typography } from '@strapi/design-system';
import { ArrowDown, ArrowUp, Pencil, Trash, WarningCircle } from '@strapi/icons';
import { styled } from 'styled-components';
import type { ContentRule } from '../../../../../types';
import { useFaultText } from '../../../utils/useFaultText';
import { useText } from '../../../utils/useText';
import { RuleSummary } from './RuleSummary';

interface RuleLineProps {
  readonly rule: ContentRule;
  readonly number: number;
  readonly canEdit: boolean;
  readonly canChange: boolean;
  readonly onEdit: () => void;
  readonly onDelete: () => void;
  /** Absent where it stands at the end already. */
  readonly onUp?: () => void;
  readonly onDown?: () => void;
}

/** One rule in the order in which they are tried: what it is about, what it does, and how much it did. */
export const RuleLine = ({ rule, number, canEdit, canChange, onEdit, onDelete, onUp, onDown }: RuleLineProps) => {
  const text = useText();
  const faultText = useFaultText();
  const name = rule.name ?? rule.typeName;
  return (
    <Line tag="li" gap={3} padding={3} alignItems="flex-start">
      <Typography textColor="neutral600" aria-hidden>
        {number}
      </Typography>
      <Box flex={1} minWidth={0}>
        <Flex gap={2} wrap="wrap" alignItems="baseline">
          <Typography fontWeight="bold" textColor="neutral800">
            {name}
          </Typography>
          {rule.placed > 0 && (
            <Typography variant="pi" textColor="neutral600">
              {text('rules.placed', { count: rule.placed })}
            </Typography>
          )}
        </Flex>
        <RuleSummary rule={rule} />
        {rule.fault !== null && (
          <Flex gap={2} paddingTop={1}>
            <WarningCircle width={14} height={14} fill="warning600" aria-hidden />
            <Typography variant="pi" textColor="neutral800">
              {text('rules.broken', { fault: faultText(rule.fault) })}
            </Typography>
          </Flex>
        )}
      </Box>
      {canChange && (
        <Flex gap={1}>
          <IconButton size="S" variant="ghost" label={text('rules.up', { name })} disabled={!onUp} onClick={onUp}>
            <ArrowUp />
          </IconButton>
          <IconButton size="S" variant="ghost" label={text('rules.down', { name })} disabled={!onDown} onClick={onDown}>
            <ArrowDown />
          </IconButton>
          {canEdit && (
            <IconButton size="S" variant="ghost" label={text('rules.edit', { name })} onClick={onEdit}>
              <Pencil />
            </IconButton>
          )}
          <IconButton size="S" variant="ghost" label={text('rules.delete', { name })} onClick={onDelete}>
            <Trash />
          </IconButton>
        </Flex>
      )}
    </Line>
  );
};

const Line = styled(Flex)`
  border: 1px solid ${({ theme }) => theme.colors.neutral150};
  border-radius: ${({ theme }) => theme.borderRadius};
`;
