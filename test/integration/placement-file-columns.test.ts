import type { PlacementsImportReport } from '../../types';
import { createEntry, importJourney, place } from '../support/site';
import { bootStrapi, type AdminClient, type Fixture } from '../support/strapi';

let fixture: Fixture;
let admin: AdminClient;
let entry: string;

const ARTICLE = 'api::article.article';
const PLACEMENT = 'plugin::touchpoints.placement';
const KEYS = 'contentType,documentId,stage,touchpoint';
const STANDING = {
  segments: ['families', 'runners'],
  weight: 80,
  startsAt: '2026-12-01T00:00:00.000Z',
  endsAt: '2026-12-24T00:00:00.000Z',
};
const DEFAULTS = { segments: [], weight: 50, startsAt: null, endsAt: null };

const send = (content: string | Buffer, fields: Record<string, string> = {}) => {
  const call = admin.post('/placements/import');
  for (const [name, value] of Object.entries(fields)) call.field(name, value);
  return call.attach('file', Buffer.from(content), 'placements.csv');
};
const report = async (lines: readonly string[], fields = {}): Promise<PlacementsImportReport> =>
  (await send(lines.join('\n'), fields).expect(200)).body.data;
const placed = async () =>
  (await admin.get(`/placements?contentType=${ARTICLE}&documentId=${entry}`).expect(200)).body.data;

beforeAll(async () => {
  fixture = await bootStrapi();
  admin = fixture.admin;
  await importJourney(admin);
  entry = await createEntry(fixture.strapi, 'article', { title: 'One' });
  await place(admin, 'article', entry, { stage: 'awareness', touchpoint: 'homepage', ...STANDING });
  await fixture.mark();
});
afterAll(() => fixture?.stop());
afterEach(() => fixture.reset());

test.each(['add', 'replace'])('mode %s: what the file has no column for stays as it is', async (mode) => {
  const lines = [KEYS, `${ARTICLE},${entry},awareness,homepage`];
  expect(await report(lines, { mode })).toMatchObject({ added: 0, updated: 0, removed: 0, unchanged: 1, batch: null });
  expect(await placed()).toEqual([expect.objectContaining(STANDING)]);
});

test('of the columns that it has, an empty cell and a line that ends before mean the default', async () => {
  await report([`${KEYS},weight,segments`, `${ARTICLE},${entry},awareness,homepage,70,`]);
  expect(await placed()).toEqual([expect.objectContaining({ ...STANDING, segments: [], weight: 70 })]);
  await report([`${KEYS},weight,startsAt,endsAt`, `${ARTICLE},${entry},awareness,homepage`]);
  expect(await placed()).toEqual([expect.objectContaining(DEFAULTS)]);
});

test('what is new gets the defaults, also beside placements that stay', async () => {
  const lines = [KEYS, `${ARTICLE},${entry},awareness,homepage`, `${ARTICLE},${entry},purchase,`];
  expect(await report(lines)).toMatchObject({ added: 1, updated: 0, unchanged: 1 });
  expect(await placed()).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ stage: 'awareness', ...STANDING }),
      expect.objectContaining({ stage: 'purchase', ...DEFAULTS }),
    ]),
  );
});

test('a date that does not go with the one that stays is refused', async () => {
  const refused = async (column: string, day: string) => {
    const answer = await report([`${KEYS},${column}`, `${ARTICLE},${entry},awareness,homepage,${day}`]);
    expect(answer).toMatchObject({ refused: 1, updated: 0, done: false });
    expect(answer.rows[0]!.message).toBe('endsAt: must be after startsAt');
  };
  await refused('startsAt', '2026-12-24');
  await refused('endsAt', '2026-11-01');
  expect(await placed()).toEqual([expect.objectContaining(STANDING)]);
});

test('a placement of a rule stays the rule’s where the file says nothing else of it', async () => {
  const where = { entry };
  await fixture.strapi.db.query(PLACEMENT).update({ where, data: { rule: 'some-rule' } });
  await report([KEYS, `${ARTICLE},${entry},awareness,homepage`]);
  expect(await fixture.strapi.db.query(PLACEMENT).findOne({ where })).toMatchObject({ rule: 'some-rule' });
});

test('a file in UTF-16 is read; one that is no Unicode is refused with its encoding', async () => {
  const text = `sep=;\r\n${KEYS.replaceAll(',', ';')};title\r\n${ARTICLE};${entry};awareness;homepage;Größe`;
  const { body } = await send(Buffer.from(`\uFEFF${text}`, 'utf16le')).expect(200);
  expect(body.data).toMatchObject({ unchanged: 1, rows: [{ line: 3 }] });
  for (const encoding of ['latin1', 'utf16le'] as const) {
    const { body: refusal } = await send(Buffer.from(text, encoding)).expect(400);
    expect(refusal.error.message).toMatch(/UTF-(8|16)/);
    expect(refusal.error.details.errors[0].path).toEqual(['file']);
  }
});
