import type { Cell, CoverageMoment } from '../../types';
import { addLocales, createEntry, finding, grantPublic, importJourney, place, READ_CONTENT } from '../support/site';
import { bootStrapi, type Fixture } from '../support/strapi';

let fixture: Fixture;
const PLACE = 'stage=awareness&touchpoint=homepage';
const AWARENESS = { stage: 'awareness', touchpoint: 'homepage' };

const at = (moments: CoverageMoment[]) =>
  moments.find(({ stage, touchpoint }) => stage === 'awareness' && touchpoint === 'homepage');
const coverage = async (query = '') => (await fixture.admin.get(`/coverage?locale=en&${query}`).expect(200)).body;
const cellOf = async (query = ''): Promise<Cell> =>
  (await fixture.admin.get(`/coverage/cell?locale=en&${PLACE}&${query}`).expect(200)).body.data;
const touchpoint = async (slug: string) =>
  (await fixture.admin.get('/touchpoints').expect(200)).body.data.find((item: { slug: string }) => item.slug === slug);

beforeAll(async () => {
  fixture = await bootStrapi();
  const { strapi, admin } = fixture;
  await importJourney(admin);
  await grantPublic(strapi, [...READ_CONTENT, ...finding('article', 'page')]);
  const forAll = await createEntry(strapi, 'article', { title: 'For all' });
  const forFamilies = await createEntry(strapi, 'page', { title: 'For families' });
  await place(admin, 'article', forAll, AWARENESS);
  await place(admin, 'page', forFamilies, { ...AWARENESS, segments: ['families'] });
});
afterAll(() => fixture?.stop());

describe('segment=none', () => {
  test('without a segment all content counts, and the cell says what is only for some', async () => {
    const { data, meta } = await coverage();
    expect(at(data.moments)).toMatchObject({
      have: 2,
      target: 2,
      state: 'covered',
      segmentOnly: 1,
      onlyFor: ['families'],
    });
    expect(meta.segment).toBeNull();
  });

  test('visitors of no segment get what is for everyone, in coverage, gaps, the cell and the file', async () => {
    const { data, meta } = await coverage('segment=none');
    expect(at(data.moments)).toMatchObject({ have: 1, state: 'thin', dedicated: 0, segmentOnly: 0, onlyFor: [] });
    expect(meta.segment).toBe('none');
    expect(data.score).toBeLessThan((await coverage()).data.score);

    const gaps = (await fixture.admin.get('/gaps?locale=en&segment=none').expect(200)).body.data;
    expect(gaps).toContainEqual(expect.objectContaining({ ...AWARENESS, missing: 1 }));
    const before = (await fixture.admin.get('/gaps?locale=en').expect(200)).body.data;
    expect(before).not.toContainEqual(expect.objectContaining(AWARENESS));

    const { served, placed } = await cellOf('segment=none');
    expect(served.map(({ entry }) => entry.title)).toEqual(['For all']);
    expect(placed.map(({ entry }) => entry.title)).toEqual(['For all']);
    expect((await cellOf()).placed).toHaveLength(2);
    expect((await cellOf('segment=families')).served).toHaveLength(2);

    const file = (await fixture.admin.get('/coverage/export?format=json&locale=en&segment=none').expect(200)).text;
    expect(JSON.parse(file).meta.filters.segment).toBe('none');
    const csv = (await fixture.admin.get('/coverage/export?locale=en').expect(200)).text;
    const [head = [], ...lines] = csv
      .split('\n')
      .map((line) => line.split(',').map((cell) => cell.replaceAll('"', '')));
    const column = head.indexOf('Only for segments');
    const line = lines.find(([stage, where]) => stage === 'Awareness' && where === 'Homepage');
    expect(line?.slice(column, column + 2)).toEqual(['1', 'Families']);
  });

  test('no segment can be called that', async () => {
    const refused = await fixture.admin.post('/segments', { name: 'Nobody', slug: 'none' }).expect(400);
    expect(refused.body.error.details.errors[0]).toMatchObject({
      path: ['slug'],
      message: '"none" means visitors in no segment: choose another slug',
    });
    const named = await fixture.admin.post('/segments', { name: 'None' }).expect(201);
    expect(named.body.data.slug).toBe('none-2');
    await fixture.admin.del(`/segments/${named.body.data.documentId}`).expect(204);
    const definition = {
      name: 'Another',
      stages: [{ name: 'One', slug: 'one' }],
      segments: [{ name: 'Nobody', slug: 'none' }],
    };
    const imported = await fixture.admin.post('/journeys/import', definition).expect(400);
    expect(imported.body.error.details.errors[0].path).toEqual(['segments', '0', 'slug']);
    await fixture.admin.post('/journeys/import/preview', definition).expect(400);
    expect((await fixture.admin.get('/journeys').expect(200)).body.data).toHaveLength(1);
  });

  test('a segment that was called that before is still served, changed and imported', async () => {
    const { strapi, admin } = fixture;
    const row = await strapi.db
      .query('plugin::touchpoints.segment' as never)
      .create({ data: { slug: 'none', name: 'Newcomers' } } as never);
    const { documentId } = row as unknown as { documentId: string };
    const own = await createEntry(strapi, 'page', { title: 'For newcomers' });
    await place(admin, 'page', own, { ...AWARENESS, segments: ['none'] });
    const token = await fixture.admin.get('/coverage?locale=en&segment=none').expect(200);
    // Coverage means visitors of no segment by it, whatever there is.
    expect(at(token.body.data.moments)).toMatchObject({ have: 1 });
    expect(at((await coverage()).data.moments)).toMatchObject({ onlyFor: ['families', 'none'] });
    await admin.put(`/segments/${documentId}`, { name: 'New here' }).expect(200);
    await admin
      .post('/journeys/import/preview', {
        name: 'Another',
        stages: [{ name: 'One', slug: 'one' }],
        segments: [{ name: 'Nobody', slug: 'none' }],
      })
      .expect(200);
  });
});

