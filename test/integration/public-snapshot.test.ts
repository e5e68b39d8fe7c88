import { snapshotResponseSchema } from '../../types';
import { addLocales, createEntry, finding, grantPublic, importJourney, JOURNEY, place } from '../support/site';
import { bootOwnStrapi, type Fixture } from '../support/strapi';

const HOUR = 60 * 60 * 1000;
const from = (now: number, hours: number) => new Date(now + hours * HOUR).toISOString();

let fixture: Fixture;
const ids: Record<string, string> = {};
const now = Date.now();

const get = (query = '') => fixture.request.get(`/api/touchpoints/snapshot${query}`);

beforeAll(async () => {
  fixture = await bootOwnStrapi({ cache: { maxAge: 86_400, staleWhileRevalidate: 86_400 } });
  const { strapi, admin } = fixture;
  await addLocales(strapi, ['de']);
  await importJourney(admin, {
    ...JOURNEY,
    stages: JOURNEY.stages.map((stage, index) => ({
      ...stage,
      rule: { traits: { step: { $gte: index } } },
      clientSide: index === 1,
    })),
    segments: [
      { slug: 'families', name: 'Families', rule: { traits: { income: { $gt: 'CONFIDENTIAL' } } } },
      { slug: 'runners', name: 'Runners', rule: { traits: { sport: 'running' } }, clientSide: true },
    ],
  });
  await grantPublic(strapi, ['plugin::touchpoints.snapshot.find', ...finding('article', 'faq')]);
  ids.both = await createEntry(strapi, 'article', { title: 'Both' });
  await createEntry(strapi, 'article', { title: 'Beide' }, { locale: 'de', documentId: ids.both });
  ids.draft = await createEntry(strapi, 'article', { title: 'Draft' }, { publish: false });
  ids.later = await createEntry(strapi, 'article', { title: 'Later' });
  ids.page = await createEntry(strapi, 'page', { title: 'Page' });
  ids.faq = await createEntry(strapi, 'faq', { question: 'Why?' });
  await place(admin, 'article', ids.both, {
    stage: 'awareness',
    touchpoint: 'homepage',
    segments: ['families'],
    weight: 80,
  });
  await place(admin, 'article', ids.both, { stage: 'purchase', locale: 'de', endsAt: from(now, 3) });
  await place(admin, 'article', ids.draft, { stage: 'awareness' });
  await place(admin, 'article', ids.later, { stage: 'awareness', startsAt: from(now, 2) });
  await place(admin, 'page', ids.page, { stage: 'awareness', startsAt: from(now, 1) });
  await place(admin, 'faq', ids.faq, { stage: 'awareness' });
});
afterAll(() => fixture?.stop());

test('it holds live placements of findable types, without bodies, and only the rules that are fit for a browser', async () => {
  const { body, text } = await get().expect(200);
  expect(snapshotResponseSchema.parse(body)).toEqual(body);
  expect(body.data).toEqual({
    locales: ['en', 'de'],
    defaultLocale: 'en',
    scoring: { halfLifeDays: 7, cap: 10, margin: 0.25 },
    segments: [{ slug: 'families' }, { slug: 'runners', rule: { traits: { sport: 'running' } } }],
    touchpoints: ['homepage', 'newsletter'],
    journeys: [
      {
        slug: 'customer-journey',
        default: true,
        stages: [
          { slug: 'awareness' },
          { slug: 'consideration', rule: { traits: { step: { $gte: 1 } } } },
          { slug: 'purchase' },
        ],
        placements: [
          {
            contentType: 'api::article.article',
            documentId: ids.both,
            stage: 'awareness',
            touchpoint: 'homepage',
            segments: ['families'],
            weight: 80,
            locales: ['de', 'en'],
          },
          { contentType: 'api::faq.faq', documentId: ids.faq, stage: 'awareness' },
          { contentType: 'api::article.article', documentId: ids.both, stage: 'purchase', locales: ['de'] },
        ],
      },
    ],
  });
  for (const hidden of ['CONFIDENTIAL', 'Both', ids.draft!, ids.later!, ids.page!]) expect(text).not.toContain(hidden);
});

test('it says until when it holds, whatever begins of types that may not be found, and nothing is kept for longer', async () => {
  const { body, headers } = await get().expect(200);
  expect(body.meta.validUntil).toBe(from(now, 2));
  const [, maxAge, stale] = /public, max-age=(\d+)(?:, stale-while-revalidate=(\d+))?/.exec(headers['cache-control']!)!;
  expect(Number(maxAge) + Number(stale ?? 0)).toBeLessThanOrEqual(2 * 3600);
});

test('an ETag spares sending it again, until something changes', async () => {
  const { headers } = await get().expect(200);
  await get().set('If-None-Match', headers.etag!).expect(304);
  await fixture.strapi.documents('api::article.article' as never).publish({ documentId: ids.draft! } as never);
  const { text } = await get().set('If-None-Match', headers.etag!).expect(200);
  expect(text).toContain(ids.draft!);
});

test('one journey of several; unknown ones and drafts are refused', async () => {
  await importJourney(fixture.admin, {
    name: 'Partners',
    slug: 'partners',
    stages: [{ name: 'First', slug: 'first' }],
  });
  const slugs = ({ body }: { body: { data: { journeys: { slug: string }[] } } }) =>
    body.data.journeys.map(({ slug }) => slug);
  expect(slugs(await get().expect(200))).toEqual(['customer-journey', 'partners']);
  expect(slugs(await get('?journey=partners').expect(200))).toEqual(['partners']);
  const { body } = await get('?journey=unknown').expect(400);
  expect(body.error.message).toContain('customer-journey, partners');
  await get('?status=draft').expect(400);
});
