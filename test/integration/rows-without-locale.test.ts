import { addLocales, createEntry, finding, grantPublic, importJourney, place, READ_CONTENT } from '../support/site';
import { bootStrapi, type Fixture } from '../support/strapi';

const ARTICLE = 'api::article.article';

let fixture: Fixture;
/** Old migrations have left rows without a locale in types that have locales: one has nothing else, one has English besides. */
let old: string;
let both: string;

const stripLocale = (documentId: string, where: object = {}) =>
  fixture.strapi.db.query(ARTICLE).updateMany({ where: { documentId, ...where }, data: { locale: null } });
const cellOf = async (query = '') => {
  const { data } = (await fixture.admin.get(`/coverage${query}`).expect(200)).body;
  return data.moments.find((moment: { touchpoint: string | null }) => moment.touchpoint === 'homepage');
};
const served = async (locale: string) =>
  (await fixture.request.get(`/api/touchpoints/content?stage=awareness&locale=${locale}`).expect(200)).body.data.map(
    ({ documentId }: { documentId: string }) => documentId,
  );

beforeAll(async () => {
  fixture = await bootStrapi();
  await addLocales(fixture.strapi, ['de']);
  await importJourney(fixture.admin);
  await grantPublic(fixture.strapi, [...READ_CONTENT, ...finding('article')]);
  old = await createEntry(fixture.strapi, 'article', { title: 'Old' });
  both = await createEntry(fixture.strapi, 'article', { title: 'Both' });
  await createEntry(fixture.strapi, 'article', { title: 'Beide' }, { documentId: both, locale: 'de' });
  for (const id of [old, both]) {
    await place(fixture.admin, 'article', id, { stage: 'awareness', touchpoint: 'homepage' });
  }
  await stripLocale(old);
  await stripLocale(both, { locale: 'de' });
});
afterAll(() => fixture?.stop());

test('coverage counts what is served, in each locale and in any', async () => {
  const { body } = await fixture.request.get('/api/articles?locale=en&fields=title').expect(200);
  expect(body.data.map(({ title }: { title: string }) => title)).toEqual(['Both']);
  for (const [locale, entries] of [
    ['en', [both]],
    ['de', []],
  ] as const) {
    expect(await served(locale)).toEqual(entries);
    expect(await cellOf(`?locale=${locale}`)).toMatchObject({ live: entries.length });
  }
  expect(await cellOf()).toMatchObject({ live: 1, broken: 1 });
});

test('an entry that has nothing else is gone, as it is in the Content Manager', async () => {
  const { data, meta } = (await fixture.admin.get('/orphans').expect(200)).body;
  expect(data).toMatchObject([{ entry: old, reason: 'entry' }]);
  expect(meta.pagination.total).toBe(1);
  const list = (await fixture.admin.get('/content').expect(200)).body.data;
  expect(list).toMatchObject([{ documentId: both, locales: ['en'] }]);
});

test('a rule does not find it', async () => {
  const filters = { title: { $in: ['Old', 'Beide', 'Both'] } };
  const { data } = (await fixture.admin.post('/rules/preview', { contentType: ARTICLE, filters }).expect(200)).body;
  expect(data).toEqual({ count: 1, examples: ['Both'] });
});
