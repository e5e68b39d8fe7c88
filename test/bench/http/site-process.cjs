/**
 * The Strapi that is measured: production mode, the built plugin, a database that the parent names. It says when it
 * listens, and does what the parent asks for by message, so that no route of its own can disturb what is measured.
 */
const path = require('node:path');
const { createStrapi } = require('@strapi/strapi');

const APP = path.resolve(__dirname, '../app');

const GRANTS = ['api::article.article.find', 'api::noop.noop.find', 'plugin::touchpoints.content.find'];

const statements = { counting: false, count: 0 };

/**
 * How long the event loop was blocked at a time, and the memory at its highest, by a timer that should come every few ms. What
 * is late because other programs had the processor is no block: no more counts than this process has computed meanwhile.
 */
const watch = { timer: undefined, last: 0, computed: 0, longest: 0, rss: 0 };
const EVERY_MS = 5;

const cpuMs = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

const look = () => {
  const [now, computed] = [performance.now(), cpuMs()];
  watch.longest = Math.max(watch.longest, Math.min(now - watch.last - EVERY_MS, computed - watch.computed));
  watch.rss = Math.max(watch.rss, process.memoryUsage.rss());
  Object.assign(watch, { last: now, computed });
};

const commandsOf = (strapi) => ({
  /** What every bench needs of a new database: a second locale, what the public may do, and an API token. */
  async prepare() {
    await strapi.plugin('i18n').service('locales').create({ code: 'de', name: 'German' });
    const role = await strapi.db.query('plugin::users-permissions.role').findOne({ where: { type: 'public' } });
    for (const action of GRANTS) {
      await strapi.db.query('plugin::users-permissions.permission').create({ data: { action, role: role.id } });
    }
    const token = await strapi
      .service('admin::api-token')
      .create({ name: 'bench', description: '', type: 'read-only', lifespan: null });
    return { token: token.accessKey };
  },

  setBody: (body) => strapi.controller('api::noop.noop').set(body),

  /** Bytes after everything that can be freed is freed. */
  async memory() {
    for (let round = 0; round < 3; round += 1) {
      global.gc();
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    const { rss, heapUsed, external } = process.memoryUsage();
    return { rss, heap: heapUsed + external };
  },

  /** Milliseconds of processor time that this process has taken so far. */
  cpu: cpuMs,

  /** A token that may do anything. */
  async fullToken() {
    const options = { name: 'full', description: '', type: 'full-access', lifespan: null };
    return (await strapi.service('admin::api-token').create(options)).accessKey;
  },

  /** Lets the public do more. */
  async grant(actions) {
    const role = await strapi.db.query('plugin::users-permissions.role').findOne({ where: { type: 'public' } });
    for (const action of actions)
      await strapi.db.query('plugin::users-permissions.permission').create({ data: { action, role: role.id } });
  },

  /** Begins to watch the event loop, after a collection of garbage: what was left behind before counts for nobody. */
  watch() {
    global.gc();
    Object.assign(watch, { last: performance.now(), computed: cpuMs(), longest: 0, rss: 0 });
    watch.timer = setInterval(look, EVERY_MS);
  },

  /** `{ longest, rss }`: milliseconds and bytes. */
  watched() {
    look();
    clearInterval(watch.timer);
    return { longest: watch.longest, rss: watch.rss };
  },

  countStatements: () => Object.assign(statements, { counting: true, count: 0 }),
  countedStatements: () => Object.assign(statements, { counting: false }).count,
});

const main = async () => {
  const strapi = await createStrapi({ appDir: APP, distDir: APP }).start();
  strapi.db.connection.on('query', () => {
    if (statements.counting) statements.count += 1;
  });
  const commands = commandsOf(strapi);
  process.on('message', async ({ id, command, argument }) => {
    try {
      process.send({ id, result: await commands[command](argument) });
    } catch (error) {
      process.send({ id, error: error.message });
    }
  });
  process.send({ port: strapi.server.httpServer.address().port });
};

// The parent is gone, whatever the reason: nobody is left to serve.
process.on('disconnect', () => process.exit());
void main();
