import type { Note } from '../../types';
import { setLimits } from '../support/limits';
import { createEntry, grantPublic, importJourney, place, READ_CONTENT, finding } from '../support/site';
import { bootStrapi, type AdminClient, type Fixture } from '../support/strapi';

const grant = (name: string) => ({ action: `plugin::touchpoints.${name}` });

let fixture: Fixture;
let journeyId: string;
let writer: AdminClient;
let reader: AdminClient;

const HOMEPAGE = { stage: 'awareness', touchpoint: 'homepage' };

const write = async (admin: AdminClient, text: string, cell: object = HOMEPAGE): Promise<Note> =>
  (await admin.post('/notes', { ...cell, text }).expect(201)).body.data;
const thread = async (admin: AdminClient, query = 'stage=awareness&touchpoint=homepage'): Promise<Note[]> =>
  (await admin.get(`/notes?${query}`).expect(200)).body.data;
const counts = async (query = '') => (await fixture.admin.get(`/notes/counts${query}`).expect(200)).body.data;
const stored = () => fixture.strapi.db.query('plugin::touchpoints.note');

beforeAll(async () => {
  fixture = await bootStrapi();
  writer = await fixture.adminWith([grant('read'), grant('place')]);
  reader = await fixture.adminWith([grant('read')]);
  journeyId = (await importJourney(fixture.admin)).body.data.documentId;
  await fixture.mark();
});
afterEach(() => fixture.reset());
afterAll(() => fixture?.stop());

test('a thread shows who said what, oldest first, and which notes are mine', async () => {
  await write(fixture.admin, 'Can brand deliver a picture?');
  await write(writer, '  By Friday.  ');
  const notes = await thread(writer);
  expect(notes).toEqual([
    {
      documentId: expect.any(String),
      text: 'Can brand deliver a picture?',
      author: { name: 'Ada Admin' },
      mine: false,
      at: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
    },
    expect.objectContaining({ text: 'By Friday.', mine: true }),
  ]);
  expect(Math.abs(Date.now() - Date.parse(notes[0]!.at))).toBeLessThan(60_000);
});

test('each cell has its own, a stage as a whole too; counted by cell', async () => {
  await write(writer, 'One');
  await write(writer, 'Two');
  await write(writer, 'Of the whole stage', { stage: 'awareness', touchpoint: null });
  await write(writer, 'Not planned there, still talked about', { stage: 'purchase', touchpoint: 'newsletter' });
  expect(await counts()).toEqual({ 'awareness/homepage': 2, awareness: 1, 'purchase/newsletter': 1 });
  expect(await counts('?journey=customer-journey')).toEqual(await counts());
  expect((await thread(reader, 'stage=awareness')).map(({ text }) => text)).toEqual(['Of the whole stage']);
});

test('who may only read writes nothing and deletes nothing', async () => {
  const { documentId } = await write(writer, 'Mine');
  await reader.post('/notes', { ...HOMEPAGE, text: 'Not allowed' }).expect(403);
  await reader.del(`/notes/${documentId}`).expect(403);
  await fixture.request.get('/touchpoints/notes?stage=awareness').expect(401);
  expect(await thread(reader)).toHaveLength(1);
});

test('one deletes one’s own notes; those of others only who may plan', async () => {
  const other = await fixture.adminWith([grant('read'), grant('place')]);
  const planner = await fixture.adminWith([grant('read'), grant('plan')]);
  const [first, second] = [await write(writer, 'First'), await write(writer, 'Second')];
  await other.del(`/notes/${first.documentId}`).expect(403);
  await writer.del(`/notes/${first.documentId}`).expect(204);
  await writer.del(`/notes/${first.documentId}`).expect(404);
  await planner.del(`/notes/${second.documentId}`).expect(204);
  expect(await thread(reader)).toEqual([]);
});

test('a deleted note is gone for everybody, and comes back as it was, for who could delete it', async () => {
  const other = await fixture.adminWith([grant('read'), grant('place')]);
  const planner = await fixture.adminWith([grant('read'), grant('plan')]);
  await write(writer, 'First');
  const before = await write(writer, 'Second');
  await write(writer, 'Third');
  const restore = (admin: AdminClient) => admin.post(`/notes/${before.documentId}/restore`);
  await restore(writer).expect(404);
  await planner.del(`/notes/${before.documentId}`).expect(204);
  expect((await thread(writer)).map(({ text }) => text)).toEqual(['First', 'Third']);
  expect(await counts()).toEqual({ 'awareness/homepage': 2 });
  await restore(other).expect(403);
  await restore(reader).expect(403);
  expect((await restore(planner).expect(200)).body.data).toEqual({ ...before, mine: false });
  expect((await thread(writer))[1]).toEqual(before);
  await restore(planner).expect(404);
});

test('nobody is kept from deleting a stage by notes that are gone; each hour those older than a day go for good', async () => {
  const [first, second] = [await write(writer, 'First'), await write(writer, 'Second')];
  const at = (documentId: string, removedAt: Date) => stored().update({ where: { documentId }, data: { removedAt } });
  await writer.del(`/notes/${first.documentId}`).expect(204);
  await at(first.documentId, new Date(Date.now() - 25 * 60 * 60 * 1000));
  await writer.del(`/notes/${second.documentId}`).expect(204);
  const job = fixture.strapi.cron.jobs.find(({ name }) => name === 'touchpoints.notes')!.job;
  await job.invoke();
  expect((await stored().findMany({})).map(({ text }: { text: string }) => text)).toEqual(['Second']);
  await writer.post(`/notes/${first.documentId}/restore`).expect(404);

  const stages = ['first', 'second'].map((slug) => ({ slug, name: slug }));
  const made = await fixture.admin.post('/journeys', { name: 'Other', stages }).expect(201);
  const { documentId, version, slug: other } = made.body.data;
  const note = await write(writer, 'Of the stage', { journey: other, stage: 'second' });
  const leaveOut = () => fixture.admin.put(`/journeys/${documentId}`, { version, stages: stages.slice(0, 1) });
  await leaveOut().expect(409);
  await writer.del(`/notes/${note.documentId}`).expect(204);
  await leaveOut().expect(200);
});

