import type { EntryReview, ReviewItem } from '../../types';
import { addLocales, createEntry, importJourney, place } from '../support/site';
import { bootStrapi, type AdminClient, type Fixture } from '../support/strapi';

let fixture: Fixture;
let old: string;
let older: string;
let fresh: string;
let page: string;

const DAY = 86_400_000;
const TABLES = { article: 'articles', page: 'pages' } as const;
type Name = keyof typeof TABLES;
const READ = { action: 'plugin::touchpoints.read' };
const PLACE = { action: 'plugin::touchpoints.place' };
const reads = (name: string, fields: string[], locales = ['en', 'de'], conditions: string[] = []) => ({
  action: 'plugin::content-manager.explorer.read',
  subject: `api::${name}.${name}`,
  properties: { fields, locales },
  conditions,
});
const ref = (name: Name, documentId: string) => ({ contentType: `api::${name}.${name}`, documentId });
const inDays = (days: number) => new Date(Date.now() + days * DAY).toISOString().slice(0, 10);

/** Makes an entry look as if it had last been touched so many days ago. */
const age = (name: Name, documentId: string, days: number, locale?: string) =>
  fixture.strapi.db
    .connection(TABLES[name])
    .where({ document_id: documentId, ...(locale ? { locale } : {}) })
    .update({ updated_at: new Date(Date.now() - days * DAY) });

const list = async (query = '', admin: AdminClient = fixture.admin) =>
  (await admin.get(`/reviews?${query}`).expect(200)).body as {
    data: ReviewItem[];
    meta: { pagination: { total: number }; hidden: number };
  };
const titles = async (query = '', admin?: AdminClient) =>
  (await list(query, admin)).data.map(({ entry }) => entry.title);
const give = (body: object, admin: AdminClient = fixture.admin) => admin.post('/reviews', body);
const withdraw = (body: object) => fixture.admin.post('/reviews/withdraw', body).expect(200);
const staleIn = async (query: string) => {
  const { body } = await fixture.admin.get(`/coverage?${query}`).expect(200);
  return (body.data.moments as { stale: number }[]).reduce((sum, moment) => sum + moment.stale, 0);
};

beforeAll(async () => {
  fixture = await bootStrapi();
  const { strapi, admin } = fixture;
  await addLocales(strapi, ['de']);
  await importJourney(admin);
  old = await createEntry(strapi, 'article', { title: 'Old' });
  await createEntry(strapi, 'article', { title: 'Alt' }, { documentId: old, locale: 'de' });
  older = await createEntry(strapi, 'article', { title: 'Older' });
  fresh = await createEntry(strapi, 'article', { title: 'Fresh' });
  page = await createEntry(strapi, 'page', { title: 'Page of old' });
  const draft = await createEntry(strapi, 'article', { title: 'Draft' }, { publish: false });
  const unplaced = await createEntry(strapi, 'article', { title: 'Unplaced' });
  const ended = await createEntry(strapi, 'article', { title: 'Ended' });
  for (const documentId of [old, older, fresh, draft]) {
    await place(admin, 'article', documentId, { stage: 'awareness', touchpoint: 'homepage' });
  }
  await place(admin, 'article', old, { stage: 'purchase' });
  await place(admin, 'article', ended, { stage: 'purchase', endsAt: '2020-01-01T00:00:00Z' });
  await place(admin, 'page', page, { stage: 'consideration', touchpoint: 'newsletter' });
  await age('article', old, 200);
  await age('article', older, 300);
  await age('page', page, 190);
  for (const documentId of [draft, unplaced, ended]) await age('article', documentId, 400);
  await fixture.mark();
});
afterAll(() => fixture?.stop());
afterEach(() => fixture.reset());

