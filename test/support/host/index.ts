import { createRequire } from 'node:module';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import supertest from 'supertest';
import { createDatabase, type TestDatabase } from '../database';
import { checked } from './checked';
import { createPerson, logInSuperAdmin, type AdminClient, type AdminGrant, type Request } from './clients';
import { keepTables, restoreTables, watchWritten, type Kept, type Written } from './tables';

const ROOT = path.resolve(__dirname, '../../..');
const APP = path.join(ROOT, 'test/fixture/app');

/** The table through which instances hear of changes: rows in it are passed over once they were read, and stay. */
const CHANGES = 'tp_changes';

export interface Fixture {
  readonly strapi: Core.Strapi;
  /** Calls without any credentials. */
  readonly request: Request;
  /** The super admin's calls; paths are below `/touchpoints`. */
  readonly admin: AdminClient;
  /** Calls of a person with exactly these admin permissions. */
  adminWith(permissions: readonly AdminGrant[]): Promise<AdminClient>;
  /** From here on `reset()` comes back to what the site holds now. */
  mark(): Promise<void>;
  /** The site holds again what it held when it was booted, or when it was marked; nothing in memory is older than that. */
  reset(): Promise<void>;
  stop(): Promise<void>;
}

interface Site {
  readonly strapi: Core.Strapi;
  readonly request: Request;
  readonly admin: AdminClient;
  /** What it held when it was booted. */
  readonly booted: Kept;
  /** The tables that were written to since. */
  readonly written: Written;
  readonly isShared: boolean;
  /** What listened to signals before it was booted. */
  readonly heard: ReturnType<typeof signalListeners>;
}

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/** `destroy` takes all listeners off the process, which is not Strapi's alone here: only what its boot has added goes. */
const destroy = async ({ strapi, heard }: Site): Promise<void> => {
  const { removeAllListeners } = process;
  process.removeAllListeners = () => process;
  try {
    await strapi.destroy();
  } finally {
    process.removeAllListeners = removeAllListeners;
    for (const [signal, before] of heard)
      for (const listener of process.listeners(signal))
        if (!before.includes(listener)) process.removeListener(signal, listener);
  }
};

/** What listens to the signals that end a process. */
const signalListeners = () => SIGNALS.map((signal) => [signal, process.listeners(signal)] as const);

/** Suggestions are learnt in the background, at a time of their own: in the middle of somebody else's test. */
const SHARED = { suggestions: { enabled: false } };

const load = createRequire(__filename);

/** What is loaded again for each boot: Strapi with its plugins, and ours. */
const OF_A_BOOT = ['node_modules/@strapi', 'server/src', 'engine', 'types', 'test/fixture'].map((folder) =>
  path.join(ROOT, folder, path.sep),
);

/**
 * Strapi's modules keep things for the life of the process: those of internationalisation restrict each permission to its
 * locales once for each boot, and what is restricted twice reads like a condition of its own.
 */
const loadStrapi = (): typeof import('@strapi/strapi') => {
  for (const file of Object.keys(load.cache)) {
    if (OF_A_BOOT.some((folder) => file.startsWith(folder)) && !file.endsWith('.node')) delete load.cache[file];
  }
  return load('@strapi/strapi');
};

/** What is still under way writes, and would write into the next test. */
const settle = async (strapi: Core.Strapi): Promise<void> => {
  await strapi.plugin('touchpoints').service('ruleWatch').settled();
};

const restore = async ({ strapi }: Site, kept: Kept, written: Iterable<string>): Promise<void> => {
  const { connection } = strapi.db;
  await settle(strapi);
  await restoreTables(connection, kept, new Set([...written].filter((table) => table !== CHANGES)));
  // As if another instance had changed everything: whatever is kept in memory is given up.
  await connection(CHANGES).insert({ document_id: 'everything', content_type: '*', instance: 'test' });
  await strapi.plugin('touchpoints').service('changes').look();
  await strapi.plugin('touchpoints').service('snapshot').settled();
};

const fixtureOf = (site: Site, stop: () => Promise<void>): Fixture => {
  const { strapi, request, admin, written } = site;
  let marked = { kept: site.booted, writes: 0, people: 0 };
  let people = 0;
  return {
    strapi,
    request,
    admin,
    stop,
    adminWith: (permissions) => createPerson(strapi, request, (people += 1), permissions),
    async mark() {
      await settle(strapi);
      marked = { kept: await keepTables(strapi.db.connection), writes: written.count(), people };
    },
    async reset() {
      await restore(site, marked.kept, written.after(marked.writes));
      people = marked.people;
      // What was just put back is no change.
      marked = { ...marked, writes: written.count() };
    },
  };
};

/**
 * The one Strapi of this process. Booting takes most of a test file's time, so that files which configure nothing share it,
 * one after another, each on the data of a new site. It lives outside of the files' own module registries.
 */
export const createHost = () => {
  let database: TestDatabase | undefined;
  /** What the database held before any test. */
  let fresh: Kept | undefined;
  let site: Site | undefined;
  /** Somebody has it; what it holds is not that of a new site. */
  let isTaken = false;

  const boot = async (config: object, isShared: boolean, port?: number): Promise<Site> => {
    database ??= await createDatabase();
    const { DATABASE_PORT } = process.env;
    if (port !== undefined) process.env.DATABASE_PORT = String(port);
    process.env.STRAPI_TELEMETRY_DISABLED = 'true';
    process.env.TEST_DATABASE = database.name;
    (globalThis as { touchpointsConfig?: object }).touchpointsConfig = config;
    const heard = signalListeners();
    const strapi = await loadStrapi().createStrapi({ appDir: APP, distDir: APP }).load();
    if (DATABASE_PORT === undefined) delete process.env.DATABASE_PORT;
    else process.env.DATABASE_PORT = DATABASE_PORT;
    strapi.server.mount();
    const request = checked(supertest(strapi.server.httpServer));
    const admin = await logInSuperAdmin(request);
    const booted = await keepTables(strapi.db.connection);
    const written = watchWritten(strapi.db.connection);
    return { strapi, request, admin, booted, written, isShared, heard };
  };

  /** The database stays, and the next boot needs no new tables. */
  const leave = async (left: Site): Promise<void> => {
    site = undefined;
    await restore(left, fresh!, fresh!.keys());
    await destroy(left);
  };

  const stop = async (): Promise<void> => {
    if (!site) return;
    if (site.isShared) await restore(site, site.booted, site.written.after(0));
    else await leave(site);
    isTaken = false;
  };

  /** Booted before the first of a file's own, too: what the boot of that one writes is not part of a new site. */
  const bootShared = async (): Promise<Site> => {
    // A file that failed early has not stopped what it had.
    if (isTaken) await stop();
    site ??= await boot(SHARED, true);
    fresh ??= site.booted;
    return site;
  };

  const take = (taken: Site): Fixture => {
    isTaken = true;
    return fixtureOf(taken, stop);
  };

  return {
    /** The Strapi that files share, on the data of a new site. */
    share: async (): Promise<Fixture> => take(await bootShared()),

    /** One with this config, until it is stopped; with a port it asks its database there. */
    async boot(config: object, port?: number): Promise<Fixture> {
      if (!fresh) await bootShared();
      if (isTaken) await stop();
      if (site) await leave(site);
      site = await boot(config, false, port);
      return take(site);
    },

    /** Ends what runs; who began the run of tests removes its databases. */
    async close(): Promise<void> {
      if (site) await destroy(site);
      site = undefined;
    },
  };
};

export type Host = ReturnType<typeof createHost>;
