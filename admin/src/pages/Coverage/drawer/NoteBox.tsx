import { Button, Field, Flex, Textarea } from '@strapi/design-system';
import { useRef, type KeyboardEvent } from 'react';
import { useIntl } from 'react-intl';
import { MAX_MESSAGE } from '../../../../../types/defaults';
import { Problem } from '../../../components/Problem';
import { useAddNoteMutation } from '../../../services/plan/notes';
import { t } from '../../../utils/translate';
import { cellKey, type CellPlace } from '../model/cells';
import { useCoverage } from '../model/context';
import { useNoteDraft } from './useNoteDraft';

/** Writes a note on a cell. Ctrl or Cmd with Enter sends it. */
export const NoteBox = ({ place }: { readonly place: CellPlace }) => {
  const { formatMessage } = useIntl();
  const { journey } = useCoverage();
  const [text, setText] = useNoteDraft(journey.slug, cellKey(place));
  const [add, { isLoading, error }] = useAddNoteMutation();
  const box = useRef<HTMLTextAreaElement>(null);
  const isEmpty = text.trim() === '';

  const send = async () => {
    if (isEmpty || isLoading) return;
    const answer = await add({ journey: journey.slug, ...place, text });
    if ('error' in answer) return;
    setText('');
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
      {error && <Problem error={error} title={formatMessage({ id: t('notes.failed') })} />}
      <Field.Root name="note" hint={formatMessage({ id: t('notes.hint') })}>
        <Field.Label>{formatMessage({ id: t('notes.label') })}</Field.Label>
        <Textarea
          ref={box}
          value={text}
          maxLength={MAX_MESSAGE}
          onChange={({ target }) => setText(target.value)}
          onKeyDown={onKeyDown}
        />
        <Field.Hint />
      </Field.Root>
      <Flex justifyContent="flex-end">
        <Button size="S" variant="secondary" disabled={isEmpty} loading={isLoading} onClick={() => void send()}>
          {formatMessage({ id: t('notes.add') })}
        </Button>
      </Flex>
    </Flex>
  );
};
