import type { Batch, ContentRule } from '../../types';
import { createEntry, importJourney, place } from '../support/site';
import { bootStrapi, type AdminClient, type AdminGrant, type Fixture } from '../support/strapi';

/** Where the settings hide what a person may not read, no figure tells of it either. */
const ARTICLE = 'api::article.article';
const READ = { action: 'plugin::touchpoints.read' };
const PLACE = { action: 'plugin::touchpoints.place' };
const PLAN = { action: 'plugin::touchpoints.plan' };
const SETTINGS = { action: 'plugin::touchpoints.settings' };
const HOME = { stage: 'awareness', touchpoint: 'homepage' };
const reads = (name: string, fields: string[]): AdminGrant => ({
  action: 'plugin::content-manager.explorer.read',
  subject: `api::${name}.${name}`,
  properties: { fields, locales: null },
});

let fixture: Fixture;
let admin: AdminClient;
let article: string;
let page: string;

const hide = (unreadableTypes: 'counts' | 'hidden') => admin.put('/settings', { unreadableTypes }).expect(200);
const documentIdOf = async (path: string, slug: string): Promise<string> =>
  (await admin.get(path)).body.data.find((row: { slug: string }) => row.slug === slug).documentId;

beforeAll(async () => {
  fixture = await bootStrapi();
  ({ admin } = fixture);
  await importJourney(admin);
  article = await createEntry(fixture.strapi, 'article', { title: 'Open' });
  page = await createEntry(fixture.strapi, 'page', { title: 'Hidden' });
  await place(admin, 'article', article, HOME);
  await place(admin, 'page', page, HOME);
  await fixture.mark();
});
afterAll(() => fixture?.stop());
beforeEach(() => fixture.reset());

describe('what was changed at once', () => {
  const list = async (by: AdminClient, query = '') => {
    const { data, meta } = (await by.get(`/batches?${query}`).expect(200)).body;
    return { data: data as Batch[], total: meta.pagination.total as number };
  };

  test('is not told of, nor undone, where it concerns a content type that is hidden', async () => {
    const person = await fixture.adminWith([READ, PLACE, reads('article', ['title'])]);
    expect(await list(person)).toMatchObject({ total: 2, data: [{ entries: 1 }, { entries: 1 }] });
    const [ofPage] = (await list(admin)).data;
    await hide('hidden');
    const shown = await list(person, 'pageSize=1');
    expect(shown).toMatchObject({ total: 1, data: [{ added: 1 }] });
    expect(shown.data[0]!.documentId).not.toBe(ofPage!.documentId);
    await person.post(`/batches/${ofPage!.documentId}/undo`, {}).expect(404);
    expect((await list(admin)).total).toBe(2);
  });

  test('before content types were kept with it is told of by what it changed', async () => {
    await fixture.strapi.db.connection('tp_batches').update({ content_types: null });
    const person = await fixture.adminWith([READ, PLACE, reads('article', ['title'])]);
    await hide('hidden');
    expect((await list(person)).total).toBe(1);
    const settings = await fixture.adminWith([READ, SETTINGS]);
    expect((await list(settings)).total).toBe(2);
  });
});

test('what stands in the way of a removal is counted without what is hidden, of which it says that there is something', async () => {
  const planner = await fixture.adminWith([READ, PLAN, reads('article', ['title'])]);
  for (const contentType of [ARTICLE, 'api::page.page'])
    await admin.post('/rules', { contentType, action: 'place', placements: [HOME] }).expect(201);
  const inUse = async () =>
    (await planner.del(`/touchpoints/${await documentIdOf('/touchpoints', 'homepage')}`).expect(409)).body.error.details
      .inUse;
  expect(await inUse()).toMatchObject({ placements: 2, rules: 2, entries: [{ title: 'Open' }], hidden: false });
  await hide('hidden');
  expect(await inUse()).toMatchObject({ placements: 1, rules: 1, entries: [{ title: 'Open' }], hidden: true });
});

describe('the words of a rule', () => {
  const rules = async (by: AdminClient): Promise<ContentRule[]> => (await by.get('/rules').expect(200)).body.data;
  const add = async (filters: object): Promise<string> =>
    (await admin.post('/rules', { contentType: ARTICLE, filters }).expect(201)).body.data.documentId;

  test.each([
    ['a field', { title: 'Open', body: { $contains: 'Zulu' } }],
    ['a field of a group', { $or: [{ title: 'Open' }, { $not: { body: 'Zulu' } }] }],
    ['a field of a related entry', { category: { name: 'Zulu' } }],
  ])('are shown to who may read %s that they are about, and to nobody else', async (_, filters) => {
    const documentId = await add(filters);
    const person = await fixture.adminWith([READ, SETTINGS, reads('article', ['title'])]);
    expect(await rules(person)).toMatchObject([{ readable: false, filters: null }]);
    const patches = [{ filters: null }, { contentType: 'api::page.page', filters: null }, { action: 'setAside' }];
    for (const patch of patches) {
      const { body } = await person.put(`/rules/${documentId}`, patch).expect(403);
      expect(JSON.stringify(body)).not.toContain('Zulu');
    }
    const { body } = await person.put('/rules/order', { rules: [documentId] }).expect(200);
    expect(JSON.stringify(body)).not.toContain('Zulu');
    const reader = await fixture.adminWith([
      READ,
      reads('article', ['title', 'body', 'category']),
      reads('category', ['name']),
    ]);
    expect(await rules(reader)).toMatchObject([{ readable: true, filters }]);
  });

  test('are shown where what they are about is gone: nobody could read it', async () => {
    await fixture.strapi.db.query('plugin::touchpoints.rule').create({
      data: { contentType: ARTICLE, filters: { gone: 'Zulu' }, action: 'setAside', position: 0 },
    });
    const person = await fixture.adminWith([READ, reads('article', ['title'])]);
    expect(await rules(person)).toMatchObject([{ readable: true, filters: { gone: 'Zulu' } }]);
  });
});
