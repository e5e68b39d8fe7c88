import { placementKey } from '../../server/src/store/mapping';
import { addLocales, createEntry, finding, grantPublic, importJourney, place, READ_CONTENT } from '../support/site';
import { bootStrapi, type Fixture } from '../support/strapi';

const ARTICLE = 'api::article.article';

let fixture: Fixture;
let article: string;

const locales = () => fixture.strapi.plugin('i18n').service('locales');
const removeLocale = async (code: string) => {
  const { id } = await locales().findByCode(code);
  await locales().delete({ id });
};
const journeyOf = async () => {
  const { data } = (await fixture.admin.get('/journeys').expect(200)).body;
  return (await fixture.admin.get(`/journeys/${data[0].documentId}`).expect(200)).body.data;
};
const placementsOf = async () =>
  (await fixture.admin.get(`/placements?contentType=${ARTICLE}&documentId=${article}`).expect(200)).body;
const gone = async () => (await fixture.admin.get('/orphans?reason=locale').expect(200)).body;
const served = async (locale: string) =>
  (await fixture.request.get(`/api/touchpoints/content?stage=awareness&locale=${locale}`)).body.data?.length;

/** A site with French, which a journey, an external item and a placement ahead of its translation name; then it is removed. */
beforeAll(async () => {
  fixture = await bootStrapi();
  await addLocales(fixture.strapi, ['fr']);
  await importJourney(fixture.admin);
  await grantPublic(fixture.strapi, [...READ_CONTENT, ...finding('article')]);
  article = await createEntry(fixture.strapi, 'article', { title: 'Hut' });
  await place(
    fixture.admin,
    'article',
    article,
    { stage: 'awareness' },
    { stage: 'awareness', touchpoint: 'homepage', locale: 'fr' },
  );
  const { documentId, version, stages } = await journeyOf();
  const external = { title: 'Spot', locale: 'fr' };
  const moments = [{ stage: stages[0].slug, touchpoint: 'homepage', target: 2, externalItems: [external] }];
  await fixture.admin.put(`/journeys/${documentId}`, { version, locales: ['en', 'fr'], moments }).expect(200);
  await removeLocale('fr');
  await fixture.mark();
});
afterEach(() => fixture.reset());
afterAll(() => fixture?.stop());

test('coverage does not ask for the language that is gone', async () => {
  const { data } = (await fixture.admin.get('/coverage').expect(200)).body;
  expect(data.moments.flatMap((moment: { missingLocales: string[] }) => moment.missingLocales)).not.toContain('fr');
});

test('what was read of a journey is saved, exported and imported', async () => {
  const { documentId, version, locales: own, name, stages, moments } = await journeyOf();
  expect(own).toEqual(['en', 'fr']);
  const input = {
    version,
    name,
    locales: own,
    stages: stages.map(({ position: _, ...stage }: { position: number }) => stage),
    moments,
  };
  await fixture.admin.put(`/journeys/${documentId}`, input).expect(200);
  const file = (await fixture.admin.get(`/journeys/${documentId}/export`).expect(200)).body.data;
  await fixture.admin.post('/journeys/import', file).expect(200);
  await fixture.admin.post('/journeys/import', { ...file, name: 'Other', slug: 'other', locales: ['xx'] }).expect(200);
  // What nobody names is a slip.
  await fixture.admin.put(`/journeys/${documentId}`, { version: version + 2, locales: ['en', 'yy'] }).expect(400);
});

test('what was read of the placements is saved, and the one for that language can be taken away', async () => {
  const { data, meta } = await placementsOf();
  expect(data).toHaveLength(2);
  const inputs = data.map(({ stage, touchpoint, segments, locale, weight }: Record<string, unknown>) => ({
    stage,
    ...(touchpoint ? { touchpoint } : {}),
    segments,
    ...(locale ? { locale } : {}),
    weight,
  }));
  const url = `/placements/${ARTICLE}/${article}`;
  await fixture.admin.put(url, { placements: inputs, version: meta.version }).expect(200);
  await fixture.admin.put(url, { placements: [{ ...inputs[0], weight: 80 }, inputs[1]] }).expect(200);
  await fixture.admin.put(url, { placements: [...inputs, { stage: 'purchase', locale: 'fr' }] }).expect(400);
  const target = { stage: 'awareness', touchpoint: 'homepage', locale: 'fr' };
  const entries = [{ contentType: ARTICLE, documentId: article }];
  await fixture.admin.post('/placements/bulk', { entries, remove: [target] }).expect(200);
  expect((await placementsOf()).data).toHaveLength(1);
  await fixture.admin.post('/placements/bulk', { entries, remove: [{ ...target, locale: 'yy' }] }).expect(400);
});

