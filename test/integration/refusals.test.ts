import type { ContentRule, Placement } from '../../types';
import { addLocales, createEntry, importJourney, JOURNEY } from '../support/site';
import { bootStrapi, type AdminClient, type Fixture } from '../support/strapi';

let fixture: Fixture;
let admin: AdminClient;
const ids: Record<string, string> = {};

const ARTICLE = 'api::article.article';
const OTHER = {
  ...JOURNEY,
  name: 'Other',
  slug: 'other',
  default: false,
  moments: [],
  touchpoints: [
    { name: 'Shop', slug: 'shop', channel: 'store' as const },
    { name: 'Kiosk', slug: 'kiosk', channel: 'store' as const },
  ],
};
const SHOP = { journey: 'other', stage: 'awareness', touchpoint: 'shop' };

const table = (name: string) => fixture.strapi.db.query(`plugin::touchpoints.${name}`);
const addRule = async (...placements: object[]): Promise<ContentRule> =>
  (await admin.post('/rules', { contentType: ARTICLE, action: 'place', placements }).expect(201)).body.data;
const run = async () => (await admin.post('/rules/run', {}).expect(200)).body.data;
const placesOf = async (documentId: string): Promise<string[]> =>
  (await admin.get(`/placements?contentType=${ARTICLE}&documentId=${documentId}`).expect(200)).body.data
    .map(({ stage, touchpoint }: Placement) => `${stage}/${touchpoint ?? ''}`)
    .sort();
const takeAway = (documentId: string, ...left: object[]) =>
  admin.put(`/placements/${ARTICLE}/${documentId}`, { placements: left }).expect(200);
const move = async (from: object, to: string) =>
  (await admin.post('/placements/move', { from, to }).expect(200)).body.data;
const refusals = (): Promise<number> => table('refusal').count();
const journeyId = async (slug: string): Promise<string> =>
  (await admin.get('/journeys').expect(200)).body.data.find((item: { slug: string }) => item.slug === slug).documentId;

beforeAll(async () => {
  fixture = await bootStrapi();
  admin = fixture.admin;
  await addLocales(fixture.strapi, ['de']);
  await importJourney(admin);
  for (const title of ['One', 'Two']) ids[title] = await createEntry(fixture.strapi, 'article', { title });
  await importJourney(admin, OTHER);
  await fixture.mark();
});
afterAll(() => fixture?.stop());
afterEach(() => fixture.reset());

