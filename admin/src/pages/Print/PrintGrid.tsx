import { useIntl } from 'react-intl';
import { styled, type DefaultTheme } from 'styled-components';
import type { Coverage, CoverageMoment, CoverageStage } from '../../../../types';
import { lookColors, StateSign, type Look } from '../../components/StateSign';
import { wholeScore } from '../../utils/score';
import { useText, useTextOr } from '../../utils/useText';
import { useFlagLabel } from '../Coverage/grid/useFlagLabel';
import { cellKey, lookOf } from '../Coverage/model/cells';
import type { CoverageNames } from '../Coverage/model/context';
import { flagsOf } from '../Coverage/model/flags';
import type { GridModel, GroupBy } from '../Coverage/model/grid';
import type { PrintLayout } from './layout';
import { PaperTable } from './parts';

interface PrintGridProps {
  readonly coverage: Coverage;
  readonly grid: GridModel;
  readonly layout: PrintLayout;
  readonly groupBy: GroupBy;
  readonly names: CoverageNames;
  /** All content counts, whoever it is for. */
  readonly allContent: boolean;
}

/** The whole grid, every group open. */
export const PrintGrid = ({ coverage: { stages }, grid, layout, groupBy, names, allContent }: PrintGridProps) => {
  const text = useText();
  const textOr = useTextOr();
  const rowOf = (touchpoint: string) => (
    <tr key={touchpoint}>
      <th scope="row">{names.touchpoint(touchpoint)}</th>
      {stages.map(({ slug: stage }) => (
        <PrintCell
          key={stage}
          moment={grid.cells.get(cellKey({ stage, touchpoint }))}
          words={layout.words}
          allContent={allContent}
          names={names}
        />
      ))}
    </tr>
  );
  return (
    <>
      <GridTable $layout={layout} aria-label={text('coverage.grid.label')}>
        <colgroup>
          <col style={{ width: `${layout.firstColumn}pt` }} />
          {stages.map(({ slug }) => (
            <col key={slug} />
          ))}
        </colgroup>
        <thead>
          <tr>
            <th scope="col">{text('coverage.grid.touchpoint')}</th>
            {stages.map((stage) => (
              <StageHead
                key={stage.slug}
                stage={stage}
                whole={grid.cells.get(cellKey({ stage: stage.slug, touchpoint: null }))}
              />
            ))}
          </tr>
        </thead>
        {grid.anyTouchpoint.size > 0 && (
          <tbody>
            <tr>
              <th scope="row">{text('coverage.any')}</th>
              {stages.map(({ slug }) => (
                <td key={slug}>
                  <Filled $look="none">{grid.anyTouchpoint.get(slug)}</Filled>
                </td>
              ))}
            </tr>
          </tbody>
        )}
        {grid.groups.map(({ key, rows, total }) => (
          <tbody key={key}>
            <tr>
              <GroupHead scope="rowgroup" colSpan={stages.length + 1}>
                {textOr(`${groupBy}.${key}`, key)}
                {total.target > 0 && ` · ${total.have}/${total.target}`}
              </GroupHead>
            </tr>
            {rows.map(({ slug }) => rowOf(slug))}
          </tbody>
        ))}
      </GridTable>
      <Legend />
    </>
  );
};

interface StageHeadProps {
  readonly stage: CoverageStage;
  /** The plan of the stage as a whole, where there is one. */
  readonly whole: CoverageMoment | undefined;
}

const StageHead = ({ stage: { name, score, have, target }, whole }: StageHeadProps) => {
  const text = useText();
  const { formatNumber } = useIntl();
  const percent = score === null ? '–' : formatNumber(wholeScore(score) / 100, { style: 'percent' });
  return (
    <th scope="col">
      <StageName>{name}</StageName>
      <span>{target > 0 ? `${have}/${target} · ${percent}` : percent}</span>
      {whole && whole.target > 0 && (
        <>
          <br />
          <span>{text('print.wholeStage', { have: whole.have, target: whole.target })}</span>
        </>
      )}
    </th>
  );
};

