import { Flex } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { styled } from 'styled-components';
import { Filters } from './Filters';
import { setFilters, type ToolFacts } from './filterModel';
import { Legend } from './Legend';
import { ViewMenu } from './ViewMenu';

interface ToolLineProps {
  readonly facts: ToolFacts;
  /** The tabs, which stand first. */
  readonly children: ReactNode;
}

/** One line above the work surface: its views, what it is narrowed to, what its signs mean, and how it is shown. */
export const ToolLine = ({ facts, children }: ToolLineProps) => {
  const isGrid = facts.url.tab === 'grid';
  return (
    <Line>
      <Flex justifyContent="space-between" gap={2} wrap="wrap">
        {children}
        <Flex gap={2} wrap="wrap" flex="1 1 auto" justifyContent="flex-end">
          <Filters facts={facts} />
          {isGrid && setFilters(facts).length === 0 && (
            <Wide>
              <Legend />
            </Wide>
          )}
          {isGrid && <ViewMenu facts={facts} />}
        </Flex>
      </Flex>
    </Line>
  );
};

const Line = styled.div`
  container-type: inline-size;
`;

/** Only where nothing has to make room for it: it stands among what *View* offers as well. */
const Wide = styled.div`
  display: none;

  @container (min-width: 104rem) {
    display: block;
  }
`;
