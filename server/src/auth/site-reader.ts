import type { SiteCaller, SiteSight } from '../../../types';
import { CONTENT_API_ACTIONS } from '../constants';
import { createSite } from '../site';
import { createSettings } from '../site/settings';
import type { Context } from '../utils/context';
import { partOf } from '../utils/part';
import { createApiTokens, type ApiToken } from './api-tokens';
import { createPublicVerdict, type Ability } from './public-verdict';

/** Whoever the site reads as, and what that caller may do. */
export interface SiteReader {
  readonly caller: SiteCaller;
  /** There is a way in: content, decisions or the snapshot. */
  readonly mayAsk: boolean;
  readonly mayFind: (uid: string) => boolean;
}

/** Any of these lets a site get at its content. */
const WAYS_IN = [CONTENT_API_ACTIONS.content, CONTENT_API_ACTIONS.decisions, CONTENT_API_ACTIONS.snapshot];

const readerWith = (caller: SiteCaller, may: (action: string) => boolean): SiteReader => ({
  caller,
  mayAsk: WAYS_IN.some(may),
  mayFind: (uid) => may(`${uid}.find`),
});

/**
 * What the site's visitors may be given: the public role's permissions, or those of the API token named in Settings. Everything that
 * tells in the admin what reaches the site asks here; requests themselves are checked by Strapi.
 */
export const createSiteReader = ({ strapi }: Context) => {
  const site = partOf({ strapi }, createSite);
  const settings = partOf({ strapi }, createSettings);
  const tokens = partOf({ strapi }, createApiTokens);
  const verdict = partOf({ strapi }, createPublicVerdict);

  /** By the stored permissions, where users-permissions is there in a form that we do not know. */
  const storedActions = async (): Promise<Ability | null> => {
    const role = await strapi.db
      .query('plugin::users-permissions.role')
      .findOne({ where: { type: 'public' }, populate: ['permissions'] });
    const actions = new Set(((role?.permissions ?? []) as { action: string }[]).map(({ action }) => action));
    return { can: (action) => actions.has(action) };
  };

  const publicReader = async (): Promise<SiteReader> => {
    if (!strapi.plugins['users-permissions']) return readerWith({ kind: 'public', state: 'gone' }, () => false);
    const ability = await (verdict.isSupported() ? verdict.ability() : storedActions());
    return readerWith({ kind: 'public', state: 'ok' }, (action) => ability?.can(action) ?? false);
  };

  const isExpired = ({ expiresAt }: ApiToken) => expiresAt !== null && new Date(expiresAt).getTime() <= Date.now();

  /** As Strapi's own check of tokens has it. All the actions that are asked about here are ones that read. */
  const tokenReader = (token: ApiToken | undefined): SiteReader => {
    const none = (state: SiteCaller['state']) => readerWith({ kind: 'token', state }, () => false);
    if (!token) return none('gone');
    if (isExpired(token)) return none('expired');
    const held = new Set(token.permissions.map(({ action }) => action));
    return readerWith({ kind: 'token', state: 'ok' }, (action) => token.type !== 'custom' || held.has(action));
  };

  const read = async (): Promise<SiteReader> => {
    const { siteReader } = await settings.get();
    return siteReader ? tokenReader(await tokens.byId(siteReader.token)) : publicReader();
  };

  return {
    read,

    /** Which of these content types the site's caller is refused. */
    async sight(uids: Iterable<string>, reader?: SiteReader): Promise<SiteSight> {
      const { caller, mayAsk, mayFind } = reader ?? (await read());
      const refused = [...uids].filter((uid) => !mayFind(uid)).sort();
      return { caller, mayAsk, unreadable: refused.map((uid) => ({ uid, name: site.typeName(uid) })) };
    },
  };
};
