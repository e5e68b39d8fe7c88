import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { runInNewContext } from 'node:vm';
import { validateRule } from '../../../engine';
import defaults from '../../../server/src/config';
import { CHANGED_EVENT } from '../../../server/src/constants';
import { changedEventSchema, journeyDefinitionSchema, ruleSchema } from '../../../types';
import { commandsOf, wordsOf } from '../../support/docs/commands';
import { anchorsOf, blocksOf, linksOf, pages, proseOf, type Block } from '../../support/docs/markdown';
import { configOf } from '../../support/docs/programs';

const PAGES = pages();
const BLOCKS = PAGES.flatMap((page) => blocksOf(page));
const at = (blocks: readonly Block[]) => blocks.map((block) => [block.at, block] as const);

test.each(PAGES)('%s links to what is there', (page) => {
  const broken = linksOf(page).filter((target) => {
    const [file = '', anchor] = target.split('#');
    const to = file === '' ? page : path.join(path.dirname(page), file);
    if (!existsSync(to)) return true;
    return anchor !== undefined && !anchorsOf(to).includes(anchor);
  });
  expect(broken).toEqual([]);
});

test('docs/README.md leads to every page of the folder', () => {
  const listed = linksOf('docs/README.md').map((target) => path.join('docs', target.split('#')[0]!));
  expect(
    PAGES.filter((page) => page.startsWith('docs/') && page !== 'docs/README.md' && !listed.includes(page)),
  ).toEqual([]);
});

test('every picture is shown on a page', () => {
  const shown = PAGES.flatMap((page) => linksOf(page).map((target) => path.join(path.dirname(page), target)));
  const pictures = readdirSync('docs/images').map((file) => path.join('docs/images', file));
  expect(pictures.filter((picture) => !shown.includes(picture))).toEqual([]);
});

const scriptsOf = (manifest: string): string[] =>
  Object.keys((JSON.parse(readFileSync(manifest, 'utf8')) as { scripts: object }).scripts);
const SCRIPTS = [...scriptsOf('package.json'), ...scriptsOf('demo/package.json')];
const PACKAGES = ['strapi-plugin-touchpoints', 'strapi-plugin-touchpoints@latest', 'touchpoints-client', 'ioredis'];

/** What makes the apps of the recipes; `npm run examples` runs them. */
const SCAFFOLDERS = [
  'create-next-app@latest shop',
  'create-next-app@15 shop',
  'create vite@latest',
  'create astro@latest',
  'astro add',
];

/** The commands of Strapi's own command line, each a file or a folder. */
const STRAPI = readdirSync('node_modules/@strapi/strapi/dist/src/cli/commands').map((file) => file.split('.')[0]!);

/** What is wrong with a command, as far as can be seen without running it. Requests are made by the integration tests. */
const faultOf = (command: string): string | undefined => {
  if (command.startsWith('curl ')) return undefined;
  const [program, ...rest] = wordsOf(command).filter((word) => !/^\w+=/.test(word));
  const named = rest.filter((word) => !word.startsWith('-'));
  if (program === 'npm' && ['ci', 'test', 'start'].includes(rest[0]!)) return undefined;
  if (program === 'npm' && ['install', 'uninstall'].includes(rest[0]!))
    return named.slice(1).every((name) => PACKAGES.includes(name)) ? undefined : 'another package';
  if (program === 'npm' && rest[0] === 'run') return SCRIPTS.includes(rest[1]!) ? undefined : 'no such script';
  if (program === 'strapi') return STRAPI.includes(rest[0]!) ? undefined : 'no such command';
  if (program === 'npx' && rest[0] === 'jest') return undefined;
  if (['npx', 'npm'].includes(program!) && SCAFFOLDERS.includes(named.slice(0, 2).join(' '))) return undefined;
  if (['mkdir', 'cd', 'cp'].includes(program!)) return undefined;
  if (program === 'node') return existsSync(rest[0]!) ? undefined : 'no such file';
  return 'nobody knows this program';
};

test.each(at(BLOCKS.filter(({ language }) => language === 'sh')))('the commands at %s exist', (_, block) => {
  const commands = commandsOf(block).flatMap((command) =>
    command.startsWith('curl') ? [command] : command.split(' && '),
  );
  expect(commands.length).toBeGreaterThan(0);
  expect(commands.flatMap((command) => (faultOf(command) ? [`${command}: ${faultOf(command)}`] : []))).toEqual([]);
});

