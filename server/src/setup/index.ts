import type { z } from 'zod';
import type { ContentTypeInfo, Settings, settingsPatchSchema, Setup } from '../../../types';
import { createApiTokens } from '../auth/api-tokens';
import { createSiteReader, type SiteReader } from '../auth/site-reader';
import { API_TOKENS_READ, CONTENT_API_ACTIONS, permissionAction } from '../constants';
import type { UserAbility } from '../entries/reader';
import { createEntryReader } from '../entries/reader';
import { createTitles } from '../entries/titles';
import { createVisibility } from '../entries/visibility';
import { createSite } from '../site';
import { createSettings } from '../site/settings';
import { createStore } from '../store';
import type { Context } from '../utils/context';
import { forbidden, invalid } from '../utils/errors';
import { partOf } from '../utils/part';
import { refusal } from '../utils/refusals';
import { createGrants } from './grants';
import { createRoles } from './roles';

const TEXT_TYPES = ['text', 'richtext', 'blocks', 'dynamiczone', 'component'];
/** Words of types that describe content instead of being some. */
const NOT_CONTENT =
  /^(author|categor|tag|label|global|setting|config|menu|navigation|redirect|user|person|team-member|media)/;

/** What the first-run guide and the checklist show, and what the caller may do about it. */
export const createSetup = ({ strapi }: Context) => {
  const store = partOf({ strapi }, createStore);
  const site = partOf({ strapi }, createSite);
  const settings = partOf({ strapi }, createSettings);
  const grants = partOf({ strapi }, createGrants);
  const readRoles = partOf({ strapi }, createRoles);
  const siteReader = partOf({ strapi }, createSiteReader);
  const apiTokens = partOf({ strapi }, createApiTokens);
  const visibility = partOf({ strapi }, createVisibility);
  const titles = partOf({ strapi }, createTitles);

  /** A type with a title and a text of its own is likely to have a page; authors and categories are not. */
  const looksLikeContent = (uid: string): boolean => {
    const model = site.model(uid)!;
    const types = Object.values(model.attributes).map((attribute) => attribute.type);
    return (
      !NOT_CONTENT.test(model.info.singularName) &&
      types.includes('string') &&
      types.some((type) => TEXT_TYPES.includes(type))
    );
  };

  const contentTypes = async (userAbility: UserAbility, { mayFind }: SiteReader): Promise<ContentTypeInfo[]> => {
    const reader = createEntryReader({ strapi }, userAbility);
    const participating = new Set(await settings.participating());
    const open = await grants.publicActions();
    const sees = await visibility.seenBy(userAbility);
    return Promise.all(
      site
        .candidates()
        .filter(sees)
        .map(async (uid): Promise<ContentTypeInfo> => {
          const model = site.model(uid)!;
          return {
            uid,
            name: model.info.displayName,
            kind: model.kind,
            localized: site.isLocalized(uid),
            draftAndPublish: site.hasDrafts(uid),
            participates: participating.has(uid),
            suggested: looksLikeContent(uid),
            entries: await strapi.documents(uid).count({ status: 'draft' } as never),
            titled: (await titles.chosenField(uid)) !== null,
            publicCanFind: open && open.has(`${uid}.find`),
            siteCanFind: mayFind(uid),
            canRead: reader.canReadType(uid),
          };
        }),
    );
  };

  const countPlacements = async (userAbility: UserAbility): Promise<number> => {
    const sees = await visibility.seenBy(userAbility);
    const hidden = site.candidates().filter((uid) => !sees(uid));
    return store.placements.count(hidden.length > 0 ? { contentType: { $notIn: hidden } } : {});
  };

  /** @throws PolicyError (403) where the person may not see API tokens; ValidationError where there is no such token. */
  const chosenReader = async (token: string, userAbility: UserAbility): Promise<Settings['siteReader']> => {
    if (!userAbility.can(API_TOKENS_READ)) throw forbidden(refusal('token.read'));
    const found = await apiTokens.byId(token);
    if (!found) throw invalid(refusal('token.gone'), ['siteReader', 'token']);
    return { token, name: found.name };
  };

  return {
    /** Changes the settings; what is left out stays. */
    async updateSettings(
      { siteReader: chosen, ...patch }: z.output<typeof settingsPatchSchema>,
      userAbility: UserAbility,
    ): Promise<Settings> {
      const reader = chosen && (await chosenReader(chosen.token, userAbility));
      await settings.update(chosen === undefined ? patch : { ...patch, siteReader: reader ?? null });
      return visibility.settings(userAbility);
    },

    async get(userAbility: UserAbility): Promise<Setup> {
      const may = (name: Parameters<typeof permissionAction>[0]) => userAbility.can(permissionAction(name));
      const reader = await siteReader.read();
      const [journeys, placements, current, locales, types, open, roles, tokens] = await Promise.all([
        store.journeys.count(),
        countPlacements(userAbility),
        visibility.settings(userAbility),
        site.locales(),
        contentTypes(userAbility, reader),
        grants.publicActions(),
        readRoles(),
        grants.tokens(),
      ]);
      return {
        journeys,
        placements,
        settings: current,
        contentTypes: types,
        locales,
        access: {
          // Who may see which roles and tokens exist is Strapi's to say.
          roles: userAbility.can('admin::roles.read') ? roles : [],
          publicCanRead: open && open.has(CONTENT_API_ACTIONS.content) && open.has(CONTENT_API_ACTIONS.journeys),
          site: await siteReader.sight(
            types.filter(({ participates }) => participates).map(({ uid }) => uid),
            reader,
          ),
          tokens: userAbility.can(API_TOKENS_READ) ? tokens : [],
          mayGrant: grants.allowed(userAbility),
        },
        permissions: { read: may('read'), place: may('place'), plan: may('plan'), settings: may('settings') },
        contentTypesLocked: settings.contentTypesLocked(),
      };
    },
  };
};
