const assert = require('node:assert/strict');
const { readFileSync, writeFileSync } = require('node:fs');
const path = require('node:path');
const { compareFigures, countPlacements } = require('./figures.cjs');
const { compareServed } = require('./served.cjs');
const { fill, JOURNEY } = require('./content.cjs');

const KEPT = path.join(__dirname, 'kept.json');
const keep = (facts) => writeFileSync(KEPT, JSON.stringify(facts));
const kept = () => JSON.parse(readFileSync(KEPT, 'utf8'));

const STAGES = JOURNEY.stages.map(({ slug }) => slug);
const PLACES = STAGES.flatMap((stage) => [null, ...JOURNEY.touchpoints].map((at) => ({ stage, touchpoint: at?.slug })));
const PUBLIC = ['article', 'page', 'faq', 'testimonial', 'plan', 'blog-page'];
const uidOf = (name) => `api::${name}.${name}`;

const grantPublic = async (site, names) => {
  await site.admin('POST', '/touchpoints/setup/grants', { grant: 'public' });
  await site.admin('POST', '/touchpoints/setup/grants', { grant: 'publicTypes', contentTypes: names.map(uidOf) });
};

const orphans = async (site) => (await site.admin('GET', '/touchpoints/orphans?pageSize=100')).body;

/** The figures that hold of the site at every time. */
const settle = async (site, { token } = kept()) => {
  const pieces = await compareFigures(site);
  const compared = (await compareServed(site, PLACES)) + (await compareServed(site, PLACES, token));
  assert.ok(pieces > 0 && compared > 0);
  console.log(`  ${pieces} pieces as the database counts them, ${compared} entries as Strapi's REST API gives them`);
};

/** The plugin's main job, once through, in an app that knows the plugin only as an installed package. */
exports.installed = async (site) => {
  const { strapi, base } = site;
  await fill(site);
  const refused = await site.get('/api/touchpoints/content?stage=see');
  assert.equal(refused.status, 403);
  await grantPublic(site, PUBLIC);
  const created = await strapi
    .service('admin::api-token')
    .create({ name: 'smoke', type: 'read-only', lifespan: null, description: '' });
  const token = `Bearer ${created.accessKey}`;
  keep({ token });
  await settle(site);

  // What nobody asks for by name comes with a preset; a list of fields is exactly that.
  const page = '/api/touchpoints/content?stage=see&touchpoint=homepage&contentTypes=pages&limit=1';
  const [withPreset] = (await site.get(page)).body.data;
  assert.equal(withPreset.dynamic_zone[1].faqs[0].question, 'Do you ship?');
  const [short] = (await site.get(`${page}&fields=slug&populate=`)).body.data;
  assert.deepEqual(Object.keys(short).sort(), ['__match', '__type', 'documentId', 'id', 'slug']);

  // In a thread, whose file is found where the package was installed.
  const training = await strapi.plugin('touchpoints').service('suggestions').train();
  assert.ok(training.examples > 0);

  const client = require('touchpoints-client');
  assert.equal(require('strapi-plugin-touchpoints/client'), client);
  assert.equal((await import('strapi-plugin-touchpoints/client')).createTouchpoints, client.createTouchpoints);
  const { createTouchpoints } = client;
  const journeys = await createTouchpoints({ baseURL: base, token: created.accessKey }).journeys();
  assert.equal(journeys.data[0].slug, JOURNEY.slug);
  await import('strapi-plugin-touchpoints/engine');
  await import('strapi-plugin-touchpoints/types');
};

/** i18n was switched off for FAQs: what was placed for one language is listed, and served again once it holds for all. */
exports.unlocalized = async (site) => {
  await settle(site);
  const broken = await orphans(site);
  assert.equal(
    broken.meta.reasons.locale,
    await countPlacements(site, { contentType: uidOf('faq'), entryLocale: 'en' }),
  );
  const placements = broken.data.filter(({ reason }) => reason === 'locale').map(({ documentId }) => documentId);
  await site.admin('POST', '/touchpoints/orphans/repair', { action: 'relocate', placements, locale: null });
  assert.equal((await orphans(site)).meta.reasons.locale ?? 0, 0);
  await settle(site);
};