describe('the usual number', () => {
  beforeAll(async () => {
    const { strapi, admin } = fixture;
    for (let number = 0; number < 12; number += 1) {
      const entry = await createEntry(strapi, 'page', { title: `Question ${number}` });
      await place(admin, 'page', entry, { stage: 'purchase', touchpoint: 'newsletter', weight: 20 });
    }
  });

  const newsletter = async () =>
    (await coverage()).data.moments.find(
      ({ stage, touchpoint: slug }: CoverageMoment) => stage === 'purchase' && slug === 'newsletter',
    );

  test('what is not among the first ten can still be reached', async () => {
    expect(await newsletter()).toMatchObject({ live: 12, unreachable: 0, belowUsual: 2 });
    const { placed, served } = (
      await fixture.admin.get('/coverage/cell?locale=en&stage=purchase&touchpoint=newsletter').expect(200)
    ).body.data as Cell;
    expect(served).toHaveLength(10);
    expect(placed.filter(({ belowUsual }) => belowUsual)).toHaveLength(2);
    expect(placed.filter(({ unreachable }) => unreachable)).toEqual([]);
    const csv = (await fixture.admin.get('/coverage/export?locale=en').expect(200)).text;
    expect(csv.split('\n')[0]).toContain('"Can’t be reached","Not among the first"');
  });

  test('is the touchpoint’s: it is asked for, kept, exported and imported, and counts at once', async () => {
    const { documentId, usualNumber } = await touchpoint('newsletter');
    expect(usualNumber).toBe(10);
    await fixture.admin.put(`/touchpoints/${documentId}`, { usualNumber: 0 }).expect(400);
    await fixture.admin.put(`/touchpoints/${documentId}`, { usualNumber: 101 }).expect(400);
    await fixture.admin.put(`/touchpoints/${documentId}`, { usualNumber: 12 }).expect(200);
    expect(await newsletter()).toMatchObject({ belowUsual: 0 });
    expect((await coverage()).data.touchpoints).toContainEqual(
      expect.objectContaining({ slug: 'newsletter', usualNumber: 12 }),
    );

    const [journey] = (await fixture.admin.get('/journeys').expect(200)).body.data;
    const definition = (await fixture.admin.get(`/journeys/${journey.documentId}/export`).expect(200)).body.data;
    const exported = definition.touchpoints.find(({ slug }: { slug: string }) => slug === 'newsletter');
    expect(exported).toMatchObject({ usualNumber: 12 });
    await fixture.admin
      .post('/journeys/import', { ...definition, touchpoints: [{ ...exported, usualNumber: 3 }] })
      .expect(200);
    expect(await newsletter()).toMatchObject({ unreachable: 0, belowUsual: 9 });

    await fixture.admin.put(`/touchpoints/${documentId}`, { usualNumber: null }).expect(200);
    expect(await touchpoint('newsletter')).toMatchObject({ usualNumber: 10 });
  });
});

