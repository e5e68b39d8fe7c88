import { parse } from 'csv-parse/sync';
import type { PlacementsImportReport } from '../../types';
import { setLimits } from '../support/limits';
import { addLocales, createEntry, importJourney, JOURNEY, place } from '../support/site';
import { statementsOf } from '../support/statements';
import { bootStrapi, type AdminClient, type AdminGrant, type Fixture } from '../support/strapi';

let fixture: Fixture;
let admin: AdminClient;
const ids: Record<string, string> = {};

const ARTICLE = 'api::article.article';
const HEADING = 'contentType,documentId,stage,touchpoint,locale,segments,weight,startsAt,endsAt';

const send = (lines: readonly string[], fields: Record<string, string> = {}, as: AdminClient = admin) => {
  const call = as.post('/placements/import');
  for (const [name, value] of Object.entries(fields)) call.field(name, value);
  return call.attach('file', Buffer.from(lines.join('\r\n')), 'placements.csv');
};
const report = async (lines: readonly string[], fields = {}): Promise<PlacementsImportReport> =>
  (await send(lines, fields).expect(200)).body.data;
const placesOf = async (documentId: string) =>
  (await admin.get(`/placements?contentType=${ARTICLE}&documentId=${documentId}`).expect(200)).body.data.map(
    (item: { stage: string; touchpoint: string | null }) => `${item.stage}/${item.touchpoint ?? ''}`,
  );
const exported = async (query = '') => (await admin.get(`/placements/export?${query}`).expect(200)).text;

beforeAll(async () => {
  fixture = await bootStrapi();
  admin = fixture.admin;
  await addLocales(fixture.strapi, ['de']);
  await importJourney(admin);
  ids.one = await createEntry(fixture.strapi, 'article', { title: '=1+1, "one"' });
  ids.two = await createEntry(fixture.strapi, 'article', { title: 'Zwei; drei' });
  ids.page = await createEntry(fixture.strapi, 'page', { title: 'A page' });
  ids.secret = await createEntry(fixture.strapi, 'secret', { title: 'A secret' });
  await fixture.mark();
});
afterAll(() => fixture?.stop());
afterEach(() => fixture.reset());

test('what is exported comes back as it was, with either delimiter', async () => {
  await place(
    admin,
    'article',
    ids.one!,
    { stage: 'awareness', touchpoint: 'homepage', segments: ['families', 'runners'], weight: 80, locale: 'de' },
    { stage: 'purchase', startsAt: '2026-12-01T00:00:00.000Z', endsAt: '2026-12-24T00:00:00.000Z' },
  );
  await place(admin, 'article', ids.two!, { stage: 'consideration', touchpoint: 'newsletter' });
  for (const delimiter of ['comma', 'semicolon']) {
    const csv = await exported(`delimiter=${delimiter}`);
    await fixture.reset();
    expect(await report([csv])).toMatchObject({ added: 3, updated: 0, removed: 0, refused: 0, done: true });
    expect(await exported(`delimiter=${delimiter}`)).toBe(csv);
    expect(await report([csv])).toMatchObject({ added: 0, updated: 0, unchanged: 3, batch: null });
  }
});

test('a journey or a content type that is not there is a mistake, and no empty file', async () => {
  await admin.get('/placements/export?journey=none').expect(400);
  await admin.get('/placements/export?contentTypes=api::none.none').expect(400);
});

test('titles are no formulas for a spreadsheet', async () => {
  await place(admin, 'article', ids.one!, { stage: 'awareness' });
  const [row] = parse(await exported(), { bom: true, columns: true }) as { title: string }[];
  expect(row!.title).toBe(`'=1+1, "one"`);
});

test('it is tried first, line by line, with the score before and after', async () => {
  const lines = [
    HEADING,
    `${ARTICLE},${ids.one},awareness,homepage,,,,,`,
    `${ARTICLE},${ids.two},awareness,homepage,,families runners,80,2026-12-01,`,
  ];
  const tried = await report(lines, { dryRun: 'true' });
  expect(tried).toMatchObject({ added: 2, refused: 0, done: false, batch: null });
  expect(tried.rows.map(({ line, outcome, place: at }) => [line, outcome, at])).toEqual([
    [2, 'added', 'awareness · homepage'],
    [3, 'added', 'awareness · homepage'],
  ]);
  expect(tried.scores[0]!.after! > tried.scores[0]!.before!).toBe(true);
  expect(await placesOf(ids.one!)).toEqual([]);
});

test('one line that cannot be meant stops all of them, and each says why', async () => {
  const lines = [
    HEADING,
    `${ARTICLE},${ids.one},awareness,homepage,,,,,`,
    `${ARTICLE},${ids.one},awareness,homepage,,,80,,`,
    `${ARTICLE},gone,awareness,,,,,,`,
    `${ARTICLE},${ids.one},checkout,,,,,,`,
    `${ARTICLE},${ids.one},awareness,,xx,,,,`,
    `${ARTICLE},${ids.one},awareness,,,nobody,,,`,
    `${ARTICLE},${ids.one},awareness,,,,500,,`,
    `${ARTICLE},${ids.one},awareness,,,,,2026-12-24,2026-12-01`,
    `api::page.page,${ids.page},awareness,,de,,,,`,
    `api::nothing.nothing,${ids.page},awareness,,,,,,`,
  ];
  const tried = await report(lines);
  expect(tried).toMatchObject({ refused: 9, done: false, batch: null });
  expect(tried.rows.filter(({ outcome }) => outcome === 'refused').map(({ line, message }) => [line, message])).toEqual(
    [
      [3, 'Same slot as line 2'],
      [4, expect.stringContaining('There is no entry "gone"')],
      [5, expect.stringContaining('Unknown stage "checkout"')],
      [6, expect.stringContaining('Unknown locale "xx"')],
      [7, expect.stringContaining('Unknown segment "nobody"')],
      [8, expect.stringContaining('weight')],
      [9, expect.stringContaining('must be after startsAt')],
      [10, expect.stringContaining('not localised')],
      [11, expect.stringContaining('There is no entry')],
    ],
  );
  expect(await placesOf(ids.one!)).toEqual([]);
});