/** German is removed. */
exports.localeRemoved = async (site) => {
  const german = await site.strapi.db.query('plugin::i18n.locale').findOne({ where: { code: 'de' } });
  await site.admin('DELETE', `/i18n/locales/${german.id}`);
  await settle(site);
  assert.equal((await site.tries('GET', '/touchpoints/coverage?locale=de')).status, 400);
  assert.equal((await site.get('/api/touchpoints/content?stage=see&locale=de')).status, 400);
  const broken = await orphans(site);
  const named = await countPlacements(site, { entryLocale: 'de' });
  assert.equal(broken.meta.reasons.locale ?? 0, named);
  await site.admin('POST', '/touchpoints/orphans/repair', { action: 'removeAll', reason: 'locale' });
  assert.equal(await countPlacements(site, { entryLocale: 'de' }), 0);
  await settle(site);
};

/** The type *Plan* is called *Pricing plan* now, and the public lost its permission on the way. */
exports.renamed = async (site) => {
  const [from, to] = [uidOf('plan'), uidOf('pricing-plan')];
  await settle(site);
  const { meta } = await orphans(site);
  assert.equal(meta.reasons.contentType, await countPlacements(site, { contentType: from }));
  assert.deepEqual(
    meta.goneTypes.map(({ contentType, successors }) => [contentType, successors.map(({ uid }) => uid)]),
    [[from, [to]]],
  );
  await site.admin('POST', '/touchpoints/orphans/repair', { action: 'rename', from, to });
  assert.equal(await countPlacements(site, { contentType: from }), 0);
  // Counted now, and served to those who may read it: not to the public before somebody says so.
  await settle(site);
  await grantPublic(site, ['pricing-plan']);
  await settle(site);

  const { text: placements } = await site.admin('GET', '/touchpoints/placements/export');
  const [{ documentId }] = (await site.admin('GET', '/touchpoints/journeys')).body.data;
  const definition = (await site.admin('GET', `/touchpoints/journeys/${documentId}/export`)).body;
  const coverage = (await site.admin('GET', '/touchpoints/coverage')).body.data;
  keep({ ...kept(), placements, definition: definition.data ?? definition, coverage });
};

const rowsOfOurs = ({ strapi }) =>
  strapi.db.query('strapi::core-store').findMany({ where: { key: { $startsWith: 'plugin_touchpoints' } } });

/** Without the plugin: its tables are gone, one row of settings stays, and the content is as it was. */
exports.uninstalled = async (site) => {
  const tables = await site.strapi.db.connection.raw(
    "select name from sqlite_master where type = 'table' and name like 'tp\\_%' escape '\\'",
  );
  assert.deepEqual(tables, []);
  assert.deepEqual(
    (await rowsOfOurs(site)).map(({ key }) => key),
    ['plugin_touchpoints_settings'],
  );
  assert.equal((await site.get('/api/touchpoints/content?stage=see')).status, 404);
  assert.ok((await site.get('/api/articles')).body.data.length > 0);
};

/** Installed again: nothing is said of what was, and what was exported comes back. */
exports.reinstalled = async (site) => {
  const { body } = await site.admin('GET', '/touchpoints/setup');
  assert.equal(body.data.journeys, 0);
  assert.equal(body.data.placements, 0);
  assert.equal(body.data.settings.guideClosed, false);
  assert.equal(body.data.settings.staleAfterDays, 90);
  assert.equal((await orphans(site)).meta.pagination.total, 0);
  assert.deepEqual((await site.admin('GET', '/touchpoints/batches')).body.data, []);
  const [article] = await site.strapi.db.query(uidOf('article')).findMany({ limit: 1 });
  const asked = `/touchpoints/suggestions?contentType=${uidOf('article')}&documentId=${article.documentId}`;
  const suggested = (await site.admin('GET', asked)).body;
  assert.deepEqual([suggested.data, suggested.meta.basis], [[], 'none']);

  const { definition, placements, coverage } = kept();
  await site.admin('POST', '/touchpoints/journeys/import', definition);
  const file = new FormData();
  file.set('file', new Blob([placements], { type: 'text/csv' }), 'placements.csv');
  file.set('dryRun', 'false');
  const report = (await site.admin('POST', '/touchpoints/placements/import', file)).body.data;
  assert.equal(report.refused, 0, JSON.stringify(report.rows));
  await grantPublic(site, [...PUBLIC.filter((name) => name !== 'plan'), 'pricing-plan']);
  await settle(site);
  assert.deepEqual((await site.admin('GET', '/touchpoints/coverage')).body.data, coverage);
};