interface PrintCellProps extends Pick<PrintGridProps, 'allContent' | 'names'> {
  readonly moment: CoverageMoment | undefined;
  readonly words: boolean;
}

const PrintCell = ({ moment, words, allContent, names }: PrintCellProps) => {
  const text = useText();
  const flagLabel = useFlagLabel(names);
  if (!moment) return <td />;
  const look = lookOf(moment);
  const only = allContent ? flagsOf(moment).find(({ kind }) => kind === 'segmentOnly') : undefined;
  const figures = look === 'unplanned' || look === 'none' ? String(moment.have) : `${moment.have}/${moment.target}`;
  return (
    <td>
      <Filled $look={look}>
        <StateSign look={look} />
        <b>{figures}</b>
        {words && <Word>{text(`state.${look}`)}</Word>}
        {moment.overdue && <Word>{text('flag.overdue.short')}</Word>}
        {only && <Word>{flagLabel(only, 'short')}</Word>}
      </Filled>
    </td>
  );
};

const LOOKS: readonly Look[] = ['empty', 'thin', 'covered', 'excess', 'unplanned', 'none'];

const Legend = () => {
  const text = useText();
  return (
    <Signs>
      {LOOKS.map((look) => (
        <li key={look}>
          <StateSign look={look} />
          {text(`state.${look}`)}
        </li>
      ))}
    </Signs>
  );
};

const border = ({ theme }: { readonly theme: DefaultTheme }) => `0.5pt solid ${theme.colors.neutral200}`;

const GridTable = styled(PaperTable)<{ $layout: PrintLayout }>`
  font-size: ${({ $layout }) => $layout.fontSize}pt;
  line-height: ${({ $layout }) => $layout.rowHeight - 1}pt;

  tbody {
    break-inside: avoid;
  }

  tr {
    height: ${({ $layout }) => $layout.rowHeight}pt;
  }

  thead th {
    padding: 2pt 3pt;
    font-size: 0.95em;
    border-bottom: 1pt solid ${({ theme }) => theme.colors.neutral600};
    line-height: 1.2;
    vertical-align: bottom;
    hyphens: auto;
    overflow-wrap: anywhere;
  }

  thead th span {
    font-weight: 400;
  }

  tbody th {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: ${({ $layout }) => ($layout.onePage ? 'nowrap' : 'normal')};
    line-height: 1.1;
    overflow-wrap: anywhere;
    hyphens: auto;
  }

  tbody th,
  td {
    border-bottom: ${border};
  }

  td {
    padding: 0 1pt;
    border-left: ${border};
  }

  svg {
    width: 0.9em;
    height: 0.9em;
  }
`;

/** Three lines at most: the head has that much room. */
const StageName = styled.div`
  display: -webkit-box;
  overflow: hidden;
  -webkit-box-orient: vertical;
  -webkit-line-clamp: 3;
`;

const GroupHead = styled.th`
  color: ${({ theme }) => theme.colors.neutral600};
  background: ${({ theme }) => theme.colors.neutral100};
  text-transform: uppercase;
  font-size: 0.85em;
`;

const Filled = styled.div<{ $look: Look }>`
  display: flex;
  align-items: center;
  gap: 2.5pt;
  padding: 0 3pt;
  overflow: hidden;
  white-space: nowrap;
  color: ${({ theme, $look }) => lookColors(theme, $look).text};
  background: ${({ theme, $look }) => lookColors(theme, $look).background};

  b {
    font-weight: 600;
  }
`;

const Word = styled.span`
  overflow: hidden;
  text-overflow: ellipsis;
`;

const Signs = styled.ul`
  display: flex;
  gap: 10pt;
  padding-top: 4pt;
  font-size: 7pt;

  li {
    display: flex;
    align-items: center;
    gap: 2pt;
  }

  svg {
    width: 7pt;
    height: 7pt;
  }
`;
