import type { CoverageOptions } from '../../types/coverage';
import { DEFAULT_EXPIRING_WITHIN_DAYS, DEFAULT_STALE_AFTER_DAYS } from '../../types/defaults';
import type { Instant } from '../../types/world';
import { staleFrom } from './freshness';
import { Memory, sooner, type Finding } from './memory';
import { ANY_LOCALE, EVERYONE, type SurveyNames } from './placed';
import { isOpenAt, type Columns } from './columns';
import { DEDICATED, EXPIRING, LIVE, PUBLISHED, SCHEDULED, STALE, tally, WAITING, type Tally } from './tally';
import type { SurveyCell } from './survey';

const DAY = 24 * 60 * 60 * 1000;

/** The options of a look in a survey's numbers. */
export interface View {
  readonly at: Instant;
  readonly locale: number | undefined;
  readonly segment: number | undefined;
  readonly contentTypes: ReadonlySet<number> | undefined;
  /** In ms, by content type. */
  readonly staleAfter: Float64Array;
  readonly expiringWithin: number;
  /** How many locales and segments there are to number. */
  readonly sizes: { readonly locales: number; readonly segments: number };
  /** The same for all options that differ in nothing but the moment. */
  readonly key: string;
}

/** What one look sees in a cell. */
export interface CellLook extends Finding {
  /** The conditions of each entry, by its slot; 0 for one that is out of view. */
  readonly conditions: Uint8Array;
  /** 1 for each placement in view: of the content types, for the locale, for the segment or for everyone. */
  readonly inView: Uint8Array;
  /** How many entries are in each condition. */
  readonly entries: Tally;
  /** 1 at each locale in which something is open and published, whichever locale the look is for. */
  readonly locales: Uint8Array;
  /** 1 at each segment with something live of its own, whichever segment the look is for. */
  readonly served: Uint8Array;
}

/** Translates options; names that nothing is called by become -1, which nothing equals. */
export function viewOf(options: CoverageOptions, names: SurveyNames): View {
  const { at, locale, segment, contentTypes } = options;
  const {
    staleAfterDays = DEFAULT_STALE_AFTER_DAYS,
    freshness = {},
    expiringWithinDays = DEFAULT_EXPIRING_WITHIN_DAYS,
  } = options;
  return {
    at,
    locale: locale === undefined ? undefined : names.locales.find(locale),
    segment: segment === undefined ? undefined : names.segments.find(segment),
    contentTypes: contentTypes && new Set(contentTypes.map((uid) => names.contentTypes.find(uid))),
    staleAfter: Float64Array.from([...names.contentTypes.all], (uid) => (freshness[uid] ?? staleAfterDays) * DAY),
    expiringWithin: expiringWithinDays * DAY,
    sizes: { locales: names.locales.size, segments: names.segments.size },
    key: JSON.stringify([locale, segment, contentTypes ?? null, staleAfterDays, freshness, expiringWithinDays]),
  };
}

const looks = new Memory<SurveyCell, CellLook>();

/** Looks at a cell; what it saw before is looked up as long as it holds. */
export function lookAt(cell: SurveyCell, view: View): CellLook {
  return looks.recall(cell, view.key, view.at, () => look(cell, view));
}

function look({ columns }: SurveyCell, view: View): CellLook {
  const conditions = new Uint8Array(columns.entries.length);
  const inView = new Uint8Array(columns.size);
  const locales = new Uint8Array(view.sizes.locales);
  const served = new Uint8Array(view.sizes.segments);
  let until = Infinity;
  for (let position = 0; position < columns.size; position += 1) {
    if (view.contentTypes && !view.contentTypes.has(columns.contentTypes[position] as number)) continue;
    until = windowChange(columns, position, view, until);
    const isFor = isForSegment(columns, position, view);
    const isOpen = isOpenAt(columns, position, view.at);
    if (isFor && isOpen) markLocales(columns, position, locales);
    if (!isInLocale(columns, position, view)) continue;
    const staleAt = firstStale(columns, position, view);
    if (isOpen) until = sooner(until, staleAt, view.at);
    const found = conditionsOf(columns, position, view, isOpen, staleAt);
    if ((found & LIVE) !== 0) markSegments(columns, position, served);
    if (!isFor) continue;
    inView[position] = 1;
    const slot = columns.slots[position] as number;
    conditions[slot] = (conditions[slot] as number) | found;
  }
  return { conditions, entries: tally(conditions), inView, locales, served, until };
}

