import type { Journey } from '../../types';
import { createEntry, JOURNEY, place } from '../support/site';
import { bootStrapi, type Fixture } from '../support/strapi';

let fixture: Fixture;
beforeAll(async () => {
  fixture = await bootStrapi();
});
afterAll(() => fixture?.stop());

const importAny = (body: object) => fixture.admin.post('/journeys/import', body);

describe('import and export', () => {
  let journey: Journey;

  test('a definition creates everything it names', async () => {
    const { body } = await importAny(JOURNEY).expect(200);
    journey = body.data;
    expect(journey).toMatchObject({ slug: 'customer-journey', default: true, active: true, version: 1, locales: null });
    expect(journey.stages.map((stage) => stage.slug)).toEqual(['awareness', 'consideration', 'purchase']);
    expect(body.meta).toEqual({
      created: { journeys: 1, stages: 3, touchpoints: 2, segments: 2, moments: 4 },
      updated: { journeys: 0, stages: 0, touchpoints: 0, segments: 0, moments: 0 },
    });
  });

  test('importing it again changes nothing but says that it was updated', async () => {
    const { body } = await importAny(JOURNEY).expect(200);
    const { version: _, ...before } = journey;
    expect(body.data).toMatchObject(before);
    expect(body.meta.created).toEqual({ journeys: 0, stages: 0, touchpoints: 0, segments: 0, moments: 0 });
    expect((await fixture.admin.get('/touchpoints')).body.data).toHaveLength(2);
  });

  test('an export is a definition that imports to the same journey', async () => {
    const { body } = await fixture.admin.get(`/journeys/${journey.documentId}/export`).expect(200);
    expect(body.data).toMatchObject({
      slug: 'customer-journey',
      moments: [{ stage: 'awareness', target: 2 }, {}, {}, {}],
    });
    await importAny(body.data).expect(200);
    expect((await fixture.admin.get(`/journeys/${journey.documentId}/export`)).body.data).toEqual(body.data);
  });

  test('it holds what its placements name, too, so that a file of them can be imported after it', async () => {
    const { admin, strapi } = fixture;
    await admin.post('/touchpoints', { name: 'Kiosk', slug: 'kiosk', channel: 'store' }).expect(201);
    await admin.post('/segments', { name: 'Night owls', slug: 'night-owls' }).expect(201);
    await admin.post('/segments', { name: 'Nobody', slug: 'nobody' }).expect(201);
    const entry = await createEntry(strapi, 'article', { title: 'Open late' });
    await place(admin, 'article', entry, { stage: 'awareness', touchpoint: 'kiosk', segments: ['night-owls'] });
    const { data } = (await admin.get(`/journeys/${journey.documentId}/export`).expect(200)).body;
    const slugs = (items: { slug: string }[]) => items.map(({ slug }) => slug);
    expect(slugs(data.touchpoints)).toContain('kiosk');
    expect(slugs(data.segments)).toContain('night-owls');
    expect(slugs(data.segments)).not.toContain('nobody');
  });

  test('a file updates touchpoints that exist, a template never does', async () => {
    await importAny({ ...JOURNEY, touchpoints: [{ name: 'Start page', slug: 'homepage' }] }).expect(200);
    const nameOf = async () =>
      (await fixture.admin.get('/touchpoints')).body.data.find((item: { slug: string }) => item.slug === 'homepage')
        .name;
    expect(await nameOf()).toBe('Start page');
    await importAny({ template: 'lean-funnel' }).expect(200);
    expect(await nameOf()).toBe('Start page');
  });

  test('a template keeps only the touchpoints that were chosen, under their names', async () => {
    const { body } = await importAny({
      template: 'service-journey',
      name: 'Help',
      touchpoints: [{ slug: 'live-chat', name: 'WhatsApp' }, { slug: 'homepage' }],
    }).expect(200);
    expect(body.data.slug).toBe('help');
    const named = new Set(body.data.moments.map((moment: { touchpoint: string | null }) => moment.touchpoint));
    expect(named).toEqual(new Set([null, 'live-chat', 'homepage']));
  });

  test('a touchpoint that is there already is used, renamed, or left alone beside another, as was chosen', async () => {
    const touchpoints = async (): Promise<{ slug: string; name: string; impact: number }[]> =>
      (await fixture.admin.get('/touchpoints')).body.data;
    const before = new Map((await touchpoints()).map((item) => [item.slug, item]));
    const chosen = [
      { slug: 'homepage', name: 'Our front door', existing: 'rename' },
      { slug: 'newsletter', name: 'Newsletter for partners', existing: 'another' },
    ];
    const body = { template: 'lean-funnel', name: 'Chosen', touchpoints: chosen };
    const looked = await fixture.admin.post('/journeys/import/preview', body).expect(200);
    expect(looked.body.data.changes).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ kind: 'touchpoints', key: 'homepage', change: 'update' }),
        expect.objectContaining({ kind: 'touchpoints', key: 'newsletter-for-partners', change: 'create' }),
      ]),
    );
    const made = await importAny(body as never).expect(200);
    expect(made.body.meta).toMatchObject({ created: { touchpoints: 1 }, updated: { touchpoints: 1 } });
    const after = new Map((await touchpoints()).map((item) => [item.slug, item]));
    expect(after.get('homepage')).toMatchObject({ ...before.get('homepage'), name: 'Our front door' });
    expect(after.get('newsletter')).toEqual(before.get('newsletter'));
    expect(after.get('newsletter-for-partners')).toMatchObject({ name: 'Newsletter for partners' });
    const planned = made.body.data.moments.map(({ touchpoint }: { touchpoint: string | null }) => touchpoint);
    expect(planned).toContain('newsletter-for-partners');
    expect(planned).not.toContain('newsletter');
    await importAny({ template: 'lean-funnel', name: 'Used', touchpoints: [{ slug: 'homepage', name: 'X' }] } as never);
    expect((await touchpoints()).find(({ slug }) => slug === 'homepage')).toMatchObject({ name: 'Our front door' });
  });

  test('every template imports into a site', async () => {
    const { body } = await fixture.admin.get('/templates').expect(200);
    expect(body.data.map((template: { slug: string }) => template.slug)).toEqual([
      'customer-journey',
      'lean-funnel',
      'before-during-after',
      'service-journey',
    ]);
    for (const { slug } of body.data) await importAny({ template: slug, name: `Copy of ${slug}` }).expect(200);
  });

  test('a faulty definition stores nothing at all', async () => {
    const touchpoints = [{ name: 'Fresh', slug: 'fresh' }];
    const faulty = {
      name: 'Broken',
      slug: 'broken',
      stages: [{ name: 'One', slug: 'one' }],
      touchpoints,
      moments: [{ stage: 'two' }],
    };
    const { body } = await importAny(faulty).expect(400);
    expect(body.error.message).toMatch(/Unknown stage "two"/);
    const slugs = (await fixture.admin.get('/touchpoints')).body.data.map((item: { slug: string }) => item.slug);
    expect(slugs).not.toContain('fresh');
    expect(
      (await fixture.admin.get('/journeys')).body.data.some((item: { slug: string }) => item.slug === 'broken'),
    ).toBe(false);
  });
});

