import type { Core } from '@strapi/strapi';
import {
  createEntry,
  createToken,
  finding,
  grantPublic,
  importJourney,
  place,
  READ_CONTENT,
  revokePublic,
} from '../support/site';
import { bootOwnStrapi, type Fixture } from '../support/strapi';

const PREVIEW = 'plugin::touchpoints.content.preview';
const CONTENT = '/api/touchpoints/content?stage=awareness&fields=title&populate[category]=true&populate[secret]=true';
const ROUTES = ['/api/touchpoints/journeys', CONTENT, '/api/touchpoints/content/preview?stage=awareness&fields=title'];

/** What differs from one boot to the next, and says nothing. */
const INCIDENTAL = new Set(['id', 'documentId', 'createdAt', 'updatedAt', 'publishedAt']);
const comparable = (body: object): unknown =>
  JSON.parse(JSON.stringify(body, (key, value: unknown) => (INCIDENTAL.has(key) ? undefined : value)));

const roleOf = async (strapi: Core.Strapi, type: string) =>
  (await strapi.db.query('plugin::users-permissions.role').findOne({ where: { type } })).id as number;

const addUser = async (strapi: Core.Strapi, name: string, role: number, more: object = {}) => {
  const data = { username: name, email: `${name}@example.com`, password: 'Password123', provider: 'local' };
  const user = await strapi
    .plugin('users-permissions')
    .service('user')
    .add({ ...data, confirmed: true, role, ...more });
  return user.id as number;
};

/** Everyone who may come along: a name, and the `Authorization` header. */
const createCallers = async (strapi: Core.Strapi): Promise<Record<string, string | undefined>> => {
  const jwt = strapi.plugin('users-permissions').service('jwt');
  const bearer = async (id: number, options?: object) => `Bearer ${await jwt.issue({ id }, options)}`;
  const permissions = strapi.db.query('plugin::users-permissions.permission');
  const member = await strapi.db
    .query('plugin::users-permissions.role')
    .create({ data: { name: 'Member', type: 'member', description: '' } });
  for (const action of [...READ_CONTENT, ...finding('article')])
    await permissions.create({ data: { action, role: member.id } });
  const authenticated = await roleOf(strapi, 'authenticated');
  const user = await addUser(strapi, 'user', authenticated);
  const gone = await addUser(strapi, 'gone', authenticated);
  await strapi.db.query('plugin::users-permissions.user').delete({ where: { id: gone } });
  const old = await createToken(strapi, 'full-access');
  await strapi.db
    .query('admin::api-token')
    .updateMany({ where: { type: 'full-access' }, data: { expiresAt: Date.now() - 1000 } });
  return {
    nobody: undefined,
    'an empty header': '',
    'another scheme': 'Basic dXNlcjpwYXNz',
    'a bad token': 'Bearer nonsense',
    'a user without a grant': await bearer(user),
    'a user with an expired token': await bearer(user, { expiresIn: -10 }),
    'a user who is gone': await bearer(gone),
    'a blocked user': await bearer(await addUser(strapi, 'blocked', member.id, { blocked: true })),
    'a user of a custom role': await bearer(await addUser(strapi, 'member', member.id)),
    'an expired API token': old,
    'a full-access token': await createToken(strapi, 'full-access'),
    'a read-only token': await createToken(strapi, 'read-only'),
    'a custom token': await createToken(strapi, 'custom', [...READ_CONTENT, ...finding('article', 'secret')]),
    'a custom token for previews': await createToken(strapi, 'custom', [PREVIEW, ...finding('article')]),
    'a custom token for something else': await createToken(strapi, 'custom', finding('article')),
  };
};

/** What becomes of the public role, one after the other, from one that may do other things only. */
const EVENTS: Record<string, (strapi: Core.Strapi) => Promise<unknown>> = {
  'before any grant': async () => {},
  'after the grant': (strapi) => grantPublic(strapi, [...READ_CONTENT, ...finding('article', 'category')]),
  'after preview was granted, too': (strapi) => grantPublic(strapi, [PREVIEW]),
  'after one grant was taken back': (strapi) => revokePublic(strapi, ['plugin::touchpoints.journey.find']),
  'after the role was deleted': async (strapi) =>
    strapi
      .plugin('users-permissions')
      .service('role')
      .deleteRole(await roleOf(strapi, 'public'), await roleOf(strapi, 'authenticated')),
};

type Verdicts = Record<string, { status: number; body: unknown }>;

const ask = async ({ request }: Fixture, authorization: string | undefined, route: string) => {
  const call = request.get(route);
  const { status, body } = await (authorization === undefined ? call : call.set('Authorization', authorization));
  return { status, body: comparable(body) };
};

/** Boots a site with this setting and asks everything, as everyone, after each event. */
const collect = async (cacheFor: number): Promise<Verdicts> => {
  const fixture = await bootOwnStrapi({ anonymous: { cacheFor } });
  try {
    const { strapi, admin } = fixture;
    await importJourney(admin);
    const category = await createEntry(strapi, 'category', { name: 'Tents', code: 'private' });
    const secret = await createEntry(strapi, 'secret', { name: 'Confidential' });
    const article = await createEntry(strapi, 'article', { title: 'Open', category, secret });
    await place(admin, 'article', article, { stage: 'awareness' });
    const callers = await createCallers(strapi);
    const verdicts: Verdicts = {};
    for (const [event, happen] of Object.entries(EVENTS)) {
      await happen(strapi);
      for (const [who, authorization] of Object.entries(callers)) {
        for (const route of ROUTES) verdicts[`${who}, ${event}: ${route}`] = await ask(fixture, authorization, route);
      }
    }
    return verdicts;
  } finally {
    await fixture.stop();
  }
};

let plain: Verdicts;
let cached: Verdicts;
beforeAll(async () => {
  plain = await collect(0);
  cached = await collect(60);
});

test('every verdict and every answer is the one that plain Strapi gives', () => {
  expect(cached).toEqual(plain);
});

test.each([
  ['nobody, before any grant', [403, 403, 403]],
  ['nobody, after the grant', [200, 200, 403]],
  ['nobody, after preview was granted, too', [200, 200, 403]],
  ['nobody, after one grant was taken back', [403, 200, 403]],
  ['nobody, after the role was deleted', [401, 401, 401]],
  ['a bad token, after the grant', [401, 401, 401]],
  ['a user with an expired token, after the grant', [401, 401, 401]],
  ['a user without a grant, after the grant', [403, 403, 403]],
  ['a user of a custom role, after the role was deleted', [200, 200, 403]],
  ['an expired API token, after the grant', [401, 401, 401]],
  ['a full-access token, before any grant', [200, 200, 200]],
  ['a read-only token, before any grant', [200, 200, 403]],
  ['a custom token, before any grant', [200, 200, 403]],
  ['a custom token for previews, after the grant', [403, 403, 200]],
  ['a custom token for something else, after the grant', [403, 403, 403]],
])('%s: %j', (who, statuses) => {
  expect(ROUTES.map((route) => cached[`${who}: ${route}`]?.status)).toEqual(statuses);
});

test('a relation that the public may not find is left out of what it gets', () => {
  const { body } = cached[`nobody, after the grant: ${CONTENT}`]!;
  expect(body).toMatchObject({ data: [{ title: 'Open', category: { name: 'Tents' } }] });
  expect(JSON.stringify(body)).not.toContain('Confidential');
});
