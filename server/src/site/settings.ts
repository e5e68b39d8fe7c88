import { createSite } from '.';
import { DEFAULT_EXPIRING_WITHIN_DAYS, DEFAULT_STALE_AFTER_DAYS, type Settings } from '../../../types';
import { PLUGIN_ID, UIDS } from '../constants';
import type { Context } from '../utils/context';
import { invalid } from '../utils/errors';
import { partOf } from '../utils/part';
import { refusal } from '../utils/refusals';

const DEFAULTS: Settings = {
  contentTypes: null,
  staleAfterDays: DEFAULT_STALE_AFTER_DAYS,
  expiringWithinDays: DEFAULT_EXPIRING_WITHIN_DAYS,
  freshness: {},
  unreadableTypes: 'counts',
  siteReader: null,
  guideClosed: false,
};

/** What people set in the admin, kept in Strapi's own store; the plugin's config fixes the content types where it names them. */
export const createSettings = ({ strapi }: Context) => {
  const site = partOf({ strapi }, createSite);
  const store = () => strapi.store!({ type: 'plugin', name: PLUGIN_ID });

  /** A content type that is gone is passed over, so that what is read can be written back. */
  const ofKnownTypes = (freshness: Settings['freshness']): Settings['freshness'] =>
    Object.fromEntries(Object.entries(freshness).filter(([uid]) => site.model(uid)));

  /** What is set for content types that are gone stays when the others are changed, and applies again once they are found. */
  const ofGoneTypes = (stored: Partial<Settings>, patch: Partial<Settings>): Partial<Settings> => {
    const gone = (stored.contentTypes ?? []).filter((uid) => !site.model(uid));
    const freshness = Object.entries(stored.freshness ?? {}).filter(([uid]) => !site.model(uid));
    return {
      ...(patch.contentTypes ? { contentTypes: [...new Set([...patch.contentTypes, ...gone])] } : {}),
      ...(patch.freshness ? { freshness: { ...patch.freshness, ...Object.fromEntries(freshness) } } : {}),
    };
  };

  const settings = {
    contentTypesLocked: () => site.config('contentTypes') !== undefined,

    async get(): Promise<Settings> {
      const stored = (await store().get({ key: 'settings' })) as Partial<Settings> | null;
      const fixed = site.config('contentTypes');
      const settings = { ...DEFAULTS, ...stored, ...(fixed ? { contentTypes: fixed } : {}) };
      return { ...settings, freshness: ofKnownTypes(settings.freshness) };
    },

    async update(patch: Partial<Settings>): Promise<Settings> {
      if (patch.contentTypes !== undefined && settings.contentTypesLocked()) {
        throw invalid(refusal('types.fixed'), ['contentTypes']);
      }
      const stored = ((await store().get({ key: 'settings' })) as Partial<Settings> | null) ?? {};
      // One that is gone and that is chosen already may stay: what was read can be saved.
      const known = new Set<string>([...site.candidates(), ...(stored.contentTypes ?? [])]);
      const stranger = patch.contentTypes?.find((uid) => !known.has(uid));
      if (stranger) throw invalid(refusal('type.unknown', { type: stranger }), ['contentTypes']);
      const strange = Object.keys(patch.freshness ?? {}).find((uid) => !site.candidates().includes(uid as never));
      if (strange) throw invalid(refusal('type.unknown', { type: strange }), ['freshness', strange]);
      await store().set({ key: 'settings', value: { ...stored, ...patch, ...ofGoneTypes(stored, patch) } });
      return settings.get();
    },

    /**
     * For tables that have just been made. Settings survive an uninstall, in Strapi's own store; that the guide was closed
     * was true of what is gone.
     */
    async startOver(): Promise<void> {
      const { guideClosed, ...stored } = ((await store().get({ key: 'settings' })) as Partial<Settings> | null) ?? {};
      if (guideClosed && (await strapi.db.query(UIDS.journey).count()) === 0)
        await store().set({ key: 'settings', value: stored });
    },

    /** Whether a content type was chosen to take part, be it there or gone; the configuration's choice cannot be changed here. */
    async isNamed(uid: string): Promise<boolean> {
      const { contentTypes } = await settings.get();
      return !settings.contentTypesLocked() && (contentTypes?.includes(uid) ?? false);
    },

    /** A content type has another name now: what is set for the old one holds for the new one, unless something is set for that. */
    async followRename(from: string, to: string): Promise<void> {
      const stored = (await store().get({ key: 'settings' })) as Partial<Settings> | null;
      if (!stored) return;
      const { contentTypes, freshness } = stored;
      const renamed = contentTypes && [...new Set(contentTypes.map((uid) => (uid === from ? to : uid)))];
      const { [from]: days, ...others } = freshness ?? {};
      await store().set({
        key: 'settings',
        value: {
          ...stored,
          ...(renamed ? { contentTypes: renamed } : {}),
          ...(days === undefined ? {} : { freshness: { [to]: days, ...others } }),
        },
      });
    },

    /** The content types that take part in journeys now; a chosen one that is gone is passed over. */
    async participating(): Promise<string[]> {
      const { contentTypes } = await settings.get();
      const candidates: string[] = site.candidates();
      return contentTypes ? candidates.filter((uid) => contentTypes.includes(uid)) : candidates;
    },
  };
  return settings;
};
