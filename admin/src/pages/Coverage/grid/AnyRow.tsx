import { Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { CoverageStage } from '../../../../../types';
import { useText } from '../../../utils/useText';
import { cellKey, type CellPlace } from '../model/cells';
import type { OtherSide } from '../model/comparison';
import type { GridModel } from '../model/grid';
import { cellFrame, color } from './cellFrame';
import { BodyCell, RowHead } from './parts';

interface AnyRowProps {
  readonly stages: readonly CoverageStage[];
  readonly pieces: GridModel['anyTouchpoint'];
  readonly other: OtherSide | null;
  readonly compact: boolean;
  readonly onOpen: (place: CellPlace) => void;
}

/** What is placed at the stages for any of their touchpoints. A cell leads where the stage's head leads, to its drawer. */
export const AnyRow = ({ stages, pieces, other, compact, onOpen }: AnyRowProps) => {
  const text = useText();
  return (
    <tr>
      <RowHead scope="row">
        <Typography fontWeight="semiBold" ellipsis title={text('coverage.any.hint')} tag="span">
          {text('coverage.any')}
        </Typography>
      </RowHead>
      {stages.map(({ slug: stage }) => {
        const place = { stage, touchpoint: null };
        const count = pieces.get(stage) ?? 0;
        const beside = other && (other.cells.get(cellKey(place))?.stageWide ?? 0);
        return (
          <BodyCell key={stage}>
            {(count > 0 || Boolean(beside)) && (
              <AnyButton type="button" tabIndex={-1} $open={false} $compact={compact} onClick={() => onOpen(place)}>
                {beside === null
                  ? text('coverage.cell.pieces', { have: count })
                  : text('coverage.any.compared', { count, other: beside })}
              </AnyButton>
            )}
          </BodyCell>
        );
      })}
    </tr>
  );
};

const AnyButton = styled.button<{ $open: boolean; $compact: boolean }>`
  ${cellFrame}
  overflow: hidden;
  color: ${color('neutral600')};
  background: ${color('neutral100')};
  border: 1px solid ${color('neutral200')};
  white-space: nowrap;
  text-overflow: ellipsis;
`;
