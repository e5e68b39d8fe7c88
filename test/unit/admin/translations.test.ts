import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

const ADMIN = path.resolve(__dirname, '../../../admin/src');
const LOCALES = ['en', 'de', 'fr', 'es'];

type Messages = Record<string, string>;

const areas = readdirSync(path.join(ADMIN, 'translations/en')).filter((file) => file.endsWith('.json'));
const read = (locale: string, area: string): Messages =>
  JSON.parse(readFileSync(path.join(ADMIN, 'translations', locale, area), 'utf8')) as Messages;
const all = (locale: string): Messages => Object.assign({}, ...areas.map((area) => read(locale, area)));

/** The values a message names. In ICU syntax braces of odd depth hold an argument, those of even depth a plural's words. */
const placeholders = (message: string): string[] => {
  const names = new Set<string>();
  let depth = 0;
  for (let at = 0; at < message.length; at += 1) {
    if (message[at] === '}') depth -= 1;
    if (message[at] !== '{') continue;
    depth += 1;
    if (depth % 2 === 1) names.add(/^\w+/.exec(message.slice(at + 1).trimStart())?.[0] ?? '');
  }
  return [...names].sort();
};

const sources = (readdirSync(ADMIN, { recursive: true }) as string[])
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => readFileSync(path.join(ADMIN, file), 'utf8'));

describe.each(LOCALES)('the words in %s', (locale) => {
  test.each(areas)('%s has the same keys as English, none empty', (area) => {
    const messages = read(locale, area);
    expect(Object.keys(messages).sort()).toEqual(Object.keys(read('en', area)).sort());
    expect(Object.entries(messages).filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  test('name the same values as English', () => {
    const [messages, english] = [all(locale), all('en')];
    const different = Object.keys(english).filter(
      (key) => placeholders(messages[key] ?? '').join() !== placeholders(english[key]!).join(),
    );
    expect(different).toEqual([]);
  });
});

test('French never breaks a line before : ; ? ! and », nor after «', () => {
  const loose = Object.entries(all('fr')).filter(([, text]) => / [:;?!»]|« |[^\u00a0][;?!»]|«[^\u00a0]/.test(text));
  expect(loose).toEqual([]);
});

test('every message that a screen asks for by a fixed key exists', () => {
  const english = all('en');
  // One key, or one of two: `text('a.b')`, `t(isNew ? 'a.b' : 'a.c')`.
  const asked = sources.flatMap((source) =>
    [...source.matchAll(/\b(?:t|text)\(\s*(?:[^'()`]*\?\s*)?'([\w.-]+)'(?:\s*:\s*'([\w.-]+)')?/g)].flatMap(
      ([, first, second]) => [first!, ...(second ? [second] : [])],
    ),
  );
  expect(asked.length).toBeGreaterThan(50);
  expect([...new Set(asked)].filter((key) => !(key in english))).toEqual([]);
});

/** Keys that are put together: a template whose gaps may hold anything, as a pattern of whole keys. */
const patternOf = (template: string): RegExp => {
  const gaps = template.split(/\$\{(?:[^{}]|\{[^{}]*\})*\}/);
  return new RegExp(`^${gaps.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('.*')}$`);
};
/** What stands in backquotes and looks like a key with gaps: `flag.${kind}.short`. */
const templatesIn = (source: string): string[] =>
  [...source.matchAll(/`((?:[\w-]*\.)+(?:[\w.-]|\$\{(?:[^{}]|\{[^{}]*\})*\})*)`/g)]
    .map(([, template]) => template!)
    .filter((template) => template.includes('${'));

test('every message that a screen asks for by a key put together exists', () => {
  const keys = Object.keys(all('en'));
  const asked = sources.flatMap((source) =>
    [...source.matchAll(/\b(?:t|text)\(\s*(?:[^'()`]*\?\s*)?(`[^`]+`)/g)].flatMap(([, key]) => templatesIn(key!)),
  );
  expect(asked.length).toBeGreaterThan(20);
  expect([...new Set(asked)].filter((key) => !keys.some((one) => patternOf(key).test(one)))).toEqual([]);
});

/** The values that an object names; `null` where only running it would tell. */
const namedIn = (values: ts.Expression | undefined): string[] | null => {
  if (!values) return [];
  if (!ts.isObjectLiteralExpression(values)) return null;
  const names = values.properties.map(({ name }) => name?.getText());
  return names.includes(undefined) ? null : (names as string[]);
};

/** The keys that an expression is one of; for a key put together, those that it may be. */
const keysOf = (key: ts.Expression, known: readonly string[]): string[][] => {
  if (ts.isStringLiteralLike(key)) return [[key.text]];
  if (ts.isConditionalExpression(key)) return [...keysOf(key.whenTrue, known), ...keysOf(key.whenFalse, known)];
  if (!ts.isTemplateExpression(key)) return [];
  return [known.filter((one) => patternOf(key.getText().slice(1, -1)).test(one))];
};

/** The messages that a source asks for with fewer values than they name; of a key put together, where all it may be do. */
const leftOpen = (source: string, messages: Messages): string[] => {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && node.expression.getText() === 'text' && node.arguments[0]) {
      const given = namedIn(node.arguments[1]);
      const lacks = (key: string) => given && !placeholders(messages[key] ?? '').every((name) => given.includes(name));
      found.push(
        ...keysOf(node.arguments[0], Object.keys(messages)).flatMap((keys) => (keys.every(lacks) ? keys : [])),
      );
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('source.tsx', source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX));
  return found;
};

test('every message is given the values that it names', () => {
  const english = all('en');
  expect(
    leftOpen("text('list.filter.any', { count: 1 }); text(`coverage.stage.pieces`, { have: 1 })", english),
  ).toEqual(['coverage.stage.pieces']);
  expect(sources.flatMap((source) => leftOpen(source, english))).toEqual([]);
});

test('what stands before and after a colon is put together by a message: French has a space before it', () => {
  const lines = sources.flatMap((source) => source.split('\n')).map((line) => line.trim());
  // At the beginning of a line it is a property of CSS.
  expect(lines.filter((line) => /.\$\{.*\}: \$\{/.test(line) || /\)\}: \{/.test(line))).toEqual([]);
});

/** A touchpoint's choices: their keys begin with the name of the field, which stands in a gap. */
const OF_FIELDS = /^(interaction|setting|phase)\./;

test('every message is said somewhere', () => {
  const written = new Set(
    sources.flatMap((source) => [...source.matchAll(/['"]([\w.-]+)['"]/g)].map(([, key]) => key!)),
  );
  const patterns = [...new Set(sources.flatMap(templatesIn))].map(patternOf);
  const unsaid = Object.keys(all('en')).filter(
    (key) => !written.has(key) && !OF_FIELDS.test(key) && !patterns.some((pattern) => pattern.test(key)),
  );
  expect(unsaid).toEqual([]);
});

test('no area repeats the key of another', () => {
  const keys = areas.flatMap((area) => Object.keys(read('en', area)));
  expect(keys.length).toBe(new Set(keys).size);
});

test('no text is smaller than 12 px: the design system has a variant that is', () => {
  const small = sources.flatMap(
    (source) => source.match(/variant(?:="|: ')sigma['"](?! fontSize=\{1\}|, fontSize: 1)/g) ?? [],
  );
  expect(small).toEqual([]);
});

test('no colour is written by hand: tokens only, so that themes work', () => {
  const hex = sources.flatMap((source) => [...source.matchAll(/#[0-9a-fA-F]{3,8}\b(?!\w)/g)].map(([found]) => found));
  expect(hex).toEqual([]);
});
