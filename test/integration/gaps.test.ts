import type { Gap, Journey } from '../../types';
import { createEntry, importJourney, place } from '../support/site';
import { bootStrapi, type AdminClient, type Fixture } from '../support/strapi';

const grant = (name: string) => ({ action: `plugin::touchpoints.${name}` });
const HOMEPAGE = { stage: 'awareness', touchpoint: 'homepage' };
const NEWSLETTER = { stage: 'consideration', touchpoint: 'newsletter' };
const WHOLE = { stage: 'awareness' };

let fixture: Fixture;
let planner: AdminClient;
let journeyId: string;

const gaps = async (query = '', admin = fixture.admin): Promise<Gap[]> =>
  (await admin.get(`/gaps?locale=en&${query}`).expect(200)).body.data;
const cells = (list: readonly Gap[]) => list.map(({ stage, touchpoint }) => `${stage}/${touchpoint ?? ''}`);
const journey = async (): Promise<Journey> => (await fixture.admin.get(`/journeys/${journeyId}`)).body.data;
const moment = async ({ stage, touchpoint = null }: { stage: string; touchpoint?: string | null }) =>
  (await journey()).moments.find((one) => one.stage === stage && one.touchpoint === touchpoint)!;
const assign = (body: object, admin = planner) => admin.post('/gaps/assign', body);

beforeAll(async () => {
  fixture = await bootStrapi();
  planner = await fixture.adminWith([grant('read'), grant('plan')]);
});
beforeEach(async () => {
  journeyId = (await importJourney(fixture.admin)).body.data.documentId;
  // Without what a test before gave them.
  const { version } = await journey();
  await fixture.admin.put(`/journeys/${journeyId}`, { version, moments: [] }).expect(200);
  await importJourney(fixture.admin);
});
afterAll(() => fixture?.stop());

