import { Checkbox, Field, Flex, Textarea, Typography } from '@strapi/design-system';
import { useId, type ChangeEvent } from 'react';
import { styled } from 'styled-components';
import type { PlacedFault } from '../utils/errors';
import { useFaultText } from '../utils/useFaultText';
import { useText } from '../utils/useText';
import type { RuleDraft } from './ruleDraft';

interface RuleFieldProps {
  readonly value: RuleDraft;
  readonly hint: string;
  readonly faults: readonly PlacedFault[];
  readonly readOnly?: boolean;
  readonly onChange: (value: RuleDraft) => void;
}

const EXAMPLE = `{
  "traits": { "country": { "$in": ["DE", "AT"] } },
  "events": { "pricing-viewed": { "$gte": 2 } }
}`;

/** A rule that recognises visitors, as JSON, checked while it is typed; and whether browsers may see it. */
export const RuleField = ({ value, hint, faults, readOnly = false, onChange }: RuleFieldProps) => {
  const text = useText();
  const faultText = useFaultText();
  const hasRule = value.source.trim() !== '';
  return (
    <Flex direction="column" alignItems="stretch" gap={4} width="100%">
      <Field.Root
        name="rule"
        hint={hint}
        error={
          faults.length > 0
            ? faults.map((fault) => [fault.path, faultText(fault)].filter(Boolean).join(': ')).join(' · ')
            : undefined
        }
      >
        <Field.Label>{text('rule.label')}</Field.Label>
        <Source
          rows={10}
          spellCheck={false}
          placeholder={EXAMPLE}
          value={value.source}
          readOnly={readOnly}
          onChange={(event: ChangeEvent<HTMLTextAreaElement>) => onChange({ ...value, source: event.target.value })}
        />
        <Field.Hint />
        <Field.Error />
        {hasRule && faults.length === 0 && (
          <Typography variant="pi" textColor="success700" role="status">
            {text('rule.fine')}
          </Typography>
        )}
      </Field.Root>
      {hasRule && (
        <ClientSide
          checked={value.clientSide}
          disabled={readOnly}
          onChange={(clientSide) => onChange({ ...value, clientSide })}
        />
      )}
    </Flex>
  );
};

interface ClientSideProps {
  readonly checked: boolean;
  readonly disabled: boolean;
  readonly onChange: (checked: boolean) => void;
}

const ClientSide = ({ checked, disabled, onChange }: ClientSideProps) => {
  const text = useText();
  const hintId = useId();
  return (
    <Flex direction="column" alignItems="flex-start" gap={1}>
      <Checkbox
        checked={checked}
        disabled={disabled}
        aria-describedby={hintId}
        onCheckedChange={(on) => onChange(on === true)}
      >
        {text('rule.clientSide')}
      </Checkbox>
      <Typography id={hintId} variant="pi" textColor="neutral600">
        {text('rule.clientSide.hint')}
      </Typography>
    </Flex>
  );
};

const Source = styled(Textarea)`
  font-family: monospace;
  min-height: 20rem;
`;
