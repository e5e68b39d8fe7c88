import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createWindows } from '../../server/src/announcing/windows';
import { createSnapshot } from '../../server/src/snapshot';
import { partOf } from '../../server/src/utils/part';
import type { ChangedEvent } from '../../types';
import { listenTo } from '../support/heard';
import { addLocales, createEntry, importJourney, place } from '../support/site';
import { bootStrapi, type Fixture } from '../support/strapi';

const JOURNEY = 'customer-journey';
const ALL = [JOURNEY, 'partners'];

let fixture: Fixture;
let told: ReturnType<typeof listenTo>;
let article: string;
let page: string;

type Documents = Record<
  'publish' | 'unpublish' | 'update' | 'delete' | 'discardDraft',
  (params: object) => Promise<unknown>
>;
const documents = (name: string) => fixture.strapi.documents(`api::${name}.${name}` as never) as unknown as Documents;
const rows = (name: string) => fixture.strapi.db.query(`plugin::touchpoints.${name}` as never);
const content = (name: string, documentIds: string[], journeys: string[] = [JOURNEY]): ChangedEvent => ({
  reason: 'content',
  journeys,
  contentTypes: [`api::${name}.${name}`],
  documentIds,
});

beforeAll(async () => {
  fixture = await bootStrapi();
  const { strapi, admin } = fixture;
  await addLocales(strapi, ['de']);
  await importJourney(admin);
  article = await createEntry(strapi, 'article', { title: 'Placed' });
  page = await createEntry(strapi, 'page', { title: 'Placed' });
  await place(admin, 'article', article, { stage: 'awareness' });
  await place(admin, 'page', page, { stage: 'awareness' });
  await importJourney(admin, { name: 'Partners', slug: 'partners', stages: [{ name: 'Only', slug: 'only' }] });
  told = listenTo(strapi);
});
afterAll(async () => {
  told?.stop();
  await fixture?.stop();
});

describe('content', () => {
  test('published, withdrawn, and published again with changes', async () => {
    expect(await told.during(() => documents('page').unpublish({ documentId: page }))).toEqual([
      content('page', [page]),
    ]);
    expect(await told.during(() => documents('page').publish({ documentId: page }))).toEqual([content('page', [page])]);
    const data = { title: 'Changed' };
    expect(await told.during(() => documents('page').update({ documentId: page, data, status: 'published' }))).toEqual([
      content('page', [page]),
    ]);
  });

  test('a draft is nobody’s business: created, saved, discarded or deleted', async () => {
    expect(
      await told.during(async () => {
        await documents('page').update({ documentId: page, data: { title: 'Only a draft' } });
        await documents('page').discardDraft({ documentId: page });
        const draft = await createEntry(fixture.strapi, 'page', { title: 'Draft' }, { publish: false });
        await place(fixture.admin, 'page', draft, { stage: 'awareness' });
        await fixture.admin.put(`/placements/api::page.page/${draft}`, { placements: [] }).expect(200);
        await documents('page').delete({ documentId: draft });
      }),
    ).toEqual([]);
  });

  test('an entry that is placed nowhere is in no answer, unless it may be populated into one', async () => {
    let category = '';
    expect(
      await told.during(async () => {
        await createEntry(fixture.strapi, 'hint', { title: 'Placed nowhere' });
        await createEntry(fixture.strapi, 'visitor', { country: 'DE' });
      }),
    ).toEqual([]);
    expect(
      await told.during(async () => {
        category = await createEntry(fixture.strapi, 'category', { name: 'Tents' });
      }),
    ).toEqual([{ ...content('category', [category]), journeys: ALL }]);
  });

  test('many at once are one event, and beyond a hundred they are not named', async () => {
    const hints: string[] = [];
    for (let i = 0; i < 101; i += 1) hints.push(await createEntry(fixture.strapi, 'hint', { title: `Hint ${i}` }));
    const entries = hints.map((documentId) => ({ contentType: 'api::hint.hint', documentId }));
    const add = [{ stage: 'purchase' }];
    expect(await told.during(() => fixture.admin.post('/placements/bulk', { entries, add }).expect(200))).toEqual([
      { reason: 'placement', journeys: [JOURNEY], contentTypes: ['api::hint.hint'] },
    ]);
    const write = (ids: readonly string[]) =>
      fixture.strapi.db
        .query('api::hint.hint' as never)
        .updateMany({ where: { documentId: { $in: [...ids] } }, data: { text: `${ids.length}` } } as never);
    const hundred = hints.slice(0, 100);
    expect(await told.during(() => write(hundred))).toEqual([content('hint', [...hundred].sort())]);
    const { documentIds, ...unnamed } = content('hint', []);
    expect(documentIds).toEqual([]);
    expect(await told.during(() => write(hints))).toEqual([unnamed]);
  });

  test('only what was committed is told', async () => {
    expect(
      await told.during(() =>
        fixture.strapi.db
          .transaction(async () => {
            await documents('page').unpublish({ documentId: page });
            throw new Error('undone');
          })
          .catch(() => undefined),
      ),
    ).toEqual([]);
  });
});

