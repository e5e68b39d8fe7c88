import type { EntryPlacements, Placement, PlacementDraft } from '../../types';
import {
  addLocales,
  createEntry,
  finding,
  grantPublic,
  importJourney,
  JOURNEY,
  place,
  READ_CONTENT,
} from '../support/site';
import { bootStrapi, type AdminClient, type Fixture } from '../support/strapi';

/** An entry is never more than its versions: who reads one in French alone is told, and decides, what stands for French. */
const ARTICLE = 'api::article.article';
const READ = { action: 'plugin::touchpoints.read' };
const PLACE = { action: 'plugin::touchpoints.place' };
const PLAN = { action: 'plugin::touchpoints.plan' };
const SETTINGS = { action: 'plugin::touchpoints.settings' };
const HOME = { stage: 'awareness', touchpoint: 'homepage' };
const NEWS = { stage: 'consideration', touchpoint: 'newsletter' };
const WHOLE = { stage: 'purchase' };

const reads = (locales: readonly string[] | null, conditions: string[] = []) => ({
  action: 'plugin::content-manager.explorer.read',
  subject: ARTICLE,
  properties: { fields: ['title'], locales },
  conditions,
});

let fixture: Fixture;
let admin: AdminClient;
/** In English and French. */
let both: string;
/** In French alone. */
let french: string;
let person: AdminClient;

const refOf = (documentId: string) => ({ contentType: ARTICLE, documentId });
const pathOf = (documentId: string) => `/placements/${ARTICLE}/${documentId}`;
const told = async (documentId: string, by: AdminClient = admin): Promise<EntryPlacements> =>
  (await by.get(`/placements?contentType=${ARTICLE}&documentId=${documentId}`).expect(200)).body;
const draftOf = ({ journey, stage, touchpoint, segments, locale, weight, startsAt, endsAt }: Placement) => ({
  journey,
  stage,
  touchpoint,
  segments,
  locale,
  weight,
  startsAt,
  endsAt,
});
const inWords = (list: readonly Placement[]) =>
  list.map(({ stage, locale, weight }) => `${stage} ${locale ?? 'all'} ${weight}`).sort();
const standing = async (documentId: string = both) => inWords((await told(documentId)).data);
const put = (documentId: string, placements: readonly PlacementDraft[], by: AdminClient, version?: string) =>
  by.put(pathOf(documentId), { placements, ...(version ? { version } : {}) });
const bulk = (body: object, by: AdminClient = admin) => by.post('/placements/bulk', body);
const documentIdOf = async (path: string, slug: string): Promise<string> =>
  (await admin.get(path)).body.data.find((row: { slug: string }) => row.slug === slug).documentId;

const HEADING = 'contentType,documentId,stage,touchpoint,locale,weight';
const send = async (lines: readonly string[], form: object, by: AdminClient) => {
  const request = by.post('/placements/import');
  for (const [name, value] of Object.entries(form)) void request.field(name, String(value));
  return (await request.attach('file', Buffer.from([HEADING, ...lines].join('\n')), 'placements.csv').expect(200)).body
    .data;
};

beforeAll(async () => {
  fixture = await bootStrapi();
  ({ admin } = fixture);
  await addLocales(fixture.strapi, ['fr']);
  await importJourney(admin);
  await grantPublic(fixture.strapi, [...READ_CONTENT, ...finding('article')]);
  both = await createEntry(fixture.strapi, 'article', { title: 'English title' });
  await createEntry(fixture.strapi, 'article', { title: 'Titre' }, { documentId: both, locale: 'fr' });
  french = await createEntry(fixture.strapi, 'article', { title: 'Seulement' }, { locale: 'fr' });
  await place(admin, 'article', both, { ...HOME, locale: 'en', weight: 80 }, { ...NEWS, locale: 'fr' }, WHOLE);
  person = await fixture.adminWith([READ, PLACE, reads(['fr'])]);
  await fixture.mark();
});
afterAll(() => fixture?.stop());
beforeEach(() => fixture.reset());

