import type { ReactNode } from 'react';
import { styled } from 'styled-components';
import { Filters } from './Filters';
import type { ToolFacts } from './filterModel';
import { Legend } from './Legend';
import { ViewMenu } from './ViewMenu';

interface ToolLineProps {
  readonly facts: ToolFacts;
  /** The tabs, which stand first. */
  readonly children: ReactNode;
}

/** One line above the work surface: its views, what its signs mean, what it is narrowed to, and how it is shown. */
export const ToolLine = ({ facts, children }: ToolLineProps) => {
  const isGrid = facts.url.tab === 'grid';
  return (
    <Line>
      {children}
      <Tools>
        {isGrid && (
          <Spare>
            <Nothing />
            <Legend />
          </Spare>
        )}
        <Filters facts={facts} />
        {isGrid && <ViewMenu facts={facts} />}
      </Tools>
    </Line>
  );
};

const Line = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  justify-content: space-between;
  gap: 0 ${({ theme }) => theme.spaces[4]};
`;

const Tools = styled.div`
  display: flex;
  flex: 1 1 auto;
  align-items: center;
  justify-content: flex-end;
  gap: ${({ theme }) => theme.spaces[2]};
  min-width: 0;
  max-width: 100%;

  > [role='group'] {
    flex: 0 1 auto;
    justify-content: flex-end;
    min-width: 0;
  }

  > :not([role='group']):last-child {
    flex: none;
  }
`;

/** What is left of the line. Where its content is wider it stands on a second row, and that is out of sight. */
const Spare = styled.div`
  display: flex;
  flex: 1 1 0;
  flex-wrap: wrap;
  align-items: center;
  align-content: flex-start;
  justify-content: flex-end;
  row-gap: ${({ theme }) => theme.spaces[2]};
  width: 0;
  height: 3.2rem;
  min-width: 0;
  overflow: hidden;
  contain: inline-size;
`;

/** Fills the first row where the content does not. */
const Nothing = styled.span`
  width: 1px;
  height: 3.2rem;
`;