test('lists live, placed content that is stale, the longest first', async () => {
  const { data, meta } = await list('locale=en');
  expect(data.map(({ entry }) => entry.title)).toEqual(['Older', 'Old', 'Page of old']);
  expect(data[1]).toMatchObject({
    locales: ['en'],
    places: [
      { stage: 'awareness', touchpoint: 'homepage' },
      { stage: 'purchase', touchpoint: null },
    ],
    review: null,
  });
  const { lastUpdated, freshUntil } = data[1]!;
  expect(Date.parse(freshUntil) - Date.parse(lastUpdated)).toBe(180 * DAY);
  expect(data[2]).toMatchObject({ locales: [], entry: { typeName: 'Landing page' } });
  expect(meta).toMatchObject({ hidden: 0, pagination: { total: 3 } });
  expect((await list()).data.find(({ entry }) => entry.documentId === old)?.locales).toEqual(['de', 'en']);
});

test('is searched, filtered, sorted and paged', async () => {
  expect(await titles('search=OLDER')).toEqual(['Older']);
  expect(await titles('contentTypes=api::page.page')).toEqual(['Page of old']);
  expect(await titles('locale=en&sort=title:asc')).toEqual(['Old', 'Older', 'Page of old']);
  expect(await titles('locale=en&sort=lastUpdated:desc')).toEqual(['Page of old', 'Old', 'Older']);
  expect(await titles('locale=en&pageSize=1&page=2')).toEqual(['Old']);
  await fixture.admin.get('/reviews?sort=password').expect(400);
  await fixture.admin.get('/reviews?locale=xx').expect(400);
  await fixture.admin.get('/reviews?journey=none').expect(400);
  await fixture.admin.get('/reviews?verdict=maybe').expect(400);
  await fixture.admin.get('/reviews?contentTypes=api::none.none').expect(400);
});

test('"still good" makes it fresh, until the day that was named; withdrawn, it is stale again', async () => {
  expect(await staleIn('locale=en')).toBeGreaterThan(0);
  const before = await staleIn('locale=en');
  const body = { entries: [ref('article', old)], locale: 'en', verdict: 'good', note: 'Read it', nextAt: inDays(90) };
  expect((await give(body).expect(200)).body.data).toEqual({ changed: 1 });
  expect(await titles('locale=en')).toEqual(['Older', 'Page of old']);
  expect(await titles('locale=de&contentTypes=api::article.article')).toEqual(['Alt']);
  expect(await staleIn('locale=en')).toBeLessThan(before);
  const [item] = (await list('locale=en&verdict=good')).data;
  expect(item).toMatchObject({
    entry: { documentId: old },
    freshUntil: `${inDays(90)}T00:00:00.000Z`,
    review: { verdict: 'good', note: 'Read it', nextAt: inDays(90), reviewer: 'Ada Admin' },
  });
  expect((await withdraw({ entries: [ref('article', old)], locale: 'en' })).body.data).toEqual({ changed: 1 });
  expect(await titles('locale=en')).toEqual(['Older', 'Old', 'Page of old']);
  expect(await staleIn('locale=en')).toBe(before);
});

test('a verdict on all locales counts for each; of two the newer one counts', async () => {
  const all = { entries: [ref('article', old)], verdict: 'good' };
  await give(all).expect(200);
  expect(await titles('locale=de&contentTypes=api::article.article')).toEqual([]);
  await give({ ...all, locale: 'de', verdict: 'update', note: 'Wrong prices' }).expect(200);
  expect((await list('locale=de&contentTypes=api::article.article')).data).toMatchObject([
    { review: { verdict: 'update', note: 'Wrong prices' } },
  ]);
  expect(await titles('locale=en')).toEqual(['Older', 'Page of old']);
  await give(all).expect(200);
  expect(await titles('locale=de&contentTypes=api::article.article')).toEqual([]);
});

