import type { Trend, TrendCell, TrendChanges } from '../../types';
import { addLocales, createEntry, importJourney, JOURNEY, place } from '../support/site';
import { bootOwnStrapi, type AdminClient, type Fixture } from '../support/strapi';

let fixture: Fixture;
const READ = { action: 'plugin::touchpoints.read' };
const HOME = { stage: 'awareness', touchpoint: 'homepage' };

const trendService = () => fixture.strapi.plugin('touchpoints').service('trend');
const rows = (where: object = {}) =>
  fixture.strapi.db.query('plugin::touchpoints.record').findMany({ where, orderBy: { day: 'asc' } } as never);
const dayFromNow = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const trend = async (query = '', client: AdminClient = fixture.admin): Promise<Trend> =>
  (await client.get(`/trend?${query}`).expect(200)).body.data;
const changes = async (query: string, client: AdminClient = fixture.admin): Promise<TrendChanges> =>
  (await client.get(`/trend/changes?${query}`).expect(200)).body.data;
const cellOf = ({ cells }: TrendChanges, touchpoint: string | null, stage = 'awareness'): TrendCell | undefined =>
  cells.find((cell) => cell.stage === stage && cell.touchpoint === touchpoint);
const titles = (entries: TrendCell['came'] = []) => entries.map(({ title }) => title);
const article = (title: string) => createEntry(fixture.strapi, 'article', { title });
const remove = (documentId: string) =>
  fixture.strapi.documents('api::article.article' as never).delete({ documentId } as never);

beforeAll(async () => {
  // A Strapi of its own: what is taken off its schedule comes back to no other file.
  fixture = await bootOwnStrapi();
  // Only this file's own records: the hour must not strike while it runs.
  expect(fixture.strapi.cron.jobs.map(({ name }) => name)).toContain('touchpoints.trend');
  fixture.strapi.cron.remove('touchpoints.trend');
  await addLocales(fixture.strapi, ['de']);
  await importJourney(fixture.admin);
  await fixture.mark();
});
afterAll(() => fixture?.stop());
afterEach(() => fixture.reset());

test('until something is recorded there is today as it is, and nothing to compare it with', async () => {
  expect((await trend()).points).toMatchObject([{ day: dayFromNow(0), live: true }]);
  expect((await trend(`to=${dayFromNow(-1)}`)).points).toEqual([]);
  expect(await changes('')).toBeNull();
});

test('today is what coverage says now, whatever was recorded this morning, and is marked', async () => {
  await trendService().record({ day: dayFromNow(-1) });
  await trendService().record();
  const score = async () => (await fixture.admin.get('/coverage?locale=en').expect(200)).body.data.score;
  const before = await score();
  await place(fixture.admin, 'article', await article('This afternoon'), HOME);
  expect(await score()).toBeGreaterThan(before);
  expect((await trend('locale=en')).points).toMatchObject([
    { day: dayFromNow(-1), score: before, live: false },
    { day: dayFromNow(0), score: await score(), live: true },
  ]);
  // Looking at it records nothing.
  expect(await rows({ entryLocale: 'en', day: dayFromNow(0) })).toMatchObject([{ score: before }]);

  const found = await changes('locale=en');
  expect(found.from).toMatchObject({ day: dayFromNow(-1), live: false });
  expect(found.to).toMatchObject({ day: dayFromNow(0), score: await score(), live: true });
  expect(titles(cellOf(found, 'homepage')!.came)).toEqual(['This afternoon']);
  expect((await changes(`locale=en&to=${dayFromNow(-1)}`)).to).toMatchObject({ day: dayFromNow(-1), live: false });
});

