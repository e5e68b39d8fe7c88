import {
  Checkbox,
  IconButton,
  MenuItem,
  SimpleMenu,
  Table,
  Tbody,
  Td,
  Th,
  Thead,
  Tr,
  Typography,
  VisuallyHidden,
} from '@strapi/design-system';
import { More } from '@strapi/icons';
import { useIntl } from 'react-intl';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';
import type { EntryRef, ReviewItem, Verdict } from '../../../../../types';
import { SortHead, type Sort } from '../../../components/SortHead';
import { useText } from '../../../utils/useText';
import { useCoverage } from '../model/context';
import { useEntryPath } from '../model/useEntryPath';
import { VERDICTS } from '../model/verdicts';
import { VerdictText } from './VerdictText';

interface ReviewTableProps {
  readonly items: readonly ReviewItem[];
  readonly sort: Sort;
  readonly onSort: (sort: string) => void;
  readonly chosen: readonly EntryRef[];
  readonly onChoose: (chosen: readonly EntryRef[]) => void;
  readonly onReview: (item: ReviewItem, verdict: Verdict) => void;
}

const COLUMNS = 7;
/** So many places are named; the others are counted. */
const SHOWN_PLACES = 2;

export const refOf = ({ entry }: ReviewItem): EntryRef => ({
  contentType: entry.contentType,
  documentId: entry.documentId,
});
const sameEntry = (a: EntryRef, b: EntryRef) => a.contentType === b.contentType && a.documentId === b.documentId;

/** One page of content that needs a look. */
export const ReviewTable = (props: ReviewTableProps) => {
  const { items, sort, onSort, chosen, onChoose } = props;
  const text = useText();
  const { setup } = useCoverage();
  const all = chosen.length === items.length ? true : chosen.length > 0 ? 'indeterminate' : false;
  return (
    <Table colCount={COLUMNS} rowCount={items.length + 1} aria-label={text('coverage.tab.review')}>
      <Thead>
        <Tr>
          {setup.permissions.place && (
            <Th>
              <Checkbox
                aria-label={text('unplaced.chooseAll')}
                checked={all}
                onCheckedChange={(on) => onChoose(on ? items.map(refOf) : [])}
              />
            </Th>
          )}
          <SortHead by="title" first="asc" sort={sort} onSort={onSort}>
            {text('unplaced.title')}
          </SortHead>
          <PlainHead>{text('unplaced.type')}</PlainHead>
          <PlainHead>{text('review.places')}</PlainHead>
          <SortHead by="freshUntil" first="asc" sort={sort} onSort={onSort}>
            {text('review.freshUntil')}
          </SortHead>
          <PlainHead>{text('review.verdict')}</PlainHead>
          {setup.permissions.place && (
            <Th>
              <VisuallyHidden>{text('unplaced.actions')}</VisuallyHidden>
            </Th>
          )}
        </Tr>
      </Thead>
      <Tbody>
        {items.map((item) => (
          <ReviewRow
            key={`${item.entry.contentType}#${item.entry.documentId}`}
            {...props}
            item={item}
            isChosen={chosen.some((other) => sameEntry(other, item.entry))}
          />
        ))}
      </Tbody>
    </Table>
  );
};

const PlainHead = ({ children }: { readonly children: string }) => (
  <Th>
    <Typography variant="sigma" textColor="neutral600">
      {children}
    </Typography>
  </Th>
);

interface ReviewRowProps extends Omit<ReviewTableProps, 'items'> {
  readonly item: ReviewItem;
  readonly isChosen: boolean;
}

const ReviewRow = ({ item, isChosen, chosen, onChoose, onReview }: ReviewRowProps) => {
  const text = useText();
  const { setup, query, names } = useCoverage();
  const pathOf = useEntryPath();
  const { entry, locales } = item;
  const path = pathOf({ ...entry, locales: locales.length > 0 ? locales : entry.locales });
  const toggle = () => {
    const ref = refOf(item);
    onChoose(isChosen ? chosen.filter((other) => !sameEntry(other, ref)) : [...chosen, ref]);
  };
  return (
    <Tr>
      {setup.permissions.place && (
        <Td>
          <Checkbox
            aria-label={text('unplaced.choose', { title: entry.title })}
            checked={isChosen}
            onCheckedChange={toggle}
          />
        </Td>
      )}
      <TitleCell>
        {path ? <TitleLink to={path}>{entry.title}</TitleLink> : <Typography>{entry.title}</Typography>}
        {!query.locale && locales.length > 0 && (
          <Typography tag="p" variant="pi" textColor="neutral600">
            {locales.map(names.locale).join(', ')}
          </Typography>
        )}
      </TitleCell>
      <Td>
        <Typography textColor="neutral800">{entry.typeName}</Typography>
      </Td>
      <Td>
        <Places places={item.places} />
      </Td>
      <Td>
        <Freshness item={item} />
      </Td>
      <Td>
        <VerdictText review={item.review} />
      </Td>
      {setup.permissions.place && (
        <Td>
          <SimpleMenu
            tag={IconButton}
            icon={<More />}
            label={text('placement.actions', { title: entry.title })}
            variant="ghost"
          >
            {VERDICTS.map((verdict) => (
              <MenuItem key={verdict} onSelect={() => onReview(item, verdict)}>
                {text(`review.verdict.${verdict}`)}
              </MenuItem>
            ))}
          </SimpleMenu>
        </Td>
      )}
    </Tr>
  );
};

const Freshness = ({ item: { freshUntil, lastUpdated } }: { readonly item: ReviewItem }) => {
  const text = useText();
  const { formatDate } = useIntl();
  const day = (at: string) => formatDate(at, { dateStyle: 'medium' });
  const isStale = Date.parse(freshUntil) <= Date.now();
  return (
    <>
      <Typography tag="p" textColor="neutral800">
        {text(isStale ? 'review.staleSince' : 'review.freshTill', { date: day(freshUntil) })}
      </Typography>
      <Typography tag="p" variant="pi" textColor="neutral600">
        {text('review.updated', { date: day(lastUpdated) })}
      </Typography>
    </>
  );
};

const Places = ({ places }: Pick<ReviewItem, 'places'>) => {
  const text = useText();
  const { names } = useCoverage();
  const label = ({ stage, touchpoint }: ReviewItem['places'][number]) =>
    `${names.stage(stage)} · ${names.touchpoint(touchpoint)}`;
  const more = places.slice(SHOWN_PLACES);
  return (
    <>
      {places.slice(0, SHOWN_PLACES).map((place) => (
        <Typography key={label(place)} tag="p" variant="pi" textColor="neutral800">
          {label(place)}
        </Typography>
      ))}
      {more.length > 0 && (
        <Typography tag="p" variant="pi" textColor="neutral600" title={more.map(label).join('\n')}>
          {text('review.places.more', { count: more.length })}
        </Typography>
      )}
    </>
  );
};

const TitleCell = styled(Td)`
  min-width: 24rem;
`;

const TitleLink = styled(Link)`
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: ${({ theme }) => theme.fontSizes[2]};
  font-weight: ${({ theme }) => theme.fontWeights.bold};
  text-decoration: none;
  white-space: normal;

  &:hover {
    color: ${({ theme }) => theme.colors.primary600};
    text-decoration: underline;
  }
`;
