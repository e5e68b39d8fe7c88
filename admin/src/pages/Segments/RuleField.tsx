import { Field, Textarea, Typography } from '@strapi/design-system';
import type { ChangeEvent } from 'react';
import { styled } from 'styled-components';
import type { RuleFault } from '../../../../types';
import { useText } from '../../utils/useText';

interface RuleFieldProps {
  readonly source: string;
  readonly faults: readonly RuleFault[];
  readonly readOnly: boolean;
  readonly onChange: (source: string) => void;
}

const EXAMPLE = `{
  "traits": { "country": { "$in": ["DE", "AT"] } },
  "events": { "pricing-viewed": { "$gte": 2 } }
}`;

/** The rule that recognises a segment's visitors, as JSON, checked while it is typed. */
export const RuleField = ({ source, faults, readOnly, onChange }: RuleFieldProps) => {
  const text = useText();
  return (
    <Field.Root
      name="rule"
      hint={text('segments.rule.hint')}
      error={
        faults.length > 0
          ? faults.map(({ path, message }) => [path, message].filter(Boolean).join(': ')).join(' · ')
          : undefined
      }
    >
      <Field.Label>{text('segments.rule')}</Field.Label>
      <Source
        rows={10}
        spellCheck={false}
        placeholder={EXAMPLE}
        value={source}
        readOnly={readOnly}
        onChange={(event: ChangeEvent<HTMLTextAreaElement>) => onChange(event.target.value)}
      />
      <Field.Hint />
      <Field.Error />
      {source.trim() && faults.length === 0 && (
        <Typography variant="pi" textColor="success700" role="status">
          {text('segments.rule.fine')}
        </Typography>
      )}
    </Field.Root>
  );
};

const Source = styled(Textarea)`
  font-family: monospace;
  min-height: 20rem;
`;
