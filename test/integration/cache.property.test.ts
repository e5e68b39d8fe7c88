import { createOperations } from '../support/cache/operations';
import { createOracle, KINDS, type Caller, type Question } from '../support/cache/oracle';
import { createRandom } from '../support/cache/random';
import { fetchJson } from '../support/fetch-json';
import { addLocales, createToken, finding, grantPublic, importJourney, READ_CONTENT } from '../support/site';
import { bootOwnStrapi, type Fixture } from '../support/strapi';

/** How many changes are made; after each, two answers are compared. Another seed tries others. */
const STEPS = Number(process.env.CACHE_STEPS ?? (process.env.DATABASE_CLIENT ? 150 : 250));
const SEED = Number(process.env.CACHE_SEED ?? 20261122);
const JOURNEY = 'customer-journey';
const STAGES = ['awareness', 'consideration', 'purchase'];
const TOUCHPOINTS = ['homepage', 'newsletter'];
const SEGMENTS = ['families', 'runners'];

const POPULATES: readonly Question['populate'][] = [
  {},
  { 'api::article.article': 'populate[category]=true' },
  { 'api::article.article': 'populate[category][populate][articles]=true&populate[related]=true' },
  { 'api::page.page': 'populate[cover]=true&populate[hero][populate][category]=true' },
  {
    'api::page.page':
      'populate[sections][on][shared.teaser][populate][articles][populate][category]=true&populate[sections][on][shared.quote]=true&populate[hero][populate][image]=true',
  },
  { 'api::category.category': 'populate[articles][populate][related]=true' },
];

let fixture: Fixture;
let root: string;

beforeAll(async () => {
  fixture = await bootOwnStrapi({ cache: { megabytes: 2 } });
  await new Promise<void>((resolve) => void fixture.strapi.server.httpServer.listen(0, '127.0.0.1', resolve));
  root = `http://127.0.0.1:${(fixture.strapi.server.httpServer.address() as { port: number }).port}`;
});

afterAll(() => fixture?.stop());

const get = async (path: string, headers: Readonly<Record<string, string>>) => {
  const { status, body } = await fetchJson(root, path, { headers: { ...headers, connection: 'close' } });
  return { status, body: body as never };
};

test(
  'after every change each answer is the one that is worked out from scratch',
  async () => {
    const { strapi, admin } = fixture;
    const random = createRandom(SEED);
    await addLocales(strapi, ['de']);
    await importJourney(admin);
    await grantPublic(strapi, [...READ_CONTENT, ...KINDS.flatMap(({ uid }) => finding(uid.split('.')[1]!))]);
    const readOnly = await createToken(strapi, 'read-only');
    const custom = await createToken(strapi, 'custom', ['plugin::touchpoints.content.find']);
    const row = await strapi.db.query('admin::api-token').findOne({ where: { type: 'custom' } });

    const actions = async (uid: string, where: object) =>
      ((await strapi.db.query(uid as never).findMany({ where } as never)) as { action: string }[])
        .map(({ action }) => action)
        .filter((action) => action.startsWith('api::') && action.endsWith('.find'))
        .map((action) => action.slice(0, -'.find'.length));
    const callers: readonly Caller[] = [
      {
        name: 'the public',
        headers: {},
        finds: () => actions('plugin::users-permissions.permission', { role: { type: 'public' } }),
      },
      {
        name: 'a read-only token',
        headers: { authorization: readOnly },
        finds: async () => KINDS.map(({ uid }) => uid),
      },
      {
        name: 'a custom token',
        headers: { authorization: custom },
        finds: () => actions('admin::api-token-permission', { token: { id: row.id } }),
      },
    ];

    const oracle = createOracle(strapi, get);
    const operate = createOperations({
      strapi,
      admin,
      random,
      token: row,
      stages: STAGES,
      touchpoints: TOUCHPOINTS,
      segments: SEGMENTS,
    });
    const log: string[] = [];
    let served = 0;

    const ask = async (question: Question, caller: Caller) => {
      const query = [
        `stage=${question.stage}`,
        ...(question.touchpoint ? [`touchpoint=${question.touchpoint}`] : []),
        ...(question.segments.length > 0 ? [`segments=${question.segments.join()}`] : []),
        `locale=${question.locale}`,
        `limit=${question.limit}`,
        ...Object.values(question.populate),
      ].join('&');
      const finds = await caller.finds();
      // Populating what no type in play has is refused: not what is tried here.
      if (Object.keys(question.populate).some((uid) => !finds.includes(uid))) return;
      const [{ status, body }, expected] = [
        await get(`/api/touchpoints/content?${query}`, caller.headers),
        await oracle(question, JOURNEY, caller),
      ];
      const told = `seed ${SEED}, step ${log.length}, ${caller.name}, ${query}\n${log.slice(-5).join('\n')}`;
      expect({ told, status, ...(body as object) }).toEqual({ told, status: 200, ...expected });
      served += expected.data.length;
    };

    const anyQuestion = (): Question => ({
      stage: random.pick(STAGES),
      ...(random.chance(0.6) ? { touchpoint: random.pick(TOUCHPOINTS) } : {}),
      segments: random.some(SEGMENTS, 0.4),
      locale: random.pick(['en', 'en', 'de']),
      limit: random.pick([3, 20]),
      populate: random.pick(POPULATES),
    });
    // Few questions that come again and again find what is kept; the others what is not.
    const favourites = Array.from({ length: 6 }, anyQuestion);

    for (let step = 0; step < STEPS; step += 1) {
      log.push(await operate());
      for (let i = 0; i < 3; i += 1) {
        await ask(random.chance(0.8) ? random.pick(favourites) : anyQuestion(), random.pick(callers));
      }
    }
    // Otherwise it would have compared nothing with nothing.
    expect(served).toBeGreaterThan(STEPS);
  },
  10 * 60_000,
);