test.each(PAGES.map((page) => [page]))('the commands in the text of %s exist', (page) => {
  const named = [...proseOf(page).matchAll(/`(?:[A-Z_]+=\S+ )*((?:npm run|strapi) [^`]+)`/g)].map(
    ([, command]) => command!,
  );
  const single = named.filter((command) => !command.includes('…'));
  expect(single.filter((command) => faultOf(command.split(' && ')[0]!))).toEqual([]);
});

const CONFIGS = BLOCKS.filter(({ text }) => /^\/\/ config\/plugins\.(js|ts)$/m.test(text.split('\n')[0]!));

test.each(at(CONFIGS))('the configuration at %s is right', (_, { text }) => {
  const { touchpoints } = configOf(text) as { touchpoints: { enabled: boolean; config?: object } };
  expect(touchpoints.enabled).toBe(true);
  const config = touchpoints.config ?? {};
  const whole = Object.fromEntries(
    Object.entries({ ...defaults.default, ...config }).map(([key, value]) => {
      const usual = (defaults.default as Record<string, unknown>)[key];
      return [key, typeof usual === 'object' ? { ...usual, ...(value as object) } : value];
    }),
  );
  expect(() => defaults.validator(whole)).not.toThrow();
});

test.each(at(BLOCKS.filter(({ kind }) => kind === 'journey')))('the journey at %s can be imported', (_, { text }) => {
  expect(journeyDefinitionSchema.safeParse(JSON.parse(text)).error).toBeUndefined();
});

test.each(at(BLOCKS.filter(({ kind }) => kind === 'rule')))('the rule at %s can be saved', (_, { text }) => {
  expect(validateRule(ruleSchema.parse(JSON.parse(text)))).toEqual([]);
});

test.each(at(BLOCKS.filter(({ kind }) => kind === 'event')))('the event at %s is one', (_, { text }) => {
  expect(changedEventSchema.safeParse(JSON.parse(text)).error).toBeUndefined();
});

/** Code of a site's own that listens to Strapi's event hub. */
const LISTENERS = BLOCKS.filter(({ text }) => text.startsWith('// src/index.js\n'));

test.each(at(LISTENERS))('the listener at %s hears of our event', (_, { text }) => {
  const heard: Record<string, (event: unknown) => void> = {};
  const said: string[] = [];
  const strapi = {
    eventHub: { on: (name: string, listener: (event: unknown) => void) => (heard[name] = listener) },
    log: { info: (line: string) => said.push(line) },
  };
  const site = { exports: {} as { bootstrap(context: { strapi: unknown }): void } };
  runInNewContext(text, { module: site });
  site.exports.bootstrap({ strapi });
  expect(Object.keys(heard)).toEqual([CHANGED_EVENT]);
  heard[CHANGED_EVENT]!(JSON.parse(BLOCKS.find(({ kind }) => kind === 'event')!.text));
  expect(said).toHaveLength(1);
});

/** The path of a file of a recipe, and for which edition it is; that a fresh app works with it, `npm run examples` sees. */
const FILE = /(?:^|\n)`[^`\n]+\.\w+`(?: \([^)\n]+\))?\s*$/;
const isOfRecipe = ({ at: where, before }: Block) => where.startsWith('docs/recipes/') && FILE.test(before);

/** How a block of a page is held to the truth; a new kind of block needs a test first. */
const isTested = (block: Block): boolean => {
  const { language, kind } = block;
  const next = BLOCKS[BLOCKS.indexOf(block) + 1];
  const last = BLOCKS[BLOCKS.indexOf(block) - 1];
  switch (language) {
    case 'sh':
    case 'mermaid':
    case '':
      return true;
    case 'http':
      return last?.language === 'sh';
    case 'json':
      return kind === '' ? last?.language === 'sh' : ['event', 'journey', 'rule'].includes(kind);
    case 'text':
      return last?.language === 'ts';
    default:
      return (
        isOfRecipe(block) ||
        CONFIGS.includes(block) ||
        LISTENERS.includes(block) ||
        (language === 'ts' && next?.language === 'text')
      );
  }
};

test('every block of the pages is held to the truth by a test', () => {
  expect(BLOCKS.filter((block) => !isTested(block)).map(({ at: where }) => where)).toEqual([]);
});
