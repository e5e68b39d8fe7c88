import { setLimits } from '../support/limits';
import { addLocales, createEntry, importJourney, place } from '../support/site';
import { statementsOf } from '../support/statements';
import { bootStrapi, type Fixture } from '../support/strapi';

let fixture: Fixture;
let article: string;
let page: string;

beforeAll(async () => {
  fixture = await bootStrapi();
  await addLocales(fixture.strapi, ['de']);
  await importJourney(fixture.admin);
});
beforeEach(async () => {
  article = await createEntry(fixture.strapi, 'article', { title: 'A' });
  page = await createEntry(fixture.strapi, 'page', { title: 'P' });
});
afterAll(() => fixture?.stop());

const read = async (name: string, id: string) =>
  (await fixture.admin.get(`/placements?contentType=api::${name}.${name}&documentId=${id}`).expect(200)).body;
const put = (name: string, id: string, body: object) =>
  fixture.admin.put(`/placements/api::${name}.${name}/${id}`, body);
const slots = (body: { data: { stage: string; touchpoint: string | null; locale: string | null }[] }) =>
  body.data.map(({ stage, touchpoint, locale }) => [stage, touchpoint, locale].filter(Boolean).join('/')).sort();

describe('each thing is asked for once', () => {
  const reads = async (pattern: RegExp, work: () => PromiseLike<unknown>) => {
    const { strapi } = fixture;
    // What was written before is read by the rules and by the snapshot, not by whoever asks.
    await strapi.plugin('touchpoints').service('ruleWatch').settled();
    await strapi.plugin('touchpoints').service('snapshot').settled();
    const statements = await statementsOf(strapi, async () => work());
    return statements.filter((sql) => pattern.test(sql)).length;
  };

  test('an entry’s placements, when they are replaced: what is answered is known by then', async () => {
    const before = [{ stage: 'awareness' }, { stage: 'purchase' }];
    await put('article', article, { placements: before }).expect(200);
    const placements = [
      { stage: 'consideration', segments: [] },
      { stage: 'awareness', weight: 80 },
    ];
    const replace = async () => {
      const { body } = await put('article', article, { placements }).expect(200);
      expect(body).toEqual(await read('article', article));
    };
    // Once to replace them, and once to look at them here.
    expect(await reads(/^select .*tp_placements.*entry = .*order by/, replace)).toBe(2);
  });

  test('which entries may be read, when many are placed', async () => {
    const bulk = (body: object) => fixture.admin.post('/placements/bulk', body).expect(200);
    const entries = [{ contentType: 'api::article.article', documentId: article }];
    const readsEntries = /^select .* from .*articles as t0/;
    expect(await reads(readsEntries, () => bulk({ entries, add: [{ stage: 'awareness' }] }))).toBe(1);
    expect(await reads(readsEntries, () => bulk({ entries, skipRefused: true, add: [{ stage: 'purchase' }] }))).toBe(1);
  });
});

describe('the placements of one entry', () => {
  test('are replaced as a whole, with defaults filled in and the brief of their cell', async () => {
    const { body } = await put('article', article, {
      placements: [{ stage: 'awareness', touchpoint: 'homepage' }],
    }).expect(200);
    expect(body.data).toEqual([
      expect.objectContaining({
        journey: 'customer-journey',
        stage: 'awareness',
        touchpoint: 'homepage',
        segments: [],
        locale: null,
        weight: 50,
        startsAt: null,
        endsAt: null,
      }),
    ]);
    expect(body.meta).toMatchObject({ canPlace: true, participates: true, localized: true, journeys: 1 });
    expect(body.meta.briefs).toEqual({ 'customer-journey/awareness/homepage': 'One clear promise.' });
    expect(body.meta.names.stages['customer-journey/awareness']).toBe('Awareness');
    await put('article', article, { placements: [{ stage: 'purchase' }] }).expect(200);
    expect(slots(await read('article', article))).toEqual(['purchase']);
  });

  test('an old version is refused with 409, nothing lost', async () => {
    const { meta } = await read('article', article);
    await put('article', article, { placements: [{ stage: 'purchase' }], version: meta.version }).expect(200);
    const { body } = await put('article', article, { placements: [], version: meta.version }).expect(409);
    expect(body.error.details.conflict.version).not.toBe(meta.version);
    expect(slots(await read('article', article))).toEqual(['purchase']);
  });

  test('of many changes of one version at once, one wins', async () => {
    const { meta } = await read('article', article);
    const answers = await Promise.all(
      ['awareness', 'consideration', 'purchase'].map((stage) =>
        put('article', article, { placements: [{ stage }], version: meta.version }),
      ),
    );
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409, 409]);
  });

  test.each([
    [{ stage: 'nowhere' }, /Unknown stage "nowhere". Known: awareness, consideration, purchase/],
    [{ stage: 'awareness', touchpoint: 'fax' }, /Unknown touchpoint "fax"/],
    [{ stage: 'awareness', segments: ['nobody'] }, /Unknown segment "nobody"/],
    [{ stage: 'awareness', locale: 'xx' }, /Unknown locale "xx"/],
    [{ stage: 'awareness', journey: 'none' }, /Unknown journey "none"/],
    [{ stage: 'awareness', endsAt: '9999-12-31T23:59:59-12:00' }, /years/],
    [{ stage: 'awareness', startsAt: '0000-01-01T00:00:00Z' }, /years/],
    [{ stage: 'awareness', weight: 0 }, /./],
    [{ stage: 'awareness', weight: 101 }, /./],
    [{ stage: 'awareness', startsAt: '2026-02-01T00:00:00Z', endsAt: '2026-01-01T00:00:00Z' }, /after startsAt/],
  ])('%j is refused', async (placement, message) => {
    const { body } = await put('article', article, { placements: [placement] }).expect(400);
    expect(body.error.message).toMatch(message);
    expect((await read('article', article)).data).toEqual([]);
  });

  test('the same place twice is refused; the same place in two locales is not', async () => {
    await put('article', article, { placements: [{ stage: 'awareness' }, { stage: 'awareness' }] }).expect(400);
    await put('article', article, {
      placements: [
        { stage: 'awareness', locale: 'en' },
        { stage: 'awareness', locale: 'de' },
      ],
    }).expect(200);
  });

  test('a type that is not localised is placed without a locale', async () => {
    const { body } = await put('page', page, { placements: [{ stage: 'awareness', locale: 'en' }] }).expect(400);
    expect(body.error.message).toMatch(/not localised/);
  });

  test('an entry that does not exist is refused', async () => {
    await put('article', 'doesnotexist', { placements: [] }).expect(400);
    await put('nothing', article, { placements: [] }).expect(400);
  });
});