describe('scores before and after a change', () => {
  let entry: string;
  const change = () => ({
    entries: [{ contentType: 'api::article.article', documentId: entry }],
    add: [{ stage: 'consideration', touchpoint: 'newsletter' }],
  });
  const scores = async (query: string) =>
    (await fixture.admin.post(`/placements/bulk/preview${query}`, change()).expect(200)).body.data.scores;
  const current = async (query: string) => (await fixture.admin.get(`/coverage${query}`).expect(200)).body.data.score;

  beforeAll(async () => {
    await addLocales(fixture.strapi, ['de']);
    entry = await createEntry(fixture.strapi, 'article', { title: 'Nur deutsch' }, { locale: 'de' });
  });

  test('are of the locale asked for, of all together, or else of the default one, and say which', async () => {
    const [inGerman] = await scores('?locale=de');
    expect(inGerman).toMatchObject({ locale: 'de', before: await current('?locale=de') });
    expect(inGerman.after).toBeGreaterThan(inGerman.before);

    const [inEnglish] = await scores('?locale=en');
    expect(inEnglish).toMatchObject({ locale: 'en', before: await current('?locale=en') });
    expect(inEnglish.after).toBe(inEnglish.before);
    expect(await scores('')).toEqual([inEnglish]);

    const [together] = await scores('?locale=all');
    expect(together).toMatchObject({ locale: null, before: await current('') });
    expect(together.after).toBeGreaterThan(together.before);
    await fixture.admin.post('/placements/bulk/preview?locale=xx', change()).expect(400);
  });

  test('also those of rules', async () => {
    const { body } = await fixture.admin.post('/rules/run/preview', {}).expect(200);
    for (const { locale } of body.data.scores) expect(locale).toBe('en');
  });
});

describe('what usually stands somewhere', () => {
  test('is told by content type, the most frequent at the touchpoint first; nothing of what a person may not read', async () => {
    const { strapi, admin } = fixture;
    // More pages than articles in the cell, and a secret elsewhere at the touchpoint.
    await place(admin, 'page', await createEntry(strapi, 'page', { title: 'One more' }), AWARENESS);
    const secret = await createEntry(strapi, 'secret', { name: 'Project' });
    await place(admin, 'secret', secret, { stage: 'purchase', touchpoint: 'homepage' });
    expect((await cellOf()).usualTypes).toEqual(['api::page.page', 'api::article.article', 'api::secret.secret']);
    // Where nothing stands yet: what stands at the touchpoint elsewhere.
    const elsewhere = (await admin.get('/coverage/cell?stage=consideration&touchpoint=homepage').expect(200)).body.data;
    expect(elsewhere.usualTypes).toEqual(['api::page.page', 'api::article.article', 'api::secret.secret']);
    const secretHere = (await admin.get('/coverage/cell?stage=purchase&touchpoint=homepage').expect(200)).body.data;
    // One odd piece in the cell makes it no other touchpoint; of equals its own comes first.
    expect(secretHere.usualTypes).toEqual(['api::page.page', 'api::secret.secret', 'api::article.article']);
    expect((await admin.get('/coverage/cell?stage=purchase').expect(200)).body.data.usualTypes).toEqual([]);

    const reader = await fixture.adminWith([
      { action: 'plugin::touchpoints.read' },
      {
        action: 'plugin::content-manager.explorer.read',
        subject: 'api::article.article',
        properties: { fields: ['title'], locales: ['en', 'de'] },
      },
    ]);
    const seen = (await reader.get(`/coverage/cell?${PLACE}`).expect(200)).body.data as Cell;
    expect(seen.usualTypes).toEqual(['api::article.article']);
  });
});

describe('a journey for some of the site’s locales', () => {
  test('has nothing out of reach in the others, which a request may ask for all the same', async () => {
    const { strapi, admin, request } = fixture;
    const [{ documentId, version }] = (await admin.get('/journeys').expect(200)).body.data;
    await admin.put(`/journeys/${documentId}`, { version, locales: ['en'] }).expect(200);
    const entry = await createEntry(strapi, 'article', { title: 'Nur deutsch' }, { locale: 'de' });
    await place(admin, 'article', entry, { stage: 'consideration', touchpoint: 'homepage' });
    const here = 'stage=consideration&touchpoint=homepage&locale=de';
    expect((await request.get(`/api/touchpoints/content?${here}`).expect(200)).body.data).toHaveLength(1);
    const { figures, served, placed } = (await admin.get(`/coverage/cell?${here}`).expect(200)).body.data as Cell;
    expect(served).toHaveLength(1);
    expect(placed).toMatchObject([{ status: 'live', unreachable: false }]);
    expect(figures).toMatchObject({ live: 1, unreachable: 0, belowUsual: 0 });
  });
});
