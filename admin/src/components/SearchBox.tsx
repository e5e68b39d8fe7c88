import { Box, Searchbar, SearchForm } from '@strapi/design-system';
import { useDebounce } from '@strapi/strapi/admin';
import { useEffect, useRef, useState } from 'react';
import { useText } from '../utils/useText';

const SEARCH_DELAY = 300;

interface SearchBoxProps {
  readonly value: string;
  readonly onSearch: (text: string) => void;
}

/** Searches as one types, a moment after the last key. */
export const SearchBox = ({ value, onSearch }: SearchBoxProps) => {
  const text = useText();
  const [typed, setTyped] = useState(value);
  const settled = useDebounce(typed, SEARCH_DELAY);

  const latest = useRef({ value, onSearch });
  latest.current = { value, onSearch };

  // Only what was typed starts a search: the URL changing underneath must not bring an old text back.
  useEffect(() => {
    if (settled !== latest.current.value) latest.current.onSearch(settled);
  }, [settled]);

  return (
    <Box width="28rem">
      <SearchForm onSubmit={(event) => event.preventDefault()}>
        <Searchbar
          name="search"
          size="S"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onClear={() => setTyped('')}
          clearLabel={text('common.clear')}
          placeholder={text('unplaced.search')}
        >
          {text('unplaced.search')}
        </Searchbar>
      </SearchForm>
    </Box>
  );
};
