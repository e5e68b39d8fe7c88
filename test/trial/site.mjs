/**
 * Makes a site with 10,000 entries of five types, none of them placed and no journey yet, and serves it with its admin, to be
 * tried by hand: `node test/trial/site.mjs`, then what it prints. `PORT` is honoured (1338 without); Ctrl-C stops it. The
 * same file is made again with every start, so that each trial begins like the first.
 */
import { rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { buildDemo } from '../../scripts/lib/build.mjs';
import { ROOT } from '../../scripts/lib/steps.mjs';
import { CATEGORIES, entriesOf, TYPES } from './content.mjs';

const DEMO = path.join(ROOT, 'demo');
const FILE = path.join(DEMO, '.tmp/trial.db');
const WHO = { email: 'demo@northpine.example', firstname: 'Maren', lastname: 'Holt', password: 'Northpine2026!' };
const SLICE = 50;
const DAY = 24 * 60 * 60 * 1000;

process.env.SEED = 'false';
process.env.NODE_ENV = 'production';
process.env.DATABASE_CLIENT = 'sqlite';
process.env.DATABASE_FILENAME = FILE;
process.env.STRAPI_TELEMETRY_DISABLED = 'true';
process.env.LOG_LEVEL ??= 'warn';
process.env.PORT ??= '1338';

/** Document ids as Strapi makes them are 24 characters of a to z and 0 to 9. */
const documentIdOf = (type, n) => `trial${type}${String(n).padStart(18, '0')}`;

const slugOf = (words) => words.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');

/** Rows of one version of entries, written plainly: through the Document Service this would take ten minutes. */
const writeVersion = async ({ strapi, trx }, type, entries, isPublished) => {
  const { uid, locale, hasCategory } = TYPES[type];
  const now = Date.now();
  for (let from = 0; from < entries.length; from += SLICE) {
    const slice = entries.slice(from, from + SLICE);
    const rows = slice.map(({ n, data }) => ({
      ...data,
      documentId: documentIdOf(type, n),
      slug: `${slugOf(Object.values(data)[0])}-${n}`,
      locale,
      createdAt: new Date(now - (n % 400) * DAY),
      updatedAt: new Date(now - (n % 400) * DAY),
      publishedAt: isPublished ? new Date(now - (n % 400) * DAY) : null,
    }));
    await strapi.db.query(uid).createMany({ data: rows });
    if (hasCategory) await linkCategories({ strapi, trx }, uid, slice, rows, isPublished);
  }
};

/** The category of each row just written. */
const linkCategories = async ({ strapi, trx }, uid, slice, rows, isPublished) => {
  const { tableName, attributes } = strapi.db.metadata.get(uid);
  const { joinTable } = attributes.category;
  const categoryOf = new Map(rows.map(({ documentId }, index) => [documentId, slice[index].categoryId]));
  const written = await trx(tableName)
    .select('id', 'document_id')
    .whereIn('document_id', [...categoryOf.keys()])
    .modify((query) => void (isPublished ? query.whereNotNull('published_at') : query.whereNull('published_at')));
  await trx(joinTable.name).insert(
    written.map(({ id, document_id: documentId }) => ({
      [joinTable.joinColumn.name]: id,
      [joinTable.inverseJoinColumn.name]: categoryOf.get(documentId),
    })),
  );
};

const fill = async ({ strapi, trx }) => {
  const role = await strapi.db.query('admin::role').findOne({ where: { code: 'strapi-super-admin' } });
  await strapi.service('admin::user').create({ ...WHO, roles: [role.id], isActive: true, registrationToken: null });
  const categories = [];
  for (const name of CATEGORIES)
    categories.push(await strapi.documents('api::category.category').create({ data: { name, slug: slugOf(name) } }));
  for (const [type, entry] of TYPES.entries()) {
    const entries = entriesOf(entry).map((each, n) => ({
      ...each,
      n,
      categoryId: categories[each.category].id,
    }));
    await writeVersion({ strapi, trx }, type, entries, false);
    await writeVersion(
      { strapi, trx },
      type,
      entries.filter(({ draft }) => !draft),
      true,
    );
  }
};

await buildDemo();
for (const ending of ['', '-wal', '-shm']) rmSync(FILE + ending, { force: true });
const { createStrapi } = createRequire(path.join(DEMO, 'package.json'))('@strapi/strapi');
const strapi = await createStrapi({ appDir: DEMO, distDir: path.join(DEMO, 'dist') }).load();
const started = Date.now();
await strapi.db.transaction(({ trx }) => fill({ strapi, trx }));
await strapi.start();

const total = TYPES.reduce((sum, { count }) => sum + count, 0);
console.log(`
  ${total.toLocaleString('en')} entries of ${TYPES.length} types in ${((Date.now() - started) / 1000).toFixed(0)} s.

    Admin     http://127.0.0.1:${process.env.PORT}/admin
    Log in    ${WHO.email} with ${WHO.password}

  The trial: set the journey up, then place half of the entries within five minutes through rules
  (Settings → Touchpoints → Rules for content), and see the score before and after.

  Ctrl-C stops it.
`);
