import routes from '../../server/src/routes';
import { createEntry, importJourney, place } from '../support/site';
import { bootStrapi, type AdminClient, type AdminGrant, type Fixture } from '../support/strapi';

/** Who may do what in the admin: the table that people are told, written down apart from the one that is enforced. */
const MAY: Readonly<Record<'read' | 'place' | 'plan' | 'settings', readonly string[]>> = {
  read: [
    'GET /setup',
    'GET /settings',
    'GET /templates',
    'GET /journeys',
    'GET /journeys/:documentId',
    'GET /journeys/:documentId/export',
    'GET /touchpoints',
    'GET /touchpoints/:documentId',
    'GET /segments',
    'GET /segments/:documentId',
    'GET /placements',
    'GET /placements/options',
    'GET /placements/of-entries',
    'GET /placements/export',
    'GET /batches',
    // It also needs `place`, or `settings` for what rules did (see the tests of batches).
    'POST /batches/:documentId/undo',
    'GET /coverage',
    'GET /coverage/cell',
    'GET /coverage/export',
    'GET /trend',
    'GET /trend/changes',
    'GET /gaps',
    'GET /owners',
    'GET /notes',
    'GET /notes/counts',
    // One's own; those of others need `plan` as well (see the tests of notes).
    'DELETE /notes/:documentId',
    'POST /notes/:documentId/restore',
    'GET /content',
    'GET /content/refs',
    'GET /content/filters',
    // Sharing one needs `place` as well; deleting one needs that it is one's own (see the tests of the content list).
    'POST /content/filters',
    'DELETE /content/filters/:documentId',
    'GET /unplaced',
    'GET /reviews',
    'GET /rules',
    'GET /suggestions',
    'GET /suggestions/cell',
    'POST /suggestions/many',
    'GET /orphans',
  ],
  place: [
    'PUT /placements/:contentType/:documentId',
    'POST /placements/bulk',
    'POST /placements/bulk/preview',
    'POST /placements/import',
    'POST /notes',
    'POST /unplaced/set-aside',
    'POST /reviews',
    'POST /reviews/withdraw',
    'POST /orphans/repair',
  ],
  plan: [
    'POST /journeys',
    'POST /journeys/import',
    'POST /journeys/import/preview',
    'PUT /journeys/:documentId',
    'DELETE /journeys/:documentId',
    'POST /journeys/:documentId/duplicate',
    'POST /journeys/:documentId/edits',
    'POST /touchpoints',
    'PUT /touchpoints/:documentId',
    'DELETE /touchpoints/:documentId',
    'POST /segments',
    'PUT /segments/:documentId',
    'DELETE /segments/:documentId',
    'POST /placements/move',
    'POST /gaps/assign',
  ],
  settings: [
    'POST /setup/grants',
    'PUT /settings',
    'POST /suggestions/train',
    'GET /rules/fields',
    'POST /rules',
    'POST /rules/preview',
    'PUT /rules/order',
    'POST /rules/run',
    'POST /rules/run/preview',
    'PUT /rules/:documentId',
    'DELETE /rules/:documentId',
  ],
};

type Permission = keyof typeof MAY;
const PERMISSIONS = Object.keys(MAY) as Permission[];
const EVERY_ROUTE = Object.values(MAY).flat();

/** Persons by what they hold: nobody has more than what stands here. */
const ROLES: Readonly<Record<string, readonly Permission[]>> = {
  'no permission': [],
  'a reader': ['read'],
  'an editor': ['read', 'place'],
  'a planner': ['read', 'plan'],
  'who keeps the settings': ['read', 'settings'],
  'only place': ['place'],
};

const SECRET = 'api::secret.secret';
const grants = (permissions: readonly Permission[]): AdminGrant[] =>
  permissions.map((name) => ({ action: `plugin::touchpoints.${name}` }));
const readsArticles: AdminGrant = {
  action: 'plugin::content-manager.explorer.read',
  subject: 'api::article.article',
  properties: { fields: ['title'], locales: ['en'] },
};

let fixture: Fixture;
let secretId: string;
const people = new Map<string, AdminClient>();

