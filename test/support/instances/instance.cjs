require('../register.cjs');
const path = require('node:path');
const { createStrapi } = require('@strapi/strapi');
const { ALL_RIGHTS } = require('../../../server/src/entries/rights.ts');
const site = require('../site.ts');
const { journeyDefinitionSchema, placementsBulkSchema, placementsUpdateSchema } = require('../../../types/index.ts');

/** One Strapi of several on one database. The parent sends `{ id, task, args }` and is sent `{ id, result }` or `{ id, error }`. */
const app = process.env.TEST_APP ?? path.resolve(__dirname, '../../fixture/app');
global.touchpointsConfig = JSON.parse(process.env.TOUCHPOINTS_CONFIG);

/** What was heard of changes. */
const heard = [];

/** Columns that Strapi renumbers. */
const NUMBERED = ['id', 'createdAt', 'updatedAt'];

let open;

const rightsOf = (refs) =>
  new Map(refs.map(({ contentType, documentId }) => [`${contentType}#${documentId}`, ALL_RIGHTS]));

const EVERYTHING_READABLE = { rights: { of: rightsOf }, assertReadable: rightsOf, summaries: () => new Map() };
const PERSON = { id: 'ada', email: 'ada@example.com', name: 'Ada', mayPlace: true, mayPlan: true, maySettings: true };

const bulk = (strapi, contentType, documentIds, add) =>
  strapi
    .plugin('touchpoints')
    .service('bulk')
    .run(
      placementsBulkSchema.parse({
        entries: documentIds.map((documentId) => ({ contentType, documentId })),
        add,
      }),
      PERSON,
      EVERYTHING_READABLE,
    );

const tasks = (strapi) => ({
  /** Writes many rows and withdraws an entry in a transaction that stays open until `commit`. */
  begin: (documentId, rows) =>
    new Promise((resolve, reject) => {
      const committed = new Promise((commit) => (open = { commit }));
      open.done = strapi.db
        .transaction(async () => {
          for (let i = 0; i < rows; i += 1) {
            await strapi.db.query('api::faq.faq').create({ data: { documentId: `faq${i}`, question: 'Why?' } });
          }
          await strapi.documents('api::article.article').unpublish({ documentId });
          resolve();
          await committed;
        })
        .catch(reject);
    }),
  commit: async () => {
    open.commit();
    await open.done;
  },
  /** Bare entries, many of them; returns their documentIds. */
  fill: async (name, count) => {
    const documentIds = Array.from({ length: count }, (_, index) => `filled${index}`);
    for (let start = 0; start < count; start += 50) {
      const data = documentIds
        .slice(start, start + 50)
        .map((documentId) => ({ documentId, title: documentId, locale: 'en', publishedAt: new Date() }));
      await strapi.db.query(`api::${name}.${name}`).createMany({ data });
    }
    return documentIds;
  },
  bulk: (contentType, documentIds, add) => bulk(strapi, contentType, documentIds, add),
  /** Begins a bulk change that writes so many statements and then no more; returns when it has come to that. */
  stall: (contentType, documentIds, add, statements) =>
    new Promise((resolve, reject) => {
      let written = 0;
      strapi.db.lifecycles.subscribe({
        models: ['plugin::touchpoints.placement'],
        afterCreateMany: () => {
          written += 1;
          if (written < statements) return undefined;
          resolve();
          return new Promise(() => undefined);
        },
      });
      bulk(strapi, contentType, documentIds, add).catch(reject);
    }),
  listen: () => void strapi.eventHub.on('touchpoints.changed', (event) => void heard.push(event)),
  /** What was heard, of all changes so far. */
  heard: async () => {
    await strapi.plugin('touchpoints').service('announcer').announce();
    return heard;
  },
  /** A webhook that is told of changes, as Strapi's admin makes one. */
  webhook: async (url) => {
    const webhook = { name: 'Build', url, headers: {}, events: ['touchpoints.changed'] };
    strapi.get('webhookRunner').add(await strapi.get('webhookStore').createWebhook(webhook));
  },
  /** A new API token of that type. */
  apiToken: async (type) => (await site.createToken(strapi, type)).replace('Bearer ', ''),
  locale: (code) => site.addLocales(strapi, [code]),
  /** What `strapi transfer --to` needs to write here. */
  transferToken: async () => {
    const options = { name: 'push', description: '', lifespan: null, permissions: ['push'] };
    return (await strapi.service('admin::transfer').token.create(options)).accessKey;
  },
  lifecycles: (turn) => strapi.db.lifecycles[turn](),
  /** Records today for the trend. */
  recordTrend: () => strapi.plugin('touchpoints').service('trend').record(),

  /** The rows of one of the plugin's tables, without what Strapi renumbers. */
  rows: async (table) => {
    const rows = await strapi.db.query(`plugin::touchpoints.${table}`).findMany({ orderBy: { documentId: 'asc' } });
    return rows.map((row) => Object.fromEntries(Object.entries(row).filter(([column]) => !NUMBERED.includes(column))));
  },
  count: (table) => strapi.db.query(`plugin::touchpoints.${table}`).count(),
  create: (...args) => site.createEntry(strapi, ...args),
  grant: (actions) => site.grantPublic(strapi, actions),
  revoke: (actions) => site.revokePublic(strapi, actions),
  documents: (uid, method, params) => strapi.documents(uid)[method](params),
  journey: async () =>
    void (await strapi
      .plugin('touchpoints')
      .service('definitions')
      .import(journeyDefinitionSchema.parse(site.JOURNEY))),
  place: (name, documentId, ...placements) =>
    strapi
      .plugin('touchpoints')
      .service('placements')
      .replace(
        { contentType: `api::${name}.${name}`, documentId },
        placementsUpdateSchema.parse({ placements: placements.map((placement) => ({ ...placement })) }),
        'system',
      ),
});

const main = async () => {
  const strapi = await createStrapi({ appDir: app, distDir: app }).load();
  strapi.server.mount();
  await new Promise((resolve) => strapi.server.httpServer.listen(0, '127.0.0.1', resolve));
  process.on('message', async ({ id, task, args }) => {
    if (task === 'stop') {
      await strapi.destroy();
      process.exit(0);
    }
    try {
      process.send({ id, result: (await tasks(strapi)[task](...args)) ?? null });
    } catch (error) {
      process.send({ id, error: error.message });
    }
  });
  process.send({ port: strapi.server.httpServer.address().port });
};

// Nobody stops it any more once whoever started it has gone.
process.on('disconnect', () => process.exit(1));

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
