import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { transformSync } from '@swc/core';
import { blocksOf } from '../../support/docs/markdown';

interface RecipeFile {
  readonly path: string;
  readonly language: string;
  readonly text: string;
}
interface Recipe {
  readonly page: string;
  readonly commands: readonly string[];
  readonly files: readonly RecipeFile[];
}

/** What `npm run examples` does, by the name of each recipe. */
const recipes = (): Record<string, Recipe> => {
  const module = (file: string) => JSON.stringify(path.resolve('scripts/recipes', file));
  const script = `import { readFileSync } from 'node:fs';
    import { commandsOf, filesOf } from ${module('files.mjs')};
    import { STACKS } from ${module('stacks/index.mjs')};
    const recipes = Object.entries(STACKS).map(([name, { page, editions }]) => {
      const text = readFileSync(page, 'utf8');
      return [name, { page, commands: commandsOf(text, editions), files: filesOf(text, editions) }];
    });
    console.log(JSON.stringify(Object.fromEntries(recipes)));`;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
  if (!stdout) throw new Error(stderr);
  return JSON.parse(stdout) as Record<string, Recipe>;
};

const RECIPES = recipes();
const NAMES = Object.keys(RECIPES).map((name) => [name] as const);

test('every page of a recipe is tried, with every file that it prints', () => {
  const pages = readdirSync('docs/recipes').map((file) => `docs/recipes/${file}`);
  expect(new Set(Object.values(RECIPES).map(({ page }) => page))).toEqual(new Set(pages));
  for (const page of pages) {
    const tried = Object.values(RECIPES).flatMap((recipe) => (recipe.page === page ? recipe.files : []));
    const printed = blocksOf(page).filter(({ language }) => language !== 'sh');
    expect(printed.length).toBeGreaterThan(0);
    expect(printed.filter(({ text }) => !tried.some((file) => file.text === text)).map(({ at }) => at)).toEqual([]);
  }
});

test.each(NAMES)('%s prints each of its files once', (name) => {
  const paths = RECIPES[name]!.files.map((file) => file.path);
  expect(paths).toEqual([...new Set(paths)]);
});

const IMPORT = /(?:from|import|require\() ?'(\.[^']+)'/g;
const ENDINGS = ['', '.ts', '.tsx', '.js'];

test.each(NAMES)('%s prints every file that one of its files imports', (name) => {
  const { files } = RECIPES[name]!;
  const missing = files.flatMap(({ path: from, text }) =>
    [...text.matchAll(IMPORT)]
      .map(([, target]) => path.join(path.dirname(from), target!))
      .filter((target) => !ENDINGS.some((ending) => files.some((file) => file.path === target + ending)))
      .map((target) => `${from}: ${target}`),
  );
  expect(missing).toEqual([]);
});

test.each(NAMES)('%s makes its app, and installs the client by one command', (name) => {
  expect(RECIPES[name]!.commands).toContain('npm install touchpoints-client');
});

const SYNTAX = {
  ts: { syntax: 'typescript' },
  tsx: { syntax: 'typescript', tsx: true },
  js: { syntax: 'ecmascript' },
} as const;

test.each(NAMES)('the files of %s can be parsed', (name) => {
  for (const { language, text } of RECIPES[name]!.files) {
    const parser = SYNTAX[language as keyof typeof SYNTAX];
    if (parser) expect(() => transformSync(text, { jsc: { parser, target: 'es2022' } })).not.toThrow();
  }
});

test.each(NAMES)('%s says in one place where an entry has its page', (name) => {
  const inPlaces = RECIPES[name]!.files.filter(({ text }) => text.includes('api::'));
  expect(inPlaces).toHaveLength(1);
  expect(inPlaces[0]!.text.match(/'api::article\.article'/g)).toHaveLength(1);
});
