import { Th, Typography, type BoxProps } from '@strapi/design-system';
import { CaretDown, CaretUp } from '@strapi/icons';
import type { ReactNode } from 'react';
import { styled } from 'styled-components';

/** What a table is sorted by. */
export interface Sort {
  readonly by: string;
  readonly order: 'asc' | 'desc';
}

/** Reads `column:order`; a column alone is ascending. */
export const parseSort = (text: string | null, fallback: string): Sort => {
  const [by = '', order] = (text ?? fallback).split(':');
  return { by, order: order === 'desc' ? 'desc' : 'asc' };
};

interface SortHeadProps {
  readonly by: string;
  /** The order of the first click. */
  readonly first: Sort['order'];
  readonly sort: Sort;
  /** Gets `column:order`. */
  readonly onSort: (sort: string) => void;
  /** For columns that narrow windows do without. */
  readonly display?: BoxProps['display'];
  readonly children: ReactNode;
}

/** A column's head that sorts by it; a second click turns the order round. */
export const SortHead = ({ by, first, sort, onSort, display, children }: SortHeadProps) => {
  const active = sort.by === by;
  const turned = sort.order === 'asc' ? 'desc' : 'asc';
  const Caret = active && sort.order === 'desc' ? CaretDown : CaretUp;
  return (
    <Th
      display={display}
      role="columnheader"
      aria-sort={active ? (sort.order === 'asc' ? 'ascending' : 'descending') : 'none'}
    >
      <HeadButton type="button" onClick={() => onSort(`${by}:${active ? turned : first}`)}>
        <Typography variant="sigma" fontSize={1} textColor="neutral600">
          {children}
        </Typography>
        <Sign>
          {active ? (
            <Caret width={10} height={10} fill="neutral800" aria-hidden />
          ) : (
            <>
              <CaretUp width={8} height={6} fill="neutral500" aria-hidden />
              <CaretDown width={8} height={6} fill="neutral500" aria-hidden />
            </>
          )}
        </Sign>
      </HeadButton>
    </Th>
  );
};

const HeadButton = styled.button`
  display: inline-flex;
  align-items: center;
  gap: ${({ theme }) => theme.spaces[1]};
  padding: 0;
  border: 0;
  background: none;
  cursor: pointer;

  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 2px;
  }
`;

/** By what it is sorted, and which way; else that it can be. */
const Sign = styled.span`
  display: inline-flex;
  flex-direction: column;
  gap: 1px;
`;