describe('placements', () => {
  const placement = (journeys: string[] = [JOURNEY]): ChangedEvent => ({
    reason: 'placement',
    journeys,
    contentTypes: ['api::page.page'],
    documentIds: [page],
  });
  const placements = (...list: object[]) =>
    fixture.admin.put(`/placements/api::page.page/${page}`, { placements: list }).expect(200);

  test('added, changed and removed: each names its journey', async () => {
    const here = { stage: 'awareness' };
    const there = { journey: 'partners', stage: 'only' };
    expect(await told.during(() => placements(here, there))).toEqual([placement(['partners'])]);
    expect(await told.during(() => placements({ ...here, weight: 80 }, there))).toEqual([placement()]);
    expect(await told.during(() => placements(here))).toEqual([placement(ALL)]);
  });

  test('an entry that is deleted goes with its placements', async () => {
    const gone = await createEntry(fixture.strapi, 'page', { title: 'Gone' });
    await place(fixture.admin, 'page', gone, { stage: 'purchase' });
    const events = await told.during(() => documents('page').delete({ documentId: gone }));
    expect(events).toEqual([{ ...placement(), documentIds: [gone] }, content('page', [gone])]);
  });
});

describe('the plan', () => {
  const planned = async (work: () => Promise<unknown>) =>
    (await told.during(work)).map(({ reason, journeys, documentIds }) => [reason, journeys, documentIds]);
  const set = (name: string, where: object, data: object) => rows(name).update({ where, data } as never);

  test('tells what answers are made of', async () => {
    const plan = (journeys: string[]) => [['plan', journeys, undefined]];
    expect(await planned(() => set('stage', { slug: 'awareness' }, { goal: 'Another' }))).toEqual(plan([JOURNEY]));
    expect(await planned(() => set('touchpoint', { slug: 'newsletter' }, { name: 'Mail' }))).toEqual(plan([JOURNEY]));
    const rule = { traits: { sport: 'running' } };
    expect(await planned(() => set('segment', { slug: 'runners' }, { rule }))).toEqual(plan(ALL));
    expect(await planned(() => set('journey', { slug: 'partners' }, { active: false }))).toEqual(plan(['partners']));
    await set('journey', { slug: 'partners' }, { active: true });
  });

  test('and nothing of notes, owners, targets and dates', async () => {
    expect(
      await planned(async () => {
        await set('touchpoint', { slug: 'newsletter' }, { owner: 'Team', impact: 5, description: 'x' });
        await set('stage', { slug: 'awareness' }, { painPoints: ['x'], emotion: 1, businessGoal: 'x' });
        await set('segment', { slug: 'runners' }, { description: 'x', goals: ['x'] });
        await set('journey', { slug: JOURNEY }, { description: 'x' });
        await rows('moment').updateMany({ where: {}, data: { owner: 'x', dueDate: '2100-01-01', target: 3 } } as never);
        const note = { journey: JOURNEY, stage: 'awareness', text: 'A note' };
        await fixture.admin.post('/notes', note).expect(201);
        await fixture.admin.put('/settings', { staleAfterDays: 90 }).expect(200);
      }),
    ).toEqual([]);
  });
});

test('changes within a second are told together, without being asked for', async () => {
  await told.during(async () => undefined);
  told.events.length = 0;
  const from = performance.now();
  const title = (text: string) =>
    documents('page').update({ documentId: page, data: { title: text }, status: 'published' });
  await title('One');
  await title('Two');
  await told.count(1);
  expect(performance.now() - from).toBeGreaterThan(900);
  expect(performance.now() - from).toBeLessThan(2000);
  expect(told.events).toEqual([content('page', [page])]);
});

