import type { z } from 'zod';
import { INPUT_VALUES, INPUT_WORDS, type InputFaultName } from '../../../types';
import { refusal, type CodedFault } from './refusals';

const NAMES: ReadonlyMap<string, InputFaultName> = new Map(
  (Object.keys(INPUT_WORDS) as InputFaultName[]).map((name) => [INPUT_WORDS[name], name]),
);

/** What only our own schemas know is wrong: see {@link INPUT_WORDS}. */
export const inputFault = (name: InputFaultName): CodedFault => ({
  code: `input.${name}`,
  values: { ...INPUT_VALUES[name] },
  message: INPUT_WORDS[name],
});

/** What a value should have been, in the words of JSON. */
const TYPES: Readonly<Record<string, string>> = { array: 'list', record: 'object' };

const tooSmall = ({ origin, minimum }: z.core.$ZodIssueTooSmall): CodedFault => {
  const least = Number(minimum);
  if (origin === 'string') return least === 1 ? refusal('input.empty') : refusal('input.short', { least });
  if (origin === 'array') return least === 1 ? refusal('input.empty') : refusal('input.few', { least });
  return refusal('input.small', { least });
};

const tooBig = ({ origin, maximum }: z.core.$ZodIssueTooBig): CodedFault => {
  const most = Number(maximum);
  if (origin === 'string') return refusal('input.long', { most });
  return origin === 'array' ? refusal('input.many', { most }) : refusal('input.large', { most });
};

const FORMATS: Readonly<Record<string, () => CodedFault>> = {
  date: () => refusal('input.day'),
  datetime: () => refusal('input.instant'),
  url: () => refusal('input.url'),
};

/**
 * What a schema found, as a fault with a code. The issue tells what was sent (`reportInput`): what is missing is called that,
 * and not of the wrong type.
 */
export const faultOfIssue = (issue: z.core.$ZodIssue): CodedFault => {
  const own = NAMES.get(issue.message);
  if (own) return inputFault(own);
  const isMissing = issue.input === undefined;
  switch (issue.code) {
    case 'invalid_type':
      if (isMissing) return refusal('input.required');
      return issue.expected === 'int'
        ? inputFault('whole')
        : refusal('input.type', { type: TYPES[issue.expected] ?? issue.expected });
    case 'invalid_value':
      return isMissing
        ? refusal('input.required')
        : refusal('input.oneOf', { known: issue.values.map(String).join(', ') });
    case 'too_small':
      return tooSmall(issue);
    case 'too_big':
      return tooBig(issue);
    case 'unrecognized_keys':
      return refusal('input.unknownKeys', { keys: issue.keys.join(', ') });
    case 'invalid_format':
      return FORMATS[issue.format]?.() ?? notValid(issue);
    default:
      return notValid(issue);
  }
};

/** Callers of the API are told what the schema says. */
const notValid = ({ message }: z.core.$ZodIssue): CodedFault => ({ ...refusal('input.invalid'), message });
