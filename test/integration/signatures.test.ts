import type { Batch, Note, Owners, SavedFilter } from '../../types';
import { createEntry, importJourney, JOURNEY } from '../support/site';
import { bootStrapi, type AdminClient, type Fixture } from '../support/strapi';

/** Who made something is an admin user, not whoever has that user's e-mail address. */
const ARTICLE = 'api::article.article';
const USER = 'admin::user';
const HOME = { stage: 'awareness', touchpoint: 'homepage' };
const GRANTS = [
  ...['read', 'place'].map((name) => ({ action: `plugin::touchpoints.${name}` })),
  {
    action: 'plugin::content-manager.explorer.read',
    subject: ARTICLE,
    properties: { fields: ['title'], locales: null },
  },
];
const ADDRESS = 'person1@example.com';

let fixture: Fixture;
let article: string;
let leaver: AdminClient;

const users = () => fixture.strapi.db.query(USER);
const rows = (name: string) => fixture.strapi.db.query(`plugin::touchpoints.${name}`);
const dataOf = async <T>(by: AdminClient, path: string): Promise<T> => (await by.get(path).expect(200)).body.data;

/** Somebody new, who is given an address. */
const withAddress = async (email: string): Promise<AdminClient> => {
  const person = await fixture.adminWith(GRANTS);
  const [{ id }] = await users().findMany({ orderBy: { id: 'desc' }, limit: 1 });
  await fixture.strapi.service(USER).updateById(id, { email });
  return person;
};
const leave = async (email: string) => {
  const { id } = await users().findOne({ where: { email } });
  await fixture.strapi.service(USER).deleteById(id);
};

/** What a person is told to have made. */
const ofPerson = async (by: AdminClient) => {
  const filters = await dataOf<SavedFilter[]>(by, '/content/filters');
  const notes = await dataOf<Note[]>(by, '/notes?stage=awareness');
  const batches = await dataOf<Batch[]>(by, '/batches');
  return {
    filters: filters.map(({ name, mine }) => [name, mine]),
    notes: notes.map(({ mine }) => mine),
    batches: batches.map(({ mine }) => mine),
    ownBatches: (await dataOf<Batch[]>(by, '/batches?mine=true')).length,
    gaps: (await dataOf<unknown[]>(by, '/gaps?owner=me')).length,
  };
};
const NOTHING = { filters: [['Shared', false]], notes: [false], batches: [false], ownBatches: 0, gaps: 0 };
const ALL = {
  filters: [
    ['Private', true],
    ['Shared', true],
  ],
  notes: [true],
  batches: [true],
  ownBatches: 1,
  gaps: 1,
};

beforeAll(async () => {
  fixture = await bootStrapi();
  const [whole, brand, ...others] = JOURNEY.moments!;
  await importJourney(fixture.admin, { ...JOURNEY, moments: [whole!, { ...brand!, owner: ADDRESS }, ...others] });
  article = await createEntry(fixture.strapi, 'article', { title: 'Placed' });
  leaver = await fixture.adminWith(GRANTS);
  await leaver.post('/content/filters', { name: 'Private', query: 'a=1' }).expect(201);
  await leaver.post('/content/filters', { name: 'Shared', query: 'a=1', shared: true }).expect(201);
  await leaver.post('/notes', { stage: 'awareness', text: 'Between us' }).expect(201);
  const entries = [{ contentType: ARTICLE, documentId: article }];
  await leaver.post('/placements/bulk', { entries, add: [HOME] }).expect(200);
  await leaver.post('/reviews', { entries, verdict: 'update', note: 'First' }).expect(200);
  await leaver.post('/reviews', { entries, verdict: 'retire', note: 'Second' }).expect(200);
  await fixture.mark();
});
afterAll(() => fixture?.stop());
beforeEach(() => fixture.reset());

test('a person has what that person made, under whatever address', async () => {
  expect(await ofPerson(leaver)).toEqual(ALL);
  const { id } = await users().findOne({ where: { email: ADDRESS } });
  await fixture.strapi.service(USER).updateById(id, { email: 'New@example.com' });
  expect(await ofPerson(leaver)).toEqual(ALL);
  expect(await rows('review').findMany({})).toMatchObject([
    { reviewer: 'New@example.com', previous: { reviewer: 'New@example.com' } },
  ]);
  for (const name of ['note', 'batch'])
    expect(await rows(name).findMany({})).toMatchObject([{ author: 'New@example.com' }]);
});