describe('windows', () => {
  const window = (documentId: string): ChangedEvent => ({
    reason: 'window',
    journeys: [JOURNEY],
    contentTypes: ['api::page.page'],
    documentIds: [documentId],
  });
  const isWindow = ({ reason }: ChangedEvent) => reason === 'window';
  const instants = (...after: number[]) => after.map((ms) => new Date(Date.now() + ms).toISOString());

  test('that open and close are told, each with what is placed there', async () => {
    const timed = await createEntry(fixture.strapi, 'page', { title: 'Timed' });
    const hidden = await createEntry(fixture.strapi, 'page', { title: 'Draft' }, { publish: false });
    told.events.length = 0;
    const [startsAt, endsAt] = instants(2000, 2300);
    await place(fixture.admin, 'page', hidden, { stage: 'purchase', startsAt });
    await place(fixture.admin, 'page', timed, { stage: 'purchase', startsAt, endsAt });
    await told.count(1, isWindow);
    expect(Date.now()).toBeGreaterThanOrEqual(Date.parse(startsAt!));
    await told.count(2, isWindow);
    expect(Date.now()).toBeGreaterThanOrEqual(Date.parse(endsAt!));
    expect(told.events.filter(isWindow)).toEqual([window(timed), window(timed)]);
  });

  test('are told by one of two instances, and by the next that starts where none was running', async () => {
    const pages: string[] = [];
    told.events.length = 0;
    for (const endsAt of instants(3000, 3300, 3600)) {
      pages.push(await createEntry(fixture.strapi, 'page', { title: endsAt }));
      await place(fixture.admin, 'page', pages.at(-1)!, { stage: 'purchase', endsAt });
    }
    // What another process makes of the same database: this file's own modules share nothing with the running Strapi.
    const { strapi } = fixture;
    const emit = async (event: ChangedEvent) => void (await strapi.eventHub.emit('touchpoints.changed', event));
    const other = createWindows({ strapi }, { emit });
    other.start();
    await partOf({ strapi }, createSnapshot).current();
    await told.count(3, isWindow);
    // What both had told twice would have been heard by the time the next one turned.
    expect(told.events.filter(isWindow).slice(0, 2)).toEqual(pages.slice(0, 2).map(window));
    await other.stop();

    const late = createWindows({ strapi }, { emit: async (event) => void caught.push(event) });
    const caught: ChangedEvent[] = [];
    const before = Date.now() - 60_000;
    await strapi.db.query('plugin::touchpoints.memory' as never).updateMany({
      where: { name: 'windows' },
      data: { value: JSON.stringify(before) },
    } as never);
    await late.look();
    expect(caught).toMatchObject([{ reason: 'window', documentIds: expect.arrayContaining(pages) }]);
    await late.look();
    expect(caught).toHaveLength(1);
    await late.stop();
    await partOf({ strapi }, createSnapshot).stop();
  });
});

describe('a webhook of Strapi’s', () => {
  let server: Server;
  const received: { headers: Record<string, unknown>; body: Record<string, unknown> }[] = [];
  let arrived: () => void = () => undefined;

  beforeAll(async () => {
    server = createServer((request, response) => {
      let text = '';
      request.on('data', (part: Buffer) => (text += part.toString()));
      request.on('end', () => {
        received.push({ headers: request.headers, body: JSON.parse(text) as Record<string, unknown> });
        response.end('ok');
        arrived();
      });
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
  });
  afterAll(() => server.close());

  const webhooks = async (method: 'post' | 'put' | 'delete', path: string, body?: object) => {
    const { body: answer } = await fixture.admin
      .strapi(method, `/admin/webhooks${path}`, body)
      .expect(method === 'post' ? 201 : 200);
    return answer.data as { id: string };
  };

  test('is sent the event if it is among its own, and keeps it when Strapi’s form is saved', async () => {
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    const hook = { name: 'Rebuild', url, headers: { 'x-secret': 's' }, events: ['touchpoints.changed'] };
    const { id } = await webhooks('post', '', hook);
    await webhooks('put', `/${id}`, { ...hook, events: [...hook.events, 'media.create'], isEnabled: true });
    const here = new Promise<void>((resolve) => (arrived = resolve));
    await told.during(() =>
      documents('page').update({ documentId: page, data: { title: 'New' }, status: 'published' }),
    );
    await here;
    expect(received).toHaveLength(1);
    expect(received[0]!.headers).toMatchObject({ 'x-strapi-event': 'touchpoints.changed', 'x-secret': 's' });
    const { createdAt, ...sent } = received[0]!.body;
    expect(sent).toEqual({ event: 'touchpoints.changed', ...content('page', [page]) });
    expect(Date.parse(String(createdAt))).toBeLessThanOrEqual(Date.now());
    await webhooks('delete', `/${id}`);
  });
});

/** Last: once more is told some seconds later. */
test('while data is transferred nobody knows what changes: all of it is told as one change of the plan', async () => {
  const { lifecycles } = fixture.strapi.db;
  const events = await told.during(async () => {
    lifecycles.disable();
    await rows('stage').update({ where: { slug: 'purchase' }, data: { goal: 'Transferred' } } as never);
    lifecycles.enable();
  });
  const [event] = events;
  expect([events.length, event?.reason, event?.journeys]).toEqual([1, 'plan', ALL]);
  expect(event?.contentTypes).toEqual(expect.arrayContaining(['api::article.article', 'api::page.page']));
  expect(event).not.toHaveProperty('documentIds');
});