describe('many entries at once', () => {
  const entries = () => [
    { contentType: 'api::article.article', documentId: article },
    { contentType: 'api::page.page', documentId: page },
  ];

  test('removes first, then adds; adding what exists updates it', async () => {
    await place(fixture.admin, 'article', article, { stage: 'awareness' }, { stage: 'purchase' });
    const { body } = await fixture.admin
      .post('/placements/bulk', {
        entries: entries(),
        remove: [{ stage: 'awareness' }],
        add: [
          { stage: 'purchase', weight: 80 },
          { stage: 'consideration', touchpoint: 'newsletter', segments: ['runners', 'families'] },
        ],
      })
      .expect(200);
    expect(body.data).toMatchObject({ entries: 2, added: 3, updated: 1, removed: 1, unchanged: 0, refused: [] });
    const { data } = await read('article', article);
    expect(slots({ data })).toEqual(['consideration/newsletter', 'purchase']);
    expect(data.find((item: { stage: string }) => item.stage === 'purchase').weight).toBe(80);
    expect(data.find((item: { stage: string }) => item.stage === 'consideration').segments).toEqual([
      'families',
      'runners',
    ]);
  });

  test('leaves what exists with all that it says, where that is asked for', async () => {
    const summer = { startsAt: '2030-06-01T00:00:00.000Z', endsAt: '2030-09-01T00:00:00.000Z', segments: ['families'] };
    await place(fixture.admin, 'article', article, { stage: 'awareness', ...summer }, { stage: 'purchase' });
    const change = { entries: entries(), add: [{ stage: 'awareness', weight: 80 }], replace: true, keepExisting: true };
    const expected = { added: 1, updated: 0, removed: 1, unchanged: 0, kept: 1 };
    expect((await fixture.admin.post('/placements/bulk/preview', change).expect(200)).body.data).toMatchObject(
      expected,
    );
    expect((await fixture.admin.post('/placements/bulk', change).expect(200)).body.data).toMatchObject(expected);
    expect((await read('article', article)).data).toMatchObject([{ stage: 'awareness', weight: 50, ...summer }]);
    expect((await read('page', page)).data).toMatchObject([{ stage: 'awareness', weight: 80 }]);

    // Said again it is as it is; what is removed first is added again.
    const { body } = await fixture.admin
      .post('/placements/bulk', { ...change, replace: false, remove: [{ stage: 'awareness' }] })
      .expect(200);
    expect(body.data).toMatchObject({ updated: 1, unchanged: 1, kept: 0 });
    expect((await read('article', article)).data).toMatchObject([{ weight: 80, startsAt: null, segments: [] }]);
  });

  test('replacing in one locale leaves what is placed for others, and for all', async () => {
    await place(
      fixture.admin,
      'article',
      article,
      { stage: 'purchase' },
      { stage: 'purchase', locale: 'en' },
      { stage: 'purchase', locale: 'de' },
    );
    const entries = [{ contentType: 'api::article.article', documentId: article }];
    const german = { entries, add: [{ stage: 'awareness', locale: 'de' }], replace: true };
    const { body } = await fixture.admin.post('/placements/bulk', german).expect(200);
    expect(body.data).toMatchObject({ added: 1, removed: 1 });
    const placesNow = async () =>
      (await read('article', article)).data
        .map(({ stage, locale }: { stage: string; locale: string | null }) => `${stage}/${locale ?? ''}`)
        .sort();
    expect(await placesNow()).toEqual(['awareness/de', 'purchase/', 'purchase/en']);
    await fixture.admin.post('/placements/bulk', { entries, add: [{ stage: 'awareness' }], replace: true }).expect(200);
    expect(await placesNow()).toEqual(['awareness/']);
  });

  test('the same place twice is refused: which one is meant nobody can know', async () => {
    const add = [
      { stage: 'awareness', weight: 80 },
      { stage: 'awareness', journey: 'customer-journey' },
    ];
    await fixture.admin.post('/placements/bulk', { entries: entries(), add }).expect(400);
    expect((await read('article', article)).data).toEqual([]);
  });

  test('all or nothing: one bad entry stores none', async () => {
    const bad = { contentType: 'api::page.page', documentId: 'doesnotexist' };
    await fixture.admin
      .post('/placements/bulk', { entries: [...entries(), bad], add: [{ stage: 'awareness' }] })
      .expect(400);
    await fixture.admin
      .post('/placements/bulk', { entries: entries(), add: [{ stage: 'awareness', locale: 'de' }] })
      .expect(400);
    expect((await read('article', article)).data).toEqual([]);
  });

  test('more entries than one statement takes are placed in one call', async () => {
    setLimits(fixture.strapi, { valuesInStatement: 4, rowsInInsert: 3 });
    const ids = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        createEntry(fixture.strapi, 'faq', { question: `Q${index}`, answer: 'A' }),
      ),
    );
    const many = ids.map((documentId) => ({ contentType: 'api::faq.faq', documentId }));
    const { body } = await fixture.admin
      .post('/placements/bulk', { entries: many, add: [{ stage: 'awareness' }] })
      .expect(200);
    expect(body.data).toMatchObject({ entries: 10, added: 10 });
    const removed = await fixture.admin
      .post('/placements/bulk', { entries: many, remove: [{ stage: 'awareness' }] })
      .expect(200);
    expect(removed.body.data).toMatchObject({ entries: 10, removed: 10 });
    setLimits(fixture.strapi);
  });
});

