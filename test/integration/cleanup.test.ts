import { addLocales, createEntry, finding, grantPublic, importJourney, place, READ_CONTENT } from '../support/site';
import { bootStrapi, type Fixture } from '../support/strapi';

let fixture: Fixture;
const rows = async () => {
  const found = await fixture.strapi.db.query('plugin::touchpoints.placement').findMany({ orderBy: { id: 'asc' } });
  return found.map((row) => `${row.entry} ${row.stage} ${row.entryLocale ?? '*'}`);
};
const articles = () => fixture.strapi.documents('api::article.article' as never);
let first: string;
let second: string;

beforeAll(async () => {
  fixture = await bootStrapi();
  await addLocales(fixture.strapi, ['de', 'fr']);
  await importJourney(fixture.admin);
  await grantPublic(fixture.strapi, [...READ_CONTENT, ...finding('article')]);
  const localized = async (title: string) => {
    const documentId = await createEntry(fixture.strapi, 'article', { title });
    for (const locale of ['de', 'fr']) await createEntry(fixture.strapi, 'article', { title }, { locale, documentId });
    await place(
      fixture.admin,
      'article',
      documentId,
      { stage: 'awareness' },
      { stage: 'purchase', locale: 'de' },
      { stage: 'purchase', locale: 'fr' },
    );
    return documentId;
  };
  [first, second] = [await localized('First'), await localized('Second')];
  await fixture.mark();
});
afterEach(() => fixture.reset());
afterAll(() => fixture?.stop());

const all = (id: string) => [`${id} awareness *`, `${id} purchase de`, `${id} purchase fr`];

test('deleting an entry with all its locales removes exactly its placements', async () => {
  await articles().delete({ documentId: first, locale: '*' } as never);
  expect(await rows()).toEqual(all(second));
});

test('deleting one locale removes the placements of that locale only', async () => {
  await articles().delete({ documentId: first, locale: 'de' } as never);
  expect(await rows()).toEqual([`${first} awareness *`, `${first} purchase fr`, ...all(second)]);
});

test('publishing, unpublishing and discarding a draft remove nothing', async () => {
  await articles().unpublish({ documentId: first, locale: 'de' } as never);
  await articles().publish({ documentId: first, locale: 'de' } as never);
  await articles().update({ documentId: first, locale: 'de', data: { title: 'Changed' } } as never);
  await articles().discardDraft({ documentId: first, locale: 'de' } as never);
  expect(await rows()).toEqual([...all(first), ...all(second)]);
});

test('removing a locale from the site removes the placements of that locale', async () => {
  const locales = fixture.strapi.plugin('i18n').service('locales');
  const { id } = (await locales.find()).find((locale: { code: string }) => locale.code === 'fr');
  await locales.delete({ id });
  expect(await rows()).toEqual([
    `${first} awareness *`,
    `${first} purchase de`,
    `${second} awareness *`,
    `${second} purchase de`,
  ]);
  await addLocales(fixture.strapi, ['fr']);
});

test('a deletion that is rolled back removes nothing', async () => {
  await expect(
    fixture.strapi.db.transaction(async () => {
      await articles().delete({ documentId: first, locale: '*' } as never);
      throw new Error('rolled back');
    }),
  ).rejects.toThrow('rolled back');
  expect(await rows()).toEqual([...all(first), ...all(second)]);
});

test('a placement whose touchpoint is gone is listed, and served nowhere, also where no touchpoint is asked for', async () => {
  const served = async () =>
    (await fixture.request.get('/api/touchpoints/content?stage=awareness').expect(200)).body.data.length;
  await fixture.strapi.db
    .query('plugin::touchpoints.placement')
    .update({ where: { entry: first, stage: 'awareness' }, data: { touchpoint: 'homepage' } });
  expect(await served()).toBe(2);
  await fixture.strapi.db
    .query('plugin::touchpoints.placement')
    .update({ where: { entry: first, stage: 'awareness' }, data: { touchpoint: 'fax' } });
  expect(await served()).toBe(1);
  expect((await fixture.admin.get('/orphans').expect(200)).body.data).toMatchObject([
    { entry: first, reason: 'touchpoint' },
  ]);
});

describe('a content type that vanishes', () => {
  const orphan = () =>
    fixture.strapi.db.query('plugin::touchpoints.placement').update({
      where: { entry: first, stage: 'awareness' },
      data: { contentType: 'api::blog-post.blog-post' },
    });
  const orphans = async () => (await fixture.admin.get('/orphans').expect(200)).body.data;

  test('leaves broken links that are listed and never served', async () => {
    await orphan();
    expect(await orphans()).toMatchObject([
      { contentType: 'api::blog-post.blog-post', entry: first, reason: 'contentType' },
    ]);
    const { body } = await fixture.request.get('/api/touchpoints/content?stage=awareness').expect(200);
    expect(body.data.map((entry: { documentId: string }) => entry.documentId)).toEqual([second]);
    const coverage = (await fixture.admin.get('/coverage?locale=en').expect(200)).body.data;
    expect(coverage.moments[0]).toMatchObject({ stage: 'awareness', touchpoint: null, live: 1 });
  });

  test('is repaired by following the type to its new name', async () => {
    await orphan();
    const repair = { action: 'rename', from: 'api::blog-post.blog-post', to: 'api::article.article' };
    expect((await fixture.admin.post('/orphans/repair', repair).expect(200)).body.data).toEqual({ changed: 1 });
    expect(await orphans()).toEqual([]);
    const { body } = await fixture.request.get('/api/touchpoints/content?stage=awareness').expect(200);
    expect(body.data).toHaveLength(2);
  });

  test('is repaired by choosing another entry, or by removing the link', async () => {
    await orphan();
    const [{ documentId }] = await orphans();
    const other = await createEntry(fixture.strapi, 'article', { title: 'Other' });
    const to = { contentType: 'api::article.article', documentId: other };
    await fixture.admin.post('/orphans/repair', { action: 'relink', placements: [documentId], to }).expect(200);
    expect(await orphans()).toEqual([]);
    await fixture.admin.post('/orphans/repair', { action: 'remove', placements: [documentId] }).expect(400);
    await fixture.strapi.db
      .query('plugin::touchpoints.placement')
      .update({ where: { documentId }, data: { entry: 'gone' } });
    await fixture.admin.post('/orphans/repair', { action: 'remove', placements: [documentId] }).expect(200);
    expect(await orphans()).toEqual([]);
  });
});
