import { readFileSync } from 'node:fs';
import createClient from 'openapi-fetch';
import * as client from '../../client/src';
import { asWritten, headOf } from '../support/docs/answers';
import { callOf, commandsOf, type Call } from '../support/docs/commands';
import { startDemoSite } from '../support/docs/demo-site';
import { blocksOf, pages, type Block } from '../support/docs/markdown';
import { outputOf } from '../support/docs/programs';
import type { Instance } from '../support/instances';

/** Where pages say that the demo is. */
const DEMO = 'http://127.0.0.1:1337';
const ADMIN = { email: 'demo@northpine.example', password: 'Northpine2026!' };

/** The guide that a page names by its documentId, which differs from site to site. */
const GUIDE = 'Which rain jacket for which rain';

let site: Instance;
let variables: Record<string, string>;

const ask = async ({ method, url, headers, body }: Call) => {
  expect(url).toMatch(new RegExp(`^${DEMO}/`));
  const response = await fetch(url.replace(DEMO, site.url), { method, headers, body });
  return { status: response.status, headers: response.headers, text: await response.text() };
};

beforeAll(async () => {
  site = await startDemoSite();
  const { text } = await ask({
    method: 'POST',
    url: `${DEMO}/admin/login`,
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(ADMIN),
  });
  const { token } = (JSON.parse(text) as { data: { token: string } }).data;
  const guides = await site.get(
    '/api/touchpoints/content?stage=consideration&contentTypes=guides&fields=title&limit=100',
  );
  const guide = (guides.body.data as { documentId: string; title?: string }[]).find(({ title }) => title === GUIDE)!;
  const API_TOKEN = String(await site.run('apiToken', 'full-access'));
  variables = { ADMIN_TOKEN: token, API_TOKEN, GUIDE: guide.documentId };
});
afterAll(() => site?.stop());

/** A block's answer is the block after it. */
const answered = (blocks: readonly Block[], language: string) =>
  blocks.flatMap((block, index) => {
    const next = blocks[index + 1];
    return block.language === language && next ? [{ block, next }] : [];
  });

const ALL = pages().map((page) => blocksOf(page));
const REQUESTS = ALL.flatMap((blocks) =>
  blocks.flatMap((block, index) => {
    const calls = block.language === 'sh' ? commandsOf(block).filter((command) => command.startsWith('curl ')) : [];
    const next = blocks[index + 1];
    const answer = next && ['json', 'http'].includes(next.language) && next.kind === '' ? next : undefined;
    return calls.length === 0 ? [] : [{ at: block.at, calls, answer }];
  }),
);

test.each(REQUESTS)('the demo answers $at as the page says', async ({ calls, answer }) => {
  const answers = await Promise.all(calls.map((call) => ask(callOf(call, variables))));
  if (!answer) return expect(answers.map(({ status }) => status)).toEqual(calls.map(() => 200));
  const { status, headers, text } = answers.at(-1)!;
  if (answer.language === 'http') {
    const written = headOf(answer.text);
    const shown = Object.keys(written.headers).map((name) => [
      name,
      written.headers[name] === '…' && headers.has(name) ? '…' : headers.get(name),
    ]);
    return expect({ status, headers: Object.fromEntries(shown) }).toEqual(written);
  }
  const written = JSON.parse(answer.text) as { error?: { status: number } };
  expect({ status, body: asWritten(written, JSON.parse(text)) }).toEqual({
    status: written.error?.status ?? 200,
    body: written,
  });
});

test.each([
  ['stage=nowhere', 'Unknown stage'],
  ['stage=awareness&contentTypes=secrets', 'is not a content type that you can ask for'],
  ['stage=awareness&colour=red', 'Unknown keys'],
  ['stage=awareness&status=draft', 'Drafts need'],
])('the refusal of %s is the one that docs/faq.md explains', async (query, words) => {
  const { body } = await site.get(`/api/touchpoints/content?${query}`);
  expect(body.error).toMatchObject({ message: expect.stringContaining(words) });
  expect(readFileSync('docs/faq.md', 'utf8')).toContain(words);
});

const PROGRAMS = ALL.flatMap((blocks) => answered(blocks, 'ts')).filter(({ next }) => next.language === 'text');

test.each(PROGRAMS.map(({ block, next }) => ({ at: block.at, source: block.text, printed: next.text })))(
  'the program at $at prints what the page says',
  async ({ source, printed }) => {
    expect(await outputOf(source, { ...client, createClient }, site.url)).toBe(printed.trim());
  },
);

test('the pages have requests and programs', () => {
  expect(REQUESTS.length).toBeGreaterThan(5);
  expect(PROGRAMS.length).toBeGreaterThan(1);
});
