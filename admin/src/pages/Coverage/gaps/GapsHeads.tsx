import { Checkbox, Th, Thead, Tr, Typography, VisuallyHidden } from '@strapi/design-system';
import type { Gap } from '../../../../../types';
import { CardsHead } from '../../../components/CardsHead';
import { parseSort, SortHead } from '../../../components/SortHead';
import { useText } from '../../../utils/useText';
import { useCoverage } from '../model/context';
import { DEFAULT_SORT } from './gapsQuery';
import { pageState, pageToggled, type Selection } from './selection';

/** The columns, in order; `sort` is the server's name of what they sort by, and where a first click begins. */
export const COLUMNS = [
  { key: 'touchpoint', sort: 'touchpoint', first: 'asc' },
  { key: 'stage', sort: 'stage', first: 'asc' },
  { key: 'missing', sort: 'missing', first: 'desc' },
  { key: 'points', sort: 'points', first: 'desc' },
  { key: 'owner', sort: 'owner', first: 'asc' },
  { key: 'due', sort: 'dueDate', first: 'asc' },
  { key: 'status', sort: null, first: 'asc' },
] as const;

interface HeadProps {
  readonly page: readonly Gap[];
  readonly selection: Selection;
  /** Absent for people who may not plan: they have nothing to choose gaps for. */
  readonly onSelect?: (selection: Selection) => void;
}

/** The table's heads: they choose the whole page, and sort. */
export const TableHead = ({ page, selection, onSelect }: HeadProps) => {
  const text = useText();
  const { url, setUrl } = useCoverage();
  const sort = parseSort(url.sort, DEFAULT_SORT);
  const label = (key: string) => text(`gaps.${key}`);
  return (
    <Thead>
      <Tr>
        {onSelect && (
          <Th>
            <Checkbox
              aria-label={label('chooseAll')}
              checked={pageState(selection, page)}
              onCheckedChange={() => onSelect(pageToggled(selection, page))}
            />
          </Th>
        )}
        {COLUMNS.map(({ key, sort: by, first }) =>
          by ? (
            <SortHead key={key} by={by} first={first} sort={sort} onSort={(next) => setUrl({ sort: next })}>
              {label(key)}
            </SortHead>
          ) : (
            <Th key={key}>
              <Typography variant="sigma" fontSize={1} textColor="neutral600">
                {label(key)}
              </Typography>
            </Th>
          ),
        )}
        <Th>
          <VisuallyHidden>{label('actions')}</VisuallyHidden>
        </Th>
      </Tr>
    </Thead>
  );
};

/** The same above cards. */
export const GapCardsHead = ({ page, selection, onSelect }: HeadProps) => {
  const text = useText();
  const { url, setUrl } = useCoverage();
  const { by, order } = parseSort(DEFAULT_SORT, DEFAULT_SORT);
  const sorts = COLUMNS.flatMap(({ key, sort, first }) =>
    sort ? [{ by: sort, first, name: text(`gaps.${key}`) }] : [],
  );
  return (
    <CardsHead
      choice={
        onSelect && {
          label: text('gaps.chooseAll'),
          checked: pageState(selection, page),
          onChange: () => onSelect(pageToggled(selection, page)),
        }
      }
      sorts={[{ by, first: order, name: text('gaps.sort.priority') }, ...sorts]}
      sort={parseSort(url.sort, DEFAULT_SORT)}
      onSort={(next) => setUrl({ sort: next === DEFAULT_SORT ? null : next })}
    />
  );
};