test('"needs an update" and "retire" stay open until the entry is updated, fresh or not', async () => {
  await give({ entries: [ref('article', fresh)], verdict: 'update' }).expect(200);
  await give({ entries: [ref('article', older)], verdict: 'retire' }).expect(200);
  expect(await titles('locale=en&verdict=update')).toEqual(['Fresh']);
  expect(await titles('locale=en&verdict=retire')).toEqual(['Older']);
  expect(await titles('locale=en&verdict=none')).toEqual(['Old', 'Page of old']);
  expect(await titles('locale=en')).toEqual(['Older', 'Old', 'Page of old', 'Fresh']);
  await createEntry(fixture.strapi, 'article', { title: 'Fresh' }, { documentId: fresh });
  expect(await titles('locale=en&verdict=update')).toEqual([]);
});

test('a verdict replaces the one before; withdrawn, that one holds again', async () => {
  const entries = [ref('article', old), ref('article', old)];
  await give({ entries, verdict: 'update', note: 'First' }).expect(200);
  await give({ entries, verdict: 'retire', note: 'Second' }).expect(200);
  expect(await fixture.strapi.db.query('plugin::touchpoints.review').count()).toBe(1);
  await withdraw({ entries });
  expect((await list('locale=en&verdict=update')).data).toMatchObject([{ review: { note: 'First' } }]);
  await withdraw({ entries });
  expect((await list('locale=en&verdict=none')).data.map(({ entry }) => entry.title)).toContain('Old');
});

test('a verdict given twice at once is one, and is taken back as one', async () => {
  const body = { entries: [ref('article', old)], verdict: 'good', note: 'Read it', nextAt: inDays(90) };
  await give({ ...body, verdict: 'update' }).expect(200);
  await Promise.all([give(body).expect(200), give(body).expect(200)]);
  await withdraw({ entries: body.entries });
  expect((await list('locale=en&verdict=update')).data).toMatchObject([{ entry: { documentId: old } }]);
  await withdraw({ entries: body.entries });
  expect(await fixture.strapi.db.query('plugin::touchpoints.review').count()).toBe(0);

  // A day later, or from somebody else, it is another one.
  await give(body).expect(200);
  const reviewedAt = new Date(Date.now() - DAY).toISOString();
  await fixture.strapi.db.query('plugin::touchpoints.review').updateMany({ where: {}, data: { reviewedAt } });
  await give(body).expect(200);
  await withdraw({ entries: body.entries });
  expect(await fixture.strapi.db.query('plugin::touchpoints.review').count()).toBe(1);
  await give(body, await fixture.adminWith([PLACE, reads('article', ['title'])])).expect(200);
  await withdraw({ entries: body.entries });
  expect(await fixture.strapi.db.query('plugin::touchpoints.review').findMany()).toMatchObject([
    { reviewer: 'ada@example.com' },
  ]);
});

test('bad verdicts are refused, and none of a list is stored', async () => {
  const entries = [ref('article', old)];
  await give({ entries, verdict: 'fine' }).expect(400);
  await give({ entries: [], verdict: 'good' }).expect(400);
  await give({ entries, verdict: 'good', note: 'x'.repeat(2001) }).expect(400);
  await give({ entries, verdict: 'good', nextAt: inDays(0) }).expect(400);
  await give({ entries, verdict: 'good', nextAt: inDays(-1) }).expect(400);
  await give({ entries, verdict: 'good', locale: 'xx' }).expect(400);
  await give({ entries: [ref('article', older)], verdict: 'good', locale: 'de' }).expect(400);
  await give({ entries: [...entries, ref('article', 'gone')], verdict: 'good' }).expect(400);
  await fixture.admin.put('/settings', { contentTypes: ['api::page.page'] }).expect(200);
  await give({ entries, verdict: 'good' }).expect(400);
  await fixture.admin.put('/settings', { contentTypes: null }).expect(200);
  expect(await fixture.strapi.db.query('plugin::touchpoints.review').count()).toBe(0);
});

