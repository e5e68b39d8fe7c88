import { cover } from '../../engine';
import { createOperations } from '../support/cache/operations';
import { KINDS } from '../support/cache/oracle';
import { createRandom } from '../support/cache/random';
import { readWorld } from '../support/reference-world';
import { addLocales, createToken, importJourney } from '../support/site';
import { bootStrapi, type Fixture } from '../support/strapi';

/** How many changes are made; after most of them coverage is looked at. Another seed tries others. */
const STEPS = Number(process.env.COVERAGE_STEPS ?? 150);
const SEED = Number(process.env.COVERAGE_SEED ?? 20261122);
const JOURNEY = 'customer-journey';
const DAY = 86_400_000;
const TYPES = KINDS.map(({ uid }) => uid);

let fixture: Fixture;
beforeAll(async () => {
  fixture = await bootStrapi();
});
afterAll(() => fixture?.stop());

test(
  'after every change coverage is what is worked out of the database from scratch',
  async () => {
    const { strapi, admin } = fixture;
    const random = createRandom(SEED);
    await addLocales(strapi, ['de']);
    await importJourney(admin);
    const settings = await admin.get('/settings').expect(200);
    const everyType = Object.keys(strapi.contentTypes).filter((uid) => uid.startsWith('api::'));
    await createToken(strapi, 'custom', []);
    const operate = createOperations({
      strapi,
      admin,
      random,
      token: await strapi.db.query('admin::api-token').findOne({ where: { type: 'custom' } }),
      stages: ['awareness', 'consideration', 'purchase'],
      touchpoints: ['homepage', 'newsletter'],
      segments: ['families', 'runners'],
    });

    /** What changes coverage and nothing else. */
    const plan = async (): Promise<string> => {
      const { body } = await admin.get('/journeys').expect(200);
      const { documentId } = body.data[0];
      const { data } = (await admin.get(`/journeys/${documentId}`).expect(200)).body;
      const moments = data.moments.map((moment: object) => ({
        ...moment,
        target: random.below(4),
        dueDate: random.pick([null, '2020-01-01', '2100-01-01']),
      }));
      await admin.put(`/journeys/${documentId}`, { version: data.version, moments }).expect(200);
      return 'plan';
    };
    const review = async (): Promise<string> => {
      const [row] = await strapi.db
        .query('plugin::touchpoints.placement')
        .findMany({ limit: 1, offset: random.below(9) });
      if (!row) return 'nothing';
      const query = strapi.db.query('plugin::touchpoints.review');
      const entryLocale = random.pick([null, 'en']);
      const where = { key: `${row.contentType}#${row.entry}#${entryLocale ?? ''}` };
      const data = {
        ...where,
        contentType: row.contentType,
        entry: row.entry,
        entryLocale,
        verdict: random.pick(['good', 'good', 'update']),
        nextAt: random.pick([null, '2027-06-01']),
        reviewedAt: new Date(),
      };
      await ((await query.findOne({ where })) ? query.update({ where, data }) : query.create({ data }));
      return `review ${where.key}`;
    };
    const freshness = async (): Promise<string> => {
      await admin.put('/settings', { freshness: random.pick([{}, { 'api::page.page': 30 }]) }).expect(200);
      return 'freshness';
    };
    const change = () => (random.chance(0.2) ? random.pick([plan, review, review, freshness])() : operate());

    const log: string[] = [];
    let live = 0;
    for (let step = 0; step < STEPS; step += 1) {
      log.push(await change());
      // Now and then several changes come between two looks.
      if (random.chance(0.3)) continue;
      const at = Date.now() + random.pick([1, 29, 31, 181, 400]) * DAY;
      const query = {
        at: new Date(at).toISOString(),
        ...(random.chance(0.5) ? { locale: random.pick(['en', 'de']) } : {}),
        ...(random.chance(0.4) ? { segment: random.pick(['families', 'runners']) } : {}),
        ...(random.chance(0.3) ? { contentTypes: random.pick(TYPES) } : {}),
      };
      const { body } = await admin.get(`/coverage?${new URLSearchParams(query)}`);
      const { staleAfterDays, freshness: perType } = (await admin.get('/settings')).body.data;
      const expected = cover(await readWorld(strapi, JOURNEY, everyType), {
        at,
        locale: query.locale,
        segment: query.segment,
        contentTypes: query.contentTypes ? [query.contentTypes] : undefined,
        staleAfterDays,
        freshness: perType,
        expiringWithinDays: settings.body.data.expiringWithinDays,
      });
      const told = `seed ${SEED}, step ${log.length}, ${JSON.stringify(query)}\n${log.slice(-5).join('\n')}`;
      expect({ told, coverage: body.data }).toEqual({ told, coverage: expected });
      live += expected.totals.live;
    }
    // Otherwise it would have compared nothing with nothing.
    expect(live).toBeGreaterThan(STEPS);
  },
  10 * 60_000,
);
