import { spawnSync } from 'node:child_process';
import path from 'node:path';

const FILES = path.resolve('scripts/recipes/files.mjs');

const PAGE = [
  'A new app (Old):',
  '',
  '```sh',
  'make old',
  '```',
  '',
  'A new app:',
  '',
  '```sh',
  'make new',
  '',
  'cd shop',
  '```',
  '',
  'What `lib/none.ts` does is told; here it is:',
  '',
  '```ts',
  'not a file',
  '```',
  '',
  '`lib/a.ts`',
  '',
  '```ts',
  "const a = 'a';",
  '```',
  '',
  '`lib/b.ts` (Old)',
  '',
  '```ts',
  'old',
  '```',
  '',
  '`lib/b.ts` (New)',
  '',
  '```ts',
  'new',
  '```',
  '',
].join('\n');

const resultOf = (call: string): unknown => {
  const script = `import { commandsOf, filesOf } from ${JSON.stringify(FILES)};
    const page = ${JSON.stringify(PAGE)};
    console.log(JSON.stringify(${call}));`;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
  if (!stdout) throw new Error(stderr);
  return JSON.parse(stdout);
};

test('a page’s files are those that it names in a line of their own', () => {
  expect(resultOf('filesOf(page).map(({ path }) => path)')).toEqual(['lib/a.ts', 'lib/b.ts', 'lib/b.ts']);
  expect(resultOf('filesOf(page)[0]')).toEqual({ path: 'lib/a.ts', language: 'ts', text: "const a = 'a';\n" });
});

test('an edition has what is marked with it and what is for all', () => {
  expect(resultOf("filesOf(page, ['Old']).map(({ text }) => text)")).toEqual(["const a = 'a';\n", 'old\n']);
  expect(resultOf("filesOf(page, ['New']).map(({ text }) => text)")).toEqual(["const a = 'a';\n", 'new\n']);
});

test('its app is made by the first commands that are for it', () => {
  expect(resultOf("commandsOf(page, ['Old'])")).toEqual(['make old']);
  expect(resultOf("commandsOf(page, ['New'])")).toEqual(['make new', 'cd shop']);
});

test('a page that makes no app is no recipe', () => {
  expect(() => resultOf("commandsOf('No command here')")).toThrow('does not say how the app is made');
});