test('what was read of the placements as a file is imported, and the one for that language can be changed', async () => {
  const { text } = await fixture.admin.get('/placements/export').expect(200);
  const send = async (file: string) => {
    const request = fixture.admin.post('/placements/import').field('mode', 'replace');
    return (await request.attach('file', Buffer.from(file), 'placements.csv').expect(200)).body.data;
  };
  expect(await send(text)).toMatchObject({ unchanged: 2, refused: 0, done: true });
  expect(await send(text.replaceAll(',50,', ',70,'))).toMatchObject({ updated: 2, refused: 0 });
  expect(await send(text.replace('homepage', 'newsletter'))).toMatchObject({ refused: 1, done: false });
});

test('it is listed with its reason, and repaired: for all languages, or taken away', async () => {
  const { data, meta } = await gone();
  expect(data).toMatchObject([{ entry: article, locale: 'fr', reason: 'locale' }]);
  expect(meta.reasons).toMatchObject({ locale: 1, entry: 0 });
  const placements = [data[0].documentId];
  const repair = (body: object) => fixture.admin.post('/orphans/repair', body);
  await repair({ action: 'relink', placements, to: { contentType: ARTICLE, documentId: article } }).expect(400);
  await repair({ action: 'relocate', placements, locale: 'yy' }).expect(400);
  await repair({ action: 'relocate', placements, locale: null }).expect(200);
  expect((await gone()).data).toEqual([]);
  expect((await placementsOf()).data.map(({ locale }: { locale: string | null }) => locale)).toEqual([null, null]);
});

test('a rule that places for it says that it does not work, and can be saved as it was read', async () => {
  await addLocales(fixture.strapi, ['fr']);
  const placements = [{ stage: 'awareness', locale: 'fr' }];
  const rule = {
    contentType: ARTICLE,
    action: 'place',
    name: 'French',
    filters: { title: { $eq: 'Nobody' } },
    placements,
  };
  const made = (await fixture.admin.post('/rules', rule).expect(201)).body.data;
  await removeLocale('fr');
  const { data } = (await fixture.admin.get('/rules').expect(200)).body;
  const [read] = data.filter(({ documentId }: { documentId: string }) => documentId === made.documentId);
  expect(read.fault).toMatchObject({ code: 'unknown', message: expect.stringMatching(/Unknown locale "fr"/) });
  const url = `/rules/${read.documentId}`;
  await fixture.admin.put(url, { name: 'Still French', placements: read.placements, action: read.action }).expect(200);
  await fixture.admin.put(url, { placements: [{ stage: 'purchase', locale: 'fr' }] }).expect(400);
});

test('where the language comes back, so does what named it', async () => {
  await addLocales(fixture.strapi, ['fr']);
  expect((await gone()).data).toEqual([]);
  await createEntry(fixture.strapi, 'article', { title: 'Refuge' }, { documentId: article, locale: 'fr' });
  expect(await served('fr')).toBe(1);
  const { data } = (await fixture.admin.get('/coverage?locale=fr').expect(200)).body;
  const cell = data.moments.find((moment: { touchpoint: string | null }) => moment.touchpoint === 'homepage');
  expect(cell).toMatchObject({ live: 1, external: 1 });
});

test('where a content type has no locales any more, placements for one are listed, the default one included', async () => {
  const PAGE = 'api::page.page';
  const page = await createEntry(fixture.strapi, 'page', { title: 'About' });
  await place(fixture.admin, 'page', page, { stage: 'awareness' }, { stage: 'purchase' });
  // As it was stored while pages had locales.
  const rows = fixture.strapi.db.query('plugin::touchpoints.placement');
  const row = await rows.findOne({ where: { entry: page, stage: 'purchase' } });
  const before = { ...row, entryLocale: 'en' };
  await rows.update({ where: { id: row.id }, data: { entryLocale: 'en', key: placementKey(before) } });

  const { data } = await gone();
  expect(data).toMatchObject([{ locale: 'fr' }, { entry: page, locale: 'en', stage: 'purchase', reason: 'locale' }]);
  const url = `/placements/${PAGE}/${page}`;
  await fixture.admin
    .put(url, { placements: [{ stage: 'awareness' }, { stage: 'purchase', locale: 'en' }] })
    .expect(200);
  await fixture.admin.put(url, { placements: [{ stage: 'awareness', locale: 'en' }] }).expect(400);
  const placements = [data[1].documentId];
  await fixture.admin.post('/orphans/repair', { action: 'relocate', placements, locale: 'en' }).expect(400);
  await fixture.admin.post('/orphans/repair', { action: 'relocate', placements, locale: null }).expect(200);
  expect((await gone()).data).toMatchObject([{ locale: 'fr' }]);
});
