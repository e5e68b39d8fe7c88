import type { z } from 'zod';
import type { grantSchema, Setup } from '../../../types';
import { createApiTokens, isCalled, type ApiToken } from '../auth/api-tokens';
import { CONTENT_API_ACTIONS, permissionAction } from '../constants';
import type { UserAbility } from '../entries/reader';
import { assertTakesPart, createVisibility } from '../entries/visibility';
import type { Context } from '../utils/context';
import { forbidden, invalid } from '../utils/errors';
import { partOf } from '../utils/part';
import { refusal, type CodedFault } from '../utils/refusals';

type ParsedGrant = z.output<typeof grantSchema>;
type Access = Setup['access'];

/** Something that holds permissions: those it has, how it gets one, and how it loses some. */
interface Holder {
  readonly held: readonly { readonly id: number | string; readonly action: string }[];
  readonly add: (actions: readonly string[]) => Promise<void>;
  readonly remove: (ids: readonly (number | string)[]) => Promise<void>;
}

const PUBLIC_ROLE = 'plugin::users-permissions.role';
const PUBLIC_PERMISSION = 'plugin::users-permissions.permission';
const TOKEN_PERMISSION = 'admin::api-token-permission';
const { content, decisions, entries, journeys } = CONTENT_API_ACTIONS;
const READ_ACTIONS = [content, decisions, entries, journeys];
const EDIT_ACTIONS = [permissionAction('read'), permissionAction('place')];

/** Brings a holder to have these actions, or to have none of them. */
const bring = async (holder: Holder, actions: readonly string[], revoke: boolean): Promise<void> => {
  if (revoke) {
    const lost = holder.held.filter(({ action }) => actions.includes(action));
    if (lost.length > 0) await holder.remove(lost.map(({ id }) => id));
    return;
  }
  const missing = actions.filter((action) => !holder.held.some((permission) => permission.action === action));
  if (missing.length > 0) await holder.add(missing);
};

/** Grants to confirm in the first-run guide, and to take back there. Each needs the right that Strapi's own screens need for it. */
export const createGrants = ({ strapi }: Context) => {
  const visibility = partOf({ strapi }, createVisibility);
  const tokens = partOf({ strapi }, createApiTokens);
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

  /** Rows of one kind, each of which gives its owner one action. */
  const rowsOf = (uid: string, owner: object) => ({
    add: async (actions: readonly string[]) => {
      for (const action of actions) await strapi.db.query(uid).create({ data: { action, ...owner } });
    },
    remove: async (ids: readonly (number | string)[]) => {
      await strapi.db.query(uid).deleteMany({ where: { id: { $in: [...ids] } } });
    },
  });

  const thePublic = async (): Promise<Holder> => {
    const role = await publicRole();
    return { held: role.permissions, ...rowsOf(PUBLIC_PERMISSION, { role: role.id }) };
  };

  const customToken = async (id: string): Promise<Holder> => {
    const token = await tokens.byId(id);
    if (!token) throw invalid(refusal('token.gone'), ['token']);
    if (token.type !== 'custom') throw invalid(refusal('token.notCustom'), ['token']);
    return { held: token.permissions, ...rowsOf(TOKEN_PERMISSION, { token: token.id }) };
  };

  const editorRole = async (id: string): Promise<Holder> => {
    const role = (await strapi.db.query('admin::role').findMany({ select: ['id', 'code'] })).find(isCalled(id));
    if (!role) throw invalid(refusal('role.gone'), ['role']);
    if (role.code === 'strapi-super-admin') throw invalid(refusal('role.superAdmin'), ['role']);
    const held = await strapi.db
      .query('admin::permission')
      .findMany({ where: { role: { id: role.id }, action: { $in: EDIT_ACTIONS } } });
    return {
      held,
      add: (actions) =>
        strapi.service('admin::role').addPermissions(
          role.id,
          actions.map((action) => ({
            action,
            actionParameters: {},
            subject: null,
            properties: {},
            conditions: [],
          })),
        ),
      remove: (ids) => strapi.service('admin::permission').deleteByIds([...ids]),
    };
  };

  const assertAllowed = (is: boolean, needs: CodedFault) => {
    if (!is) throw forbidden(needs);
  };

  /** @throws ValidationError where one of the content types does not take part. */
  const findActions = async (contentTypes: readonly string[]): Promise<string[]> => {
    // Who gives access keeps the settings, and is shown every content type.
    assertTakesPart(await visibility.types('system'), contentTypes, ['contentTypes']);
    return [...new Set(contentTypes)].flatMap((uid) => actionsOf(strapi, uid));
  };

  const isReading = ({ type, permissions }: ApiToken) =>
    type !== 'custom' || READ_ACTIONS.every((action) => permissions.some((held) => held.action === action));

  return {
    allowed,

    /** What the public role may do; `null` without the users-permissions plugin. */
    async publicActions(): Promise<ReadonlySet<string> | null> {
      if (!hasPublicRole()) return null;
      const role = await publicRole();
      return new Set(((role?.permissions ?? []) as { action: string }[]).map(({ action }) => action));
    },

    tokens: async (): Promise<Access['tokens']> =>
      (await tokens.all()).map((token) => ({
        id: String(token.id),
        name: token.name,
        type: token.type,
        canRead: isReading(token),
      })),

    /** @throws PolicyError (403) where the person could not do the same in Strapi's own settings. */
    async grant(grant: ParsedGrant, userAbility: UserAbility): Promise<void> {
      const may = allowed(userAbility);
      const revoke = grant.revoke ?? false;
      switch (grant.grant) {
        case 'role':
          assertAllowed(may.roles, refusal('grant.roles'));
          return bring(await editorRole(grant.role), EDIT_ACTIONS, revoke);
        case 'public':
          assertAllowed(may.public, refusal('grant.public'));
          return bring(await thePublic(), READ_ACTIONS, revoke);
        case 'publicTypes':
          assertAllowed(may.public, refusal('grant.public'));
          return bring(await thePublic(), await findActions(grant.contentTypes), revoke);
        case 'token':
          assertAllowed(may.tokens, refusal('grant.tokens'));
          return bring(await customToken(grant.token), READ_ACTIONS, revoke);
        case 'tokenTypes':
          assertAllowed(may.tokens, refusal('grant.tokens'));
          return bring(await customToken(grant.token), await findActions(grant.contentTypes), revoke);
      }
    },
  };
};

/** A single type has no `findOne`. */
const actionsOf = (strapi: Context['strapi'], uid: string): string[] =>
  strapi.contentType(uid as never).kind === 'singleType' ? [`${uid}.find`] : [`${uid}.find`, `${uid}.findOne`];