describe('what a person may not read', () => {
  test('cannot be judged, by type, by entry or by locale', async () => {
    const body = { entries: [ref('article', old)], verdict: 'good' };
    await give(body, await fixture.adminWith([READ, reads('article', ['title'])])).expect(403);
    await give(body, await fixture.adminWith([READ, PLACE])).expect(403);
    const creator = await fixture.adminWith([PLACE, reads('article', ['title'], ['en', 'de'], ['admin::is-creator'])]);
    await give(body, creator).expect(400);
    const english = await fixture.adminWith([READ, PLACE, reads('article', ['title'], ['en'])]);
    await give(body, english).expect(400);
    await give({ ...body, locale: 'de' }, english).expect(400);
    await give({ ...body, locale: 'en' }, english).expect(200);
    await english.post('/reviews/withdraw', { ...body, verdict: undefined }).expect(400);
  });

  test('is counted, or by a setting not even that', async () => {
    const person = await fixture.adminWith([READ, reads('article', ['title'])]);
    expect(await list('locale=en', person)).toMatchObject({ meta: { hidden: 1, pagination: { total: 2 } } });
    const stranger = await fixture.adminWith([READ]);
    expect(await list('locale=en', stranger)).toMatchObject({ data: [], meta: { hidden: 3 } });
    await fixture.admin.put('/settings', { unreadableTypes: 'hidden' }).expect(200);
    expect(await list('locale=en', stranger)).toMatchObject({ data: [], meta: { hidden: 0 } });
    // As of a content type that takes no part: which do, a person is not told by asking for each.
    await stranger.get('/reviews?contentTypes=api::article.article').expect(400);
    await person.get('/reviews?contentTypes=api::article.article').expect(200);
    await fixture.admin.put('/settings', { unreadableTypes: 'counts' }).expect(200);
    expect(await list('contentTypes=api::article.article', stranger)).toMatchObject({ data: [], meta: { hidden: 2 } });
  });

  describe('of an entry with several locales', () => {
    const german = () => fixture.adminWith([READ, PLACE, reads('article', ['title'], ['de'])]);
    const panel = async (admin: AdminClient) =>
      (await admin.get(`/placements?contentType=api::article.article&documentId=${old}`).expect(200)).body.meta
        .review as EntryReview[];

    test('is no verdict on another locale, in the list or the panel', async () => {
      const person = await german();
      const body = { entries: [ref('article', old)], locale: 'en', verdict: 'retire', note: 'Confidential' };
      await give(body).expect(200);
      for (const query of ['', 'verdict=retire', 'locale=en', 'locale=en&verdict=retire', 'search=Old']) {
        const answer = await list(query, person);
        expect(JSON.stringify(answer.data)).not.toMatch(/Confidential|Ada|"en"/);
      }
      expect((await list('', person)).data).toMatchObject([{ locales: ['de'], review: null }]);
      expect(await list('locale=en&contentTypes=api::article.article', person)).toMatchObject({
        data: [],
        meta: { hidden: 2, pagination: { total: 0 } },
      });
      expect(await panel(person)).toMatchObject([{ locale: 'de', review: null }]);
      const placements = [{ stage: 'awareness', touchpoint: 'homepage' }, { stage: 'purchase' }];
      const { body: saved } = await person.put(`/placements/api::article.article/${old}`, { placements }).expect(200);
      expect(saved.meta.review).toMatchObject([{ locale: 'de', review: null }]);
    });

    test('is neither the note nor the name of a verdict on all of them', async () => {
      const person = await german();
      await give({ entries: [ref('article', old)], verdict: 'update', note: 'Confidential' }).expect(200);
      const decided = { verdict: 'update', note: null, reviewer: null };
      expect((await list('', person)).data).toMatchObject([{ locales: ['de'], review: decided }]);
      expect(await panel(person)).toMatchObject([{ locale: 'de', review: decided }]);
      const both = await fixture.adminWith([READ, reads('article', ['title'])]);
      const full = { note: 'Confidential', reviewer: 'Ada Admin' };
      expect((await list('search=old', both)).data).toMatchObject([{ review: null }, { review: full }]);
      expect(await panel(both)).toMatchObject([{ review: full }, { review: full }]);
    });

    test('is no verdict of a type without locales that may be read', async () => {
      await give({ entries: [ref('page', page)], verdict: 'update', note: 'Prices' }).expect(200);
      const person = await fixture.adminWith([READ, reads('page', ['title'], [])]);
      expect((await list('', person)).data).toMatchObject([{ review: { note: 'Prices', reviewer: 'Ada Admin' } }]);
    });
  });

  test('is not found by its title', async () => {
    const noTitle = await fixture.adminWith([READ, reads('article', ['body'])]);
    expect(await titles('locale=en&search=Older', noTitle)).toEqual([]);
    expect(await titles('locale=en', noTitle)).toEqual([older, old].map((id) => `Article · ${id.slice(0, 8)}`));
    await (await fixture.adminWith([PLACE])).get('/reviews').expect(403);
  });
});

