import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';
import type { Coverage } from '../../../../types';
import { StateSign } from '../../components/StateSign';
import { useOwnerName } from '../../components/useOwnerName';
import { parseDay } from '../../utils/days';
import { useText } from '../../utils/useText';
import { cellKey, lookOf, missing, rankGaps } from '../Coverage/model/cells';
import type { CoverageNames } from '../Coverage/model/context';
import { PaperTable } from './parts';

interface PrintGapsProps {
  readonly coverage: Coverage;
  readonly names: CoverageNames;
  readonly briefs: ReadonlyMap<string, string>;
  /** Only some of the cells are shown. */
  readonly narrowed: boolean;
}

/** The columns and their share of the width, in per cent. */
const COLUMNS = [
  ['print.rank', 3],
  ['gaps.touchpoint', 13],
  ['gaps.stage', 11],
  ['gaps.state', 9],
  ['gaps.missing', 6],
  ['gaps.points', 5],
  ['gaps.owner', 11],
  ['gaps.due', 8],
  ['gaps.status', 7],
  ['plan.brief', 27],
] as const;

/** The ranked gaps, on pages of their own. */
export const PrintGaps = ({ coverage, names, briefs, narrowed }: PrintGapsProps) => {
  const text = useText();
  const { formatNumber, formatDate } = useIntl();
  const ownerName = useOwnerName();
  const gaps = useMemo(() => rankGaps(coverage.moments), [coverage]);
  // An empty column would take a third of the page from the others.
  const hasBriefs = gaps.some((gap) => briefs.get(cellKey(gap)));
  const columns = COLUMNS.filter(([key]) => hasBriefs || key !== 'plan.brief');
  const whole = columns.reduce((sum, [, share]) => sum + share, 0);
  return (
    <Section>
      <h2>
        {text('coverage.tab.gaps')} ({gaps.length})
      </h2>
      {gaps.length === 0 ? (
        <p>{text(narrowed ? 'gaps.none.found' : coverage.score === null ? 'gaps.unplanned' : 'gaps.none')}</p>
      ) : (
        <GapsTable>
          <colgroup>
            {columns.map(([key, share]) => (
              <col key={key} style={{ width: `${(100 * share) / whole}%` }} />
            ))}
          </colgroup>
          <thead>
            <tr>
              {columns.map(([key]) => (
                <th key={key} scope="col">
                  {text(key)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {gaps.map((gap, index) => (
              <tr key={cellKey(gap)}>
                <td>{index + 1}</td>
                <th scope="row">{names.touchpoint(gap.touchpoint)}</th>
                <td>{names.stage(gap.stage)}</td>
                <td>
                  <State>
                    <StateSign look={lookOf(gap)} />
                    {text(`state.${lookOf(gap)}`)}
                  </State>
                </td>
                <td>{text('gaps.needs', { count: missing(gap) })}</td>
                <td>{formatNumber(gap.points, { signDisplay: 'exceptZero', maximumFractionDigits: 1 })}</td>
                <td>{gap.owner ? ownerName(gap.owner) : text('common.notSet')}</td>
                <td>
                  {gap.dueDate ? formatDate(parseDay(gap.dueDate), { dateStyle: 'medium' }) : text('common.notSet')}
                  {gap.overdue && <b> {text('flag.overdue.short')}</b>}
                </td>
                <td>{gap.status ? text(`gaps.status.${gap.status}`) : '–'}</td>
                {hasBriefs && (
                  <td>
                    <Brief>{briefs.get(cellKey(gap))}</Brief>
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </GapsTable>
      )}
    </Section>
  );
};

const Section = styled.section`
  break-before: page;
  padding-top: 10pt;

  h2 {
    padding-bottom: 4pt;
    font-size: 12pt;
    font-weight: 600;
  }

  @media print {
    padding-top: 0;
  }
`;

const GapsTable = styled(PaperTable)`
  font-size: 8pt;
  line-height: 1.3;

  th,
  td {
    padding: 2.5pt 3pt;
    border-bottom: 0.5pt solid ${({ theme }) => theme.colors.neutral200};
    vertical-align: top;
    hyphens: auto;
    overflow-wrap: anywhere;
  }

  thead th {
    border-bottom: 1pt solid ${({ theme }) => theme.colors.neutral600};
  }

  svg {
    width: 7pt;
    height: 7pt;
  }
`;

const State = styled.span`
  display: inline-flex;
  align-items: center;
  gap: 2pt;
`;

/** The beginning of a long brief: all of it is on the screen. */
const Brief = styled.div`
  display: -webkit-box;
  overflow: hidden;
  -webkit-box-orient: vertical;
  -webkit-line-clamp: 3;
`;
