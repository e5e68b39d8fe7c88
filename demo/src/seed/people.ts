import type { Core, UID } from '@strapi/strapi';
import { ALL_LOCALES } from './site';

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

/**
 * Editors write in every language and place what they write. Strapi's own editor role knows no language besides the first
 * and may not publish what is translated.
 */
export async function letEditorsWriteAndPlace(strapi: Core.Strapi): Promise<void> {
  const { id } = await roleOf(strapi, 'strapi-editor');
  const held: { subject: string | null }[] = await strapi
    .service('admin::permission')
    .findMany({ where: { role: { id } } });
  const others = held.filter(({ subject }) => !subject?.startsWith('api::'));
  await strapi.service('admin::role').assignPermissions(id, [...others, ...contentPermissions(strapi)]);
  await strapi
    .plugin('touchpoints')
    .service('grants')
    .grant({ grant: 'role', role: String(id) }, { can: () => true });
}

interface ContentPermission {
  readonly subject: string;
  readonly properties: object;
}

/** Everything one may do with the site's own content types, in all languages. */
function contentPermissions(strapi: Core.Strapi): ContentPermission[] {
  const actions = strapi
    .service('admin::permission')
    .actionProvider.values()
    .filter(({ section }: { section: string }) => section === 'contentTypes');
  const permissions: ContentPermission[] = strapi
    .service('admin::content-type')
    .getPermissionsWithNestedFields(actions);
  const { isLocalizedContentType } = strapi.plugin('i18n').service('content-types');
  return permissions
    .filter(({ subject }) => subject.startsWith('api::'))
    .map((permission) =>
      isLocalizedContentType(strapi.contentType(permission.subject as UID.ContentType))
        ? { ...permission, properties: { ...permission.properties, locales: ALL_LOCALES } }
        : permission,
    );
}