/** The first moment at which one of the published versions in view is stale; `Infinity` where none is in view. */
function firstStale({ contentTypes, published }: Columns, position: number, view: View): Instant {
  const { starts, locales, touchedAt, dueAt } = published;
  const staleAfter = view.staleAfter[contentTypes[position] as number] as number;
  const end = starts[position + 1] as number;
  let first = Infinity;
  for (let version = starts[position] as number; version < end; version += 1) {
    const locale = locales[version];
    if (view.locale !== undefined && locale !== ANY_LOCALE && locale !== view.locale) continue;
    first = Math.min(first, staleFrom(touchedAt[version] as Instant, dueAt[version] as Instant, staleAfter));
  }
  return first;
}

function conditionsOf(columns: Columns, position: number, view: View, isOpen: boolean, staleAt: Instant): number {
  let found = isWaiting(columns, position, view) ? WAITING : 0;
  if ((columns.startsAt[position] as Instant) > view.at) found |= SCHEDULED;
  if (staleAt === Infinity) return found;
  found |= PUBLISHED;
  if (!isOpen) return found;
  found |= LIVE;
  if (isDedicated(columns, position, view)) found |= DEDICATED;
  if ((columns.endsAt[position] as Instant) <= view.at + view.expiringWithin) found |= EXPIRING;
  return view.at >= staleAt ? found | STALE : found;
}

/** Whether a draft in view could still become live by the placement at a position. */
function isWaiting({ drafts, endsAt }: Columns, position: number, view: View): boolean {
  if ((endsAt[position] as Instant) <= view.at) return false;
  const end = drafts.starts[position + 1] as number;
  for (let draft = drafts.starts[position] as number; draft < end; draft += 1) {
    const locale = drafts.locales[draft];
    if (view.locale === undefined || locale === ANY_LOCALE || locale === view.locale) return true;
  }
  return false;
}

/** The next moment at which the window of a placement changes what is found, if that is sooner. */
function windowChange(columns: Columns, position: number, { at, expiringWithin }: View, until: Instant): Instant {
  const endsAt = columns.endsAt[position] as Instant;
  const next = sooner(sooner(until, columns.startsAt[position] as Instant, at), endsAt, at);
  return sooner(next, endsAt - expiringWithin, at);
}

function markLocales({ published: { starts, locales } }: Columns, position: number, marks: Uint8Array): void {
  const end = starts[position + 1] as number;
  for (let version = starts[position] as number; version < end; version += 1) marks[locales[version] as number] = 1;
}

function markSegments({ audiences: { starts, segments } }: Columns, position: number, marks: Uint8Array): void {
  const end = starts[position + 1] as number;
  for (let i = starts[position] as number; i < end; i += 1) marks[segments[i] as number] = 1;
}

function isInLocale({ locales }: Columns, position: number, view: View): boolean {
  return view.locale === undefined || locales[position] === ANY_LOCALE || locales[position] === view.locale;
}

function isForSegment(columns: Columns, position: number, { segment }: View): boolean {
  return segment === undefined || isForEveryone(columns, position) || names(columns, position, segment);
}

function isDedicated(columns: Columns, position: number, { segment }: View): boolean {
  return segment === undefined ? !isForEveryone(columns, position) : names(columns, position, segment);
}

function isForEveryone({ audiences: { starts, segments } }: Columns, position: number): boolean {
  return segments[starts[position] as number] === EVERYONE;
}

function names({ audiences: { starts, segments } }: Columns, position: number, segment: number): boolean {
  const end = starts[position + 1] as number;
  for (let i = starts[position] as number; i < end; i += 1) if (segments[i] === segment) return true;
  return false;
}
