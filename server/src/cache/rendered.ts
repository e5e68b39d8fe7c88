import { entryKey } from '../../../engine';
import { EVERYTHING, type ChangeNotice } from '../changes';
import { createChanges } from '../changes';
import { createSite } from '../site';
import type { Context } from '../utils/context';
import { partOf } from '../utils/part';
import { createBounded } from './bounded';
import type { Dependencies } from './dependencies';

/** An entry as callers of one scope get it. Never written to. */
export type Rendered = Readonly<Record<string, unknown>> & { readonly id: number; readonly documentId: string };

/** What an entry was rendered for. */
export interface RenderedFor {
  readonly contentType: string;
  readonly locale: string;
  /** Which parts of it were asked for, as text. */
  readonly projection: string;
  readonly scope: string;
  /** The content types that something is populated from. */
  readonly dependencies: Dependencies;
}

/** An entry with what it weighs in an answer. */
export interface WeighedEntry {
  readonly entry: Rendered;
  /** It and everything that is populated into it. */
  readonly entries: number;
  /** Of its JSON. */
  readonly bytes: number;
}

interface KeptEntry extends WeighedEntry {
  readonly owner: string;
  readonly dependencies: Dependencies;
  /** How often those had been changed before it was read. */
  readonly version: number;
}

/** An object takes about this many times the memory of its JSON. */
const AS_OBJECT = 2;

const keyOf = ({ contentType, locale, projection, scope }: RenderedFor, documentId: string) =>
  `${entryKey(contentType, documentId)}|${locale}|${scope}|${projection}`;

/**
 * Published entries as they were rendered. One is given out only while neither it nor any content type populated into it has
 * changed since it was read. If a change comes while it is being read, the result is not kept.
 */
export const createRenderedCache = ({ strapi }: Context) => {
  const changes = partOf({ strapi }, createChanges);
  const { megabytes } = partOf({ strapi }, createSite).config('cache');
  /** The keys of each entry, so that its own change drops exactly those. */
  const keys = new Map<string, Set<string>>();
  const forget = ({ owner }: KeptEntry, key: string) => {
    const known = keys.get(owner);
    known?.delete(key);
    if (known?.size === 0) keys.delete(owner);
  };
  const kept = createBounded<KeptEntry>(megabytes / 2, ({ bytes }) => bytes * AS_OBJECT, forget);

  const drop = (entry: string) => {
    for (const key of [...(keys.get(entry) ?? [])]) kept.delete(key);
  };

  const follow = ({ uid, documentIds }: ChangeNotice) => {
    if (uid === EVERYTHING) kept.clear();
    else if (documentIds) for (const id of documentIds) drop(entryKey(uid, id));
    else for (const entry of [...keys.keys()]) if (entry.startsWith(`${uid}#`)) drop(entry);
  };
  changes.subscribe(follow);

  return {
    get(what: RenderedFor, documentId: string): WeighedEntry | undefined {
      const found = kept.get(keyOf(what, documentId));
      return found && changes.versionOf(found.dependencies) === found.version ? found : undefined;
    },

    /** Call this before reading entries. It returns a function that keeps what was read, unless something changed meanwhile. */
    keeper(what: RenderedFor): (weighed: WeighedEntry) => void {
      const { contentType, dependencies } = what;
      const own = changes.versionOf([contentType]);
      const version = changes.versionOf(dependencies);
      return (weighed) => {
        if (changes.versionOf([contentType]) !== own || changes.versionOf(dependencies) !== version) return;
        const { documentId } = weighed.entry;
        const key = keyOf(what, documentId);
        const owner = entryKey(contentType, documentId);
        kept.set(key, { ...weighed, owner, dependencies, version });
        if (!kept.has(key)) return;
        const known = keys.get(owner);
        if (known) known.add(key);
        else keys.set(owner, new Set([key]));
      };
    },

    /** How many entries are kept, and roughly how many bytes they take. */
    size: () => ({ entries: kept.size, bytes: kept.calculatedSize }),
  };
};
