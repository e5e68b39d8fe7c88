import { Flex, Tooltip, Typography } from '@strapi/design-system';
import { useQueryParams, useTable } from '@strapi/strapi/admin';
import { useMemo } from 'react';
import { styled } from 'styled-components';
import type { EntryRef, Names, Placement } from '../../../../types';
import { MAX_LISTED_ENTRIES } from '../../../../types/defaults';
import { holdsIn, namesOf } from '../../placing/model';
import { useGetPlacementsOfEntriesQuery } from '../../services/placing/placements';
import { useText, type Text } from '../../utils/useText';
import type { ListQuery } from './filter';

/** How many places are shown before the rest is a number. */
const SHOWN = 2;

/** The placements of all rows on screen: every cell asks the same, so that one request answers all of them. */
const usePage = (contentType: string) => {
  const rows = useTable('ListView', (state) => state.rows) as readonly { readonly documentId?: string }[];
  const documentIds = useMemo(
    () => [...new Set(rows.flatMap(({ documentId }) => documentId ?? []))].slice(0, MAX_LISTED_ENTRIES),
    [rows],
  );
  return useGetPlacementsOfEntriesQuery({ contentType, documentIds }, { skip: documentIds.length === 0 });
};

/** "Consideration · Newsletter", each place once, whatever its locales; with the journey where there are several. */
const placesOf = (placements: readonly Placement[], names: Names, text: Text): string[] => {
  const severalJourneys = new Set(placements.map(({ journey }) => journey)).size > 1;
  const places = placements.map((placement) => {
    const known = namesOf(placement, names);
    if (!known) return [placement.stage, placement.touchpoint].filter(Boolean).join(' · ');
    const { journey, stage, touchpoint } = known;
    return [severalJourneys && journey, stage, touchpoint ?? text('common.wholeStage')].filter(Boolean).join(' · ');
  });
  return [...new Set(places)];
};

/** Where the entry of one row stands on the journey, in the locale on screen. */
const JourneyCell = ({ contentType, documentId }: EntryRef) => {
  const text = useText();
  const [{ query }] = useQueryParams<ListQuery>();
  const { data, error } = usePage(contentType);
  if (!data) return error ? <Quiet>{text('list.failed')}</Quiet> : null;
  if (!data.meta.participates) return null;
  const locale = query?.plugins?.i18n?.locale;
  const here = (data.data[documentId] ?? []).filter((placed) => holdsIn(placed, locale));
  const places = placesOf(here, data.meta.names, text);
  if (places.length === 0)
    return <Quiet>{text(data.meta.setAside.includes(documentId) ? 'list.aside' : 'list.none')}</Quiet>;
  const rest = places.slice(SHOWN);
  return (
    <Flex gap={1} wrap="wrap" maxWidth="36rem">
      {places.slice(0, SHOWN).map((place) => (
        <Chip key={place}>
          <Typography variant="pi" textColor="neutral800" ellipsis title={place}>
            {place}
          </Typography>
        </Chip>
      ))}
      {rest.length > 0 && (
        <Tooltip label={rest.join(', ')}>
          <More
            type="button"
            aria-label={text('list.more', { count: rest.length, places: rest.join(', ') })}
            // A click on the row opens its entry.
            onClick={(event) => event.stopPropagation()}
          >
            <Typography tag="span" variant="pi" fontWeight="bold" textColor="neutral800">
              +{rest.length}
            </Typography>
          </More>
        </Tooltip>
      )}
    </Flex>
  );
};

const Quiet = ({ children }: { readonly children: string }) => (
  <Typography variant="pi" textColor="neutral600">
    {children}
  </Typography>
);

const Chip = styled.span`
  display: inline-flex;
  max-width: 24rem;
  padding: ${({ theme }) => `${theme.spaces[1]} ${theme.spaces[2]}`};
  background: ${({ theme }) => theme.colors.neutral100};
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: ${({ theme }) => theme.borderRadius};
`;

const More = styled(Chip).attrs({ as: 'button' })<{ type?: string }>`
  cursor: pointer;
`;

export default JourneyCell;
