import {
  addLocales,
  createEntry,
  createToken,
  finding,
  grantPublic,
  importJourney,
  place,
  READ_CONTENT,
} from '../support/site';
import { bootStrapi, type Fixture } from '../support/strapi';

let fixture: Fixture;
const ids: Record<string, string> = {};

const get = (query: string) => fixture.request.get(`/api/touchpoints/content?${query}`);
const titles = (body: { data: { title?: string; question?: string }[] }) =>
  body.data.map((entry) => entry.title ?? entry.question);

beforeAll(async () => {
  fixture = await bootStrapi();
  const { strapi, admin } = fixture;
  await addLocales(strapi, ['de']);
  await importJourney(admin);
  await grantPublic(strapi, [...READ_CONTENT, ...finding('article', 'page', 'faq')]);

  const article = async (title: string) =>
    (ids[title] = await createEntry(strapi, 'article', { title, internalNote: 'confidential' }));
  for (const title of ['For families', 'For all', 'Stage families', 'Stage all', 'Early']) await article(title);
  ids.faq = await createEntry(strapi, 'faq', { question: 'How do returns work?', answer: 'Send it back.' });
  await createEntry(strapi, 'article', { title: 'Für alle' }, { locale: 'de', documentId: ids['For all'] });

  const at = { stage: 'consideration', touchpoint: 'newsletter' };
  await place(admin, 'article', ids['For families']!, { ...at, segments: ['families'] });
  await place(admin, 'article', ids['For all']!, at);
  await place(admin, 'article', ids['Stage families']!, { stage: 'consideration', segments: ['families', 'runners'] });
  await place(admin, 'article', ids['Stage all']!, { stage: 'consideration' });
  await place(admin, 'article', ids.Early!, { stage: 'awareness', touchpoint: 'newsletter' });
  await place(admin, 'faq', ids.faq!, { stage: 'consideration', weight: 20 });
});
afterAll(() => fixture?.stop());

