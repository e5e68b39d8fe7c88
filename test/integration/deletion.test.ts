import { createEntry, importJourney, place } from '../support/site';
import { bootStrapi, type Fixture } from '../support/strapi';

let fixture: Fixture;
let article: string;
let journeyId: string;

const documentIdOf = async (what: 'touchpoints' | 'segments', slug: string): Promise<string> =>
  (await fixture.admin.get(`/${what}`)).body.data.find((item: { slug: string }) => item.slug === slug).documentId;
const placements = async () =>
  (await fixture.admin.get(`/placements?contentType=api::article.article&documentId=${article}`).expect(200)).body.data;

beforeAll(async () => {
  fixture = await bootStrapi();
});
beforeEach(async () => {
  journeyId = (await importJourney(fixture.admin)).body.data.documentId;
  article = await createEntry(fixture.strapi, 'article', { title: 'Used' });
});
afterEach(() => fixture.strapi.documents('api::article.article' as never).delete({ documentId: article } as never));
afterAll(() => fixture?.stop());

test('a touchpoint in use is 409 with what uses it; force removes its placements, never opens them', async () => {
  await place(
    fixture.admin,
    'article',
    article,
    { stage: 'awareness', touchpoint: 'newsletter' },
    { stage: 'purchase' },
  );
  const url = `/touchpoints/${await documentIdOf('touchpoints', 'newsletter')}`;
  const { body } = await fixture.admin.del(url).expect(409);
  expect(body.error.details.inUse).toEqual({
    placements: 1,
    moments: 1,
    notes: 0,
    days: 0,
    rules: 0,
    journeys: ['Customer journey'],
    entries: [{ contentType: 'api::article.article', documentId: article, title: 'Used' }],
    hidden: false,
  });
  expect(await placements()).toHaveLength(2);
  await fixture.admin.del(`${url}?force=true`).expect(204);
  expect(await placements()).toMatchObject([{ stage: 'purchase', touchpoint: null }]);
});

test('a segment in use is 409; force narrows, and removes what it was the last segment of', async () => {
  await place(
    fixture.admin,
    'article',
    article,
    { stage: 'awareness', segments: ['families'] },
    { stage: 'consideration', segments: ['families', 'runners'] },
    { stage: 'purchase' },
  );
  const url = `/segments/${await documentIdOf('segments', 'families')}`;
  const { body } = await fixture.admin.del(url).expect(409);
  expect(body.error.details.inUse).toMatchObject({ placements: 2, moments: 1 });
  await fixture.admin.del(`${url}?force=true`).expect(204);
  const left = await placements();
  expect(left.map((item: { stage: string; segments: string[] }) => [item.stage, item.segments])).toEqual([
    ['consideration', ['runners']],
    ['purchase', []],
  ]);
  const { moments } = (await fixture.admin.get(`/journeys/${journeyId}`)).body.data;
  expect(moments.flatMap((moment: { requiredSegments: string[] }) => moment.requiredSegments)).toEqual([]);
});

test('a stage removed through PUT is 409 while in use; force removes its placements', async () => {
  await place(fixture.admin, 'article', article, { stage: 'awareness' }, { stage: 'purchase' });
  const { version, stages } = (await fixture.admin.get(`/journeys/${journeyId}`)).body.data;
  const kept = stages
    .filter((stage: { slug: string }) => stage.slug !== 'awareness')
    .map(({ position: _, ...stage }: { position: number }) => stage);
  const { body } = await fixture.admin.put(`/journeys/${journeyId}`, { version, stages: kept }).expect(409);
  expect(body.error.details.inUse).toMatchObject({ placements: 1 });
  const forced = await fixture.admin.put(`/journeys/${journeyId}?force=true`, { version, stages: kept }).expect(200);
  expect(forced.body.data.stages).toHaveLength(2);
  expect(forced.body.data.moments.some((moment: { stage: string }) => moment.stage === 'awareness')).toBe(false);
  expect(await placements()).toMatchObject([{ stage: 'purchase' }]);
});

test('a journey in use is 409; force removes it with its stages, its plan and its placements', async () => {
  const other = (
    await fixture.admin.post('/journeys', { name: 'Other', stages: [{ name: 'Only', slug: 'only' }] }).expect(201)
  ).body.data;
  await place(fixture.admin, 'article', article, { journey: 'other', stage: 'only' }, { stage: 'purchase' });
  await fixture.admin.del(`/journeys/${other.documentId}`).expect(409);
  await fixture.admin.del(`/journeys/${other.documentId}?force=true`).expect(204);
  expect(await placements()).toMatchObject([{ journey: 'customer-journey' }]);
});

