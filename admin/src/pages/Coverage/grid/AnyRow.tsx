import { Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { CoverageStage } from '../../../../../types';
import { useText } from '../../../utils/useText';
import { cellKey, type CellPlace } from '../model/cells';
import type { OtherSide } from '../model/comparison';
import type { GridModel } from '../model/grid';
import { cellFrame, color } from './cellButton';
import { RowHead } from './parts';

interface AnyRowProps {
  readonly stages: readonly CoverageStage[];
  readonly pieces: GridModel['anyTouchpoint'];
  readonly other: OtherSide | null;
  readonly onOpen: (place: CellPlace) => void;
}

/** What is placed at the stages for any of their touchpoints. A cell leads where the stage's head leads, to its drawer. */
export const AnyRow = ({ stages, pieces, other, onOpen }: AnyRowProps) => {
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
          <td key={stage}>
            {(count > 0 || Boolean(beside)) && (
              <AnyButton type="button" tabIndex={-1} title={text('coverage.any.hint')} onClick={() => onOpen(place)}>
                {beside === null
                  ? text('coverage.cell.pieces', { have: count })
                  : text('coverage.any.compared', { count, other: beside })}
              </AnyButton>
            )}
          </td>
        );
      })}
    </tr>
  );
};

const AnyButton = styled.button`
  ${cellFrame}
  display: block;
  height: var(--cell-height);
  padding: 0 var(--cell-padding);
  line-height: calc(var(--cell-height) - 2px);
  overflow: hidden;
  color: ${color('neutral600')};
  background: ${color('neutral100')};
  border: 1px solid ${color('neutral200')};
  white-space: nowrap;
  text-overflow: ellipsis;
`;
