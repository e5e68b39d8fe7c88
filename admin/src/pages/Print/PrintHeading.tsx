import { useIntl } from 'react-intl';
import { styled } from 'styled-components';
import type { Coverage, CoverageQuery, JourneySummary } from '../../../../types';
import { useText } from '../../utils/useText';
import type { CoverageNames } from '../Coverage/model/context';
import { useFilterWords } from './useFilterWords';

interface PrintHeadingProps {
  readonly journey: JourneySummary;
  readonly coverage: Coverage;
  readonly at: string;
  readonly query: CoverageQuery;
  readonly names: CoverageNames;
}

/** What this is: the journey, its score, the day, and what it was narrowed to. */
export const PrintHeading = ({ journey, coverage, at, query, names }: PrintHeadingProps) => {
  const text = useText();
  const { formatDate, formatNumber } = useIntl();
  const filters = useFilterWords(query, names);
  const { score, totals } = coverage;
  const percent = score === null ? '–' : formatNumber(score / 100, { style: 'percent', maximumFractionDigits: 1 });
  return (
    <Heading>
      <div>
        <h1>{text('common.labelled', { label: text('nav.coverage'), value: journey.name })}</h1>
        <p>{filters.join(' · ')}</p>
      </div>
      <div>
        <strong>{percent}</strong>
        <p>
          {text('print.sums', { have: totals.have, target: totals.target, gaps: totals.gaps })}
          {' · '}
          {formatDate(at, { dateStyle: 'long' })}
        </p>
      </div>
    </Heading>
  );
};

const Heading = styled.header`
  display: flex;
  justify-content: space-between;
  gap: 12pt;
  padding-bottom: 6pt;

  h1 {
    font-size: 15pt;
    font-weight: 600;
    line-height: 1.2;
  }

  strong {
    font-size: 15pt;
    line-height: 1.2;
  }

  p {
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 8pt;
  }

  > :last-child {
    flex: none;
    text-align: right;
  }
`;
