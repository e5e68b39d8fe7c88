import { VisuallyHidden } from '@strapi/design-system';
import { memo } from 'react';
import { styled, css, keyframes } from 'styled-components';
import type { CoverageMoment } from '../../../../../types';
import { lookColors, StateSign, type Look } from '../../../components/StateSign';
import { useText } from '../../../utils/useText';
import { lookOf, type CellPlace } from '../model/cells';
import { useCoverage } from '../model/context';
import { flagsOf } from '../model/flags';
import { cellButton, cellFrame, color } from './cellFrame';
import { useFlagLabel } from './useFlagLabel';
import { useJustChanged } from './useJustChanged';

export interface GridCellProps extends CellPlace {
  /** `undefined`: neither plan nor content. */
  readonly moment: CoverageMoment | undefined;
  readonly stageName: string;
  readonly touchpointName: string;
  /** The person may plan: a blank cell invites to. */
  readonly canPlan: boolean;
  readonly compact: boolean;
  /** Its drawer is open. */
  readonly open: boolean;
  /** The one cell that the Tab key reaches; arrow keys lead to the others. */
  readonly reachable: boolean;
  readonly onOpen: (place: CellPlace) => void;
}

const QUIET = ['external', 'dedicated'] as const;

/** A cell with a plan or content: figures, state and its most urgent warning. */
const FilledCell = ({ moment, ...cell }: GridCellProps & { readonly moment: CoverageMoment }) => {
  const { stageName, touchpointName, compact } = cell;
  const text = useText();
  const flagLabel = useFlagLabel();
  const changed = useJustChanged(`${moment.have}/${moment.target}`);
  const look = lookOf(moment);
  const word = text(`state.${look}`);
  const figures = look === 'unplanned' || look === 'none' ? String(moment.have) : `${moment.have}/${moment.target}`;
  const { query } = useCoverage();
  const flags = flagsOf(moment, query.segment === undefined);
  const [first] = flags;
  // What counts here besides live content: no warning, so no chip.
  const told = QUIET.filter((key) => moment[key] > 0).map((key) => `${text(`figures.${key}`)}: ${moment[key]}`);
  const warnings = [...told, ...flags.map((flag) => flagLabel(flag).long)].join('. ');
  return (
    <CellButton
      {...cellButton(cell)}
      $look={look}
      $changed={changed}
      title={[word, ...told, ...flags.map((flag) => flagLabel(flag).long)].join('\n')}
    >
      <VisuallyHidden>{`${touchpointName}, ${stageName}: `}</VisuallyHidden>
      <Line>
        <StateSign look={look} />
        <strong>{figures}</strong>
        {!compact && first && (
          <FlagChip aria-hidden $urgent={first.kind === 'overdue'}>
            {flagLabel(first).short}
            {flags.length > 1 && ` +${flags.length - 1}`}
          </FlagChip>
        )}
        {compact && first && <FlagDot />}
      </Line>
      {compact ? <VisuallyHidden>{` ${word}`}</VisuallyHidden> : <Word>{word}</Word>}
      {warnings && <VisuallyHidden>{`. ${warnings}`}</VisuallyHidden>}
    </CellButton>
  );
};

/** A cell with neither: it invites to plan content here. */
const BlankCell = (cell: GridCellProps) => {
  const { stageName, touchpointName, canPlan, compact } = cell;
  const text = useText();
  const invitation = text(canPlan ? 'coverage.cell.plan' : 'coverage.cell.blank');
  return (
    <BlankButton {...cellButton(cell)} title={compact ? invitation : undefined}>
      <VisuallyHidden>{`${touchpointName}, ${stageName}: `}</VisuallyHidden>
      {compact ? (
        <>
          <span aria-hidden>{canPlan ? '+' : '–'}</span>
          <VisuallyHidden>{invitation}</VisuallyHidden>
        </>
      ) : (
        invitation
      )}
    </BlankButton>
  );
};

/** One cell of the grid. */
export const GridCell = memo((props: GridCellProps) =>
  props.moment ? <FilledCell {...props} moment={props.moment} /> : <BlankCell {...props} />,
);
GridCell.displayName = 'GridCell';

const pulse = keyframes`
  0%, 60% { box-shadow: 0 0 0 3px currentColor; }
  100% { box-shadow: 0 0 0 0 transparent; }
`;

const CellButton = styled.button<{ $look: Look; $open: boolean; $compact: boolean; $changed: boolean }>`
  ${cellFrame}
  color: ${({ theme, $look }) => lookColors(theme, $look).text};
  background: ${({ theme, $look }) => lookColors(theme, $look).background};
  border: 1px ${({ $look }) => ($look === 'unplanned' ? 'dashed' : 'solid')}
    ${({ theme, $look }) => lookColors(theme, $look).border};

  &:hover {
    border-color: currentColor;
  }

  @media (prefers-reduced-motion: no-preference) {
    ${({ $changed }) =>
      $changed &&
      css`
        animation: ${pulse} 1.6s ease-out;
      `}
  }
`;

const BlankButton = styled.button<{ $open: boolean; $compact: boolean }>`
  ${cellFrame}
  color: ${({ $open }) => color($open ? 'neutral600' : 'neutral0')};
  background: transparent;
  border: 1px dashed transparent;
  text-align: center;

  ${({ $open }) =>
    !$open &&
    css`
      color: transparent;
    `}

  &:hover,
  &:focus-visible {
    color: ${color('neutral600')};
    border-color: ${color('neutral300')};
  }

  /* Where nothing can hover, the invitation is always seen. */
  @media (hover: none) {
    color: ${color('neutral600')};
  }
`;

const Line = styled.span`
  display: flex;
  align-items: center;
  gap: ${({ theme }) => theme.spaces[1]};
  min-width: 0;
`;

const Word = styled.span`
  display: block;
  font-size: ${({ theme }) => theme.fontSizes[0]};
`;

const FlagChip = styled.span<{ $urgent: boolean }>`
  margin-left: auto;
  padding: 0 ${({ theme }) => theme.spaces[1]};
  border: 1px solid currentColor;
  border-radius: 1rem;
  font-size: 1rem;
  font-weight: ${({ theme, $urgent }) => ($urgent ? theme.fontWeights.bold : theme.fontWeights.regular)};
  line-height: 1.4rem;
  white-space: nowrap;
  overflow: hidden;
  text-overflow: ellipsis;
`;

const FlagDot = styled.span`
  width: 6px;
  height: 6px;
  margin-left: auto;
  border-radius: 50%;
  background: currentColor;
`;