test('what is brought back needs room as what is written does', async () => {
  setLimits(fixture.strapi, { notesOfPlace: 1 });
  const { documentId } = await write(writer, 'First');
  await writer.del(`/notes/${documentId}`).expect(204);
  await write(writer, 'Second');
  await writer.post(`/notes/${documentId}/restore`).expect(400);
  setLimits(fixture.strapi);
});

test('what is no note, no cell or too long is refused, and nothing is stored', async () => {
  const refused: object[] = [
    { ...HOMEPAGE, text: '' },
    { ...HOMEPAGE, text: '   ' },
    { ...HOMEPAGE, text: 'x'.repeat(2001) },
    { ...HOMEPAGE, text: 'NUL \0' },
    { ...HOMEPAGE, text: '\u200B' },
    { ...HOMEPAGE, text: '\u202E \u2060\u00AD\u3164\n' },
    { ...HOMEPAGE },
    { ...HOMEPAGE, text: 'x', author: 'somebody@example.com' },
    { stage: 'nowhere', text: 'x' },
    { stage: 'awareness', touchpoint: 'nowhere', text: 'x' },
    { ...HOMEPAGE, journey: 'none', text: 'x' },
  ];
  for (const body of refused) await writer.post('/notes', body).expect(400);
  for (const query of ['', 'stage=nowhere', 'stage=awareness&touchpoint=nowhere', 'stage=awareness&journey=none']) {
    await reader.get(`/notes?${query}`).expect(400);
  }
  await reader.get('/notes/counts?journey=none').expect(400);
  await writer.del('/notes/%00').expect(400);
  expect(await stored().count()).toBe(0);
  await write(writer, 'ä🙂'.repeat(600));
});

test('a cell keeps so many notes, also when several are written at once', async () => {
  setLimits(fixture.strapi, { notesOfPlace: 3 });
  const row = { journey: 'customer-journey', ...HOMEPAGE, text: 'x', author: 'a@b.c', authorName: 'A', at: new Date() };
  await stored().createMany({ data: [row] } as never);
  const answers = await Promise.all([1, 2, 3, 4, 5].map((n) => writer.post('/notes', { ...HOMEPAGE, text: `${n}` })));
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 201, 400, 400, 400]);
  expect(await counts()).toEqual({ 'awareness/homepage': 3 });
  await write(writer, 'There is room elsewhere', { stage: 'purchase' });
  setLimits(fixture.strapi);
});

test('notes go with their stage, their touchpoint and their journey, and no others do', async () => {
  await fixture.admin.post('/journeys', { name: 'Other', stages: [{ name: 'Only', slug: 'only' }] }).expect(201);
  await write(writer, 'Of the stage', { stage: 'purchase', touchpoint: 'newsletter' });
  await write(writer, 'Of the touchpoint');
  await write(writer, 'Stays', { stage: 'consideration' });
  await write(writer, 'Of another journey', { journey: 'other', stage: 'only' });

  const { version, stages } = (await fixture.admin.get(`/journeys/${journeyId}`)).body.data;
  const kept = stages.filter(({ slug }: { slug: string }) => slug !== 'purchase');
  const inputs = kept.map(({ position: _, ...stage }: { position: number }) => stage);
  await fixture.admin.put(`/journeys/${journeyId}?force=true`, { version, stages: inputs }).expect(200);
  const touchpoints = (await fixture.admin.get('/touchpoints')).body.data;
  const homepage = touchpoints.find(({ slug }: { slug: string }) => slug === 'homepage').documentId;
  await fixture.admin.del(`/touchpoints/${homepage}?force=true`).expect(204);
  expect(await counts()).toEqual({ consideration: 1 });

  const journeys = (await fixture.admin.get('/journeys')).body.data;
  const other = journeys.find(({ slug }: { slug: string }) => slug === 'other').documentId;
  await fixture.admin.del(`/journeys/${other}`).expect(409);
  await fixture.admin.del(`/journeys/${other}?force=true`).expect(204);
  expect((await stored().findMany({})).map(({ text }: { text: string }) => text)).toEqual(['Stays']);
});

test('a note costs no visitor anything: what is kept of public answers stays', async () => {
  await grantPublic(fixture.strapi, [...READ_CONTENT, ...finding('article')]);
  const article = await createEntry(fixture.strapi, 'article', { title: 'Open' });
  await place(fixture.admin, 'article', article, { stage: 'awareness' });
  const changes = fixture.strapi.plugin('touchpoints').service('changes');
  const before = changes.versionOf('anything');
  const note = await write(writer, 'Only for us');
  await writer.del(`/notes/${note.documentId}`).expect(204);
  expect(changes.versionOf('anything')).toBe(before);
  const answer = await fixture.request.get('/api/touchpoints/content?stage=awareness').expect(200);
  expect(JSON.stringify(answer.body)).not.toContain('Only for us');
});
