import type { Core } from '@strapi/strapi';
import { createPresets } from '../../server/src/serving/presets';
import { createEntry, createToken, finding, grantPublic, importJourney, place, READ_CONTENT } from '../support/site';
import { bootOwnStrapi, type Fixture } from '../support/strapi';

const PAGE = { sections: { on: { 'shared.teaser': { populate: { category: { fields: ['name'] }, image: true } } } } };
const ARTICLE = {
  category: true,
  secret: true,
  related: { filters: { secret: { name: 'Kept' } }, populate: { secret: true } },
};
const PRESETS = { 'api::page.page': PAGE, 'api::article.article': ARTICLE, 'api::gone.gone': '*' };

let fixture: Fixture;
let category: string;
let article: string;

beforeAll(async () => {
  fixture = await bootOwnStrapi({ populate: PRESETS });
  const { strapi, admin } = fixture;
  await importJourney(admin);
  await grantPublic(strapi, [
    ...READ_CONTENT,
    'plugin::touchpoints.decision.find',
    ...finding('article', 'page', 'category'),
  ]);
  category = await createEntry(strapi, 'category', { name: 'Boots' });
  const [kept, other] = [
    await createEntry(strapi, 'secret', { name: 'Kept' }),
    await createEntry(strapi, 'secret', { name: 'Other' }),
  ];
  const related = [
    await createEntry(strapi, 'article', { title: 'With the secret', secret: kept }),
    await createEntry(strapi, 'article', { title: 'With another', secret: other }),
  ];
  article = await createEntry(strapi, 'article', { title: 'Laces', category, secret: kept, related });
  await place(admin, 'article', article, { stage: 'awareness' });
  const page = await createEntry(strapi, 'page', {
    title: 'Landing page',
    sections: [
      { __component: 'shared.teaser', headline: 'One', category },
      { __component: 'shared.quote', text: 'Quoted' },
    ],
  });
  await place(admin, 'page', page, { stage: 'consideration' });
});
afterAll(() => fixture?.stop());

const ask = async (path: string, authorization = '') => {
  const call = fixture.request.get(`/api/${path}`);
  const { body } = await (authorization ? call.set('Authorization', authorization) : call).expect(200);
  return body.data as Record<string, unknown>[];
};
const served = async (query: string, authorization?: string) =>
  (await ask(`touchpoints/content?${query}`, authorization))[0]!;

test('where a request has no populate the preset holds, as if it had been asked of Strapi itself', async () => {
  const query = 'populate[sections][on][shared.teaser][populate][category][fields][0]=name';
  const [own] = await ask(`pages?${query}&populate[sections][on][shared.teaser][populate][image]=true`);
  const { __type, __match, ...page } = await served('stage=consideration');
  expect(page).toEqual({ ...own, locale: null });
  expect(page.sections).toMatchObject([{ headline: 'One', category: { name: 'Boots' } }]);
  const { body } = await fixture.request
    .post('/api/touchpoints/decisions')
    .send({ visitor: { stage: 'consideration' } })
    .expect(200);
  expect(body.data[0].sections).toEqual(page.sections);
});

test('a populate of the request takes its place, and an empty one asks for nothing', async () => {
  expect(await served('stage=awareness&populate=category')).toMatchObject({ category: { name: 'Boots' } });
  expect(await served('stage=awareness&populate=category')).not.toHaveProperty('related');
  expect(await served('stage=awareness&populate=')).not.toHaveProperty('category');
  expect(await served('stage=awareness&fields=title')).toMatchObject({ title: 'Laces', category: { name: 'Boots' } });
});

test('what the caller may not read falls out; a condition on it holds all the same', async () => {
  const forAll = await served('stage=awareness');
  expect(forAll).toMatchObject({ title: 'Laces', category: { name: 'Boots' } });
  expect(forAll).not.toHaveProperty('secret');
  expect(forAll.related).toMatchObject([{ title: 'With the secret' }]);
  expect(JSON.stringify(forAll)).not.toContain('Kept');

  const full = await served('stage=awareness', await createToken(fixture.strapi, 'full-access'));
  expect(full).toMatchObject({ secret: { name: 'Kept' }, related: [{ secret: { name: 'Kept' } }] });
  expect(full.related).toHaveLength(1);
});

test('what a preset brings in makes the answer change with it', async () => {
  expect(await served('stage=awareness')).toMatchObject({ category: { name: 'Boots' } });
  const documents = fixture.strapi.documents('api::category.category' as never);
  await documents.update({ documentId: category, data: { name: 'Shoes' }, status: 'published' } as never);
  expect(await served('stage=awareness')).toMatchObject({ category: { name: 'Shoes' } });
});

describe('how much a request may name', () => {
  const set = (answers: object, populate: object = PRESETS) => {
    const strapi: Core.Strapi = fixture.strapi;
    strapi.config.set('plugin::touchpoints.answers', { entries: 10_000, megabytes: 10, ...answers });
    strapi.config.set('plugin::touchpoints.populate', populate);
  };
  afterEach(() => set({ keys: 200, levels: 6 }));

  const deep = (levels: number): unknown => (levels === 1 ? true : { populate: { related: deep(levels - 1) } });

  test('is a setting, in keys and in levels', async () => {
    const refusal = async (query: string) =>
      (await fixture.request.get(`/api/touchpoints/content?stage=awareness&${query}`).expect(400)).body.error.message;
    set({ keys: 3, levels: 1 });
    expect(await refusal('populate=category,related,secret,title')).toBe('populate may name 3 keys, not 4');
    expect(await refusal('fields=title,body,createdAt,id')).toBe('fields may name 3 keys, not 4');
    expect(await refusal('populate=related.category')).toBe('populate may reach 1 levels deep, not 2');
    set({ keys: 300, levels: 9 });
    const levels = `populate${'[related][populate]'.repeat(8)}=related`;
    expect(await served(`stage=awareness&${levels}`)).toMatchObject({ title: 'Laces' });
  });

  test('holds for no preset', async () => {
    set({ keys: 1, levels: 1 }, { 'api::article.article': { related: deep(8) } });
    const token = await createToken(fixture.strapi, 'full-access');
    expect((await served('stage=awareness', token)).related).toHaveLength(2);
  });
});

describe('at boot', () => {
  const check = (populate: object) => {
    fixture.strapi.config.set('plugin::touchpoints.populate', populate);
    return createPresets({ strapi: fixture.strapi }).check();
  };
  afterEach(() => void fixture.strapi.config.set('plugin::touchpoints.populate', PRESETS));

  test('a preset that names what its type does not have stops it with the reason', async () => {
    await expect(check({ 'api::page.page': { section: true } })).rejects.toThrow(/populate\.api::page\.page:.*section/);
    await expect(check({ 'api::article.article': { related: { filters: { internalNote: 'x' } } } })).rejects.toThrow(
      /internalNote/,
    );
  });

  test('one of a content type that is gone is only logged', async () => {
    const warn = jest.spyOn(fixture.strapi.log, 'warn').mockImplementation();
    await check(PRESETS);
    expect(warn.mock.calls).toEqual([[expect.stringContaining('api::gone.gone')]]);
    warn.mockRestore();
  });
});