test('who takes over the address of somebody whose account is gone gets nothing of theirs', async () => {
  await leave(ADDRESS);
  const [note] = await dataOf<Note[]>(fixture.admin, '/notes?stage=awareness');
  const successor = await withAddress(ADDRESS);
  expect(await ofPerson(successor)).toEqual(NOTHING);
  await successor.del(`/notes/${note!.documentId}`).expect(403);
  const [shared] = await dataOf<SavedFilter[]>(successor, '/content/filters');
  expect(shared).toMatchObject({ canDelete: false });
  await successor.del(`/content/filters/${shared!.documentId}`).expect(403);
  const hidden = (await rows('saved-filter').findMany({})).find(({ name }: { name: string }) => name === 'Private');
  await successor.del(`/content/filters/${hidden.documentId}`).expect(404);

  // They are shown as of the person who was there then.
  expect((await dataOf<Batch[]>(fixture.admin, '/batches'))[0]).toMatchObject({ authorName: 'Ada Admin' });
  const { former, people } = await dataOf<Owners>(fixture.admin, '/owners');
  expect(former.map(({ name }) => name)).toEqual([ADDRESS]);
  expect(people.map(({ email }) => email)).toContain(ADDRESS);
  const csv = (await fixture.admin.get('/coverage/export?format=csv&list=gaps').expect(200)).text;
  expect(csv).toContain(`"${ADDRESS}"`);

  // And what the new person is given is that person's.
  const cells = [HOME];
  await fixture.admin.post('/gaps/assign', { cells, owner: ADDRESS }).expect(200);
  expect((await ofPerson(successor)).gaps).toBe(1);
});

test('who changes to the address that a colleague gave up gets nothing of theirs', async () => {
  const { id } = await users().findOne({ where: { email: ADDRESS } });
  await fixture.strapi.service(USER).updateById(id, { email: 'other@example.com' });
  expect(await ofPerson(await withAddress(ADDRESS))).toEqual(NOTHING);
  expect(await ofPerson(leaver)).toEqual(ALL);
});

test('what comes from another site is nobody’s here, whoever has the address', async () => {
  for (const [name, column] of [
    ['note', 'authorId'],
    ['batch', 'authorId'],
    ['saved-filter', 'ownerId'],
  ] as const)
    await rows(name).updateMany({ where: {}, data: { [column]: 'somebodyelsewhere0000000' } });
  expect(await ofPerson(leaver)).toEqual({ ...NOTHING, gaps: 1 });
});

describe('what an older version stored with an address alone', () => {
  const ensure = () => fixture.strapi.plugin('touchpoints').service('signatures').ensure();
  const forget = async (previous = true) => {
    for (const name of ['note', 'batch']) await rows(name).updateMany({ where: {}, data: { authorId: null } });
    await rows('saved-filter').updateMany({ where: {}, data: { ownerId: null } });
    const [review] = await rows('review').findMany({});
    const { reviewerId: _, ...before } = review.previous;
    const data = { reviewerId: null, previous: previous ? before : null };
    await rows('review').update({ where: { id: review.id }, data });
  };

  test('is given to who has the address and was there then', async () => {
    await forget();
    expect(await ofPerson(leaver)).toMatchObject({ notes: [false], ownBatches: 0 });
    await ensure();
    expect(await ofPerson(leaver)).toEqual(ALL);
    const { documentId } = await users().findOne({ where: { email: ADDRESS } });
    expect(await rows('review').findMany({})).toMatchObject([
      { reviewerId: documentId, note: 'Second', previous: { reviewerId: documentId, note: 'First' } },
    ]);
  });

  test('is nobody’s where the address was given to somebody since, then and later', async () => {
    await forget(false);
    await leave(ADDRESS);
    const successor = await withAddress(ADDRESS);
    await ensure();
    expect(await ofPerson(successor)).toEqual(NOTHING);
    // A colleague who was there then, and is given the address only now, is no more the person who made it.
    await fixture.strapi.db.connection('admin_users').update({ created_at: new Date(0) });
    await ensure();
    expect(await ofPerson(successor)).toEqual(NOTHING);
    expect(await rows('review').findMany({})).toMatchObject([{ reviewerId: '', reviewer: ADDRESS, previous: null }]);
  });

  test('once that is done nothing is written', async () => {
    const store = () => rows('revision').findMany({});
    const before = await store();
    await ensure();
    expect(await store()).toEqual(before);
  });
});
