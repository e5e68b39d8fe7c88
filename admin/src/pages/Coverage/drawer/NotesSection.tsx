import { Box, Dialog, Flex, IconButton, Typography } from '@strapi/design-system';
import { Trash } from '@strapi/icons';
import { ConfirmDialog, useNotification } from '@strapi/strapi/admin';
import { useEffect, useRef, useState } from 'react';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';
import type { Note, NotesQuery } from '../../../../../types';
import { LoadError, Loading } from '../../../components/states';
import { useDeleteNoteMutation, useGetNotesQuery } from '../../../services/plan/notes';
import { errorMessage } from '../../../utils/errors';
import { timeSince } from '../../../utils/relativeTime';
import { useText } from '../../../utils/useText';
import { useRefetchOnFocus } from '../../../utils/useRefetchOnFocus';
import type { CellPlace } from '../model/cells';
import { useCoverage } from '../model/context';
import { NoteBox } from './NoteBox';
import { Section } from './Section';

/** What people say to each other about a cell, oldest first, and the box to answer in. */
export const NotesSection = ({ place }: { readonly place: CellPlace }) => {
  const text = useText();
  const { journey, setup } = useCoverage();
  const cell: NotesQuery = { journey: journey.slug, stage: place.stage, touchpoint: place.touchpoint ?? undefined };
  const notes = useGetNotesQuery(cell, { refetchOnMountOrArgChange: true });
  useRefetchOnFocus(notes.refetch, notes.fulfilledTimeStamp);
  const { place: mayWrite, plan: mayModerate } = setup.permissions;
  const list = notes.currentData;
  const thread = useFocusAfterRemoval(list?.length ?? 0);
  return (
    <Section title={list?.length ? text('notes.count', { count: list.length }) : text('notes.title')}>
      <Flex ref={thread} direction="column" alignItems="stretch" gap={3}>
        {!list ? (
          notes.error ? (
            <LoadError error={notes.error} onRetry={() => void notes.refetch()} />
          ) : (
            <Loading height="6rem" />
          )
        ) : list.length === 0 ? (
          <Typography textColor="neutral600">{text(mayWrite ? 'notes.empty' : 'notes.empty.readOnly')}</Typography>
        ) : (
          <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>
            {list.map((note) => (
              <NoteLine key={note.documentId} note={note} mayDelete={mayModerate || (mayWrite && note.mine)} />
            ))}
          </Flex>
        )}
        {mayWrite && list && <NoteBox place={place} />}
      </Flex>
    </Section>
  );
};

const NoteLine = ({ note, mayDelete }: { readonly note: Note; readonly mayDelete: boolean }) => {
  const text = useText();
  const [asking, setAsking] = useState(false);
  const remove = useRemove();
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
      {mayDelete && (
        <IconButton
          size="XS"
          variant="ghost"
          label={text('notes.delete', { name: note.author.name })}
          onClick={() => setAsking(true)}
        >
          <Trash />
        </IconButton>
      )}
      <Dialog.Root open={asking} onOpenChange={setAsking}>
        <ConfirmDialog variant="danger-light" onConfirm={() => remove(note.documentId)}>
          {text('notes.delete.confirm')}
        </ConfirmDialog>
      </Dialog.Root>
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

/** A deleted note takes the button along that had the focus: then the box for a new one gets it. */
const useFocusAfterRemoval = (count: number) => {
  const thread = useRef<HTMLDivElement>(null);
  const before = useRef(count);
  useEffect(() => {
    if (count < before.current && document.activeElement === document.body) {
      thread.current?.querySelector('textarea')?.focus();
    }
    before.current = count;
  }, [count]);
  return thread;
};

const useRemove = () => {
  const text = useText();
  const { toggleNotification } = useNotification();
  const [remove] = useDeleteNoteMutation();
  return async (documentId: string) => {
    const answer = await remove(documentId);
    if (!('error' in answer)) return;
    const message = errorMessage(answer.error) ?? text('common.error.text');
    toggleNotification({ type: 'danger', message });
  };
};

const Frame = styled(Flex)`
  border-radius: ${({ theme }) => theme.borderRadius};
`;

const Words = styled(Typography)`
  white-space: pre-line;
  overflow-wrap: anywhere;
`;
