import { Box, Checkbox, Flex, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useText } from '../utils/useText';
import type { Sort } from './SortHead';

/** Something that cards are sorted by, and the order of the first choice. */
export interface CardSort {
  readonly by: string;
  readonly first: Sort['order'];
  readonly name: string;
}

interface CardsHeadProps {
  /** Absent where there is nothing to choose them for. */
  readonly choice?: {
    readonly label: string;
    readonly checked: boolean | 'indeterminate';
    readonly onChange: (on: boolean) => void;
  };
  readonly sorts: readonly CardSort[];
  readonly sort: Sort;
  /** Gets `column:order`. */
  readonly onSort: (sort: string) => void;
}

/** Above cards what a table has in its heads: all of them chosen at once, and what they are sorted by. */
export const CardsHead = ({ choice, sorts, sort, onSort }: CardsHeadProps) => {
  const text = useText();
  const sorted = `${sort.by}:${sort.order}`;
  return (
    <Flex gap={3} wrap="wrap" justifyContent="space-between" padding={4}>
      {choice && (
        <Checkbox checked={choice.checked} onCheckedChange={(on) => choice.onChange(on === true)}>
          {choice.label}
        </Checkbox>
      )}
      <Box minWidth="16rem">
        <SingleSelect
          size="S"
          aria-label={text('orphans.sort')}
          value={sorted}
          onChange={(next) => onSort(String(next))}
        >
          {sorts.map(({ by, first, name }) => (
            <SingleSelectOption key={by} value={by === sort.by ? sorted : `${by}:${first}`}>
              {name}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </Box>
    </Flex>
  );
};