const call = (client: AdminClient, route: string) => {
  const [method = '', template = ''] = route.split(' ');
  const path = template.replace(':contentType', 'api::article.article').replace(':documentId', 'nobodyknowsthis');
  const verb = { GET: client.get, POST: client.post, PUT: client.put, DELETE: client.del }[method]!;
  return method === 'GET' || method === 'DELETE' ? verb(path) : verb(path, {});
};

beforeAll(async () => {
  fixture = await bootStrapi();
  const { strapi, admin } = fixture;
  await importJourney(admin);
  const article = await createEntry(strapi, 'article', { title: 'Open article' });
  secretId = await createEntry(strapi, 'secret', { name: 'Project Falcon' });
  await place(admin, 'article', article, { stage: 'awareness', touchpoint: 'homepage' });
  await place(admin, 'secret', secretId, { stage: 'awareness', touchpoint: 'homepage' });
  await place(admin, 'secret', secretId, { stage: 'consideration' });
  await strapi.plugin('touchpoints').service('trend').record();
  for (const [name, permissions] of Object.entries(ROLES)) {
    people.set(name, await fixture.adminWith([...grants(permissions), readsArticles]));
  }
});
afterAll(() => fixture?.stop());

test('the table has every route, once, under the permission that is enforced', () => {
  const enforced = routes.admin().routes.map(({ method, path, config }) => {
    const [, policy] = config.policies as [string, { config: { actions: string[] } }];
    return `${policy.config.actions.join()} ${method} ${path}`;
  });
  const told = PERMISSIONS.flatMap((name) => MAY[name].map((route) => `plugin::touchpoints.${name} ${route}`));
  expect(told.sort()).toEqual(enforced.sort());
});

test('without a session nothing answers', async () => {
  for (const route of EVERY_ROUTE) {
    const [method = '', path = ''] = route.split(' ');
    const answer = await fixture.request[method.toLowerCase() as 'get'](`/touchpoints${path}`);
    expect([route, answer.status]).toEqual([route, 401]);
  }
});

test.each(Object.keys(ROLES))('%s: may do what the table says, and nothing else', async (name) => {
  const held = ROLES[name]!;
  for (const permission of PERMISSIONS) {
    for (const route of MAY[permission]) {
      const { status } = await call(people.get(name)!, route);
      const refused = status === 403;
      expect([route, refused]).toEqual([route, !held.includes(permission)]);
      expect(status).toBeLessThan(500);
    }
  }
});