describe('assigning', () => {
  test('gives many cells an owner, a date and a brief at once, and tells how many changed', async () => {
    const body = { cells: [HOMEPAGE, NEWSLETTER, WHOLE], owner: ' CRM team ', dueDate: '2030-01-31' };
    expect((await assign(body).expect(200)).body.data).toMatchObject({ changed: 3 });
    expect(await moment(HOMEPAGE)).toMatchObject({
      owner: 'CRM team',
      dueDate: '2030-01-31',
      brief: 'One clear promise.',
      target: 2,
    });
    expect(await moment(WHOLE)).toMatchObject({ owner: 'CRM team', dueDate: '2030-01-31', brief: null });
    expect((await assign(body).expect(200)).body.data).toEqual({ changed: 0, batch: null });
  });

  test('a field left out stays, null clears it, an empty brief is none', async () => {
    await assign({ cells: [HOMEPAGE], dueDate: '2030-01-31' }).expect(200);
    await assign({ cells: [HOMEPAGE], owner: null }).expect(200);
    expect(await moment(HOMEPAGE)).toMatchObject({
      owner: null,
      dueDate: '2030-01-31',
      brief: 'One clear promise.',
    });
    await assign({ journey: 'customer-journey', cells: [HOMEPAGE, HOMEPAGE], brief: ' ', dueDate: null }).expect(200);
    expect(await moment(HOMEPAGE)).toMatchObject({ owner: null, dueDate: null, brief: null });
  });

  test('a plan read before is refused, and one read after is not', async () => {
    const before = await journey();
    await assign({ cells: [NEWSLETTER], owner: 'CRM team' }).expect(200);
    const { body } = await fixture.admin
      .put(`/journeys/${journeyId}`, { version: before.version, moments: before.moments })
      .expect(409);
    expect(body.error.details.conflict).toEqual({ version: before.version + 1 });
    expect(await moment(NEWSLETTER)).toMatchObject({ owner: 'CRM team' });
    const after = await journey();
    await fixture.admin.put(`/journeys/${journeyId}`, { version: after.version, moments: after.moments }).expect(200);
  });

  test('one that changes nothing makes no older plan out of date', async () => {
    await assign({ cells: [NEWSLETTER], owner: 'CRM team' }).expect(200);
    const { version } = await journey();
    await assign({ cells: [NEWSLETTER], owner: 'CRM team' }).expect(200);
    expect((await journey()).version).toBe(version);
  });

  test('all or nothing: a cell without a plan stops it, and is named', async () => {
    const before = await journey();
    const answer = await assign({
      cells: [HOMEPAGE, { stage: 'purchase', touchpoint: 'newsletter' }],
      owner: 'CRM team',
    }).expect(400);
    expect(answer.body.error).toMatchObject({
      message: '"purchase · newsletter" is not planned',
      details: { errors: [{ path: ['cells', '1'] }] },
    });
    await assign({ cells: [{ stage: 'purchase' }], owner: 'x' }).expect(400);
    await assign({ cells: [HOMEPAGE], journey: 'none', owner: 'x' }).expect(400);
    expect(await journey()).toEqual(before);
  });

  test('what is no assignment is refused', async () => {
    const refused: object[] = [
      { cells: [HOMEPAGE] },
      { cells: [], owner: 'x' },
      { cells: Array.from({ length: 501 }, () => HOMEPAGE), owner: 'x' },
      { cells: [HOMEPAGE], owner: '' },
      { cells: [HOMEPAGE], owner: 'x'.repeat(256) },
      { cells: [HOMEPAGE], owner: 'x\0' },
      { cells: [HOMEPAGE], owner: 'me' },
      { cells: [HOMEPAGE], owner: ' - ' },
      { cells: [HOMEPAGE], owner: '\u200B\u202E' },
      { cells: [HOMEPAGE], dueDate: 'tomorrow' },
      { cells: [HOMEPAGE], dueDate: '0001-01-01' },
      { cells: [HOMEPAGE], dueDate: '1899-12-31' },
      { cells: [HOMEPAGE], brief: 'x'.repeat(5001) },
      { cells: [HOMEPAGE], owner: 'x', target: 0 },
      { cells: [{ touchpoint: 'homepage' }], owner: 'x' },
      { cells: [{ ...HOMEPAGE, target: 0 }], owner: 'x' },
    ];
    for (const body of refused) await assign(body).expect(400);
  });

  test('no owner is called what the filter by owner means otherwise, nor stands a date before our time', async () => {
    const { version } = await journey();
    for (const owner of ['me', '-']) {
      const { body } = await fixture.admin
        .put(`/journeys/${journeyId}`, { version, moments: [{ ...HOMEPAGE, owner }] })
        .expect(400);
      expect(body.error.message).toContain('must not be "me" or "-"');
      await fixture.admin.post('/touchpoints', { name: 'New', owner }).expect(400);
    }
    const early = { version, moments: [{ ...HOMEPAGE, dueDate: '0001-01-01' }] };
    await fixture.admin.put(`/journeys/${journeyId}`, early).expect(400);
    await assign({ cells: [HOMEPAGE], owner: 'me too', dueDate: '9999-12-31' }).expect(200);
  });

  test('who may not plan assigns nothing', async () => {
    const before = await journey();
    const placer = await fixture.adminWith([grant('read'), grant('place')]);
    await assign({ cells: [HOMEPAGE], owner: 'x' }, placer).expect(403);
    await fixture.request
      .post('/touchpoints/gaps/assign')
      .send({ cells: [HOMEPAGE], owner: 'x' })
      .expect(401);
    expect(await journey()).toEqual(before);
  });

  test('what a colleague saved meanwhile is not written over: both versions are told', async () => {
    await assign({ cells: [HOMEPAGE], owner: 'Web team' }).expect(200);
    const [shown] = (await gaps()).filter(({ touchpoint }) => touchpoint === 'homepage');
    await assign({ cells: [HOMEPAGE], owner: 'Print team', brief: 'By spring.' }).expect(200);
    const mine = (seen: object) => ({ cells: [{ ...HOMEPAGE, seen }], owner: 'CRM team' });
    const { version } = await journey();
    const refused = await assign(mine({ owner: shown!.owner })).expect(409);
    expect(refused.body.error.details.conflict).toEqual({
      version,
      cells: [{ ...HOMEPAGE, owner: 'Print team', dueDate: null, brief: 'By spring.' }],
    });
    expect(await moment(HOMEPAGE)).toMatchObject({ owner: 'Print team' });
    // Having seen that, this one stays with it.
    expect((await assign(mine({ owner: 'Print team' })).expect(200)).body.data).toMatchObject({ changed: 1 });
  });

  test('only what is assigned can be in each other’s way, and never the same wish', async () => {
    await assign({ cells: [HOMEPAGE], owner: 'CRM team', dueDate: '2030-01-31' }).expect(200);
    const unseen = { ...HOMEPAGE, seen: { owner: null, dueDate: null } };
    expect((await assign({ cells: [unseen], owner: 'CRM team' }).expect(200)).body.data.changed).toBe(0);
    expect((await assign({ cells: [unseen], brief: 'Short.' }).expect(200)).body.data.changed).toBe(1);
    // One of several stops all of them.
    await assign({ cells: [{ ...NEWSLETTER, seen: { dueDate: null } }, unseen], dueDate: '2030-02-01' }).expect(409);
    expect(await moment(NEWSLETTER)).toMatchObject({ dueDate: null });
  });

  test('several people at once: each change counts', async () => {
    const answers = await Promise.all([
      assign({ cells: [HOMEPAGE], dueDate: '2030-02-01' }),
      assign({ cells: [NEWSLETTER], owner: 'CRM team' }),
      assign({ cells: [WHOLE], brief: 'Short.' }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(await moment(HOMEPAGE)).toMatchObject({ dueDate: '2030-02-01' });
    expect(await moment(NEWSLETTER)).toMatchObject({ owner: 'CRM team' });
    expect(await moment(WHOLE)).toMatchObject({ brief: 'Short.' });
  });
});

describe('the list', () => {
  test('shows what is still to be done, with how far it has come', async () => {
    expect((await gaps()).map(({ stage, touchpoint, status }) => [stage, touchpoint, status])).toEqual([
      ['awareness', 'homepage', 'planned'],
      ['awareness', null, 'open'],
      ['consideration', 'newsletter', 'open'],
    ]);
    expect(cells(await gaps('status=open'))).toEqual(['awareness/', 'consideration/newsletter']);
    expect(cells(await gaps('status=planned,inProgress'))).toEqual(['awareness/homepage']);
    await fixture.admin.get('/gaps?status=late').expect(400);
    await fixture.admin.get('/gaps?status=').expect(400);
  });

  test('can be those that are overdue only, in the file as well', async () => {
    await assign({ cells: [HOMEPAGE], dueDate: '2030-01-31' }).expect(200);
    await assign({ cells: [NEWSLETTER], dueDate: '2030-02-01' }).expect(200);
    expect(cells(await gaps('overdue=true&today=2030-02-01'))).toEqual(['awareness/homepage']);
    expect(cells(await gaps('overdue=false&today=2030-02-01'))).toHaveLength(3);
    expect(cells(await gaps('overdue=true&status=open&today=2030-02-01'))).toEqual([]);
    const file = '/coverage/export?format=json&today=2030-02-01&overdue=true&list=';
    expect(cells((await fixture.admin.get(`${file}gaps`).expect(200)).body.data)).toEqual(['awareness/homepage']);
    await fixture.admin.get(`${file}cells`).expect(400);
  });

  test('a draft puts a gap in progress; when its target is met it is done, and listed on demand', async () => {
    const draft = await createEntry(fixture.strapi, 'article', { title: 'One' }, { publish: false });
    await place(fixture.admin, 'article', draft, NEWSLETTER);
    expect(cells(await gaps('status=inProgress'))).toEqual(['consideration/newsletter']);
    for (const title of ['Two', 'Three']) {
      await place(fixture.admin, 'article', await createEntry(fixture.strapi, 'article', { title }), NEWSLETTER);
    }
    expect(cells(await gaps('status=done'))).toEqual([]);
    await assign({ cells: [NEWSLETTER], owner: 'CRM team' }).expect(200);
    expect(await gaps('status=done')).toMatchObject([{ ...NEWSLETTER, missing: 0, status: 'done', points: 0 }]);
    expect(cells(await gaps())).not.toContain('consideration/newsletter');
    expect(cells(await gaps('status=open,done'))).toContain('consideration/newsletter');
  });

  test('"me" is who asks, by e-mail address whatever its case; others see theirs', async () => {
    await assign({ cells: [HOMEPAGE], owner: 'Ada@Example.com' }).expect(200);
    expect(cells(await gaps('owner=me'))).toEqual(['awareness/homepage']);
    expect(cells(await gaps('owner=me', planner))).toEqual([]);
    expect(cells(await gaps('owner=ada@example.com', planner))).toEqual(['awareness/homepage']);
  });
});
