import { Box, Button, Popover } from '@strapi/design-system';
import { CaretDown } from '@strapi/icons';
import { useQueryParams } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { ListFilter } from '../../../../types';
import { useText } from '../../utils/useText';
import { FilterFields } from './FilterFields';
import { filterOf, withFilter, type ListQuery } from './filter';
import { useFilterNames } from './useFilterNames';

const NONE: ListFilter = {};

/** Says what the list is narrowed to, and opens what it can be narrowed by. The URL is its state. */
const FilterButton = () => {
  const text = useText();
  const [{ query }, setQuery] = useQueryParams<ListQuery>();
  const [open, setOpen] = useState(false);
  const filter = filterOf(query) ?? NONE;
  const names = useFilterNames(filter, open);
  const said = names.describe();
  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Trigger>
        <Button variant={said ? 'secondary' : 'tertiary'} size="S" endIcon={<CaretDown />}>
          {said ? text('list.filter.is', { what: said }) : text('list.filter.any')}
        </Button>
      </Popover.Trigger>
      <Popover.Content side="bottom" align="end" sideOffset={4} aria-label={text('list.filter')}>
        <Box padding={4} width="32rem" maxWidth="100%">
          <FilterFields filter={filter} names={names} onChange={(next) => setQuery(withFilter(query, next))} />
        </Box>
      </Popover.Content>
    </Popover.Root>
  );
};

export default FilterButton;
