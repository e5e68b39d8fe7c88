import path from 'node:path';
import { createStrapi, type Core } from '@strapi/strapi';
import supertest from 'supertest';
import { createDatabase } from './database';

const APP = path.resolve(__dirname, '../fixture/app');

const ADMIN = { firstname: 'Ada', lastname: 'Admin', email: 'ada@example.com', password: 'Password123' };

type Request = ReturnType<typeof supertest>;

/** HTTP calls of one admin, with the plugin's prefix. */
export interface AdminClient {
  get(path: string): supertest.Test;
  post(path: string, body?: object): supertest.Test;
  put(path: string, body?: object): supertest.Test;
  del(path: string): supertest.Test;
  /** A GET of the Content Manager's; the path is below `/content-manager`. */
  getContentManager(path: string): supertest.Test;
}

export interface Fixture {
  readonly strapi: Core.Strapi;
  /** Calls without any credentials. */
  readonly request: Request;
  /** The super admin's calls; paths are below `/touchpoints`. */
  readonly admin: AdminClient;
  /** Calls of a person with exactly these admin permissions. */
  adminWith(permissions: readonly AdminGrant[]): Promise<AdminClient>;
  stop(): Promise<void>;
}

export interface AdminGrant {
  readonly action: string;
  readonly subject?: string;
  readonly properties?: object;
  readonly conditions?: string[];
}

/** Boots the fixture app on a database of its own. One Strapi a process: call it once a file and stop it at the end. */
export const bootStrapi = async (config: object = {}): Promise<Fixture> => {
  process.env.STRAPI_TELEMETRY_DISABLED = 'true';
  const database = await createDatabase();
  process.env.TEST_DATABASE = database.name;
  (globalThis as { touchpointsConfig?: object }).touchpointsConfig = config;

  const strapi = await createStrapi({ appDir: APP, distDir: APP })
    .load()
    .catch(async (error: unknown) => {
      await database.remove();
      throw error;
    });
  strapi.server.mount();
  const request = supertest(strapi.server.httpServer);
  await request.post('/admin/register-admin').send(ADMIN).expect(200);

  const clientFor = async (email: string, password: string): Promise<AdminClient> => {
    const login = await request.post('/admin/login').send({ email, password }).expect(200);
    const token = `Bearer ${login.body.data.token}`;
    const call = (method: 'get' | 'post' | 'put' | 'delete') => (url: string, body?: object) => {
      const test = request[method](`/touchpoints${url}`).set('Authorization', token);
      return body ? test.send(body) : test;
    };
    const getContentManager = (url: string) => request.get(`/content-manager${url}`).set('Authorization', token);
    return { get: call('get'), post: call('post'), put: call('put'), del: call('delete'), getContentManager };
  };

  let people = 0;
  const adminWith = async (permissions: readonly AdminGrant[]) => {
    people += 1;
    const role = await strapi.service('admin::role').create({ name: `Role ${people}`, description: '' });
    await strapi.service('admin::role').assignPermissions(
      role.id,
      permissions.map((permission) => ({ subject: null, properties: {}, conditions: [], ...permission })),
    );
    const person = { ...ADMIN, email: `person${people}@example.com`, isActive: true, roles: [role.id] };
    await strapi.service('admin::user').create(person);
    return clientFor(person.email, ADMIN.password);
  };

  return {
    strapi,
    request,
    admin: await clientFor(ADMIN.email, ADMIN.password),
    adminWith,
    async stop() {
      await strapi.destroy();
      await database.remove();
    },
  };
};