test('who may not read the entries is told how many there are, not which', async () => {
  await place(fixture.admin, 'article', article, { stage: 'awareness', touchpoint: 'homepage' });
  const planner = await fixture.adminWith([
    { action: 'plugin::touchpoints.read' },
    { action: 'plugin::touchpoints.plan' },
  ]);
  const { body } = await planner.del(`/touchpoints/${await documentIdOf('touchpoints', 'homepage')}`).expect(409);
  expect(body.error.details.inUse).toMatchObject({ placements: 1, entries: [] });
});

describe('moving placements before deleting', () => {
  test('moves all of a stage, merging what is there already', async () => {
    await place(
      fixture.admin,
      'article',
      article,
      { stage: 'awareness', touchpoint: 'homepage' },
      { stage: 'awareness', segments: ['families'] },
      { stage: 'purchase', segments: ['runners'] },
    );
    const move = { from: { journey: 'customer-journey', stage: 'awareness' }, to: 'purchase' };
    expect((await fixture.admin.post('/placements/move', move).expect(200)).body.data).toEqual({ moved: 2, left: 0 });
    const left = await placements();
    expect(
      left.map((item: { stage: string; touchpoint: string | null; segments: string[] }) => [
        item.stage,
        item.touchpoint,
        item.segments,
      ]),
    ).toEqual(
      expect.arrayContaining([
        ['purchase', 'homepage', []],
        ['purchase', null, ['families', 'runners']],
      ]),
    );
    expect(left).toHaveLength(2);
  });

  test('leaves what would be shown to others, or at other times, for a person to decide', async () => {
    await place(
      fixture.admin,
      'article',
      article,
      { stage: 'awareness' },
      { stage: 'awareness', touchpoint: 'homepage', endsAt: '2100-01-01T00:00:00Z' },
      { stage: 'purchase', segments: ['runners'] },
      { stage: 'purchase', touchpoint: 'homepage' },
    );
    const before = await placements();
    const move = { from: { journey: 'customer-journey', stage: 'awareness' }, to: 'purchase' };
    expect((await fixture.admin.post('/placements/move', move).expect(200)).body.data).toEqual({ moved: 0, left: 2 });
    expect(await placements()).toEqual(before);
  });
});

describe('what has only a plan', () => {
  test('a stage is 409 unless its plan is left out knowingly', async () => {
    const { version, stages, moments } = (await fixture.admin.get(`/journeys/${journeyId}`)).body.data;
    const kept = stages
      .filter((stage: { slug: string }) => stage.slug !== 'consideration')
      .map(({ name, slug }: { name: string; slug: string }) => ({ name, slug }));
    const { body } = await fixture.admin.put(`/journeys/${journeyId}`, { version, stages: kept }).expect(409);
    expect(body.error.details.inUse).toMatchObject({ placements: 0, moments: 1 });
    const left = moments.filter((moment: { stage: string }) => moment.stage !== 'consideration');
    const saved = await fixture.admin
      .put(`/journeys/${journeyId}`, { version, stages: kept, moments: left })
      .expect(200);
    // A field that was left out stays.
    expect(saved.body.data.stages[0]).toMatchObject({ slug: 'awareness', goal: 'Find out that a solution exists' });
  });

  test('a journey is 409 with the number of its plans', async () => {
    const { body } = await fixture.admin.post('/journeys/import', { template: 'lean-funnel' }).expect(200);
    const refused = await fixture.admin.del(`/journeys/${body.data.documentId}`).expect(409);
    expect(refused.body.error.details.inUse.moments).toBe(body.data.moments.length);
    await fixture.admin.del(`/journeys/${body.data.documentId}?force=true`).expect(204);
  });
});