describe('content that a person may not read', () => {
  const reader = () => people.get('an editor')!;
  const setting = (unreadableTypes: 'counts' | 'hidden') =>
    fixture.admin.put('/settings', { unreadableTypes }).expect(200);
  const cellOf = async (client: AdminClient) =>
    (await client.get('/coverage/cell?stage=awareness&touchpoint=homepage').expect(200)).body.data;
  const coverageOf = async (client: AdminClient, query = '') =>
    (await client.get(`/coverage${query}`).expect(200)).body.data;

  afterAll(() => setting('counts'));

  /** Everything that a reader may be shown, as text. */
  const everythingShownTo = async (client: AdminClient): Promise<string> => {
    const day = new Date().toISOString().slice(0, 10);
    const paths = [
      '/coverage',
      '/coverage/cell?stage=awareness&touchpoint=homepage',
      '/coverage/cell?stage=consideration',
      '/coverage/export?format=csv',
      '/coverage/export?format=json&list=gaps',
      '/gaps',
      '/placements/options',
      '/reviews?verdict=good',
      '/reviews',
      '/unplaced',
      '/content',
      '/content/refs',
      '/orphans',
      '/owners',
      '/rules',
      '/trend',
      `/trend/changes?from=2020-01-01&to=${day}`,
    ];
    const answers = [];
    for (const path of paths) answers.push((await client.get(path)).text);
    return answers.join('\n');
  };

  test('is counted, without a title', async () => {
    await setting('counts');
    const own = await coverageOf(reader());
    expect(own).toEqual({ ...(await coverageOf(fixture.admin)), at: undefined });
    const cell = await cellOf(reader());
    expect(cell.figures.live).toBe(2);
    expect(cell.placed).toHaveLength(1);
    expect(cell.hidden).toBe(1);
    const shown = await everythingShownTo(reader());
    expect(shown).not.toContain('Falcon');
    expect(shown).not.toContain(secretId);
  });

  test('is not there at all, where the setting says so', async () => {
    await setting('hidden');
    const cell = await cellOf(reader());
    expect(cell.figures.live).toBe(1);
    expect(cell.hidden).toBe(0);
    const own = await coverageOf(reader());
    expect(own.totals.live).toBe(1);
    expect(own.score).toBe((await coverageOf(fixture.admin, '?contentTypes=api::article.article')).score);
    await reader().get(`/coverage?contentTypes=${SECRET}`).expect(400);
    const options = (await reader().get('/placements/options').expect(200)).body.data as {
      stage: string;
      have: number;
    }[];
    expect(options.filter(({ stage }) => stage === 'consideration').every(({ have }) => have === 0)).toBe(true);
    await reader().get('/trend').expect(403);
    const shown = await everythingShownTo(reader());
    expect(shown).not.toContain('Falcon');
    expect(shown).not.toContain(secretId);
    expect(shown).not.toContain(SECRET);
    const types = (await reader().get('/setup').expect(200)).body.data.contentTypes as { uid: string }[];
    expect(types.map(({ uid }) => uid)).toEqual(['api::article.article']);
    // Who reads everything sees everything still.
    expect((await coverageOf(fixture.admin)).totals.live).toBe(2);
  });

  test('nor in what is counted, named or asked for elsewhere', async () => {
    const { admin } = fixture;
    const segment = (await admin.post('/segments', { name: 'Insiders', slug: 'insiders' }).expect(201)).body.data;
    const placed = await createEntry(fixture.strapi, 'secret', { name: 'Falcon two' });
    await place(admin, 'secret', placed, { stage: 'purchase', segments: ['insiders'] });
    await admin.post('/rules', { contentType: SECRET, name: 'Quiet', filters: { name: { $eq: 'none' } } }).expect(201);
    await admin
      .put('/settings', { contentTypes: ['api::article.article', SECRET], freshness: { [SECRET]: 7 } })
      .expect(200);
    const shownTo = async (client: AdminClient) => ({
      segments: [
        (await client.get('/segments').expect(200)).body.data.find(({ slug }: { slug: string }) => slug === 'insiders'),
        (await client.get(`/segments/${segment.documentId}`).expect(200)).body.data,
      ].map(({ placements }: { placements: number }) => placements),
      placements: (await client.get('/setup').expect(200)).body.data.placements,
      setup: (await client.get('/setup').expect(200)).text.includes(SECRET),
      settings: (await client.get('/settings').expect(200)).text.includes(SECRET),
      rules: (await client.get('/rules').expect(200)).body.data.length,
      unplaced: (await client.get(`/unplaced?contentTypes=${SECRET}`)).status,
    });
    const everything = { segments: [1, 1], placements: 4, setup: true, settings: true, rules: 1, unplaced: 200 };
    try {
      await setting('counts');
      expect(await shownTo(reader())).toEqual(everything);
      await setting('hidden');
      expect(await shownTo(reader())).toEqual({
        segments: [0, 0],
        placements: 1,
        setup: false,
        settings: false,
        rules: 0,
        unplaced: 400,
      });
      expect(await shownTo(admin)).toEqual(everything);
      // Who keeps the settings chooses among all types, and takes every rule away.
      expect(await shownTo(people.get('who keeps the settings')!)).toMatchObject({
        placements: 4,
        setup: true,
        settings: true,
        rules: 1,
      });
    } finally {
      await admin.put('/settings', { contentTypes: null, freshness: {} }).expect(200);
      await fixture.strapi.documents(SECRET as never).delete({ documentId: placed } as never);
    }
  });

  test('broken links of it are not listed then, nor removed with the others', async () => {
    await setting('hidden');
    const gone = await createEntry(fixture.strapi, 'secret', { name: 'Gone' });
    await place(fixture.admin, 'secret', gone, { stage: 'purchase' });
    // Past everything that would clean up after it.
    await fixture.strapi.db.connection('secrets').where({ document_id: gone }).delete();
    const listed = async (client: AdminClient) => (await client.get('/orphans').expect(200)).body.meta.pagination.total;
    expect(await listed(fixture.admin)).toBe(1);
    expect(await listed(reader())).toBe(0);
    await reader().post('/orphans/repair', { action: 'removeAll', reason: 'entry' }).expect(200);
    expect(await listed(fixture.admin)).toBe(1);
  });
});
