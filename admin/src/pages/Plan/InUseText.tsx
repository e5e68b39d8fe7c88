import { Flex, Typography } from '@strapi/design-system';
import type { InUseDetails } from '../../../../types';
import { useText } from '../../utils/useText';

/** The server names this many entries at most. */
const SHOWN = 10;

/** What uses a thing that somebody wants to delete: how much, and the first entries by name. */
export const InUseText = ({ inUse }: { readonly inUse: InUseDetails['inUse'] }) => {
  const text = useText();
  const { placements, moments, notes, days, rules, journeys, entries, hidden } = inUse;
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Typography>
        {[
          placements > 0 && text('inUse.placements', { count: placements }),
          moments > 0 && text('inUse.moments', { count: moments }),
          notes > 0 && text('inUse.notes', { count: notes }),
          rules > 0 && text('inUse.rules', { count: rules }),
          days > 0 && text('inUse.days', { count: days }),
          journeys.length > 0 && text('inUse.journeys', { names: journeys.join(', ') }),
          hidden && text('inUse.hidden'),
        ]
          .filter(Boolean)
          .join(' · ')}
      </Typography>
      {entries.length > 0 && (
        <Flex tag="ul" direction="column" alignItems="flex-start" gap={1} paddingLeft={4}>
          {entries.map(({ contentType, documentId, title }) => (
            <Typography key={`${contentType}${documentId}`} tag="li" variant="pi" textColor="neutral600">
              {title}
            </Typography>
          ))}
          {entries.length >= SHOWN && (
            <Typography tag="li" variant="pi" textColor="neutral600">
              {text('inUse.others')}
            </Typography>
          )}
        </Flex>
      )}
      {notes + days > 0 && <Typography textColor="danger600">{text('inUse.lost')}</Typography>}
    </Flex>
  );
};