test('what only a rule names is in use: with it gone the rule would place nothing', async () => {
  const { admin } = fixture;
  const stages = [
    { name: 'One', slug: 'one' },
    { name: 'Two', slug: 'two' },
  ];
  const journey = (await admin.post('/journeys', { name: 'Ruled', slug: 'ruled', stages }).expect(201)).body.data;
  const kiosk = (await admin.post('/touchpoints', { name: 'Kiosk', slug: 'kiosk' }).expect(201)).body.data;
  const climbers = (await admin.post('/segments', { name: 'Climbers', slug: 'climbers' }).expect(201)).body.data;
  const placements = [{ journey: 'ruled', stage: 'two', touchpoint: 'kiosk', segments: ['climbers'] }];
  const rule = { contentType: 'api::faq.faq', action: 'place', placements };
  const { documentId } = (await admin.post('/rules', rule).expect(201)).body.data;
  const usesOf = async (answer: Promise<{ body: { error: { details: { inUse: { rules: number } } } } }>) =>
    (await answer).body.error.details.inUse.rules;
  const withoutTwo = { version: journey.version, stages: [{ name: 'One', slug: 'one' }], moments: [] };
  expect(await usesOf(admin.put(`/journeys/${journey.documentId}`, withoutTwo).expect(409))).toBe(1);
  expect(await usesOf(admin.del(`/journeys/${journey.documentId}`).expect(409))).toBe(1);
  expect(await usesOf(admin.del(`/touchpoints/${kiosk.documentId}`).expect(409))).toBe(1);
  expect(await usesOf(admin.del(`/segments/${climbers.documentId}`).expect(409))).toBe(1);

  // It follows where its content goes, and is then no reason any more.
  await admin.post('/placements/move', { from: { journey: 'ruled', stage: 'two' }, to: 'one' }).expect(200);
  await admin.put(`/journeys/${journey.documentId}`, withoutTwo).expect(200);
  await admin.del(`/journeys/${journey.documentId}?force=true`).expect(204);
  await admin.del(`/rules/${documentId}`).expect(204);
  await admin.del(`/touchpoints/${kiosk.documentId}`).expect(204);
  await admin.del(`/segments/${climbers.documentId}`).expect(204);
});

describe('what has only notes, or a past', () => {
  const note = (cell: object) => fixture.admin.post('/notes', { ...cell, text: 'Keep this' }).expect(201);
  const noteCount = () => fixture.strapi.db.query('plugin::touchpoints.note').count();
  const refusal = async (url: string) => (await fixture.admin.del(url).expect(409)).body.error.details.inUse;

  test('a touchpoint with notes is 409, and keeps them; force deletes both', async () => {
    const { documentId } = (await fixture.admin.post('/touchpoints', { name: 'Quiet', slug: 'quiet' }).expect(201)).body
      .data;
    await note({ stage: 'awareness', touchpoint: 'quiet' });
    expect(await refusal(`/touchpoints/${documentId}`)).toEqual({
      placements: 0,
      moments: 0,
      notes: 1,
      days: 0,
      rules: 0,
      journeys: [],
      entries: [],
      hidden: false,
    });
    expect(await noteCount()).toBe(1);
    await fixture.admin.del(`/touchpoints/${documentId}?force=true`).expect(204);
    expect(await noteCount()).toBe(0);
  });

  test('a stage with notes is 409, although its plan is left out knowingly', async () => {
    const body = { name: 'Staged', slug: 'staged', stages: [{ name: 'One' }, { name: 'Two' }] };
    const { documentId, version, stages } = (await fixture.admin.post('/journeys', body).expect(201)).body.data;
    const kept = [{ name: 'One', slug: stages[0].slug }];
    await note({ journey: 'staged', stage: stages[1].slug });
    const change = { version, stages: kept, moments: [] };
    const refused = await fixture.admin.put(`/journeys/${documentId}`, change).expect(409);
    expect(refused.body.error.details.inUse).toMatchObject({ placements: 0, notes: 1 });
    expect(await noteCount()).toBe(1);
    await fixture.admin.put(`/journeys/${documentId}?force=true`, change).expect(200);
    expect(await noteCount()).toBe(0);
    await fixture.admin.del(`/journeys/${documentId}`).expect(204);
  });

  test('a journey with notes, or with recorded days, is 409', async () => {
    const body = { name: 'Past', slug: 'past', stages: [{ name: 'One', slug: 'one' }] };
    const { documentId } = (await fixture.admin.post('/journeys', body).expect(201)).body.data;
    await note({ journey: 'past', stage: 'one' });
    expect(await refusal(`/journeys/${documentId}`)).toMatchObject({ notes: 1, days: 0 });
    await fixture.strapi.db.query('plugin::touchpoints.note').deleteMany({ where: { journey: 'past' } });
    await fixture.strapi.plugin('touchpoints').service('trend').record({ journey: 'past' });
    expect(await refusal(`/journeys/${documentId}`)).toMatchObject({ placements: 0, moments: 0, notes: 0, days: 1 });
    const records = fixture.strapi.db.query('plugin::touchpoints.record');
    expect(await records.count({ where: { journey: 'past' } })).toBeGreaterThan(0);
    await fixture.admin.del(`/journeys/${documentId}?force=true`).expect(204);
    expect(await records.count({ where: { journey: 'past' } })).toBe(0);
  });
});
