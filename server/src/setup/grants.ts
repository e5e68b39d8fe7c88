import type { z } from 'zod';
import type { grantSchema, Setup } from '../../../types';
import { CONTENT_API_ACTIONS, permissionAction } from '../constants';
import type { UserAbility } from '../entries/reader';
import { assertTakesPart, createVisibility } from '../entries/visibility';
import type { Context } from '../utils/context';
import { forbidden, invalid } from '../utils/errors';
import { partOf } from '../utils/part';

type ParsedGrant = z.output<typeof grantSchema>;
type Access = Setup['access'];

const PUBLIC_ROLE = 'plugin::users-permissions.role';
const PUBLIC_PERMISSION = 'plugin::users-permissions.permission';
const TOKEN = 'admin::api-token';
const READ_ACTIONS = [CONTENT_API_ACTIONS.content, CONTENT_API_ACTIONS.decisions, CONTENT_API_ACTIONS.journeys];

/** An id may be any text here: a database that knows numbers alone could not be asked for it. */
const isCalled =
  (id: string) =>
  (row: { readonly id: unknown }): boolean =>
    String(row.id) === id;

/** Grants to confirm in the first-run guide. Each only adds, and needs the right that Strapi's own screens need for it. */
export const createGrants = ({ strapi }: Context) => {
  const visibility = partOf({ strapi }, createVisibility);
  const hasPublicRole = () => Boolean(strapi.plugins['users-permissions']);

  const allowed = (userAbility: UserAbility): Access['mayGrant'] => {
    const maySet = userAbility.can(permissionAction('settings'));
    return {
      roles: maySet && userAbility.can('admin::roles.update'),
      public: maySet && hasPublicRole() && userAbility.can('plugin::users-permissions.roles.update'),
      tokens: maySet && userAbility.can('admin::api-tokens.update'),
    };
  };

  const publicRole = () =>
    strapi.db.query(PUBLIC_ROLE).findOne({ where: { type: 'public' }, populate: ['permissions'] });

  const grantPublic = async (actions: readonly string[]) => {
    const role = await publicRole();
    const known = new Set((role.permissions as { action: string }[]).map(({ action }) => action));
    for (const action of actions) {
      if (!known.has(action)) await strapi.db.query(PUBLIC_PERMISSION).create({ data: { action, role: role.id } });
    }
  };

  const grantRole = async (id: string) => {
    const role = (await strapi.db.query('admin::role').findMany({ select: ['id'] })).find(isCalled(id));
    if (!role) throw invalid('There is no such role', ['role']);
    const wanted = [permissionAction('read'), permissionAction('place')];
    const held = await strapi.db
      .query('admin::permission')
      .findMany({ where: { role: { id: role.id }, action: { $in: wanted } } });
    const missing = wanted.filter((action) => !held.some((permission) => permission.action === action));
    if (missing.length === 0) return;
    const permissions = missing.map((action) => ({
      action,
      actionParameters: {},
      subject: null,
      properties: {},
      conditions: [],
    }));
    await strapi.service('admin::role').addPermissions(role.id, permissions);
  };

  const grantToken = async (id: string) => {
    const token = (await strapi.db.query(TOKEN).findMany({ populate: ['permissions'] })).find(isCalled(id));
    if (!token) throw invalid('There is no such API token', ['token']);
    if (token.type !== 'custom')
      throw invalid('Only a custom API token needs this: the others may read already', ['token']);
    const held = (token.permissions as { action: string }[]).map(({ action }) => action);
    for (const action of READ_ACTIONS) {
      if (!held.includes(action))
        await strapi.db.query('admin::api-token-permission').create({ data: { action, token: token.id } });
    }
  };

  const assertAllowed = (is: boolean, right: string) => {
    if (!is) throw forbidden(`To grant this you need the right to ${right}`);
  };

  return {
    allowed,

    /** What the public role may do; `null` without the users-permissions plugin. */
    async publicActions(): Promise<ReadonlySet<string> | null> {
      if (!hasPublicRole()) return null;
      const role = await publicRole();
      return new Set(((role?.permissions ?? []) as { action: string }[]).map(({ action }) => action));
    },

    async roles(): Promise<Access['roles']> {
      const roles = await strapi.db
        .query('admin::role')
        .findMany({ populate: ['permissions'], orderBy: { id: 'asc' } });
      return roles
        .filter((role) => role.code !== 'strapi-super-admin')
        .map((role) => {
          const actions = new Set((role.permissions as { action: string }[]).map(({ action }) => action));
          return {
            id: String(role.id),
            name: role.name,
            code: role.code,
            canRead: actions.has(permissionAction('read')),
            canPlace: actions.has(permissionAction('place')),
          };
        });
    },

    async tokens(): Promise<Access['tokens']> {
      const tokens = await strapi.db.query(TOKEN).findMany({ populate: ['permissions'], orderBy: { name: 'asc' } });
      return tokens
        .filter((token) => token.kind === 'content-api' || !token.kind)
        .map((token) => ({
          id: String(token.id),
          name: token.name,
          type: token.type,
          canRead:
            token.type !== 'custom' ||
            READ_ACTIONS.every((action) =>
              (token.permissions as { action: string }[]).some((held) => held.action === action),
            ),
        }));
    },

    /** @throws PolicyError (403) where the person could not do the same in Strapi's own settings. */
    async grant(grant: ParsedGrant, userAbility: UserAbility): Promise<void> {
      const may = allowed(userAbility);
      switch (grant.grant) {
        case 'role':
          assertAllowed(may.roles, 'change admin roles');
          return grantRole(grant.role);
        case 'public':
          assertAllowed(may.public, 'change the roles of Users & Permissions');
          return grantPublic(READ_ACTIONS);
        case 'publicTypes': {
          assertAllowed(may.public, 'change the roles of Users & Permissions');
          // Who gives access keeps the settings, and is shown every content type.
          assertTakesPart(await visibility.types('system'), grant.contentTypes, ['contentTypes']);
          return grantPublic([...new Set(grant.contentTypes)].flatMap((uid) => actionsOf(strapi, uid)));
        }
        case 'token':
          assertAllowed(may.tokens, 'change API tokens');
          return grantToken(grant.token);
      }
    },
  };
};

/** A single type has no `findOne`. */
const actionsOf = (strapi: Context['strapi'], uid: string): string[] =>
  strapi.contentType(uid as never).kind === 'singleType' ? [`${uid}.find`] : [`${uid}.find`, `${uid}.findOne`];
