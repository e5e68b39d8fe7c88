import { createGoneTypes } from '../../server/src/broken/gone-types';
import { partOf } from '../../server/src/utils/part';
import { createEntry, importJourney, place } from '../support/site';
import { bootStrapi, type AdminClient, type Fixture } from '../support/strapi';

/** A developer renamed a content type: its entries are there, under another name. */
const OLD = 'api::plan.plan';
const PAGE = 'api::page.page';
const FAQ = 'api::faq.faq';
const READ = { action: 'plugin::touchpoints.read' };
const PLACE = { action: 'plugin::touchpoints.place' };
const readsPages = {
  action: 'plugin::content-manager.explorer.read',
  subject: PAGE,
  properties: { fields: ['title'] },
};

let fixture: Fixture;
let page: string;
const table = (name: string) => fixture.strapi.db.query(`plugin::touchpoints.${name}`);
const store = () => fixture.strapi.store!({ type: 'plugin', name: 'touchpoints', key: 'settings' });
const settings = async () => (await fixture.admin.get('/settings').expect(200)).body.data;
const rename = (to = PAGE, admin: AdminClient = fixture.admin) =>
  admin.post('/orphans/repair', { action: 'rename', from: OLD, to });
const goneTypes = async (admin: AdminClient = fixture.admin) =>
  (await admin.get('/orphans').expect(200)).body.meta.goneTypes;

/** What was a page is told to be of the old name, wherever a placement of it is stored. */
const beginRenamed = async (chosen: readonly string[] | null) => {
  await table('placement').updateMany({ where: { entry: page }, data: { contentType: OLD } });
  await store().set({ value: { contentTypes: chosen, freshness: { [OLD]: 30, [FAQ]: 60 } } });
};

beforeAll(async () => {
  fixture = await bootStrapi();
  await importJourney(fixture.admin);
  page = await createEntry(fixture.strapi, 'page', { title: 'Pro' });
  await createEntry(fixture.strapi, 'faq', { question: 'How?' });
  await place(fixture.admin, 'page', page, { stage: 'awareness', touchpoint: 'homepage' });
  await fixture.mark();
});
afterEach(() => fixture.reset());
afterAll(() => fixture?.stop());

test('its new name is offered: every content type that holds its entries and that the person may read', async () => {
  await beginRenamed([OLD, FAQ]);
  expect(await goneTypes()).toEqual([{ contentType: OLD, successors: [{ uid: PAGE, name: 'Landing page' }] }]);
  const person = await fixture.adminWith([READ, PLACE]);
  expect(await goneTypes(person)).toEqual([{ contentType: OLD, successors: [] }]);
  const reader = await fixture.adminWith([READ, PLACE, readsPages]);
  expect(await goneTypes(reader)).toMatchObject([{ successors: [{ uid: PAGE }] }]);
});

test('one that was chosen to take part takes part under its new name, with what was set for it', async () => {
  await beginRenamed([OLD, FAQ]);
  expect((await rename().expect(200)).body.data).toEqual({ changed: 1 });
  expect(await settings()).toMatchObject({ contentTypes: [PAGE, FAQ], freshness: { [PAGE]: 30, [FAQ]: 60 } });
  expect(await goneTypes()).toEqual([]);
  const { body } = await fixture.admin.get('/coverage/cell?stage=awareness&touchpoint=homepage').expect(200);
  expect(body.data.placed).toMatchObject([{ entry: { title: 'Pro' }, status: 'live' }]);
});

test('what was set for it is not lost when Settings are saved before it is found again', async () => {
  await beginRenamed([OLD, FAQ]);
  const { contentTypes } = await settings();
  await fixture.admin.put('/settings', { contentTypes }).expect(200);
  await fixture.admin.put('/settings', { contentTypes: [...contentTypes, 'api::other.other'] }).expect(400);
  await fixture.admin.put('/settings', { contentTypes: [FAQ], freshness: { [FAQ]: 90 } }).expect(200);
  await rename().expect(200);
  expect(await settings()).toMatchObject({ freshness: { [PAGE]: 30, [FAQ]: 90 } });
  expect([...(await settings()).contentTypes].sort()).toEqual([FAQ, PAGE]);
});

test('what was placed for one locale moves, too, and is listed as such where the new name has no locales', async () => {
  await beginRenamed([OLD, FAQ]);
  await table('placement').updateMany({ where: { entry: page }, data: { entryLocale: 'en' } });
  expect((await rename().expect(200)).body.data).toEqual({ changed: 1 });
  const { data, meta } = (await fixture.admin.get('/orphans').expect(200)).body;
  expect([data.length, meta.reasons.locale, data[0].contentType]).toEqual([1, 1, PAGE]);
  const placements = [data[0].documentId];
  await fixture.admin.post('/orphans/repair', { action: 'relocate', placements, locale: null }).expect(200);
  expect((await fixture.admin.get('/orphans').expect(200)).body.data).toEqual([]);
});

test('one that took no part does not begin to, and a rename that is refused changes no settings', async () => {
  await beginRenamed([FAQ]);
  expect(await goneTypes()).toEqual([{ contentType: OLD, successors: [] }]);
  await rename().expect(400);
  await beginRenamed([OLD, FAQ]);
  await rename(FAQ).expect(400);
  const person = await fixture.adminWith([READ, PLACE]);
  await rename(PAGE, person).expect(403);
  expect((await store().get({})) as object).toMatchObject({ contentTypes: [OLD, FAQ] });
});

test('searches, bulk changes and records name it by its new name', async () => {
  const placed = await place(fixture.admin, 'page', page, { stage: 'purchase' });
  const batch = placed.body.data.batch;
  const ofOld = { contentType: OLD, key: 'of the old name' };
  await table('batch').updateMany({ where: { documentId: batch }, data: { contentTypes: [OLD] } });
  for (const { id, changes } of await table('batch-part').findMany({ where: { batch } })) {
    const renamed = changes.map(({ after }: { after: object }) => ({ before: null, after: { ...after, ...ofOld } }));
    await table('batch-part').update({ where: { id }, data: { changes: renamed } });
  }
  await beginRenamed(null);
  await table('saved-filter').create({
    data: { name: 'Plans', query: `types=${OLD},${FAQ}&search=a`, owner: 'ada@example.com', shared: true },
  });
  const live = { 'awareness/homepage': [`${OLD}#${page}`] };
  await table('record-base').create({
    data: { key: 'b', journey: 'customer-journey', entryLocale: '', day: '2026-01-01', live },
  });
  await rename().expect(200);
  const { body } = await fixture.admin.get('/content/filters').expect(200);
  expect(new URLSearchParams(body.data[0].query).get('types')).toBe(`${PAGE},${FAQ}`);
  expect(await table('record-base').findMany()).toMatchObject([
    { live: { 'awareness/homepage': [`${PAGE}#${page}`] } },
  ]);
  const undone = await fixture.admin.post(`/batches/${batch}/undo`).expect(200);
  expect(undone.body.data).toMatchObject({ removed: 1, kept: 0 });
});

test('at boot the log says once how many placements point to it', async () => {
  await beginRenamed(null);
  const warn = jest.spyOn(fixture.strapi.log, 'warn').mockImplementation(() => fixture.strapi.log);
  try {
    await partOf({ strapi: fixture.strapi }, createGoneTypes).announce();
    expect(warn.mock.calls).toEqual([
      [expect.stringMatching(/^Touchpoints: 1 placement points to .*\(api::plan\.plan\)/)],
    ]);
  } finally {
    warn.mockRestore();
  }
});
