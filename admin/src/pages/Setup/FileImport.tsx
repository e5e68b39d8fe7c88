import { Field, Flex, Textarea, Typography } from '@strapi/design-system';
import { useState, type ChangeEvent, type ReactNode, type RefObject } from 'react';
import type { JourneyDefinitionInput } from '../../../../types';
import { LeaveGuard } from '../../components/LeaveGuard';
import { useText } from '../../utils/useText';

interface FileImportProps {
  readonly busy: boolean;
  /** Set to true once the journey is made: nothing is lost by leaving then. */
  readonly made: RefObject<boolean>;
  /** The button that takes the definition; `null` while there is none that can be read. */
  readonly action: (definition: JourneyDefinitionInput | null) => ReactNode;
}

interface Read {
  readonly definition: JourneyDefinitionInput | null;
  readonly fault: string | null;
}

const read = (source: string): Read => {
  if (!source.trim()) return { definition: null, fault: null };
  try {
    const value: unknown = JSON.parse(source);
    const isDefinition = typeof value === 'object' && value !== null && 'name' in value && 'stages' in value;
    // The server checks the rest and names each fault; this only tells a journey from something else.
    return isDefinition
      ? { definition: value as JourneyDefinitionInput, fault: null }
      : { definition: null, fault: '' };
  } catch (error) {
    return { definition: null, fault: error instanceof Error ? error.message : '' };
  }
};

/** A journey from a file, uploaded or pasted. */
export const FileImport = ({ busy, made, action }: FileImportProps) => {
  const text = useText();
  const [source, setSource] = useState('');
  const { definition, fault } = read(source);

  const upload = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const file = target.files?.[0];
    if (file) setSource(await file.text());
    // The same file chosen again, after it was mended, must count as a change.
    target.value = '';
  };

  const problem = fault === null ? undefined : [text('setup.file.unreadable'), fault].filter(Boolean).join(' ');
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Field.Root name="file" hint={text('setup.file.hint')}>
        <Field.Label>{text('setup.file.upload')}</Field.Label>
        <Field.Input
          type="file"
          accept=".json,application/json"
          disabled={busy}
          onChange={(event) => void upload(event)}
        />
        <Field.Hint />
      </Field.Root>
      <Field.Root name="source" error={problem}>
        <Field.Label>{text('setup.file.paste')}</Field.Label>
        <Textarea
          value={source}
          disabled={busy}
          spellCheck={false}
          onChange={(event: ChangeEvent<HTMLTextAreaElement>) => setSource(event.target.value)}
        />
        <Field.Error />
      </Field.Root>
      {definition && (
        <Typography textColor="neutral600">
          {text('setup.file.found', {
            name: definition.name,
            stages: definition.stages.length,
            touchpoints: definition.touchpoints?.length ?? 0,
            cells: definition.moments?.length ?? 0,
          })}
        </Typography>
      )}
      <Flex>{action(definition)}</Flex>
      <LeaveGuard dirty={source.trim() !== ''} done={made} search />
    </Flex>
  );
};