describe('the ladder over HTTP', () => {
  test('serves the best rung first and says why each entry is there', async () => {
    const { body } = await get('stage=consideration&touchpoint=newsletter&segments=families').expect(200);
    expect(titles(body)).toEqual(['For families', 'For all', 'Stage families', 'Stage all', 'How do returns work?']);
    expect(body.data[0]).toMatchObject({
      documentId: ids['For families'],
      locale: 'en',
      __type: 'api::article.article',
      __match: { rung: 'exact', stage: 'consideration', touchpoint: 'newsletter', segments: ['families'], weight: 50 },
    });
    expect(body.data[4]).toMatchObject({
      locale: null,
      __type: 'api::faq.faq',
      __match: { rung: 'stage', touchpoint: null, weight: 20 },
    });
    expect(body.meta).toEqual({
      journey: 'customer-journey',
      stage: 'consideration',
      touchpoint: 'newsletter',
      segments: ['families'],
      locale: 'en',
      served: { exact: 1, touchpoint: 1, segment: 1, stage: 2 },
      validUntil: null,
    });
  });

  test('names only the segments that placement and request share', async () => {
    const { body } = await get('stage=consideration&segments=runners').expect(200);
    const entry = body.data.find((item: { title: string }) => item.title === 'Stage families');
    expect(entry.__match.segments).toEqual(['runners']);
  });

  test('climbs to an earlier stage only when the stage gives nothing, and never to a later one', async () => {
    const { body } = await get('stage=purchase&touchpoint=newsletter').expect(200);
    expect(body.data[0].__match).toMatchObject({ rung: 'earlier', stage: 'consideration' });
    expect(titles(body)).toContain('Early');
    expect(titles((await get('stage=awareness&touchpoint=newsletter').expect(200)).body)).toEqual(['Early']);
    expect((await get('stage=purchase&touchpoint=newsletter&fallback=none').expect(200)).body.data).toEqual([]);
  });

  test('limits, picks content types by uid or plural name, and takes repeated or comma-separated lists', async () => {
    expect((await get('stage=consideration&limit=1').expect(200)).body.data).toHaveLength(1);
    expect(titles((await get('stage=consideration&contentTypes=faqs').expect(200)).body)).toEqual([
      'How do returns work?',
    ]);
    const repeated = await get('stage=consideration&segments=runners&segments=families').expect(200);
    const joined = await get('stage=consideration&segments=families,runners').expect(200);
    expect(repeated.body).toEqual(joined.body);
  });

  test('serves only what is published in the locale asked for', async () => {
    expect(titles((await get('stage=consideration&touchpoint=newsletter&locale=de').expect(200)).body)).toEqual([
      'Für alle',
      'How do returns work?',
    ]);
  });

  test.each(['*', 'updatedAt,*', 'id', 'documentId', 'createdAt&fields=updatedAt'])(
    'with fields=%s entries have exactly the keys that Strapi itself gives',
    async (fields) => {
      for (const type of ['faqs', 'articles']) {
        const [own] = (await fixture.request.get(`/api/${type}?fields=${fields}`).expect(200)).body.data;
        const at = `stage=consideration&contentTypes=${type}&limit=1`;
        // Asked without fields before: what is kept of that answer is another one.
        await get(at).expect(200);
        const [entry] = (await get(`${at}&fields=${fields}`).expect(200)).body.data;
        expect(Object.keys(entry).sort()).toEqual([...Object.keys(own), '__match', '__type'].sort());
      }
    },
  );

  test('an unpublished entry is gone from the next answer, and a fallback takes its place', async () => {
    const query = 'stage=consideration&touchpoint=newsletter&limit=1';
    expect(titles((await get(query)).body)).toEqual(['For all']);
    await fixture.strapi
      .documents('api::article.article' as never)
      .unpublish({ documentId: ids['For all'], locale: 'en' } as never);
    expect(titles((await get(query)).body)).not.toContain('For all');
    await fixture.strapi
      .documents('api::article.article' as never)
      .publish({ documentId: ids['For all'], locale: 'en' } as never);
    expect(titles((await get(query)).body)).toEqual(['For all']);
  });

  test('a placement is served inside its window only', async () => {
    const { admin, strapi } = fixture;
    const id = await createEntry(strapi, 'page', { title: 'Timed' });
    const window = async (startsAt: string | null, endsAt: string | null) => {
      await place(admin, 'page', id, { stage: 'purchase', startsAt, endsAt });
      return titles((await get('stage=purchase&contentTypes=pages').expect(200)).body);
    };
    expect(await window('2100-01-01T00:00:00Z', null)).toEqual([]);
    expect(await window(null, '2001-01-01T00:00:00Z')).toEqual([]);
    expect(await window('2001-01-01T00:00:00Z', '2100-01-01T00:00:00Z')).toEqual(['Timed']);
    await admin.put(`/placements/api::page.page/${id}`, { placements: [] }).expect(200);
  });

  test('an answer says when a window next changes it, and nothing of windows that are none of the caller’s', async () => {
    const { admin, strapi } = fixture;
    const [page, secret] = [
      await createEntry(strapi, 'page', { title: 'Timed' }),
      await createEntry(strapi, 'hint', { title: 'Secret launch' }),
    ];
    const validUntil = async (query: string) => (await get(query).expect(200)).body.meta.validUntil;
    const timed = { stage: 'purchase', touchpoint: 'homepage', segments: ['families'] };
    await place(admin, 'page', page, { ...timed, startsAt: '2100-01-02T00:00:00Z', endsAt: '2100-01-03T00:00:00Z' });
    // Of a type that the public may not find: not even that something begins is told.
    await place(admin, 'hint', secret, { stage: 'purchase', startsAt: '2100-01-01T00:00:00Z' });
    expect(await validUntil('stage=purchase&segments=families')).toBe('2100-01-02T00:00:00.000Z');
    expect(await validUntil('stage=purchase&touchpoint=homepage&segments=families')).toBe('2100-01-02T00:00:00.000Z');
    for (const other of ['', '&touchpoint=newsletter&segments=families', '&segments=families&contentTypes=articles'])
      expect(await validUntil(`stage=purchase${other}`)).toBeNull();
    const token = await createToken(strapi, 'read-only');
    const { body } = await get('stage=purchase').set('Authorization', token).expect(200);
    expect(body.meta.validUntil).toBe('2100-01-01T00:00:00.000Z');
    await admin.put(`/placements/api::page.page/${page}`, { placements: [] }).expect(200);
    await admin.put(`/placements/api::hint.hint/${secret}`, { placements: [] }).expect(200);
  });

  test('a kept answer is not given any more once its window has turned', async () => {
    const { admin, strapi } = fixture;
    const id = await createEntry(strapi, 'page', { title: 'Ends soon' });
    const query = 'stage=purchase&contentTypes=pages';
    const end = new Date(Date.now() + 700).toISOString();
    await place(admin, 'page', id, { stage: 'purchase', endsAt: end });
    const first = await get(query).expect(200);
    expect([titles(first.body), first.body.meta.validUntil]).toEqual([['Ends soon'], end]);
    for (let tries = 0; Date.now() <= Date.parse(end) && tries < 2000; tries += 1) await get(query).expect(200);
    const { body } = await get(query).set('If-None-Match', first.headers.etag!).expect(200);
    expect([titles(body), body.meta.validUntil]).toEqual([[], null]);
    await admin.put(`/placements/api::page.page/${id}`, { placements: [] }).expect(200);
  });
});