describe('what a person may do', () => {
  const READ = { action: 'plugin::touchpoints.read' };
  const PLACE = { action: 'plugin::touchpoints.place' };
  const readsArticles = {
    action: 'plugin::content-manager.explorer.read',
    subject: 'api::article.article',
    properties: { fields: ['title'], locales: ['en', 'de'] },
  };

  test('placing needs the permission and Content Manager read on the entry', async () => {
    const reader = await fixture.adminWith([READ, readsArticles]);
    const url = `/placements/api::article.article/${article}`;
    await reader.put(url, { placements: [] }).expect(403);
    const { body } = await reader.get(`/placements?contentType=api::article.article&documentId=${article}`).expect(200);
    expect(body.meta.canPlace).toBe(false);

    const placer = await fixture.adminWith([READ, PLACE, readsArticles]);
    await placer.put(url, { placements: [{ stage: 'awareness' }] }).expect(200);
    await placer.put(`/placements/api::page.page/${page}`, { placements: [] }).expect(403);
    await placer
      .post('/placements/bulk', {
        entries: [{ contentType: 'api::page.page', documentId: page }],
        add: [{ stage: 'awareness' }],
      })
      .expect(403);
    await placer.get(`/placements?contentType=api::page.page&documentId=${page}`).expect(403);
  });

  test('a condition such as "is creator" is kept', async () => {
    const own = { ...readsArticles, conditions: ['admin::is-creator'] };
    const placer = await fixture.adminWith([READ, PLACE, own]);
    await placer.put(`/placements/api::article.article/${article}`, { placements: [] }).expect(400);
  });
});

describe('the list of places in the panel', () => {
  test('holds every cell: gaps first, then planned, then unplanned ones', async () => {
    const { body } = await fixture.admin.get('/placements/options?locale=en').expect(200);
    expect(body.data).toHaveLength(9);
    expect(body.data.map((option: { planned: boolean }) => option.planned)).toEqual([
      true,
      true,
      true,
      true,
      false,
      false,
      false,
      false,
      false,
    ]);
    expect(body.data[0]).toMatchObject({ stage: 'awareness', touchpoint: 'homepage', have: 0, target: 2 });
    expect(body.data[3]).toMatchObject({ stage: 'purchase', touchpoint: 'homepage', target: 0 });
  });
});
