import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { RULE_FAULTS } from '../../../engine/conditions/faults';
import { REFUSALS, refusal } from '../../../server/src/utils/refusals';
import { INPUT_VALUES, INPUT_WORDS, type InputFaultName } from '../../../types';

const ENGLISH = JSON.parse(
  readFileSync(path.resolve(__dirname, '../../../admin/src/translations/en/refusals.json'), 'utf8'),
) as Record<string, string>;

/** The values that words name: `{slug}`, `{most, number}`, `{what, select, …}`. */
const namedIn = (words: string): string[] => [...words.matchAll(/\{(\w+)(?=[},])/g)].map(([, name]) => name!);

/** What our schemas say, with the values that go with it. */
const INPUT_FAULTS = Object.fromEntries(
  (Object.keys(INPUT_WORDS) as InputFaultName[]).map((name) => [
    `input.${name}`,
    Object.keys(INPUT_VALUES[name] ?? {})
      .map((value) => `{${value}}`)
      .join(),
  ]),
);

/** Of invalid JSON only the browser knows. */
const FAULTS: Readonly<Record<string, string>> = {
  ...REFUSALS,
  ...RULE_FAULTS,
  ...INPUT_FAULTS,
  'rule.json': '{value}',
};

test('screens have words for every refusal, and name nothing that is not given', () => {
  for (const [code, message] of Object.entries(FAULTS)) {
    const words = ENGLISH[`refusal.${code}`];
    expect([code, words]).toEqual([code, expect.any(String)]);
    const given = namedIn(message);
    expect([code, namedIn(words!).filter((name) => !given.includes(name))]).toEqual([code, []]);
  }
});

test('screens have no words for a refusal that there is not', () => {
  const codes = Object.keys(ENGLISH).map((key) => key.slice('refusal.'.length));
  expect(codes.filter((code) => !(code in FAULTS))).toEqual([]);
});

test('each is the reason for something', () => {
  const server = path.resolve(__dirname, '../../../server/src');
  const sources = (readdirSync(server, { recursive: true }) as string[])
    .filter((file) => file.endsWith('.ts') && file !== path.join('utils', 'refusals.ts'))
    .map((file) => readFileSync(path.join(server, file), 'utf8'))
    .join();
  expect(Object.keys(REFUSALS).filter((code) => !sources.includes(`'${code}'`))).toEqual([]);
});

test('the words for callers hold the values', () => {
  expect(refusal('taken', { what: 'segment', slug: '$& it' })).toEqual({
    code: 'taken',
    values: { what: 'segment', slug: '$& it' },
    message: 'A segment "$& it" already exists',
  });
});