describe('HTTP caching', () => {
  test('a public answer carries a weak ETag and may be revalidated', async () => {
    const first = await get('stage=consideration').expect(200);
    expect(first.headers.etag).toMatch(/^W\/"/);
    expect(first.headers['cache-control']).toBe('public, max-age=0, must-revalidate');
    expect(first.headers.vary).toMatch(/Authorization/);
    const again = await get('stage=consideration').set('If-None-Match', first.headers.etag!).expect(304);
    expect(again.text).toBe('');
  });

  test('where a visitor came from changes nothing: the same answer, kept once', async () => {
    const first = await get('stage=consideration').expect(200);
    const came = 'utm_source=news&utm_medium=email&gad_source=1&gclid=Cj0&fbclid=Iw&mc_cid=a1&_=1764';
    await get(`${came}&stage=consideration`).set('If-None-Match', first.headers.etag!).expect(304);
    for (const path of ['journeys', 'snapshot']) {
      const asking = (query: string) => fixture.request.get(`/api/touchpoints/${path}${query}`);
      const { status, body } = await asking('');
      expect(await asking(`?${came}`)).toMatchObject({ status, body });
    }
  });

  test('an answer to a token is private', async () => {
    const token = await createToken(fixture.strapi, 'read-only');
    const { headers } = await get('stage=consideration').set('Authorization', token).expect(200);
    expect(headers['cache-control']).toMatch(/^private/);
  });

  test('an ETag confirms nothing to who may not call', async () => {
    const { headers } = await get('stage=consideration').expect(200);
    const token = await createToken(fixture.strapi, 'custom', []);
    await get('stage=consideration').set('Authorization', token).set('If-None-Match', headers.etag!).expect(403);
  });
});

test('GET /journeys shows active journeys without plans, owners, rules or segments', async () => {
  const { body } = await fixture.request.get('/api/touchpoints/journeys').expect(200);
  expect(body).toEqual({
    data: [
      {
        slug: 'customer-journey',
        name: 'Customer journey',
        default: true,
        stages: [
          { slug: 'awareness', name: 'Awareness', position: 0, goal: 'Find out that a solution exists' },
          { slug: 'consideration', name: 'Consideration', position: 1, goal: null },
          { slug: 'purchase', name: 'Purchase', position: 2, goal: null },
        ],
        touchpoints: [
          { slug: 'homepage', name: 'Homepage', channel: 'website', phase: 'pre-purchase' },
          { slug: 'newsletter', name: 'Newsletter', channel: 'email', phase: null },
        ],
      },
    ],
  });
});
