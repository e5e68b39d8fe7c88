import { createEntry, importJourney, place } from '../support/site';
import { bootStrapi, type Fixture } from '../support/strapi';

/** Of a type whose entry title is not set, or is empty, an entry is called by what a person knows of it. */
const FAQ = 'api::faq.faq';
const PAGE = 'api::page.page';
const HOME = 'api::home.home';
const READ = { action: 'plugin::touchpoints.read' };

let fixture: Fixture;
beforeAll(async () => {
  fixture = await bootStrapi();
  await importJourney(fixture.admin);
  await fixture.mark();
});
afterEach(() => fixture.reset());
afterAll(() => fixture?.stop());

/** Sets Strapi's entry title of a content type. */
const setTitle = async (uid: string, mainField: string) => {
  const service = fixture.strapi.plugin('content-manager').service('content-types');
  const type = service.findContentType(uid);
  const { uid: _, ...configuration } = await service.findConfiguration(type);
  const { settings } = configuration;
  await service.updateConfiguration(type, { ...configuration, settings: { ...settings, mainField } });
};
const found = async (query: string, admin = fixture.admin): Promise<string[]> =>
  (await admin.get(`/content?${query}`).expect(200)).body.data.map(({ title }: { title: string }) => title);
const of = (uid: string, search = '') => `contentTypes=${uid}${search && `&search=${encodeURIComponent(search)}`}`;

test.each(['documentId', 'id', 'gone'])(
  'with the entry title set to %s the first text stands for it',
  async (field) => {
    const id = await createEntry(fixture.strapi, 'faq', { question: 'How long does it take?', answer: 'Two days.' });
    await createEntry(fixture.strapi, 'faq', { answer: '# <b>Up to</b> two weeks\n\nAnd more.' });
    await setTitle(FAQ, field);
    expect((await found(of(FAQ))).sort()).toEqual(['How long does it take?', 'Up to two weeks']);
    expect(await found(of(FAQ, 'HOW LONG'))).toEqual(['How long does it take?']);
    expect(await found(of(FAQ, id))).toEqual([]);
    const { contentTypes } = (await fixture.admin.get('/setup').expect(200)).body.data;
    const titled = (uid: string) => contentTypes.find((type: { uid: string }) => type.uid === uid).titled;
    expect([titled(FAQ), titled(PAGE)]).toEqual([false, true]);
  },
);

test('a long text is cut between letters, and is found by what is shown of it', async () => {
  await createEntry(fixture.strapi, 'faq', { answer: `<p>Caf\u00e9 &amp; ${'🥾'.repeat(90)}</p>` });
  await setTitle(FAQ, 'documentId');
  const title = `Caf\u00e9 & ${'🥾'.repeat(73)}…`;
  expect(await found(of(FAQ))).toEqual([title]);
  expect(await found(of(FAQ, 'cafe & 🥾'))).toEqual([title]);
});

test('an empty title, and one without any text, never give way to a bare documentId', async () => {
  const page = await createEntry(fixture.strapi, 'page', { text: 'A long text' });
  const faq = await createEntry(fixture.strapi, 'faq', { audience: 'buyers' });
  await createEntry(fixture.strapi, 'home', {});
  expect(await found(of(PAGE))).toEqual([`Landing page · ${page.slice(0, 8)}`]);
  expect(await found(of(FAQ))).toEqual([`FAQ · ${faq.slice(0, 8)}`]);
  expect(await found(of(HOME))).toEqual(['Home']);
  const { body } = await fixture.admin.get(`/content/refs?${of(PAGE)}`).expect(200);
  expect(body.data).toMatchObject([{ title: `Landing page · ${page.slice(0, 8)}` }]);
});

test('every screen calls an entry the same, and finds it by that', async () => {
  const faq = await createEntry(fixture.strapi, 'faq', { question: 'Where?', answer: 'Here.' });
  await setTitle(FAQ, 'documentId');
  expect((await fixture.admin.get('/unplaced?search=where').expect(200)).body.data).toMatchObject([
    { title: 'Where?' },
  ]);
  await place(fixture.admin, 'faq', faq, { stage: 'awareness', touchpoint: 'homepage' });
  const { body } = await fixture.admin.get('/coverage/cell?stage=awareness&touchpoint=homepage').expect(200);
  expect(body.data.placed).toMatchObject([{ entry: { title: 'Where?' } }]);
  const { text } = await fixture.admin.get('/placements/export').expect(200);
  expect(text).toContain('Where?');
});

test('a text that the person may not read names nothing', async () => {
  const faq = await createEntry(fixture.strapi, 'faq', { question: 'A secret', answer: 'Told to all' });
  const action = 'plugin::content-manager.explorer.read';
  const reader = await fixture.adminWith([READ, { action, subject: FAQ, properties: { fields: ['answer'] } }]);
  expect(await found(of(FAQ), reader)).toEqual([`FAQ · ${faq.slice(0, 8)}`]);
  await setTitle(FAQ, 'documentId');
  expect(await found(of(FAQ), reader)).toEqual(['Told to all']);
  expect(await found(of(FAQ, 'secret'), reader)).toEqual([]);
});
