import type { Batch, Gap, Journey, Moment } from '../../types';
import { importJourney } from '../support/site';
import { bootStrapi, type AdminClient, type Fixture } from '../support/strapi';

const grant = (name: string) => ({ action: `plugin::touchpoints.${name}` });
const HOMEPAGE = { stage: 'awareness', touchpoint: 'homepage' };
const NEWSLETTER = { stage: 'consideration', touchpoint: 'newsletter' };
const WHOLE = { stage: 'awareness' };

let fixture: Fixture;
let planner: AdminClient;

const journey = async (): Promise<Journey> => {
  const [{ documentId }] = (await fixture.admin.get('/journeys').expect(200)).body.data;
  return (await fixture.admin.get(`/journeys/${documentId}`).expect(200)).body.data;
};
const plan = async (cell: { stage: string; touchpoint?: string }): Promise<Moment> =>
  (await journey()).moments.find(
    ({ stage, touchpoint }) => stage === cell.stage && touchpoint === (cell.touchpoint ?? null),
  )!;
const assign = async (body: object): Promise<{ changed: number; batch: string | null }> =>
  (await planner.post('/gaps/assign', body).expect(200)).body.data;
const undo = (batch: string | null, admin = planner) => admin.post(`/batches/${batch}/undo`);
const batches = async (admin = planner, query = ''): Promise<Batch[]> =>
  (await admin.get(`/batches?${query}`).expect(200)).body.data;

beforeAll(async () => {
  fixture = await bootStrapi();
  await importJourney(fixture.admin);
  planner = await fixture.adminWith([grant('read'), grant('plan')]);
  await fixture.mark();
});
beforeEach(() => fixture.reset());
afterAll(() => fixture?.stop());

test('assigning is one of the recent bulk changes, and undoing it brings back each cell’s own', async () => {
  await assign({ cells: [HOMEPAGE], owner: 'Web team', dueDate: '2030-01-31' });
  const { batch, changed } = await assign({ cells: [HOMEPAGE, NEWSLETTER, WHOLE], owner: 'CRM team', dueDate: null });
  expect(changed).toBe(3);
  expect((await batches())[0]).toMatchObject({
    documentId: batch,
    kind: 'assign',
    mine: true,
    entries: 3,
    added: 0,
    updated: 4,
    removed: 0,
    canUndo: true,
  });
  const { version } = await journey();
  expect((await undo(batch).expect(200)).body.data).toEqual({ added: 0, updated: 4, removed: 0, kept: 0 });
  expect(await plan(HOMEPAGE)).toMatchObject({ owner: 'Web team', dueDate: '2030-01-31', brief: 'One clear promise.' });
  expect(await plan(NEWSLETTER)).toMatchObject({ owner: null, dueDate: null });
  expect((await journey()).version).toBe(version + 1);
  expect((await batches())[0]).toMatchObject({ documentId: batch, canUndo: false });
  await undo(batch).expect(409);
});

test('a field that somebody has changed since stays, and is counted', async () => {
  const { batch } = await assign({ cells: [HOMEPAGE, NEWSLETTER], owner: 'CRM team', dueDate: '2030-01-31' });
  await assign({ cells: [HOMEPAGE], owner: 'Web team' });
  expect((await undo(batch).expect(200)).body.data).toEqual({ added: 0, updated: 3, removed: 0, kept: 1 });
  expect(await plan(HOMEPAGE)).toMatchObject({ owner: 'Web team', dueDate: null });
  expect(await plan(NEWSLETTER)).toMatchObject({ owner: null, dueDate: null });
});

test('a cell that is planned no more stays so; where all of it was changed since, nothing is undone', async () => {
  const { batch } = await assign({ cells: [HOMEPAGE, NEWSLETTER], brief: 'By spring.' });
  const { documentId, version, moments } = await journey();
  const left = moments.filter(({ touchpoint }) => touchpoint !== 'newsletter');
  await fixture.admin.put(`/journeys/${documentId}`, { version, moments: left }).expect(200);
  const { batch: later } = await assign({ cells: [HOMEPAGE], brief: 'By autumn.' });
  expect((await undo(batch).expect(200)).body.data).toEqual({ added: 0, updated: 0, removed: 0, kept: 2 });
  expect(await plan(HOMEPAGE)).toMatchObject({ brief: 'By autumn.' });
  await undo(later).expect(200);
  expect((await undo(batch).expect(200)).body.data).toEqual({ added: 0, updated: 1, removed: 0, kept: 1 });
  expect(await plan(HOMEPAGE)).toMatchObject({ brief: 'One clear promise.' });
  expect(await plan(NEWSLETTER)).toBeUndefined();
});

test('what changes nothing is no bulk change; one cell is none that the list of many shows', async () => {
  await assign({ cells: [HOMEPAGE], owner: 'CRM team' });
  expect(await assign({ cells: [HOMEPAGE], owner: 'CRM team' })).toEqual({ changed: 0, batch: null });
  expect(await batches()).toHaveLength(1);
  expect(await batches(planner, 'several=true')).toHaveLength(0);
});

test('who may not plan sees that it was done, and cannot undo it; who may plan but not place can', async () => {
  const { batch } = await assign({ cells: [HOMEPAGE, NEWSLETTER], owner: 'CRM team' });
  const placer = await fixture.adminWith([grant('read'), grant('place'), grant('settings')]);
  expect(await batches(placer)).toMatchObject([{ documentId: batch, canUndo: false, mine: false }]);
  await undo(batch, placer).expect(403);
  await undo(batch).expect(200);
});

test('an owner comes back under a new address, and never as whoever is given the old one', async () => {
  const users = () => fixture.strapi.db.query('admin::user');
  const withAddress = async (email: string) => {
    const person = await fixture.adminWith([grant('read'), grant('plan')]);
    const made = (await users().findMany({ orderBy: { id: 'desc' }, limit: 1 }))[0];
    await fixture.strapi.service('admin::user').updateById(made.id, { email });
    return { person, id: made.id };
  };
  const mover = await withAddress('mover@example.com');
  const leaver = await withAddress('leaver@example.com');
  await assign({ cells: [HOMEPAGE], owner: 'mover@example.com' });
  await assign({ cells: [NEWSLETTER], owner: 'leaver@example.com' });
  const { batch } = await assign({ cells: [HOMEPAGE, NEWSLETTER], owner: 'CRM team' });
  await fixture.strapi.service('admin::user').updateById(mover.id, { email: 'moved@example.com' });
  await fixture.strapi.service('admin::user').deleteById(leaver.id);
  const successor = await withAddress('leaver@example.com');
  await undo(batch).expect(200);
  expect(await plan(HOMEPAGE)).toMatchObject({ owner: 'moved@example.com' });
  const own: Gap[] = (await successor.person.get('/gaps?owner=me').expect(200)).body.data;
  expect(own).toEqual([]);
});
