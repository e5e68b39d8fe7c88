import type { Entries, EntryFacts, EntryKey, EntryVersion, Instant, PlacementFacts } from '../../../types/world';
import { entryKeyOf } from '../../entry-key';
import { coveredVersions } from '../../ladder/live';
import { isToUpdate, lastWord } from './freshness';
import { Numbering } from './numbering';

/** The number of no locale: of a placement for every locale, and of a version that serves every locale. */
export const ANY_LOCALE = 0;
/** The number of no segment. */
export const EVERYONE = 0;

const ONLY_EVERYONE: readonly number[] = [EVERYONE];

/** What a survey calls things by: numbers, which are quicker to compare than names, and places in an array. */
export interface SurveyNames {
  readonly entries: Numbering;
  readonly contentTypes: Numbering;
  /** {@link ANY_LOCALE}, then the site's locales, then others that entries have. */
  readonly locales: Numbering;
  /** {@link EVERYONE}, then the segments. */
  readonly segments: Numbering;
}

/** The published versions that a placement leads to, one at each position. */
export interface PublishedVersions {
  readonly locales: readonly number[];
  /** When each was last updated, or reviewed as still good; `Infinity` where that review named a day. */
  readonly touchedAt: readonly Instant[];
  /** When each is to be looked at again, where a review said so; else `Infinity`. */
  readonly dueAt: readonly Instant[];
  /** 1 for each that somebody said needs an update. */
  readonly toUpdate: readonly number[];
}

/** A placement with everything that coverage reads of it and of its entry. */
export interface SurveyPlacement {
  readonly facts: PlacementFacts;
  readonly entry: number;
  readonly contentType: number;
  readonly locale: number;
  /** Its segments, or just {@link EVERYONE}; never empty. */
  readonly audiences: readonly number[];
  readonly published: PublishedVersions;
  /** The locales in which it leads to a draft and to nothing published. */
  readonly drafts: readonly number[];
}

/** The names of a survey without any content yet. */
export function namesFor(locales: readonly string[]): SurveyNames {
  return {
    entries: new Numbering(),
    contentTypes: new Numbering(),
    locales: new Numbering(['', ...locales]),
    segments: new Numbering(['']),
  };
}

/** An entry as the placements of it share it. */
interface SurveyEntry {
  readonly facts: EntryFacts;
  readonly entry: number;
  readonly published: PublishedVersions;
  readonly drafts: readonly number[];
}

/**
 * A function that joins placements with their entries. It gives `undefined` where the entry is gone, and for a placement
 * for one locale of an entry that has no locales, which nothing can ever serve.
 */
export function placer(names: SurveyNames, entries: Entries): (facts: PlacementFacts) => SurveyPlacement | undefined {
  const entryOf = entryFinder(names, entries);
  return (facts) => {
    const found = entryOf(facts);
    if (!found || !canHold(found.facts, facts)) return undefined;
    const state = facts.locale === null ? found : stateOf(coveredVersions(found.facts, facts), names);
    return {
      facts,
      entry: found.entry,
      contentType: names.contentTypes.numberOf(facts.contentType),
      locale: names.locales.numberOf(facts.locale ?? ''),
      audiences: audiencesOf(facts, names),
      published: state.published,
      drafts: state.drafts,
    };
  };
}

/** Looks each entry up once. */
function entryFinder(names: SurveyNames, entries: Entries): (facts: PlacementFacts) => SurveyEntry | undefined {
  const known = new Map<EntryKey, SurveyEntry>();
  return (placement) => {
    const key = entryKeyOf(placement);
    const before = known.get(key);
    if (before) return before;
    const facts = entries.get(key);
    if (!facts) return undefined;
    const found = { facts, entry: names.entries.numberOf(key), ...stateOf(facts.versions, names) };
    known.set(key, found);
    return found;
  };
}

function canHold(entry: EntryFacts, { locale }: PlacementFacts): boolean {
  return locale === null || !entry.versions.some((version) => version.locale === null);
}

function stateOf(
  versions: readonly EntryVersion[],
  { locales }: SurveyNames,
): Pick<SurveyPlacement, 'published' | 'drafts'> {
  const published = {
    locales: new Array<number>(),
    touchedAt: new Array<Instant>(),
    dueAt: new Array<Instant>(),
    toUpdate: new Array<number>(),
  };
  const drafts: number[] = [];
  for (const version of versions) {
    const locale = locales.numberOf(version.locale ?? '');
    if (!version.published) {
      drafts.push(locale);
      continue;
    }
    const { touchedAt, dueAt } = lastWord(version);
    published.locales.push(locale);
    published.touchedAt.push(touchedAt);
    published.dueAt.push(dueAt);
    published.toUpdate.push(isToUpdate(version) ? 1 : 0);
  }
  return { published, drafts };
}

function audiencesOf({ segments }: PlacementFacts, names: SurveyNames): readonly number[] {
  return segments.length === 0 ? ONLY_EVERYONE : segments.map((segment) => names.segments.numberOf(segment));
}
