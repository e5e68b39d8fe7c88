import { Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { CoverageMoment, ExternalItem, Moment } from '../../../../../types';
import { Fact, Facts } from '../../../components/Facts';
import { ImpactDots } from '../../../components/ImpactDots';
import { useOwnerName } from '../../../components/useOwnerName';
import { parseDay } from '../../../utils/days';
import { useText } from '../../../utils/useText';
import { useCoverage } from '../model/context';
import { ExternalItems } from './ExternalItems';
import { Section } from './Section';

interface PlanSectionProps {
  readonly plan: Moment | null;
  readonly figures: CoverageMoment | null;
}

/** The plan of the cell: what it needs, who sees to it, by when. */
export const PlanSection = ({ plan, figures }: PlanSectionProps) => {
  const text = useText();
  const { formatDate } = useIntl();
  const { names } = useCoverage();
  const ownerName = useOwnerName();
  if (!plan) {
    return (
      <Section title={text('plan.title')}>
        <Typography textColor="neutral600">{text('plan.none')}</Typography>
      </Section>
    );
  }
  const impact = plan.impact ?? figures?.impact ?? null;
  const owner = plan.owner ?? figures?.owner ?? null;
  const due = parseDay(plan.dueDate);
  return (
    <>
      <ExternalSection items={plan.externalItems} />
      <Section title={text('plan.title')}>
        <Facts>
          <Fact term={text('plan.target')}>
            {text(plan.target === 0 ? 'plan.target.none' : 'plan.target.pieces', { count: plan.target })}
          </Fact>
          {impact !== null && (
            <Fact term={text('plan.impact')}>
              <ImpactDots impact={impact} />
            </Fact>
          )}
          <Fact term={text('plan.owner')}>
            {owner && ownerName(owner)}
            {figures?.ownerInherited && ` · ${text('gaps.inherited')}`}
          </Fact>
          <Fact term={text('plan.due')}>{due && formatDate(due, { dateStyle: 'medium' })}</Fact>
          <Fact term={text('plan.segments')}>{plan.requiredSegments.map(names.segment).join(', ')}</Fact>
          <Fact term={text('plan.brief')}>{plan.brief}</Fact>
        </Facts>
      </Section>
    </>
  );
};

const ExternalSection = ({ items }: { readonly items: readonly ExternalItem[] }) => {
  const text = useText();
  if (items.length === 0) return null;
  return (
    <Section title={text('external.title')}>
      <ExternalItems items={items} />
    </Section>
  );
};
