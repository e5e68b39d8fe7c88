import { MenuItem, Td, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';
import type { EntryRef, ReviewItem, Verdict } from '../../../../../types';
import { EntryTable, type EntryColumn } from '../../../components/EntryTable';
import type { Sort } from '../../../components/SortHead';
import { TitleLink } from '../../../components/TitleLink';
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

/** So many places are named; the others are counted. */
const SHOWN_PLACES = 2;

/** One page of content that needs a look. */
export const ReviewTable = ({ onReview, ...list }: ReviewTableProps) => {
  const text = useText();
  const { setup } = useCoverage();
  const columns: readonly EntryColumn<ReviewItem>[] = [
    {
      head: text('unplaced.title'),
      sort: { by: 'title', first: 'asc' },
      frame: TitleCell,
      cell: (item) => <Title item={item} />,
    },
    {
      head: text('unplaced.type'),
      cell: ({ entry }) => <Typography textColor="neutral800">{entry.typeName}</Typography>,
    },
    { head: text('review.places'), cell: ({ places }) => <Places places={places} /> },
    {
      head: text('review.freshUntil'),
      sort: { by: 'freshUntil', first: 'asc' },
      cell: (item) => <Freshness item={item} />,
    },
    { head: text('review.verdict'), cell: ({ review }) => <VerdictText review={review} /> },
  ];
  return (
    <EntryTable
      {...list}
      label={text('coverage.tab.review')}
      entryOf={({ entry }) => entry}
      columns={columns}
      canAct={setup.permissions.place}
      actions={(item) =>
        VERDICTS.map((verdict) => (
          <MenuItem key={verdict} onSelect={() => onReview(item, verdict)}>
            {text(`review.verdict.${verdict}`)}
          </MenuItem>
        ))
      }
    />
  );
};

const Title = ({ item: { entry, locales } }: { readonly item: ReviewItem }) => {
  const { query, names } = useCoverage();
  const path = useEntryPath()({ ...entry, locales: locales.length > 0 ? locales : entry.locales });
  return (
    <>
      {path ? <TitleLink to={path}>{entry.title}</TitleLink> : <Typography>{entry.title}</Typography>}
      {!query.locale && locales.length > 0 && (
        <Typography tag="p" variant="pi" textColor="neutral600">
          {locales.map(names.locale).join(', ')}
        </Typography>
      )}
    </>
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
