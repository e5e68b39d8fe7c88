import type { Journey, Owners } from '../../types';
import { importJourney, JOURNEY } from '../support/site';
import { bootStrapi, type AdminClient, type Fixture } from '../support/strapi';

const ADA = 'ada@example.com';
const USER = 'admin::user';

let fixture: Fixture;
let planner: AdminClient;
let reader: AdminClient;
let journeyId: string;

const owners = async (admin: AdminClient): Promise<Owners> => (await admin.get('/owners').expect(200)).body.data;
const journey = async (): Promise<Journey> => (await fixture.admin.get(`/journeys/${journeyId}`)).body.data;
const ownersOfMoments = async () => (await journey()).moments.map(({ owner }) => owner);
const ownersOfTouchpoints = async () =>
  (await fixture.admin.get('/touchpoints')).body.data.map(({ owner }: { owner: string }) => owner);

/** Somebody who can log in, or could once. */
const addUser = async (email: string, fields: object = {}) =>
  fixture.strapi.service(USER).create({
    email,
    firstname: 'Bo',
    lastname: email.split('@')[0],
    password: 'Password123',
    isActive: true,
    roles: [],
    ...fields,
  });

beforeAll(async () => {
  fixture = await bootStrapi();
  const [homepage, newsletter] = JOURNEY.touchpoints!;
  const [whole, brand, third, none] = JOURNEY.moments!;
  journeyId = (
    await importJourney(fixture.admin, {
      ...JOURNEY,
      touchpoints: [homepage!, { ...newsletter!, owner: 'crm@example.com' }],
      moments: [{ ...whole!, owner: 'CRM@Example.com' }, { ...brand!, owner: ' Brand team ' }, third!, none!],
    })
  ).body.data.documentId;
  await addUser('crm@example.com');
  await addUser('idle@example.com');
  await addUser('gone@example.com', { blocked: true });
  await addUser('invited@example.com', { isActive: false });
  const read = { action: 'plugin::touchpoints.read' };
  reader = await fixture.adminWith([read]);
  planner = await fixture.adminWith([read, { action: 'plugin::touchpoints.plan' }]);
});
afterAll(() => fixture?.stop());

test('a planner chooses among all people who can log in, and the teams in use', async () => {
  const list = await owners(planner);
  expect(list.me).toBe('person2@example.com');
  expect(list.people.map(({ email }) => email).sort()).toEqual([
    ADA,
    'crm@example.com',
    'idle@example.com',
    'person1@example.com',
    'person2@example.com',
  ]);
  expect(list.people.find(({ email }) => email === 'crm@example.com')).toEqual({
    email: 'crm@example.com',
    name: 'Bo crm',
  });
  expect(list.teams).toEqual(['Brand team', 'Web team']);
});

test('who may not plan gets no list of colleagues: only owners, and themself', async () => {
  const list = await owners(reader);
  expect(list.people.map(({ email }) => email).sort()).toEqual(['crm@example.com', 'person1@example.com']);
  expect(JSON.stringify(list)).not.toContain('idle@');
  await fixture.request.get('/touchpoints/owners').expect(401);
  await (await fixture.adminWith([])).get('/owners').expect(403);
});

test('somebody who cannot log in any more is named where they own something, and not offered', async () => {
  const { version, moments } = await journey();
  const changed = moments.map((moment) => (moment.target === 0 ? { ...moment, owner: 'gone@example.com' } : moment));
  await fixture.admin.put(`/journeys/${journeyId}`, { version, moments: changed }).expect(200);
  const list = await owners(planner);
  expect(list.former).toEqual([{ email: 'gone@example.com', name: 'Bo gone' }]);
  expect(list.people.map(({ email }) => email)).not.toContain('gone@example.com');
  expect(list.teams).not.toContain('gone@example.com');
});

test('what a person owns and wrote follows to a new e-mail address; an older plan is refused', async () => {
  await fixture.admin.post('/notes', { stage: 'awareness', text: 'By Ada' }).expect(201);
  const before = await journey();
  const crm = await fixture.strapi.db.query(USER).findOne({ where: { email: 'crm@example.com' } });
  await fixture.strapi.service(USER).updateById(crm.id, { email: 'lifecycle@example.com' });
  expect(await ownersOfMoments()).toEqual(['lifecycle@example.com', 'Brand team', null, 'gone@example.com']);
  expect(await ownersOfTouchpoints()).toEqual(['Web team', 'lifecycle@example.com']);
  await fixture.admin.put(`/journeys/${journeyId}`, { version: before.version, moments: before.moments }).expect(409);

  const ada = await fixture.strapi.db.query(USER).findOne({ where: { email: ADA } });
  await fixture.strapi.service(USER).updateById(ada.id, { email: 'ada.new@example.com' });
  const [note] = (await fixture.admin.get('/notes?stage=awareness').expect(200)).body.data;
  expect(note).toMatchObject({ text: 'By Ada', mine: true });
});

test('another change of a person, and a change for nobody, leave the plans as they are', async () => {
  const before = await journey();
  const person = await fixture.strapi.db.query(USER).findOne({ where: { email: 'lifecycle@example.com' } });
  await fixture.strapi.service(USER).updateById(person.id, { firstname: 'Bea' });
  await fixture.strapi.service(USER).updateById(person.id, { email: 'lifecycle@example.com' });
  const idle = await fixture.strapi.db.query(USER).findOne({ where: { email: 'idle@example.com' } });
  await fixture.strapi.service(USER).updateById(idle.id, { email: 'busy@example.com' });
  expect(await journey()).toEqual(before);
  expect((await owners(planner)).people).toContainEqual({ email: 'lifecycle@example.com', name: 'Bea crm' });
});

test('a change of address that is rolled back takes the plans back with it', async () => {
  const before = await journey();
  const person = await fixture.strapi.db.query(USER).findOne({ where: { email: 'lifecycle@example.com' } });
  const failing = fixture.strapi.db.transaction(async () => {
    await fixture.strapi.service(USER).updateById(person.id, { email: 'never@example.com' });
    throw new Error('Stop');
  });
  await expect(failing).rejects.toThrow('Stop');
  expect(await journey()).toEqual(before);
});

test('somebody whose account is deleted is named by address where they own something, and is no team', async () => {
  const { version, moments } = await journey();
  await addUser('leaver@example.com');
  const changed = moments.map((moment, index) => (index === 2 ? { ...moment, owner: 'Leaver@example.com' } : moment));
  await fixture.admin.put(`/journeys/${journeyId}`, { version, moments: changed }).expect(200);
  expect((await owners(planner)).people.map(({ email }) => email)).toContain('leaver@example.com');
  const leaver = await fixture.strapi.db.query(USER).findOne({ where: { email: 'leaver@example.com' } });
  await fixture.strapi.service(USER).deleteById(leaver.id);
  const list = await owners(planner);
  expect(list.teams).toEqual(['Brand team', 'Web team']);
  // Told apart from whoever is given the address then.
  const email = expect.stringMatching(/^leaver@example\.com#\w+$/);
  expect(list.former).toContainEqual({ email, name: 'leaver@example.com' });
  expect(list.people.map(({ email }) => email)).not.toContain('leaver@example.com');
});
