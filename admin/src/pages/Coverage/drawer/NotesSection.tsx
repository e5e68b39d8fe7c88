import { Box, Flex, IconButton, TextButton, Typography } from '@strapi/design-system';
import { Trash } from '@strapi/icons';
import { useEffect, useRef } from 'react';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';
import type { Note, NotesQuery } from '../../../../../types';
import { LoadError, Loading } from '../../../components/states';
import { useGetNotesQuery } from '../../../services/plan/notes';
import { timeSince } from '../../../utils/relativeTime';
import { useText } from '../../../utils/useText';
import { useRefetchOnFocus } from '../../../utils/useRefetchOnFocus';
import type { CellPlace } from '../model/cells';
import { useCoverage } from '../model/context';
import { NoteBox } from './NoteBox';
import { Section } from './Section';
import { useNoteRemoval } from './useNoteRemoval';

/** What people say to each other about a slot, oldest first, and the box to answer in. */
export const NotesSection = ({ place }: { readonly place: CellPlace }) => {
  const text = useText();
  const { journey, setup } = useCoverage();
  const cell: NotesQuery = { journey: journey.slug, stage: place.stage, touchpoint: place.touchpoint ?? undefined };
  const notes = useGetNotesQuery(cell, { refetchOnMountOrArgChange: true });
  useRefetchOnFocus(notes.refetch, notes.fulfilledTimeStamp);
  const { place: mayWrite, plan: mayModerate } = setup.permissions;
  const list = notes.currentData;
  const { removed, remove, restore } = useNoteRemoval();
  const thread = useFocusMoved(removed.size);
  const standing = list?.filter(({ documentId }) => !removed.has(documentId)) ?? [];
  const lines = [...standing, ...removed.values()].sort((a, b) => a.at.localeCompare(b.at));
  return (
    <Section title={standing.length > 0 ? text('notes.count', { count: standing.length }) : text('notes.title')}>
      <Flex ref={thread} direction="column" alignItems="stretch" gap={3}>
        {!list ? (
          notes.error ? (
            <LoadError error={notes.error} onRetry={() => void notes.refetch()} />
          ) : (
            <Loading height="6rem" />
          )
        ) : lines.length === 0 ? (
          <Typography textColor="neutral600">{text(mayWrite ? 'notes.empty' : 'notes.empty.readOnly')}</Typography>
        ) : (
          <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>
            {lines.map((note) =>
              removed.has(note.documentId) ? (
                <RemovedLine key={note.documentId} onUndo={() => void restore(note)} />
              ) : (
                <NoteLine
                  key={note.documentId}
                  note={note}
                  onRemove={mayModerate || (mayWrite && note.mine) ? () => void remove(note) : undefined}
                />
              ),
            )}
          </Flex>
        )}
        {mayWrite && list && <NoteBox place={place} />}
      </Flex>
    </Section>
  );
};

interface NoteLineProps {
  readonly note: Note;
  /** Absent for those who may not. */
  readonly onRemove?: () => void;
}

const NoteLine = ({ note, onRemove }: NoteLineProps) => {
  const text = useText();
  return (
    <Frame tag="li" gap={2} padding={3} alignItems="flex-start" background={note.mine ? 'primary100' : 'neutral100'}>
      <Box flex={1} minWidth={0}>
        <Flex gap={2} wrap="wrap">
          <Typography variant="pi" fontWeight="bold" textColor="neutral800">
            {note.mine ? text('notes.me', { name: note.author.name }) : note.author.name}
          </Typography>
          <When at={note.at} />
        </Flex>
        <Words tag="p" textColor="neutral800">
          {note.text}
        </Words>
      </Box>
      {onRemove && (
        <IconButton
          size="XS"
          variant="ghost"
          label={text('notes.delete', { name: note.author.name })}
          onClick={onRemove}
        >
          <Trash />
        </IconButton>
      )}
    </Frame>
  );
};

/** In the place of a note that was deleted, with the way back. */
const RemovedLine = ({ onUndo }: { readonly onUndo: () => void }) => {
  const text = useText();
  return (
    <Frame tag="li" gap={2} padding={3} justifyContent="space-between" background="neutral100" data-removed>
      <Typography variant="pi" textColor="neutral600" role="status">
        {text('notes.deleted')}
      </Typography>
      <TextButton onClick={onUndo}>{text('drawer.undo')}</TextButton>
    </Frame>
  );
};

/** How long ago, with the full date one hover away. */
const When = ({ at }: { readonly at: string }) => {
  const { formatDate, formatRelativeTime } = useIntl();
  const { value, unit } = timeSince(Date.parse(at), Date.now());
  return (
    <Typography
      tag="time"
      variant="pi"
      textColor="neutral600"
      dateTime={at}
      title={formatDate(at, { dateStyle: 'full', timeStyle: 'short' })}
    >
      {formatRelativeTime(value, unit, { numeric: 'auto' })}
    </Typography>
  );
};

/** A deleted note takes the button along that had the focus, and so does *Undo*: the keyboard goes on beside it. */
const useFocusMoved = (removed: number) => {
  const thread = useRef<HTMLDivElement>(null);
  const before = useRef(removed);
  useEffect(() => {
    if (removed !== before.current && document.activeElement === document.body) {
      const lines = thread.current?.querySelectorAll<HTMLElement>('[data-removed] button');
      (lines?.[lines.length - 1] ?? thread.current?.querySelector('textarea'))?.focus();
    }
    before.current = removed;
  }, [removed]);
  return thread;
};

const Frame = styled(Flex)`
  border-radius: ${({ theme }) => theme.borderRadius};
`;

const Words = styled(Typography)`
  white-space: pre-line;
  overflow-wrap: anywhere;
`;