test('a record has a row for each locale and one for all, with the figures of coverage', async () => {
  await place(fixture.admin, 'article', await article('First'), HOME);
  expect(await trendService().record()).toEqual({ day: dayFromNow(0), records: 3 });
  const { score } = (await fixture.admin.get('/coverage?locale=en').expect(200)).body.data;
  const [point, ...others] = (await trend('locale=en')).points;
  expect(others).toEqual([]);
  expect(point).toEqual({
    day: dayFromNow(0),
    score,
    have: 2,
    target: 6,
    states: { empty: 1, thin: 2, covered: 0, excess: 0 },
    live: true,
  });
  expect(await rows({ entryLocale: 'en' })).toMatchObject([{ score, have: 2, target: 6 }]);
  expect((await trend('locale=de')).points).toMatchObject([{ score: 0, states: { empty: 3 } }]);
  expect((await trend()).points).toMatchObject([{ score }]);
});

test('two recorders at once, on however many instances, leave one row each', async () => {
  const { createTrendRecorder } = jest.requireActual('../../server/src/trend/recorder');
  const recorders = [1, 2, 3].map(() => createTrendRecorder({ strapi: fixture.strapi }));
  const written = await Promise.all(recorders.map((recorder) => recorder.recordMissing()));
  expect(written.sort()).toEqual([0, 0, 3]);
  const keys = (await rows()).map(({ key }: { key: string }) => key);
  expect(keys).toHaveLength(3);
  expect(await recorders[0].recordMissing()).toBe(0);
});

test('what is missing is found by what it is, not by how many rows there are', async () => {
  await trendService().record();
  // As of three locales that the site had this morning.
  for (const entryLocale of ['fr', 'es', 'it']) {
    await fixture.strapi.db.query('plugin::touchpoints.record').create({
      data: {
        ...(await rows({ entryLocale: '' }))[0],
        id: undefined,
        documentId: undefined,
        key: entryLocale,
        entryLocale,
      },
    } as never);
  }
  const body = { name: 'Newer', slug: 'newer', stages: [{ name: 'One' }] };
  const { documentId } = (await fixture.admin.post('/journeys', body).expect(201)).body.data;
  const { createTrendRecorder } = jest.requireActual('../../server/src/trend/recorder');
  expect(await createTrendRecorder({ strapi: fixture.strapi }).recordMissing()).toBe(3);
  expect(await rows({ journey: 'newer' })).toHaveLength(3);
  expect(await createTrendRecorder({ strapi: fixture.strapi }).recordMissing()).toBe(0);
  await fixture.admin.del(`/journeys/${documentId}?force=true`).expect(204);
});

test('recording again on the same day: the figures of now, and the net of what came and went since the day before', async () => {
  const [kept, passing] = [await article('Kept'), await article('Passing')];
  await place(fixture.admin, 'article', kept, HOME);
  await trendService().record({ day: dayFromNow(-1) });
  await place(fixture.admin, 'article', passing, HOME);
  await place(fixture.admin, 'article', await article('New'), HOME);
  await trendService().record();
  expect(titles(cellOf(await changes(''), 'homepage')!.came).sort()).toEqual(['New', 'Passing']);
  await fixture.admin
    .post('/placements/bulk', {
      entries: [{ contentType: 'api::article.article', documentId: passing }],
      remove: [HOME],
    })
    .expect(200);
  await trendService().record();

  const found = await changes(`from=${dayFromNow(-1)}&to=${dayFromNow(0)}&locale=en`);
  expect(found.from).toMatchObject({ day: dayFromNow(-1), have: 2 });
  expect(found.to).toMatchObject({ day: dayFromNow(0), have: 4 });
  expect(cellOf(found, 'homepage')).toMatchObject({
    before: { have: 1, target: 2 },
    after: { have: 2, target: 2 },
    went: [],
    hidden: { came: 0, went: 0 },
    deleted: { came: 0, went: 0 },
  });
  expect(titles(cellOf(found, 'homepage')!.came)).toEqual(['New']);
  expect(await rows({ entryLocale: 'en' })).toHaveLength(2);
});

