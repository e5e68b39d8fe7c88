import { entryKey, groupBy } from '../../../engine';
import type { EntryKey, EntryRef } from '../../../types';
import { CONTENT_MANAGER_READ } from '../constants';
import { createSite } from '../site';
import type { Context } from '../utils/context';
import { partOf } from '../utils/part';
import type { UserAbility } from './ability';
import { admitsLocale, admittedBy, localesOf, rightsOf, type EntryRights, type VersionRef } from './rights';
import { createStates } from './states';
import { createWholeTypes } from './whole-types';

/** A row of an entry that the person may read: one locale, draft or published. */
interface ReadableRow {
  readonly documentId: string;
  readonly locale: string | null;
}

/** Reads which rows of a type's entries the person may read. */
type ReadableRows = (uid: string, documentIds: readonly string[]) => Promise<readonly ReadableRow[]>;

/** Works out what one person may read of entries, locale by locale. */
export const createRightsReader = ({ strapi }: Context, ability: UserAbility, readableRows: ReadableRows) => {
  const site = partOf({ strapi }, createSite);
  const states = partOf({ strapi }, createStates);
  const wholeTypes = partOf({ strapi }, createWholeTypes);

  const permissionsFor = (uid: string) => ability.rulesFor(CONTENT_MANAGER_READ, uid);

  const codesOfSite = async () => (await site.locales()).map(({ code }) => code);

  const admitsIn = (uid: string, codes: readonly string[]) => {
    const permissions = permissionsFor(uid);
    return admittedBy(codes, (code) => permissions.some(({ conditions }) => admitsLocale(conditions, code)));
  };

  /** Whether the locale alone decides if the person may read an entry, so that the entry itself need not be looked at. */
  const goByLocale = (uid: string): boolean =>
    permissionsFor(uid).every(({ conditions }) => !conditions || localesOf(conditions) !== null);

  const existingLocales = async (refs: readonly EntryRef[]): Promise<Map<EntryKey, Set<string>>> =>
    new Map(
      [...(await states.of(refs))].map(([key, { versions }]) => [
        key,
        new Set(versions.flatMap(({ locale }) => locale ?? [])),
      ]),
    );

  const ofType = async (uid: string, documentIds: readonly string[]): Promise<[EntryKey, EntryRights][]> => {
    const localized = site.isLocalized(uid);
    const codes = localized ? await codesOfSite() : [];
    const admits = admitsIn(uid, codes);
    const rows = groupBy(await readableRows(uid, documentIds), ({ documentId }) => documentId);
    const isWhole = !localized || (await wholeTypes.readBy(ability))(uid);
    const refs = [...rows.keys()].map((documentId) => ({ contentType: uid, documentId }));
    const existing = isWhole ? new Map<EntryKey, Set<string>>() : await existingLocales(refs);
    return [...rows].map(([documentId, own]) => {
      const key = entryKey(uid, documentId);
      const readable = new Set(own.flatMap(({ locale }) => locale ?? []));
      return [key, rightsOf({ localized, readable, existing: existing.get(key) ?? readable, codes, admits })];
    });
  };

  const rights = {
    /** The rights to those entries that the person may read at all; the others are not in the answer. */
    async of(refs: readonly EntryRef[]): Promise<Map<EntryKey, EntryRights>> {
      const found = new Map<EntryKey, EntryRights>();
      for (const [uid, own] of groupBy(refs, ({ contentType }) => contentType)) {
        if (!site.model(uid) || !ability.can(CONTENT_MANAGER_READ, uid)) continue;
        const ids = [...new Set(own.map(({ documentId }) => documentId))];
        for (const [key, one] of await ofType(uid, ids)) found.set(key, one);
      }
      return found;
    },

    /**
     * Which of these versions the person may see; the entries must be ones that the person may read at all. Cheap for
     * thousands: most people read by type and locale, and then no entry is looked at.
     */
    async seen(versions: readonly VersionRef[]): Promise<(version: VersionRef) => boolean> {
      const types = new Set(versions.map(({ contentType }) => contentType));
      const localized = new Set([...types].filter((uid) => site.isLocalized(uid)));
      const codes = localized.size > 0 ? await codesOfSite() : [];
      const admits = new Map([...localized].map((uid) => [uid, admitsIn(uid, codes)]));
      const isPlain = new Map([...localized].map((uid) => [uid, goByLocale(uid)]));
      const known = await rights.of(
        versions.filter(({ contentType, locale }) => locale !== null && isPlain.get(contentType) === false),
      );
      return ({ contentType, documentId, locale }) => {
        if (locale === null || !localized.has(contentType)) return true;
        if (isPlain.get(contentType)) return admits.get(contentType)!(locale);
        return known.get(entryKey(contentType, documentId))?.sees(locale) ?? false;
      };
    },

    /** Whether the person may read every entry of a type, in each locale. */
    whole: (): Promise<(uid: string) => boolean> => wholeTypes.readBy(ability),

    /** Whether the person could read an entry of the type in every locale of the site, and so may place one for all of them. */
    async inEveryLocale(uid: string): Promise<boolean> {
      if (!site.isLocalized(uid)) return true;
      const codes = await codesOfSite();
      return codes.every(admitsIn(uid, codes));
    },
  };
  return rights;
};
