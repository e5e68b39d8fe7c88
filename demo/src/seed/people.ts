import type { Core } from '@strapi/strapi';

/** For the demo only, and in its README: never use it anywhere else. */
export const PASSWORD = 'Northpine2026!';

export const USERS = [
  { email: 'demo@northpine.example', firstname: 'Maren', lastname: 'Holt', role: 'strapi-super-admin' },
  { email: 'editor@northpine.example', firstname: 'Jonas', lastname: 'Adler', role: 'strapi-editor' },
] as const;

const roleOf = async (strapi: Core.Strapi, code: string): Promise<{ id: number }> =>
  strapi.db.query('admin::role').findOne({ where: { code } });

/** The two people who log in: one may do everything, the other writes and places content. */
export async function createUsers(strapi: Core.Strapi): Promise<void> {
  for (const { role, ...person } of USERS) {
    if (await strapi.db.query('admin::user').findOne({ where: { email: person.email } })) continue;
    const { id } = await roleOf(strapi, role);
    await strapi
      .service('admin::user')
      .create({ ...person, password: PASSWORD, roles: [id], isActive: true, registrationToken: null });
  }
}

/** Editors may see the coverage and place content, in every language. */
export async function letEditorsPlace(strapi: Core.Strapi): Promise<void> {
  const { id } = await roleOf(strapi, 'strapi-editor');
  await strapi
    .plugin('touchpoints')
    .service('grants')
    .grant({ grant: 'role', role: String(id) }, { can: () => true });
}
