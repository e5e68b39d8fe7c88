import { Typography } from '@strapi/design-system';
import { ChevronDown, ChevronRight } from '@strapi/icons';
import { memo } from 'react';
import { styled } from 'styled-components';
import type { CoverageStage } from '../../../../../types';
import { useTextOr } from '../../../utils/useText';
import type { GridGroup, GroupBy, HaveAndTarget } from '../model/grid';
import { RowHead } from './parts';

interface GroupRowProps {
  readonly group: GridGroup;
  readonly groupBy: GroupBy;
  readonly stages: readonly CoverageStage[];
  readonly closed: boolean;
  readonly onToggle: (key: string) => void;
}

const show = ({ have, target }: HaveAndTarget) => (target > 0 ? `${have}/${target}` : '');

/** The head of a group of rows: closes and opens it, and rolls it up. */
export const GroupRow = memo(({ group, groupBy, stages, closed, onToggle }: GroupRowProps) => {
  const textOr = useTextOr();
  const name = textOr(`${groupBy}.${group.key}`, group.key);
  const Sign = closed ? ChevronRight : ChevronDown;
  return (
    <tr>
      <RowHead scope="rowgroup">
        <Toggle type="button" aria-expanded={!closed} onClick={() => onToggle(group.key)}>
          <Sign width={12} height={12} fill="neutral600" aria-hidden style={{ flex: 'none' }} />
          <Typography variant="sigma" fontSize={1} textColor="neutral600" ellipsis title={name}>
            {name}
          </Typography>
          <Typography variant="pi" textColor="neutral600">
            {show(group.total)}
          </Typography>
        </Toggle>
      </RowHead>
      {stages.map(({ slug }) => (
        <td key={slug}>
          {closed && (
            <RollUp variant="pi" textColor="neutral600">
              {show(group.byStage.get(slug) ?? { have: 0, target: 0 })}
            </RollUp>
          )}
        </td>
      ))}
    </tr>
  );
});
GroupRow.displayName = 'GroupRow';

const Toggle = styled.button`
  display: flex;
  align-items: center;
  gap: ${({ theme }) => theme.spaces[2]};
  width: 100%;
  height: 1.7rem;
  padding: 0;
  border: 0;
  background: none;
  font: inherit;
  text-align: left;
  cursor: pointer;

  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: -2px;
  }
`;

const RollUp = styled(Typography)`
  padding-left: ${({ theme }) => theme.spaces[3]};
`;