test('the days that content stays fresh are set for each content type', async () => {
  await fixture.admin.put('/settings', { freshness: { 'api::page.page': 365 } }).expect(200);
  expect(await titles('locale=en')).toEqual(['Older', 'Old']);
  await fixture.admin.put('/settings', { staleAfterDays: 3000, freshness: { 'api::page.page': 30 } }).expect(200);
  expect(await titles('locale=en')).toEqual(['Page of old']);
  await fixture.admin.put('/settings', { freshness: { 'api::none.none': 30 } }).expect(400);
  await fixture.admin.put('/settings', { freshness: { 'api::page.page': 0 } }).expect(400);
  await fixture.admin.put('/settings', { unreadableTypes: 'titles' }).expect(400);
  const { body } = await fixture.admin.put('/settings', { staleAfterDays: 180, freshness: {} }).expect(200);
  expect(body.data).toMatchObject({ freshness: {}, unreadableTypes: 'counts' });
});

test("the entry's panel is told, locale by locale, with its one request", async () => {
  await give({ entries: [ref('article', old)], locale: 'de', verdict: 'update', note: 'Wrong prices' }).expect(200);
  const { body } = await fixture.admin
    .get(`/placements?contentType=api::article.article&documentId=${old}`)
    .expect(200);
  const review = (body.meta.review as EntryReview[]).sort((a, b) => a.locale!.localeCompare(b.locale!));
  expect(review).toMatchObject([
    { locale: 'de', stale: true, review: { verdict: 'update', note: 'Wrong prices' } },
    { locale: 'en', stale: true, review: null },
  ]);
  const other = await fixture.admin.get(`/placements?contentType=api::article.article&documentId=${fresh}`).expect(200);
  expect(other.body.meta.review).toEqual([]);
});

test('verdicts go with their entry, and with their locale', async () => {
  const { strapi } = fixture;
  const gone = await createEntry(strapi, 'article', { title: 'Gone' });
  await createEntry(strapi, 'article', { title: 'Weg' }, { documentId: gone, locale: 'de' });
  for (const locale of [null, 'en', 'de']) {
    await give({ entries: [ref('article', gone)], locale, verdict: 'good' }).expect(200);
  }
  await give({ entries: [ref('article', old)], verdict: 'good' }).expect(200);
  const left = async () =>
    (await strapi.db.query('plugin::touchpoints.review').findMany({ orderBy: { id: 'asc' } }))
      .filter((row) => row.entry === gone)
      .map((row) => row.entryLocale);
  const documents = strapi.documents('api::article.article' as never);
  await documents.delete({ documentId: gone, locale: 'de' } as never);
  expect(await left()).toEqual([null, 'en']);
  await documents.delete({ documentId: gone } as never);
  expect(await left()).toEqual([]);
  expect(await strapi.db.query('plugin::touchpoints.review').count()).toBe(1);
});
