import type { Setup } from '../../../types';
import { CONTENT_MANAGER_READ, permissionAction } from '../constants';
import { createSite } from '../site';
import { createSettings } from '../site/settings';
import type { Context } from '../utils/context';
import { partOf } from '../utils/part';

/** A permission of an admin role, as Strapi stores it. */
interface StoredPermission {
  readonly action: string;
  readonly subject: string | null;
  readonly properties?: { readonly locales?: readonly string[] | null } | null;
}

/** With `null` a permission is for all locales; without any it lets nobody read anything, and so does one that names none that is there. */
const hasNoLocale =
  (codes: ReadonlySet<string>) =>
  ({ properties }: StoredPermission) =>
    properties?.locales !== null && !properties?.locales?.some((code) => codes.has(code));

/**
 * The admin roles other than the super admin's, what they may do here, and whether they can read anything to do it with: whoever may
 * place content, but read none, finds every list empty.
 */
export const createRoles = ({ strapi }: Context) => {
  const site = partOf({ strapi }, createSite);
  const settings = partOf({ strapi }, createSettings);

  const readingOf = (
    permissions: readonly StoredPermission[],
    participating: readonly string[],
    codes: ReadonlySet<string>,
  ) => {
    const kinds = participating.map((uid) => {
      const own = permissions.filter(({ action, subject }) => action === CONTENT_MANAGER_READ && subject === uid);
      if (own.length === 0) return { uid, reads: 'nothing' };
      return { uid, reads: site.isLocalized(uid) && own.every(hasNoLocale(codes)) ? 'noLocale' : 'content' };
    });
    return {
      readableTypes: kinds.filter(({ reads }) => reads === 'content').length,
      withoutLocale: kinds.filter(({ reads }) => reads === 'noLocale').map(({ uid }) => site.typeName(uid)),
    };
  };

  return async (): Promise<Setup['access']['roles']> => {
    const participating = await settings.participating();
    const codes = new Set((await site.locales()).map(({ code }) => code));
    const roles = await strapi.db.query('admin::role').findMany({ populate: ['permissions'], orderBy: { id: 'asc' } });
    return roles
      .filter((role) => role.code !== 'strapi-super-admin')
      .map((role) => {
        const permissions: readonly StoredPermission[] = role.permissions;
        const may = (name: Parameters<typeof permissionAction>[0]) =>
          permissions.some(({ action }) => action === permissionAction(name));
        return {
          id: String(role.id),
          name: role.name,
          code: role.code,
          canRead: may('read'),
          canPlace: may('place'),
          ...readingOf(permissions, participating, codes),
        };
      });
  };
};