test('what changed is net over the days, also over those without a record, and in the order of the grid', async () => {
  const gone = await article('Gone');
  await place(fixture.admin, 'article', gone, HOME);
  await trendService().record({ day: dayFromNow(-40) });
  await place(fixture.admin, 'article', await article('Later'), { stage: 'consideration', touchpoint: 'newsletter' });
  await trendService().record({ day: dayFromNow(-30) });
  await remove(gone);
  await trendService().record({ day: dayFromNow(-2) });

  const all = await changes(`from=${dayFromNow(-35)}&to=${dayFromNow(0)}`);
  expect([all.from.day, all.to.day]).toEqual([dayFromNow(-40), dayFromNow(0)]);
  expect(all.cells.map(({ stage, touchpoint }) => [stage, touchpoint])).toEqual([
    ['awareness', null],
    ['awareness', 'homepage'],
    ['consideration', 'newsletter'],
  ]);
  expect(cellOf(all, 'homepage')).toMatchObject({ came: [], went: [], deleted: { came: 0, went: 1 } });
  expect(titles(cellOf(all, 'newsletter', 'consideration')!.came)).toEqual(['Later']);
  // A first day before all records: from the first one on.
  expect((await changes(`from=${dayFromNow(-90)}&to=${dayFromNow(-30)}`)).cells).toHaveLength(1);
  expect((await trend(`from=${dayFromNow(-35)}&to=${dayFromNow(-3)}`)).points.map(({ day }) => day)).toEqual([
    dayFromNow(-30),
  ]);
});

test('a day before the last one recorded can be added, and is not changed again', async () => {
  await trendService().record();
  await trendService().record({ day: dayFromNow(-3) });
  expect(await rows({ entryLocale: 'de' })).toHaveLength(2);
  await place(fixture.admin, 'article', await article('Much later'), HOME);
  expect(await trendService().record({ day: dayFromNow(-3) })).toMatchObject({ records: 0 });
});

test('a new plan is a change of figures, not of content', async () => {
  await place(fixture.admin, 'article', await article('There before'), { stage: 'purchase', touchpoint: 'newsletter' });
  await trendService().record({ day: dayFromNow(-1) });
  const [journey] = (await fixture.admin.get('/journeys').expect(200)).body.data;
  const { version, moments } = (await fixture.admin.get(`/journeys/${journey.documentId}`).expect(200)).body.data;
  const planned = [...moments, { stage: 'purchase', touchpoint: 'newsletter', target: 1 }];
  await fixture.admin.put(`/journeys/${journey.documentId}`, { version, moments: planned }).expect(200);
  await trendService().record();
  expect(cellOf(await changes(''), 'newsletter', 'purchase')).toMatchObject({
    before: null,
    after: { have: 1, target: 1 },
    came: [],
  });
});

test('two years are kept', async () => {
  await trendService().record({ day: dayFromNow(-730) });
  await trendService().record({ day: dayFromNow(-731) });
  await trendService().record();
  expect((await rows({ entryLocale: '' })).map(({ day }: { day: string }) => day)).toEqual([
    dayFromNow(-730),
    dayFromNow(0),
  ]);
});

test('a journey for one of the site’s locales is recorded in each, as it can be looked at in each', async () => {
  await importJourney(fixture.admin, { ...JOURNEY, name: 'German', slug: 'german', default: false, locales: ['de'] });
  await trendService().record({ journey: 'german', day: dayFromNow(-1) });
  expect((await rows({ journey: 'german' })).map(({ entryLocale }) => entryLocale).sort()).toEqual(['', 'de', 'en']);
  expect((await trend('journey=german&locale=en')).points).toHaveLength(2);
  const journeys = (await fixture.admin.get('/journeys').expect(200)).body.data;
  const { documentId } = journeys.find(({ slug }: { slug: string }) => slug === 'german');
  await fixture.admin.del(`/journeys/${documentId}?force=true`).expect(204);
});

test('a journey takes its records with it, and only its own', async () => {
  await importJourney(fixture.admin, { ...JOURNEY, name: 'Other', slug: 'other', default: false });
  await trendService().record({ journey: 'other' });
  await trendService().record();
  expect((await trend('journey=other')).points).toHaveLength(1);
  const journeys = (await fixture.admin.get('/journeys').expect(200)).body.data;
  const { documentId } = journeys.find(({ slug }: { slug: string }) => slug === 'other');
  await fixture.admin.del(`/journeys/${documentId}?force=true`).expect(204);
  expect(await rows({ journey: 'other' })).toEqual([]);
  expect(await fixture.strapi.db.query('plugin::touchpoints.record-base').count({ where: { journey: 'other' } })).toBe(
    0,
  );
  expect(await rows()).toHaveLength(3);
});

