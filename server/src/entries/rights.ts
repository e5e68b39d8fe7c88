import type { EntryKey, EntryRef } from '../../../types';
import { invalid } from '../utils/errors';
import { refusal, type CodedFault } from '../utils/refusals';

/** One locale of an entry; `null` is all of them, or the one version of a type without locales. */
export interface VersionRef extends EntryRef {
  readonly locale: string | null;
}

/** How much of an entry one person may read. */
export interface Readable {
  /** The locales; none for a type without locales. */
  readonly locales: readonly string[];
  readonly localized: boolean;
}

/** What one person may read of an entry, and may therefore see and decide about it. An entry is no more than its versions. */
export interface EntryRights extends Readable {
  /** The person may read every locale in which the entry exists. */
  readonly whole: boolean;
  /**
   * Whether the person may decide what holds for this locale. Where the entry exists in it, that version must be readable. Where
   * it does not exist yet, the person must not be limited to other locales. `null` means every locale of the site, including
   * future ones, and requires all of them: whoever is limited to some locales has to name one.
   */
  decides(locale: string | null): boolean;
  /** Whether the person sees what holds for this locale. What holds for all locales also holds for the readable ones. */
  sees(locale: string | null): boolean;
}

/** What one person may read of several entries; one of which nothing may be read is not in it. */
export type RightsByEntry = ReadonlyMap<EntryKey, EntryRights>;

/** What is known about an entry when its rights are worked out. */
interface Known {
  readonly localized: boolean;
  readonly readable: ReadonlySet<string>;
  readonly existing: ReadonlySet<string>;
  /** The site's locales. */
  readonly codes: readonly string[];
  /** Whether the person could read an entry of the type in a locale, see {@link admittedBy}. */
  readonly admits: (code: string) => boolean;
}

/**
 * Strapi grants a role the existing locales one by one, so nobody is granted one that is gone. What was said for that one is
 * open to those who may read every locale of the site.
 */
export const admittedBy =
  (codes: readonly string[], admits: (code: string) => boolean) =>
  (code: string): boolean =>
    codes.includes(code) ? admits(code) : codes.every(admits);

export const rightsOf = ({ localized, readable, existing, codes, admits }: Known): EntryRights => {
  const may = (code: string) => (existing.has(code) ? readable.has(code) : admits(code));
  return {
    localized,
    locales: localized ? [...readable].sort() : [],
    whole: !localized || [...existing].every((code) => readable.has(code)),
    decides: (locale) => !localized || (locale === null ? [...codes, ...existing].every(may) : may(locale)),
    sees: (locale) => !localized || locale === null || may(locale),
  };
};

/** The rights of the plugin itself, and of a site's own code. */
export const ALL_RIGHTS: EntryRights = {
  localized: false,
  locales: [],
  whole: true,
  decides: () => true,
  sees: () => true,
};

/** Whether a person may read one version of an entry that exists. */
export const mayReadVersion = ({ localized, locales }: Readable, locale: string | null): boolean =>
  !localized || (locale !== null && locales.includes(locale));

const notAll = (entry: string) => refusal('entry.notAll', { entry });
export const notReadableIn = (entry: string, locale: string) => refusal('entry.notIn', { entry, locale });

/** Why a person may not decide about a locale of an entry; `null` if that person may. */
export const faultIn = (rights: EntryRights, documentId: string, locale: string | null): CodedFault | null => {
  if (rights.decides(locale)) return null;
  return locale === null ? notAll(documentId) : notReadableIn(documentId, locale);
};

/** @throws ValidationError where somebody who may not read all of an entry says something about all of it. */
export const assertWhole = ({ whole }: EntryRights, documentId: string, path: string[] = ['locale']): void => {
  if (!whole) throw invalid(notAll(documentId), path);
};

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);

const isAmong = (wanted: unknown, code: string): boolean => {
  if (!isObject(wanted)) return wanted === code;
  const { $in: list, $eq: one } = wanted;
  return (list === undefined || listOf(list).includes(code)) && (one === undefined || one === code);
};

/**
 * Whether the conditions of a permission allow a locale, whatever else an entry holds. Conditions such as "is creator" say
 * nothing about locales.
 */
export const admitsLocale = (conditions: unknown, code: string): boolean => {
  if (!isObject(conditions)) return true;
  return Object.entries(conditions).every(([key, part]) => {
    if (key === '$and') return listOf(part).every((one) => admitsLocale(one, code));
    if (key === '$or') return listOf(part).some((one) => admitsLocale(one, code));
    return key !== 'locale' || isAmong(part, code);
  });
};

/** The locales of a condition that is nothing but `locale: { $in }`, as Strapi writes a role's locales; `null` for any other. */
export const localesOf = (conditions: unknown): readonly string[] | null => {
  const parts = isObject(conditions) && Object.keys(conditions).join() === '$and' ? conditions.$and : null;
  const [part, ...others] = Array.isArray(parts) ? (parts as unknown[]) : [];
  if (!isObject(part) || others.length > 0 || Object.keys(part).join() !== 'locale' || !isObject(part.locale))
    return null;
  const { $in: locales, ...more } = part.locale;
  return Array.isArray(locales) && Object.keys(more).length === 0 ? (locales as string[]) : null;
};
