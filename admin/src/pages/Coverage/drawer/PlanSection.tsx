import { Box, Flex, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';
import type { CoverageMoment, ExternalItem, Moment } from '../../../../../types';
import { ImpactDots } from '../../../components/ImpactDots';
import { useOwnerName } from '../../../components/useOwnerName';
import { parseDay } from '../../../utils/days';
import { t } from '../../../utils/translate';
import { useCoverage } from '../model/context';
import { ExternalItems } from './ExternalItems';
import { Section } from './Section';

interface PlanSectionProps {
  readonly plan: Moment | null;
  readonly figures: CoverageMoment | null;
}

/** The plan of the cell: what it needs, who sees to it, by when. */
export const PlanSection = ({ plan, figures }: PlanSectionProps) => {
  const { formatMessage, formatDate } = useIntl();
  const { names } = useCoverage();
  const ownerName = useOwnerName();
  if (!plan) {
    return (
      <Section title={formatMessage({ id: t('plan.title') })}>
        <Typography textColor="neutral600">{formatMessage({ id: t('plan.none') })}</Typography>
      </Section>
    );
  }
  const impact = plan.impact ?? figures?.impact ?? null;
  const owner = plan.owner ?? figures?.owner ?? null;
  const due = parseDay(plan.dueDate);
  return (
    <>
      <ExternalSection items={plan.externalItems} />
      <Section title={formatMessage({ id: t('plan.title') })}>
        <List>
          <Fact term={formatMessage({ id: t('plan.target') })}>
            {formatMessage(
              { id: t(plan.target === 0 ? 'plan.target.none' : 'plan.target.pieces') },
              { count: plan.target },
            )}
          </Fact>
          {impact !== null && (
            <Fact term={formatMessage({ id: t('plan.impact') })}>
              <ImpactDots impact={impact} />
            </Fact>
          )}
          <Fact term={formatMessage({ id: t('plan.owner') })}>
            {owner && ownerName(owner)}
            {figures?.ownerInherited && ` · ${formatMessage({ id: t('gaps.inherited') })}`}
          </Fact>
          <Fact term={formatMessage({ id: t('plan.due') })}>{due && formatDate(due, { dateStyle: 'medium' })}</Fact>
          <Fact term={formatMessage({ id: t('plan.segments') })}>
            {plan.requiredSegments.map(names.segment).join(', ')}
          </Fact>
          <Fact term={formatMessage({ id: t('plan.brief') })}>{plan.brief}</Fact>
        </List>
      </Section>
    </>
  );
};

const ExternalSection = ({ items }: { readonly items: readonly ExternalItem[] }) => {
  const { formatMessage } = useIntl();
  if (items.length === 0) return null;
  return (
    <Section title={formatMessage({ id: t('external.title') })}>
      <ExternalItems items={items} />
    </Section>
  );
};

/** One line of the plan; nothing where nothing was planned. */
const Fact = ({ term, children }: { readonly term: string; readonly children: ReactNode }) =>
  children ? (
    <Flex alignItems="flex-start" gap={3}>
      <Box tag="dt" width="10rem" flex="none">
        <Typography textColor="neutral600">{term}</Typography>
      </Box>
      <Box tag="dd" flex={1} minWidth={0}>
        <Text textColor="neutral800">{children}</Text>
      </Box>
    </Flex>
  ) : null;

const List = styled.dl`
  display: flex;
  flex-direction: column;
  gap: ${({ theme }) => theme.spaces[2]};
`;

const Text = styled(Typography)`
  white-space: pre-line;
  overflow-wrap: anywhere;
`;