describe('create, change, copy and delete', () => {
  const create = async (body: object): Promise<Journey> =>
    (await fixture.admin.post('/journeys', body).expect(201)).body.data;

  test('slugs are made from names and stay when names change', async () => {
    const journey = await create({
      name: 'Für Händler',
      stages: [{ name: 'Erster Kontakt' }, { name: 'Erster Kontakt' }],
    });
    expect(journey.slug).toBe('fuer-haendler');
    expect(journey.stages.map((stage) => stage.slug)).toEqual(['erster-kontakt', 'erster-kontakt-2']);
    const stages = journey.stages.map(({ position: _, ...stage }) => ({ ...stage, name: `${stage.name}!` })).reverse();
    const { body } = await fixture.admin
      .put(`/journeys/${journey.documentId}`, { version: 1, name: 'Handel', stages })
      .expect(200);
    expect(body.data).toMatchObject({ slug: 'fuer-haendler', name: 'Handel', version: 2 });
    expect(body.data.stages.map((stage: { slug: string }) => stage.slug)).toEqual([
      'erster-kontakt-2',
      'erster-kontakt',
    ]);
  });

  test('a change of an old version is refused with 409 and changes nothing', async () => {
    const journey = await create({ name: 'Versions', stages: [{ name: 'One' }] });
    const url = `/journeys/${journey.documentId}`;
    await fixture.admin.put(url, { version: 1, name: 'First' }).expect(200);
    const { body } = await fixture.admin.put(url, { version: 1, name: 'Second' }).expect(409);
    expect(body.error).toMatchObject({ name: 'ConflictError', details: { conflict: { version: 2 } } });
    expect((await fixture.admin.get(url)).body.data.name).toBe('First');
  });

  test('of many changes of one version at once, one wins', async () => {
    const journey = await create({ name: 'Race', stages: [{ name: 'One' }] });
    const answers = await Promise.all(
      [1, 2, 3, 4, 5].map((number) =>
        fixture.admin.put(`/journeys/${journey.documentId}`, { version: 1, name: `Racer ${number}` }),
      ),
    );
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409, 409, 409, 409]);
  });

  test('a change that fails half-way leaves the journey as it was', async () => {
    const journey = await create({ name: 'Whole', stages: [{ name: 'One' }] });
    const url = `/journeys/${journey.documentId}`;
    await fixture.admin
      .put(url, {
        version: 1,
        stages: [{ name: 'One', slug: 'one' }, { name: 'Two' }],
        moments: [{ stage: 'nowhere' }],
      })
      .expect(400);
    expect((await fixture.admin.get(url)).body.data).toEqual(journey);
  });

  test('what the map says is kept, exported, imported and copied', async () => {
    const map = {
      name: 'Mapped',
      slug: 'mapped',
      owner: 'CRM team',
      reviewDays: 90,
      rows: [{ slug: 'questions', name: 'Questions' }],
      rowOrder: ['questions', 'feels', 'says'],
      hiddenRows: ['picture'],
      stages: [
        {
          name: 'First',
          slug: 'first',
          says: 'Help',
          does: 'Searches',
          texts: { questions: 'Which?' },
          picture: 'abc123',
        },
        { name: 'Second', slug: 'second' },
      ],
    };
    const journey = await create(map);
    expect(journey).toMatchObject(map);
    expect(journey.stages[1]).toMatchObject({ says: null, does: null, texts: {}, picture: null });
    const exported = (await fixture.admin.get(`/journeys/${journey.documentId}/export`)).body.data;
    expect(exported).toMatchObject(map);
    const again = await fixture.admin.post('/journeys/import', { ...exported, slug: 'mapped-again' }).expect(200);
    expect(again.body.data).toMatchObject({ ...map, slug: 'mapped-again' });
    const copied = await fixture.admin.post(`/journeys/${journey.documentId}/duplicate`, { name: 'Copy' }).expect(201);
    expect(copied.body.data).toMatchObject({ ...map, name: 'Copy', slug: 'copy' });
    const cleared = {
      version: journey.version,
      owner: null,
      reviewDays: null,
      rows: null,
      rowOrder: null,
      hiddenRows: null,
    };
    const { body } = await fixture.admin.put(`/journeys/${journey.documentId}`, cleared).expect(200);
    expect(body.data).toMatchObject({ owner: null, reviewDays: null, rows: [], rowOrder: [], hiddenRows: [] });
  });

  test.each([
    ['a row of its own that every journey has', { rows: [{ slug: 'feels', name: 'Feelings' }] }, 'rows.0.slug'],
    [
      'two rows of one slug',
      {
        rows: [
          { slug: 'a', name: 'A' },
          { slug: 'a', name: 'B' },
        ],
      },
      'rows',
    ],
    ['nine rows', { rows: Array.from({ length: 9 }, (_, index) => ({ slug: `row-${index}`, name: 'Row' })) }, 'rows'],
    ['a row twice in their order', { rowOrder: ['says', 'does', 'says'] }, 'rowOrder'],
    ['no day at all', { reviewDays: 0 }, 'reviewDays'],
    ['a text under no slug', { stages: [{ name: 'One', texts: { 'Not a slug': 'text' } }] }, 'stages.0.texts'],
    ['a picture by its address', { stages: [{ name: 'One', picture: 'https://x.example/a.png' }] }, 'stages.0.picture'],
  ])('%s is refused', async (_what, fields, path) => {
    const { body } = await fixture.admin
      .post('/journeys', { name: 'Refused', stages: [{ name: 'One' }], ...fields })
      .expect(400);
    expect(body.error.details.errors[0].path.join('.')).toContain(path);
  });

  test('planned slots stand in the order given, also in a journey of before there was one', async () => {
    const definition = {
      name: 'Ordered',
      slug: 'ordered',
      stages: [
        { name: 'One', slug: 'one' },
        { name: 'Two', slug: 'two' },
      ],
    };
    const touchpoints = ['ord-a', 'ord-b', 'ord-c'].map((slug) => ({ slug, name: slug }));
    const planned = (...places: string[]) =>
      places.map((place) => ({ stage: place.split('/')[0]!, touchpoint: place.split('/')[1]!, target: 1 }));
    const order = ({ moments }: Journey) => moments.map(({ stage, touchpoint }) => `${stage}/${touchpoint}`);
    const { body } = await fixture.admin
      .post('/journeys/import', { ...definition, touchpoints, moments: planned('two/ord-b', 'one/ord-c', 'one/ord-a') })
      .expect(200);
    const { documentId } = body.data as Journey;
    expect(order(body.data)).toEqual(['one/ord-c', 'one/ord-a', 'two/ord-b']);

    // As a version without an order left it.
    const moments = fixture.strapi.db.query('plugin::touchpoints.moment');
    await moments.updateMany({ where: { journey: 'ordered' }, data: { position: null } });
    const put = async (...places: string[]) => {
      const { version } = (await fixture.admin.get(`/journeys/${documentId}`)).body.data;
      return order(
        (await fixture.admin.put(`/journeys/${documentId}`, { version, moments: planned(...places) }).expect(200)).body
          .data,
      );
    };
    expect(await put('one/ord-c', 'one/ord-a', 'one/ord-b', 'two/ord-b')).toEqual([
      'one/ord-c',
      'one/ord-a',
      'one/ord-b',
      'two/ord-b',
    ]);
    expect(await put('one/ord-b', 'one/ord-a', 'one/ord-c')).toEqual(['one/ord-b', 'one/ord-a', 'one/ord-c']);
    // An import leaves the others after those that it names.
    await fixture.admin.post('/journeys/import', { ...definition, moments: planned('one/ord-c') }).expect(200);
    expect(order((await fixture.admin.get(`/journeys/${documentId}`)).body.data)).toEqual([
      'one/ord-c',
      'one/ord-b',
      'one/ord-a',
    ]);
  });

  test('a copy has the stages and the plan, and its own slug', async () => {
    const [first] = (await fixture.admin.get('/journeys')).body.data;
    const source: Journey = (await fixture.admin.get(`/journeys/${first.documentId}`)).body.data;
    const { body } = await fixture.admin
      .post(`/journeys/${source.documentId}/duplicate`, { name: 'Second one' })
      .expect(201);
    expect(body.data).toMatchObject({
      slug: 'second-one',
      default: false,
      stages: source.stages,
      moments: source.moments,
    });
  });

  test('there is exactly one default journey', async () => {
    const defaults = async () =>
      (await fixture.admin.get('/journeys')).body.data.filter((item: Journey) => item.default);
    const [old] = await defaults();
    const journey = await create({ name: 'New default', default: true, stages: [{ name: 'One' }] });
    expect((await defaults()).map((item: Journey) => item.slug)).toEqual([journey.slug]);
    await fixture.admin
      .put(`/journeys/${journey.documentId}`, { version: journey.version, default: false })
      .expect(400);
    await fixture.admin.put(`/journeys/${journey.documentId}`, { version: journey.version, active: false }).expect(400);
    await fixture.admin.del(`/journeys/${journey.documentId}`).expect(409);
    const current = (await fixture.admin.get(`/journeys/${old.documentId}`)).body.data;
    await fixture.admin.put(`/journeys/${old.documentId}`, { version: current.version, default: true }).expect(200);
    await fixture.admin.del(`/journeys/${journey.documentId}`).expect(204);
    await fixture.admin.get(`/journeys/${journey.documentId}`).expect(404);
  });

  test('a rule that cannot be decided is refused with the path of the fault', async () => {
    const rule = { traits: { country: { $regex: '.*' } } };
    const { body } = await fixture.admin
      .post('/journeys', { name: 'Rule', stages: [{ name: 'One', rule }] })
      .expect(400);
    expect(body.error.details.errors[0].path.join('.')).toMatch(/^stages\.0\.rule\.traits\.country/);
    await fixture.admin.post('/segments', { name: 'Odd', rule: { traits: { a: { $nope: 1 } } } }).expect(400);
  });
});