const ALL = ['awareness en 80', 'consideration fr 50', 'purchase all 50'];

describe('the placements of an entry', () => {
  test('are those for locales that the person may read, and those for all', async () => {
    const { data, meta } = await told(both, person);
    expect(inWords(data)).toEqual(['consideration fr 50', 'purchase all 50']);
    expect(meta).toMatchObject({ canPlace: true, allLocales: false });
    expect((await told(both)).meta).toMatchObject({ allLocales: true });
  });

  test('are saved as they were read: what is out of sight stays, and its changes are no conflict', async () => {
    const { data, meta } = await told(both, person);
    await put(both, data.map(draftOf), person, meta.version).expect(200);
    expect(await standing()).toEqual(ALL);
    await bulk({ entries: [refOf(both)], add: [{ ...HOME, locale: 'en', weight: 20 }] }).expect(200);
    const changed = data.map((item) => ({ ...draftOf(item), weight: item.locale ? 80 : item.weight }));
    const { body } = await put(both, changed, person, meta.version).expect(200);
    expect(inWords(body.data)).toEqual(['consideration fr 80', 'purchase all 50']);
    expect(await standing()).toEqual(['awareness en 20', 'consideration fr 80', 'purchase all 50']);
    await put(both, data.map(draftOf), person, meta.version).expect(409);
  });

  test('can be neither added nor changed for a locale that the person may not read', async () => {
    const own = { ...NEWS, locale: 'fr' };
    for (const weight of [80, 20]) {
      const { body } = await put(both, [own, WHOLE, { ...HOME, locale: 'en', weight }], person).expect(400);
      expect(body.error.message).toMatch(/no locale "en" that you can read/);
    }
    expect(await standing()).toEqual(ALL);
  });

  test('for all locales can be left as they are, but not changed, added or taken away', async () => {
    const own = { ...NEWS, locale: 'fr' };
    for (const placements of [[own], [own, { ...WHOLE, weight: 80 }], [own, WHOLE, HOME]]) {
      const { body } = await put(both, placements, person).expect(400);
      expect(body.error.message).toMatch(/can't read all locales/);
    }
    expect(await standing()).toEqual(ALL);
  });

  test('of an entry that is not there yet in another locale are for all locales only where that could be read', async () => {
    await put(french, [WHOLE], person).expect(400);
    await put(french, [{ ...WHOLE, locale: 'en' }], person).expect(400);
    await put(french, [{ ...WHOLE, locale: 'fr' }], person).expect(200);
    const everywhere = await fixture.adminWith([READ, PLACE, reads(null)]);
    await put(french, [WHOLE, { ...NEWS, locale: 'en' }], everywhere).expect(200);
    const two = await fixture.adminWith([READ, PLACE, reads(['fr', 'en'])]);
    await put(french, [WHOLE], two).expect(200);
  });

  test('go by the rows where a permission has conditions', async () => {
    const creator = await fixture.adminWith([READ, PLACE, reads(null, ['admin::is-creator'])]);
    const users = await fixture.strapi.db.query('admin::user').findMany({ orderBy: { id: 'desc' }, limit: 1 });
    const { connection } = fixture.strapi.db;
    await connection('articles').where({ document_id: both, locale: 'fr' }).update({ created_by_id: users[0].id });
    expect(inWords((await told(both, creator)).data)).toEqual(['consideration fr 50', 'purchase all 50']);
    await put(both, [WHOLE, { ...HOME, locale: 'fr' }], creator).expect(200);
    await put(both, [{ ...HOME, locale: 'fr' }], creator).expect(400);
    await connection('articles').where({ document_id: both }).update({ created_by_id: users[0].id });
    await put(both, [{ ...HOME, locale: 'fr' }], creator).expect(200);
  });

  test('of a page of entries, too', async () => {
    const { body } = await person.get(`/placements/of-entries?contentType=${ARTICLE}&documentIds=${both}`).expect(200);
    expect(inWords(body.data[both])).toEqual(['consideration fr 50', 'purchase all 50']);
  });
});

describe('what is done to many at once', () => {
  test('in bulk, is refused where it concerns a locale that the person may not read', async () => {
    const entries = [refOf(both)];
    const english = { ...HOME, locale: 'en' };
    for (const change of [{ remove: [english] }, { remove: [WHOLE] }, { add: [english] }, { add: [HOME] }]) {
      await bulk({ entries, ...change }, person).expect(400);
      const { body } = await person.post('/placements/bulk/preview', { entries, ...change }).expect(200);
      expect(body.data).toMatchObject({ entries: 0, added: 0, updated: 0, removed: 0, refused: [{ title: 'Titre' }] });
      expect((await bulk({ entries, ...change, skipRefused: true }, person).expect(200)).body.data.batch).toBeNull();
    }
    await bulk({ entries, add: [{ ...HOME, locale: 'fr' }], replace: true }, person).expect(200);
    expect(await standing()).toEqual(['awareness en 80', 'awareness fr 50', 'purchase all 50']);
  });

  test('by a file, likewise; what is out of sight is neither written out nor replaced', async () => {
    const { text } = await person.get('/placements/export').expect(200);
    expect(text.trim().split('\n')).toHaveLength(3);
    expect(text).not.toContain('English title');
    const line = (rest: string) => `${ARTICLE},${both},${rest}`;
    for (const rest of ['awareness,homepage,en,80', 'awareness,homepage,en,20', 'purchase,,,80', 'awareness,,,50']) {
      expect(await send([line(rest)], {}, person)).toMatchObject({ refused: 1, done: false });
    }
    const lines = [line('purchase,,,50'), line('awareness,homepage,fr,50')];
    expect(await send(lines, { mode: 'replace' }, person)).toMatchObject({ added: 1, removed: 1, refused: 0 });
    expect(await standing()).toEqual(['awareness en 80', 'awareness fr 50', 'purchase all 50']);
    expect(await send([lines[1]!], { mode: 'replace' }, person)).toMatchObject({ unchanged: 1, removed: 0 });
  });

  test('is undone by who may read each version that it concerns', async () => {
    const entries = [refOf(both)];
    const changed = async (add: PlacementDraft) => (await bulk({ entries, add: [add] }).expect(200)).body.data.batch;
    for (const add of [{ ...NEWS, locale: 'en' }, NEWS]) {
      await person.post(`/batches/${await changed(add)}/undo`, {}).expect(403);
    }
    await person.post(`/batches/${await changed({ ...WHOLE, locale: 'fr' })}/undo`, {}).expect(200);
    const { body } = await admin.post('/unplaced/set-aside', { entries, setAside: true }).expect(200);
    await person.post(`/batches/${body.data.batch}/undo`, {}).expect(403);
  });

  test('is done to all locales where entries are set aside', async () => {
    const say = (documentId: string) =>
      person.post('/unplaced/set-aside', { entries: [refOf(documentId)], setAside: true });
    await say(both).expect(400);
    await say(french).expect(200);
  });

  test('by moving, and by deleting what content stands at, asks the planner the same', async () => {
    const planner = await fixture.adminWith([READ, PLAN, reads(['fr'])]);
    const homepage = await documentIdOf('/touchpoints', 'homepage');
    const newsletter = await documentIdOf('/touchpoints', 'newsletter');
    await planner.post('/placements/move', { from: { touchpoint: 'homepage' }, to: 'newsletter' }).expect(403);
    const { body } = await planner.del(`/touchpoints/${homepage}`).expect(409);
    expect(body.error.details.inUse).toMatchObject({ placements: 1, entries: [], hidden: false });
    await planner.del(`/touchpoints/${homepage}?force=true`).expect(403);
    const id = await documentIdOf('/journeys', 'customer-journey');
    const { body: journey } = await planner.get(`/journeys/${id}`).expect(200);
    const { version } = journey.data;
    await planner
      .put(`/journeys/${id}?force=true`, { version, stages: JOURNEY.stages.slice(0, 2), moments: [] })
      .expect(403);
    await planner.del(`/journeys/${id}?force=true`).expect(403);
    expect(await standing()).toEqual(ALL);
    await planner.post('/placements/move', { from: { touchpoint: 'newsletter' }, to: 'homepage' }).expect(200);
    await planner.del(`/touchpoints/${newsletter}?force=true`).expect(204);
  });

  test('by deleting a segment asks the planner the same', async () => {
    const planner = await fixture.adminWith([READ, PLAN, reads(['fr'])]);
    await place(admin, 'article', both, { ...HOME, locale: 'en', segments: ['runners'] });
    const runners = await documentIdOf('/segments', 'runners');
    await planner.del(`/segments/${runners}?force=true`).expect(403);
    expect((await told(both)).data.some(({ segments }) => segments.includes('runners'))).toBe(true);
  });

  test('by rules asks who runs them, or takes away what one placed', async () => {
    const keeper = await fixture.adminWith([READ, SETTINGS, reads(['fr'])]);
    const rule = { contentType: ARTICLE, action: 'place', placements: [{ ...NEWS, locale: 'en' }] };
    const { documentId } = (await admin.post('/rules', rule).expect(201)).body.data;
    await keeper.post('/rules/run', {}).expect(403);
    expect(await standing()).toEqual(ALL);
    const { batch } = (await admin.post('/rules/run', {}).expect(200)).body.data;
    await keeper.del(`/rules/${documentId}?placements=remove`).expect(403);
    await keeper.post(`/batches/${batch}/undo`, {}).expect(403);
    await admin.post(`/batches/${batch}/undo`, {}).expect(200);
  });

  test('to broken links is done to those for locales that the person may read', async () => {
    const { connection } = fixture.strapi.db;
    await connection('tp_placements').where({ entry: both }).update({ touchpoint: 'gone' });
    const { body } = await person.get('/orphans').expect(200);
    expect(inWords(body.data)).toEqual(['consideration fr 50']);
    expect(body.meta.hidden).toBe(2);
    const [english] = (await told(both)).data;
    await person.post('/orphans/repair', { action: 'remove', placements: [english!.documentId] }).expect(400);
    await person.post('/orphans/repair', { action: 'removeAll', reason: 'touchpoint' }).expect(200);
    expect(await standing()).toEqual(['awareness en 80', 'purchase all 50']);
  });

  test('to links whose entry is gone leads to entries in locales that the person may read', async () => {
    const { connection } = fixture.strapi.db;
    await connection('tp_placements').where({ entry: both }).update({ entry: 'nobody' });
    const gone = (await person.get('/orphans').expect(200)).body.data as Placement[];
    const relink = (...placements: string[]) =>
      person.post('/orphans/repair', { action: 'relink', placements, to: refOf(both) });
    const idOf = (locale: string | null) => gone.find((item) => item.locale === locale)!.documentId;
    await relink(idOf('en')).expect(403);
    await relink(idOf(null)).expect(403);
    await relink(idOf('fr')).expect(200);
    expect(await standing()).toEqual(['consideration fr 50']);
  });
});

describe('a renamed content type', () => {
  const OLD = 'api::old.old';
  const table = (name: string) => fixture.strapi.db.query(`plugin::touchpoints.${name}`);
  const rename = (by: AdminClient) => by.post('/orphans/repair', { action: 'rename', from: OLD, to: ARTICLE });

  test.each([
    ['a verdict on a locale', 'review', { locale: 'en', verdict: 'good' }],
    ['one on all locales', 'review', { locale: null, verdict: 'good' }],
    ['a mark', 'exclusion', { excluded: true }],
    ['a rule', 'rule', { action: 'setAside', position: 0 }],
  ])(
    'takes %s along by who may say so of each version',
    async (_, name, { locale, ...row }: Record<string, unknown>) => {
      const now = new Date().toISOString();
      const ofEntry = name === 'rule' ? {} : { entry: both, key: 'old' };
      const ofReview = name === 'review' ? { entryLocale: locale, reviewer: 'a@b.de', reviewedAt: now } : {};
      await table(name).create({ data: { contentType: OLD, ...ofEntry, ...ofReview, ...row } });
      await rename(person).expect(403);
      expect(await table(name).count({ where: { contentType: OLD } })).toBe(1);
      await rename(admin).expect(200);
      expect(await table(name).count({ where: { contentType: ARTICLE } })).toBe(1);
    },
  );

  test('takes a verdict on a locale along by who may read that', async () => {
    const now = new Date().toISOString();
    const data = {
      contentType: OLD,
      key: 'old',
      entry: both,
      entryLocale: 'fr',
      verdict: 'good',
      reviewer: 'a@b.de',
      reviewedAt: now,
    };
    await table('review').create({ data });
    await rename(person).expect(200);
    expect(await table('review').count({ where: { contentType: ARTICLE } })).toBe(1);
  });
});

describe('what a person is told', () => {
  const cellOf = async (query: string, by: AdminClient = person) =>
    (await by.get(`/coverage/cell?${query}`).expect(200)).body.data;

  test('in the drawer: what is live in locales that may be read, and the figures of all', async () => {
    const home = 'stage=awareness&touchpoint=homepage';
    expect(await cellOf(home)).toMatchObject({ placed: [], hidden: 1, served: [], servedHidden: 1 });
    expect(await cellOf(`${home}&locale=en`)).toMatchObject({ placed: [], hidden: 1, figures: { live: 1 } });
    expect((await cellOf(home, admin)).placed).toMatchObject([{ status: 'live' }]);

    await fixture.strapi.documents(ARTICLE).unpublish({ documentId: both, locale: 'fr' });
    expect((await cellOf('stage=purchase')).placed).toMatchObject([{ status: 'draft', unreachable: false }]);
    expect(await cellOf('stage=purchase&locale=en')).toMatchObject({ placed: [], hidden: 1, servedHidden: 1 });
    expect((await cellOf('stage=purchase', admin)).placed).toMatchObject([{ status: 'live' }]);
  });

  test('in the lists: an entry that stands somewhere for another locale alone stands nowhere', async () => {
    await put(both, [{ ...HOME, locale: 'en' }], admin).expect(200);
    const states = async (by: AdminClient) => {
      const { data } = (await by.get('/content').expect(200)).body;
      const items = data as { documentId: string; placements: Placement[] }[];
      const item = items.find(({ documentId }) => documentId === both)!;
      const { data: placed } = (await by.get('/content?placed=placed').expect(200)).body;
      const { data: there } = (await by.get('/content?stage=awareness').expect(200)).body;
      const { data: nowhere } = (await by.get('/unplaced').expect(200)).body;
      const has = (list: { documentId: string }[]) => list.some(({ documentId }) => documentId === both);
      return [item.placements.length, has(placed), has(there), has(nowhere)];
    };
    expect(await states(admin)).toEqual([1, true, true, false]);
    expect(await states(person)).toEqual([0, false, false, true]);
    await put(both, [{ ...HOME, locale: 'fr' }], admin).expect(200);
    expect(await states(person)).toEqual([1, true, true, false]);
  });

  test('by what is placed one by one: which entries may be placed for all locales', async () => {
    const all = async (by: AdminClient) => {
      const { data } = (await by.get('/content/refs').expect(200)).body;
      return data.map((item: { allLocales: boolean }) => item.allLocales);
    };
    expect(await all(admin)).toEqual([true, true]);
    expect(await all(person)).toEqual([false, false]);
  });

  test('by the list of reviews: where the entry stands for locales that may be read', async () => {
    const body = { entries: [refOf(both)], locale: 'fr', verdict: 'update' };
    await admin.post('/reviews', body).expect(200);
    const places = async (by: AdminClient) => {
      const { data } = (await by.get('/reviews?verdict=update').expect(200)).body;
      return data.map((item: { places: { stage: string }[] }) => item.places.map(({ stage }) => stage));
    };
    expect(await places(admin)).toEqual([['awareness', 'consideration', 'purchase']]);
    expect(await places(person)).toEqual([['consideration', 'purchase']]);
  });

  test('by the Content Manager: its list is in one locale, also where none is asked for', async () => {
    await put(both, [{ ...NEWS, locale: 'fr' }], admin).expect(200);
    const english = await fixture.adminWith([READ, reads(['en'])]);
    const placed = async (by: AdminClient, query = '') =>
      (await by.getContentManager(`/collection-types/${ARTICLE}?tpPlaced=placed${query}`).expect(200)).body.results
        .length;
    expect(await placed(english)).toBe(0);
    expect(await placed(person, '&locale=fr')).toBe(1);
  });

  test('by the trend: not what became of an entry in another locale', async () => {
    const trend = fixture.strapi.plugin('touchpoints').service('trend');
    const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
    await put(both, [], admin).expect(200);
    await trend.record({ day: day(-1) });
    await put(
      both,
      [
        { ...HOME, locale: 'en' },
        { ...NEWS, locale: 'fr' },
      ],
      admin,
    ).expect(200);
    await trend.record({ day: day(0) });
    const changes = async (query: string, by: AdminClient) =>
      JSON.stringify((await by.get(`/trend/changes?${query}`).expect(200)).body);
    for (const query of ['locale=en', '']) {
      expect(await changes(query, admin)).toContain(both);
      expect(await changes(query, person)).not.toContain(both);
    }
    expect(await changes('locale=fr', person)).toContain(both);
  });
});

describe('an entry that is deleted while its change waits for its turn', () => {
  const deleteFirst = (documentId: string) => {
    const { db } = fixture.strapi;
    const transaction = db.transaction.bind(db);
    jest.spyOn(db, 'transaction').mockImplementationOnce((async (work: never) => {
      await fixture.strapi.documents(ARTICLE).delete({ documentId, locale: '*' });
      return transaction(work);
    }) as never);
  };
  afterEach(() => jest.restoreAllMocks());

  test.each([
    ['is given no placements', () => put(french, [WHOLE], admin)],
    ['no verdict', () => admin.post('/reviews', { entries: [refOf(french)], verdict: 'good' })],
    ['no mark', () => admin.post('/unplaced/set-aside', { entries: [refOf(french)], setAside: true })],
  ])('%s', async (_, change) => {
    deleteFirst(french);
    await change().expect(400);
    for (const table of ['placement', 'review', 'exclusion']) {
      const count = await fixture.strapi.db.query(`plugin::touchpoints.${table}`).count({ where: { entry: french } });
      expect(count).toBe(0);
    }
  });

  test('takes no links over', async () => {
    await fixture.strapi.db.connection('tp_placements').where({ entry: both }).update({ entry: 'nobody' });
    const [link] = (await admin.get('/orphans').expect(200)).body.data as Placement[];
    const body = { action: 'relink', placements: [link!.documentId], to: refOf(french) };
    deleteFirst(french);
    await admin.post('/orphans/repair', body).expect(400);
  });
});

test('what takes no part is not set aside, and a type that is hidden is not said to take part', async () => {
  const hidden = await createEntry(fixture.strapi, 'page', { title: 'Page' });
  await admin.put('/settings', { contentTypes: [ARTICLE] }).expect(200);
  const entries = [{ contentType: 'api::page.page', documentId: hidden }];
  await admin.post('/unplaced/set-aside', { entries, setAside: true }).expect(400);
  const path = `/placements/of-entries?contentType=${ARTICLE}&documentIds=${both}`;
  const stranger = await fixture.adminWith([READ]);
  expect((await stranger.get(path).expect(200)).body.meta).toMatchObject({ participates: true });
  await admin.put('/settings', { unreadableTypes: 'hidden' }).expect(200);
  expect((await stranger.get(path).expect(200)).body.meta).toMatchObject({ participates: false });
});
