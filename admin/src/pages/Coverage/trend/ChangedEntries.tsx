import { Flex, Typography, VisuallyHidden } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';
import { entryKeyOf } from '../../../../../engine';
import type { EntrySummary } from '../../../../../types';
import { entryPath } from '../../../utils/links';
import { useText } from '../../../utils/useText';
import { useCoverage } from '../model/context';

interface ChangedEntriesProps {
  /** They came, or they went. */
  readonly sign: '+' | '−';
  readonly entries: readonly EntrySummary[];
  /** How many more that the person may not read. */
  readonly hidden: number;
  /** How many more that there are no longer. */
  readonly deleted: number;
}

/** The entries that became live in a cell, or that ceased to be. */
export const ChangedEntries = ({ sign, entries, hidden, deleted }: ChangedEntriesProps) => {
  const text = useText();
  const { setup, query } = useCoverage();
  const kindOf = (uid: string) => setup.contentTypes.find((type) => type.uid === uid)?.kind ?? 'collectionType';
  if (entries.length + hidden + deleted === 0) return null;
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={1} paddingTop={2}>
      {entries.map((entry) => (
        <Line key={entryKeyOf(entry)} sign={sign}>
          <EntryLink
            to={entryPath(
              { uid: entry.contentType, kind: kindOf(entry.contentType) },
              entry.documentId,
              entry.locales.length > 0 ? query.locale : null,
            )}
          >
            {entry.title}
          </EntryLink>{' '}
          <Typography tag="span" variant="pi" textColor="neutral600">
            {entry.typeName}
          </Typography>
        </Line>
      ))}
      {hidden > 0 && (
        <Line sign={sign}>
          <Typography textColor="neutral600">{text('trend.changes.hidden', { count: hidden })}</Typography>
        </Line>
      )}
      {deleted > 0 && (
        <Line sign={sign}>
          <Typography textColor="neutral600">{text('trend.changes.deleted', { count: deleted })}</Typography>
        </Line>
      )}
    </Flex>
  );
};

const Line = ({ sign, children }: { readonly sign: '+' | '−'; readonly children: ReactNode }) => {
  const text = useText();
  const came = sign === '+';
  return (
    <Flex tag="li" gap={2} alignItems="baseline">
      <Typography fontWeight="bold" textColor={came ? 'success700' : 'danger700'} aria-hidden>
        {sign}
      </Typography>
      <VisuallyHidden>{text(came ? 'trend.changes.came' : 'trend.changes.went')}</VisuallyHidden>
      <span>{children}</span>
    </Flex>
  );
};

const EntryLink = styled(Link)`
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: ${({ theme }) => theme.fontSizes[2]};
  overflow-wrap: anywhere;

  &:hover {
    color: ${({ theme }) => theme.colors.primary600};
  }
`;