describe('what a person took away stays away', () => {
  test('when its stage is moved', async () => {
    await addRule(SHOP);
    await run();
    await takeAway(ids.One!);
    expect(await move({ journey: 'other', stage: 'awareness' }, 'purchase')).toEqual({ moved: 1, left: 0 });
    expect(await run()).toMatchObject({ added: 0, removed: 0 });
    expect(await placesOf(ids.One!)).toEqual([]);
    expect(await placesOf(ids.Two!)).toEqual(['purchase/shop']);
  });

  test('when its touchpoint is moved, and with it the placement of one locale', async () => {
    await addRule(SHOP, { ...SHOP, locale: 'de' });
    await run();
    await takeAway(ids.One!, SHOP);
    await move({ touchpoint: 'shop' }, 'kiosk');
    expect(await run()).toMatchObject({ added: 0, removed: 0 });
    expect(await placesOf(ids.One!)).toEqual(['awareness/kiosk']);
  });

  test('when two places become one; but where the entry stands there, it stands', async () => {
    await addRule(SHOP, { ...SHOP, touchpoint: 'kiosk' });
    await run();
    await takeAway(ids.One!);
    await takeAway(ids.Two!, { ...SHOP, touchpoint: 'kiosk' });
    expect(await refusals()).toBe(3);
    await move({ touchpoint: 'shop' }, 'kiosk');
    expect(await refusals()).toBe(1);
    expect(await run()).toMatchObject({ added: 0, removed: 0 });
    expect(await placesOf(ids.One!)).toEqual([]);
    expect(await placesOf(ids.Two!)).toEqual(['awareness/kiosk']);
  });

  test('until the entry is moved there by a person', async () => {
    await addRule(SHOP, { ...SHOP, touchpoint: 'kiosk' });
    await run();
    await takeAway(ids.One!, { ...SHOP, touchpoint: 'kiosk' });
    await takeAway(ids.Two!, { ...SHOP, touchpoint: 'kiosk' });
    await move({ touchpoint: 'kiosk' }, 'shop');
    expect(await placesOf(ids.One!)).toEqual(['awareness/shop']);
    expect(await refusals()).toBe(0);
  });

  test('when another entry takes the place of one that is gone', async () => {
    const lost = await createEntry(fixture.strapi, 'article', { title: 'Lost' });
    await addRule(SHOP, { ...SHOP, stage: 'purchase' });
    await run();
    await takeAway(lost, SHOP);
    // As an import does: below everything that would clean up.
    await fixture.strapi.db.connection('articles').where('document_id', lost).delete();
    const heir = await createEntry(fixture.strapi, 'article', { title: 'Heir' }, { publish: false });
    await fixture.strapi.plugin('touchpoints').service('ruleWatch').settled();
    await table('placement').deleteMany({ where: { entry: heir } });
    const [link] = await table('placement').findMany({ where: { entry: lost } });
    const to = { contentType: ARTICLE, documentId: heir };
    await admin.post('/orphans/repair', { action: 'relink', placements: [link.documentId], to }).expect(200);
    expect(await run()).toMatchObject({ added: 0, removed: 0 });
    expect(await placesOf(heir)).toEqual(['awareness/shop']);
    await fixture.strapi.documents(ARTICLE).delete({ documentId: heir });
    expect(await refusals()).toBe(0);
  });

  test('when its content type has another name', async () => {
    await addRule(SHOP);
    await run();
    await takeAway(ids.One!);
    await table('placement').updateMany({ where: {}, data: { contentType: 'api::post.post' } });
    await table('refusal').updateMany({ where: {}, data: { contentType: 'api::post.post' } });
    await table('rule').updateMany({ where: {}, data: { contentType: 'api::post.post' } });
    await admin.post('/orphans/repair', { action: 'rename', from: 'api::post.post', to: ARTICLE }).expect(200);
    expect(await run()).toMatchObject({ added: 0, removed: 0 });
    expect(await placesOf(ids.One!)).toEqual([]);
    expect(await placesOf(ids.Two!)).toEqual(['awareness/shop']);
  });
});

describe('what is deleted takes what was refused there with it', () => {
  beforeEach(async () => {
    await addRule(SHOP, { ...SHOP, locale: 'de' });
    await run();
    await takeAway(ids.One!);
    await takeAway(ids.Two!);
    expect(await refusals()).toBe(4);
    await table('rule').deleteMany({ where: {} });
  });

  test('a stage', async () => {
    const journey = (await admin.get(`/journeys/${await journeyId('other')}`).expect(200)).body.data;
    const stages = journey.stages.filter(({ slug }: { slug: string }) => slug !== 'awareness');
    const body = {
      version: journey.version,
      stages: stages.map(({ position: _, ...stage }: { position: number }) => stage),
    };
    await admin.put(`/journeys/${journey.documentId}`, body).expect(200);
    expect(await refusals()).toBe(0);
  });

  test('a journey', async () => {
    await admin.del(`/journeys/${await journeyId('other')}`).expect(204);
    expect(await refusals()).toBe(0);
  });

  test('a touchpoint', async () => {
    const { body } = await admin.get('/touchpoints').expect(200);
    const shop = body.data.find(({ slug }: { slug: string }) => slug === 'shop');
    await admin.del(`/touchpoints/${shop.documentId}`).expect(204);
    expect(await refusals()).toBe(0);
  });

  test('an entry, or its locale', async () => {
    const entry = await createEntry(fixture.strapi, 'article', { title: 'Short-lived' });
    await createEntry(fixture.strapi, 'article', { title: 'Kurz' }, { documentId: entry, locale: 'de' });
    await addRule(SHOP, { ...SHOP, locale: 'de' });
    await run();
    await takeAway(entry);
    expect(await refusals()).toBe(6);
    await fixture.strapi.documents(ARTICLE).delete({ documentId: entry, locale: 'de' } as never);
    expect(await refusals()).toBe(5);
    await fixture.strapi.documents(ARTICLE).delete({ documentId: entry });
    expect(await refusals()).toBe(4);
  });
});