test('the hourly task records what of today is missing; a failure is logged, and nothing else happens', async () => {
  const { createTrendCron } = jest.requireActual('../../server/src/trend/cron');
  let task = async () => {};
  const errors: unknown[] = [];
  const strapi = Object.create(fixture.strapi, {
    cron: {
      value: {
        add: (tasks: Record<string, { task: () => Promise<void> }>) => (task = tasks['touchpoints.trend']!.task),
      },
    },
    log: { value: { error: (error: unknown) => errors.push(error) } },
  });
  createTrendCron({ strapi }).start();
  await task();
  await task();
  expect(await rows()).toHaveLength(3);
  expect(errors).toEqual([]);

  const query = jest.spyOn(fixture.strapi.db, 'query').mockImplementation(() => {
    throw new Error('The database is gone');
  });
  await expect(task()).resolves.toBeUndefined();
  query.mockRestore();
  expect(errors).toContainEqual(new Error('The database is gone'));
});

describe('who may see what', () => {
  const reads = (name: string) => ({
    action: 'plugin::content-manager.explorer.read',
    subject: `api::${name}.${name}`,
    properties: { fields: ['title'], locales: ['en', 'de'] },
  });
  const hide = (unreadableTypes: 'counts' | 'hidden') =>
    fixture.strapi.plugin('touchpoints').service('settings').update({ unreadableTypes });

  test('entries that a person may not read are counted, not named; the setting hides the trend altogether', async () => {
    await trendService().record({ day: dayFromNow(-1) });
    await place(fixture.admin, 'article', await article('Secret'), HOME);
    await place(fixture.admin, 'page', await createEntry(fixture.strapi, 'page', { title: 'Open page' }), HOME);
    await trendService().record();
    const reader = await fixture.adminWith([READ, reads('page')]);

    const text = JSON.stringify(await changes('', reader));
    expect(text).not.toContain('Secret');
    expect(text).not.toContain('api::article');
    const cell = cellOf(await changes('', reader), 'homepage')!;
    expect(titles(cell.came)).toEqual(['Open page']);
    expect(cell).toMatchObject({ hidden: { came: 1, went: 0 }, after: { have: 2 } });

    await hide('hidden');
    for (const path of ['/trend', '/trend/changes']) {
      const { body } = await reader.get(path).expect(403);
      expect(body.error.message).toMatch(/can't read/);
      await fixture.admin.get(path).expect(200);
    }
    await hide('counts');
  });

  test('reading needs the permission to read', async () => {
    const reader = await fixture.adminWith([READ]);
    await reader.get('/trend').expect(200);
    const planner = await fixture.adminWith([{ action: 'plugin::touchpoints.plan' }]);
    await planner.get('/trend').expect(403);
    await planner.get('/trend/changes').expect(403);
  });

  test('bad input is refused', async () => {
    for (const query of [
      'journey=none',
      'locale=xx',
      'from=yesterday',
      'from=2026-02-30',
      'from=2026-03-02&to=2026-03-01',
      'nonsense=1',
    ]) {
      await fixture.admin.get(`/trend?${query}`).expect(400);
      await fixture.admin.get(`/trend/changes?${query}`).expect(400);
    }
    await expect(trendService().record({ journey: 'none' })).rejects.toThrow(/none/);
  });
});

test('a record changes nothing that the public is answered from', async () => {
  const changesSeen: string[] = [];
  fixture.strapi
    .plugin('touchpoints')
    .service('changes')
    .subscribe(({ uid }: { uid: string }) => changesSeen.push(uid));
  await trendService().record();
  expect(changesSeen.filter((uid) => uid.startsWith('plugin::touchpoints'))).toEqual([]);
  expect(
    await fixture.strapi.db
      .query('plugin::touchpoints.change')
      .count({ where: { contentType: { $contains: 'record' } } }),
  ).toBe(0);
});