test('the entries named get exactly what the file says, in its journeys; and it is undone as one', async () => {
  await place(admin, 'article', ids.one!, { stage: 'purchase' });
  await place(admin, 'article', ids.two!, { stage: 'purchase' });
  const done = await report(['documentId;contentType;Stage', `${ids.one};${ARTICLE};awareness`, ''], {
    mode: 'replace',
  });
  expect(done).toMatchObject({ added: 1, removed: 1, done: true });
  expect(await placesOf(ids.one!)).toEqual(['awareness/']);
  expect(await placesOf(ids.two!)).toEqual(['purchase/']);
  const { body } = await admin.get('/batches').expect(200);
  expect(body.data[0]).toMatchObject({ kind: 'import', name: 'placements.csv', documentId: done.batch });
  await admin.post(`/batches/${done.batch}/undo`, {}).expect(200);
  expect(await placesOf(ids.one!)).toEqual(['purchase/']);
});

test('an entry is left alone in the journeys that only other lines name', async () => {
  await importJourney(admin, { ...JOURNEY, name: 'Second', slug: 'second', default: false });
  await place(admin, 'article', ids.one!, { stage: 'purchase' });
  await report(
    [
      'documentId,contentType,journey,stage',
      `${ids.one},${ARTICLE},second,awareness`,
      `${ids.two},${ARTICLE},,awareness`,
    ],
    { mode: 'replace' },
  );
  expect(await placesOf(ids.one!)).toEqual(expect.arrayContaining(['purchase/', 'awareness/']));
});

test('what is no such table is refused', async () => {
  const refuse = async (lines: readonly string[], message: RegExp) => {
    const { body } = await send(lines).expect(400);
    expect(body.error.message).toMatch(message);
  };
  await refuse([''], /no lines|missing/);
  await refuse([HEADING], /no lines/);
  await refuse(['contentType,documentId', 'a,b'], /"stage" is missing/);
  await refuse(['contentType,documentId,stage,colour', 'a,b,c,d'], /Unknown column "colour"/);
  await refuse([HEADING, `"${ARTICLE},open`], /^Not a valid CSV file, line 2: /);
  await refuse([HEADING, `${ARTICLE},The 15" boot,awareness`], /^Not a valid CSV file, line 2: /);
  await admin.post('/placements/import', {}).expect(400);
});

test('an entry that a person may not read is neither exported nor placed', async () => {
  const grants = ['read', 'place'].map((name) => ({ action: `plugin::touchpoints.${name}` }));
  const editor = await fixture.adminWith([
    ...grants,
    {
      action: 'plugin::content-manager.explorer.read',
      subject: ARTICLE,
      properties: { fields: ['title'], locales: ['en'] },
    },
  ]);
  await place(admin, 'secret', ids.secret!, { stage: 'awareness' });
  await place(admin, 'article', ids.two!, { stage: 'awareness' });
  const { text } = await editor.get('/placements/export').expect(200);
  expect(text).toContain(ids.two);
  expect(text).not.toContain(ids.secret);
  const { body } = await send([HEADING, `api::secret.secret,${ids.secret},purchase,,,,,,`], {}, editor).expect(200);
  expect(body.data).toMatchObject({ refused: 1, done: false });
});

test('a title is exported only to who may read that of this entry', async () => {
  const readsArticles = (field: string, conditions: string[] = []) => ({
    action: 'plugin::content-manager.explorer.read',
    subject: ARTICLE,
    properties: { fields: [field], locales: ['en'] },
    conditions,
  });
  await place(admin, 'article', ids.two!, { stage: 'awareness' });
  const titlesFor = async (...grants: AdminGrant[]) => {
    const person = await fixture.adminWith([{ action: 'plugin::touchpoints.read' }, ...grants]);
    const { text } = await person.get('/placements/export').expect(200);
    return (parse(text, { bom: true, columns: true }) as { title: string }[]).map(({ title }) => title);
  };
  expect(await titlesFor(readsArticles('title'))).toEqual(['Zwei; drei']);
  const untold = `Article · ${ids.two!.slice(0, 8)}`;
  expect(await titlesFor(readsArticles('body'))).toEqual([untold]);
  // Titles of their own entries, and this one is not.
  expect(await titlesFor(readsArticles('body'), readsArticles('title', ['admin::is-creator']))).toEqual([untold]);
});

test('however many placements are exported, their entries are read with two statements', async () => {
  const { strapi } = fixture;
  setLimits(strapi, { valuesInStatement: 3 });
  const many: string[] = [];
  for (let index = 0; index < 10; index += 1) {
    many.push(await createEntry(strapi, 'article', { title: `Many ${index}` }));
    await place(admin, 'article', many[index]!, { stage: 'awareness' });
  }
  let lines: string[] = [];
  const statements = await statementsOf(strapi, async () => {
    lines = (await exported()).trim().split('\n');
  });
  setLimits(strapi);
  expect(lines).toHaveLength(11);
  for (const index of many.keys()) expect(lines.join()).toContain(`Many ${index}`);
  expect(statements.filter((sql) => sql.includes('articles')).length).toBeLessThanOrEqual(2);
});
