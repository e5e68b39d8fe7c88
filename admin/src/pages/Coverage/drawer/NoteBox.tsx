import { Button, Field, Flex, Textarea } from '@strapi/design-system';
import { useRef, type KeyboardEvent } from 'react';
import { MAX_MESSAGE } from '../../../../../types/defaults';
import { Problem } from '../../../components/Problem';
import { useAddNoteMutation } from '../../../services/plan/notes';
import { useText } from '../../../utils/useText';
import { cellKey, type CellPlace } from '../model/cells';
import { useCoverage } from '../model/context';
import { useNoteDraft } from './useNoteDraft';

/** Writes a note on a cell. Ctrl or Cmd with Enter sends it. */
export const NoteBox = ({ place }: { readonly place: CellPlace }) => {
  const text = useText();
  const { journey } = useCoverage();
  const [draft, setDraft] = useNoteDraft(journey.slug, cellKey(place));
  const [add, { isLoading, error }] = useAddNoteMutation();
  const box = useRef<HTMLTextAreaElement>(null);
  const isEmpty = draft.trim() === '';

  const send = async () => {
    if (isEmpty || isLoading) return;
    const answer = await add({ journey: journey.slug, ...place, text: draft });
    if ('error' in answer) return;
    setDraft('');
    // The button is out of use now and cannot keep the focus.
    box.current?.focus();
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void send();
  };

  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      {error && <Problem error={error} title={text('notes.failed')} />}
      <Field.Root name="note" hint={text('notes.hint')}>
        <Field.Label>{text('notes.label')}</Field.Label>
        <Textarea
          ref={box}
          value={draft}
          maxLength={MAX_MESSAGE}
          onChange={({ target }) => setDraft(target.value)}
          onKeyDown={onKeyDown}
        />
        <Field.Hint />
      </Field.Root>
      <Flex justifyContent="flex-end">
        <Button size="S" variant="secondary" disabled={isEmpty} loading={isLoading} onClick={() => void send()}>
          {text('notes.add')}
        </Button>
      </Flex>
    </Flex>
  );
};
