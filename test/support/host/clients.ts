import type { Core } from '@strapi/strapi';
import supertest from 'supertest';

/** HTTP calls of one admin, with the plugin's prefix. */
export interface AdminClient {
  get(path: string): supertest.Test;
  post(path: string, body?: object): supertest.Test;
  put(path: string, body?: object): supertest.Test;
  del(path: string): supertest.Test;
  /** A GET of the Content Manager's; the path is below `/content-manager`. */
  getContentManager(path: string): supertest.Test;
  /** A call of Strapi's own admin, by its whole path. */
  strapi(method: 'get' | 'post' | 'put' | 'delete', path: string, body?: object): supertest.Test;
}

export interface AdminGrant {
  readonly action: string;
  readonly subject?: string;
  readonly properties?: object;
  readonly conditions?: string[];
}

export type Request = ReturnType<typeof supertest>;

const ADMIN = { firstname: 'Ada', lastname: 'Admin', email: 'ada@example.com', password: 'Password123' };

const clientFor = async (request: Request, email: string): Promise<AdminClient> => {
  const login = await request.post('/admin/login').send({ email, password: ADMIN.password }).expect(200);
  const token = `Bearer ${login.body.data.token}`;
  const strapi: AdminClient['strapi'] = (method, path, body) => {
    const test = request[method](path).set('Authorization', token);
    return body ? test.send(body) : test;
  };
  const call = (method: 'get' | 'post' | 'put' | 'delete') => (url: string, body?: object) =>
    strapi(method, `/touchpoints${url}`, body);
  const getContentManager = (url: string) => request.get(`/content-manager${url}`).set('Authorization', token);
  return { get: call('get'), post: call('post'), put: call('put'), del: call('delete'), getContentManager, strapi };
};

/** The super admin, registered where the site has nobody yet. */
export const logInSuperAdmin = async (request: Request): Promise<AdminClient> => {
  const { body } = await request.get('/admin/init').expect(200);
  if (!body.data.hasAdmin) await request.post('/admin/register-admin').send(ADMIN).expect(200);
  return clientFor(request, ADMIN.email);
};

/** The n-th person of a test, with a role of exactly these permissions. */
export const createPerson = async (
  strapi: Core.Strapi,
  request: Request,
  number: number,
  permissions: readonly AdminGrant[],
): Promise<AdminClient> => {
  const role = await strapi.service('admin::role').create({ name: `Role ${number}`, description: '' });
  await strapi.service('admin::role').assignPermissions(
    role.id,
    permissions.map((permission) => ({ subject: null, properties: {}, conditions: [], ...permission })),
  );
  const person = { ...ADMIN, email: `person${number}@example.com`, isActive: true, roles: [role.id] };
  await strapi.service('admin::user').create(person);
  return clientFor(request, person.email);
};
