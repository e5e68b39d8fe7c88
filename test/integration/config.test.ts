import config from '../../server/src/config';
import type { FilterContext } from '../../server/src';
import { createEntry, finding, grantPublic, importJourney, place, READ_CONTENT } from '../support/site';
import { bootOwnStrapi, type Fixture } from '../support/strapi';

let fixture: Fixture;
const seen: FilterContext[] = [];

beforeAll(async () => {
  fixture = await bootOwnStrapi({
    prefix: '/journeys-api',
    ignoredParameters: ['ref', 'mtm_*'],
    contentTypes: ['api::article.article', 'api::faq.faq'],
    cache: { maxAge: 600, staleWhileRevalidate: 3600 },
    filter: (entries: { title?: string }[], context: FilterContext) => {
      seen.push(context);
      return entries.filter((entry) => !entry.title?.startsWith('Members'));
    },
  });
  await importJourney(fixture.admin);
  await grantPublic(fixture.strapi, [...READ_CONTENT, ...finding('article', 'faq', 'page')]);
  for (const [title, weight] of [
    ['Members only', 90],
    ['Members too', 80],
    ['Open', 50],
    ['Later', 20],
  ] as const) {
    const id = await createEntry(fixture.strapi, 'article', { title });
    await place(fixture.admin, 'article', id, { stage: 'awareness', weight });
  }
});
afterAll(() => fixture?.stop());

const get = (query: string) => fixture.request.get(`/api/journeys-api/content?${query}`);

test('the content API stands under its configured prefix only', async () => {
  await get('stage=awareness').expect(200);
  await fixture.request.get('/api/touchpoints/content?stage=awareness').expect(404);
});

test('what the site says is ignored in public URLs is, and nothing else', async () => {
  const { body } = await get('stage=awareness').expect(200);
  expect((await get('stage=awareness&ref=shop&mtm_source=a&mtm_campaign=b').expect(200)).body).toEqual(body);
  for (const other of ['utm_source=a', 'refs=1', 'gclid=1']) await get(`stage=awareness&${other}`).expect(400);
});

test.each(['stage', 's*', '*', 'fields', 'a b'])('that "%s" is ignored is refused at boot', (name) => {
  const { default: defaults, validator } = config;
  expect(() => validator({ ...defaults, ignoredParameters: ['ref', name] })).toThrow(/ignoredParameters\.1/);
  expect(() => validator({ ...defaults, ignoredParameters: ['ref'] })).not.toThrow();
});

test("a site's own filter takes entries out, and the next ones move up to the limit", async () => {
  const { body, headers } = await get('stage=awareness&limit=1').expect(200);
  expect(body.data).toMatchObject([{ title: 'Open' }]);
  expect(body.meta.served).toEqual({ stage: 1 });
  expect(seen.at(-1)).toMatchObject({ contentType: 'api::article.article', locale: 'en', status: 'published' });
  // What it decided on may be more than the URL says.
  expect(headers['cache-control']).toMatch(/^private/);
});

test('when the filter leaves nothing of a stage, an earlier one answers', async () => {
  const id = await createEntry(fixture.strapi, 'article', { title: 'Members at the till' });
  await place(fixture.admin, 'article', id, { stage: 'purchase' });
  const { body } = await get('stage=purchase').expect(200);
  expect(body.data[0]).toMatchObject({ title: 'Open', __match: { rung: 'earlier' } });
});

test('content types fixed in the configuration cannot be changed in Settings, and others cannot be placed', async () => {
  const { data } = (await fixture.admin.get('/setup').expect(200)).body;
  expect(data.contentTypesLocked).toBe(true);
  expect(data.contentTypes.filter((type: { participates: boolean }) => type.participates)).toHaveLength(2);
  await fixture.admin.put('/settings', { contentTypes: ['api::page.page'] }).expect(400);
  const page = await createEntry(fixture.strapi, 'page', { title: 'Left out' });
  const { body } = await fixture.admin
    .put(`/placements/api::page.page/${page}`, { placements: [{ stage: 'awareness' }] })
    .expect(400);
  expect(body.error.message).toMatch(/is not an included content type/);
  await get('stage=awareness&contentTypes=pages').expect(400);
});
