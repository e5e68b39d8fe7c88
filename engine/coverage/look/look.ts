import type { Instant } from '../../../types/world';
import { floatAt, intAt } from '../../at';
import { isForEveryone, isWithin, type Columns } from '../survey/columns';
import { staleFrom } from '../survey/freshness';
import { ANY_LOCALE } from '../survey/placement';
import type { SurveyCell } from '../survey/survey';
import { Memory, sooner, type Finding } from './memory';
import {
  addConditions,
  DEDICATED,
  EXPIRING,
  LIVE,
  OPEN_TO_ALL,
  PUBLISHED,
  SCHEDULED,
  STALE,
  tally,
  TO_UPDATE,
  WAITING,
  type Tally,
} from './tally';
import type { CoverageView } from './view';

/** What one look sees in a cell. */
export interface CellLook extends Finding {
  /** The conditions of each entry, by its slot; 0 for one that is out of view. */
  readonly conditions: Uint16Array;
  /** For each placement in view (of the content types, for the locale, for the segment or for everyone) 1, or 2 if it is live. */
  readonly inView: Uint8Array;
  /** How many entries are in each condition. */
  readonly entries: Tally;
  /** 1 at each locale in which something is open and published, whichever locale the look is for. */
  readonly locales: Uint8Array;
  /** 1 at each segment with something live of its own, whichever segment the look is for. */
  readonly served: Uint8Array;
}

export const IN_VIEW = 1;
export const LIVE_IN_VIEW = 2;

const looks = /* @__PURE__ */ new Memory<SurveyCell, CellLook>();

/** Looks at a cell. What it saw before is reused for as long as it holds. */
export function lookAt(cell: SurveyCell, view: CoverageView): CellLook {
  return looks.recall(cell, view.key, view.at, () => look(cell, view));
}

function look({ columns }: SurveyCell, view: CoverageView): CellLook {
  const conditions = new Uint16Array(columns.entries.length);
  const inView = new Uint8Array(columns.size);
  const locales = new Uint8Array(view.sizes.locales);
  const served = new Uint8Array(view.sizes.segments);
  let until = Infinity;
  for (let position = 0; position < columns.size; position += 1) {
    if (view.contentTypes && !view.contentTypes.has(intAt(columns.contentTypes, position))) continue;
    const startsAt = floatAt(columns.startsAt, position);
    const endsAt = floatAt(columns.endsAt, position);
    const isOpen = isWithin(startsAt, endsAt, view.at);
    const isFor = isForSegment(columns, position, view);
    until = windowChange(startsAt, endsAt, view, until);
    if (isFor && isOpen) markLocales(columns, position, locales);
    if (!isInLocale(columns, position, view)) continue;
    const staleAt = firstStale(columns, position, view);
    let found = view.at < endsAt && hasDraft(columns, position, view) ? WAITING : 0;
    if (view.at < startsAt) found |= SCHEDULED;
    if (staleAt < Infinity) found |= PUBLISHED;
    if (isOpen && staleAt < Infinity) {
      found |= liveConditions(columns, position, endsAt, staleAt, view);
      until = sooner(until, staleAt, view.at);
      markSegments(columns, position, served);
    }
    if (!isFor) continue;
    inView[position] = (found & LIVE) === 0 ? IN_VIEW : LIVE_IN_VIEW;
    addConditions(conditions, intAt(columns.slots, position), found);
  }
  return { conditions, entries: tally(conditions), inView, locales, served, until };
}

/** The first instant at which one of the published versions in view is stale; `Infinity` where none is in view. */
function firstStale({ contentTypes, published }: Columns, position: number, view: CoverageView): Instant {
  const { starts, locales, touchedAt, dueAt } = published;
  const staleAfter = floatAt(view.staleAfter, intAt(contentTypes, position));
  const end = intAt(starts, position + 1);
  let first = Infinity;
  for (let version = intAt(starts, position); version < end; version += 1) {
    if (!isVersionInView(intAt(locales, version), view)) continue;
    first = Math.min(first, staleFrom(floatAt(touchedAt, version), floatAt(dueAt, version), staleAfter));
  }
  return first;
}

function liveConditions(
  columns: Columns,
  position: number,
  endsAt: Instant,
  staleAt: Instant,
  view: CoverageView,
): number {
  let found = LIVE;
  if (isForEveryone(columns, position)) found |= OPEN_TO_ALL;
  // Nothing is meant just for visitors of no segment.
  else if (view.segment === undefined || names(columns, position, view.segment)) found |= DEDICATED;
  if (endsAt <= view.at + view.expiringWithin) found |= EXPIRING;
  if (isToUpdate(columns, position, view)) found |= TO_UPDATE;
  return staleAt <= view.at ? found | STALE : found;
}

/** Whether somebody said of one of the published versions in view that it needs an update. */
function isToUpdate({ published }: Columns, position: number, view: CoverageView): boolean {
  const { starts, locales, toUpdate } = published;
  const end = intAt(starts, position + 1);
  for (let version = intAt(starts, position); version < end; version += 1) {
    if (toUpdate[version] === 1 && isVersionInView(intAt(locales, version), view)) return true;
  }
  return false;
}

/** Whether a version in a locale counts; one for every locale always does. */
function isVersionInView(locale: number, view: CoverageView): boolean {
  return view.locale === undefined || locale === ANY_LOCALE || locale === view.locale;
}

/** Whether the placement at a position leads to a draft in view. */
function hasDraft({ drafts: { starts, locales } }: Columns, position: number, view: CoverageView): boolean {
  const end = intAt(starts, position + 1);
  for (let draft = intAt(starts, position); draft < end; draft += 1) {
    if (isVersionInView(intAt(locales, draft), view)) return true;
  }
  return false;
}

/** The next instant at which a window changes what is found, if that is sooner. */
function windowChange(
  startsAt: Instant,
  endsAt: Instant,
  { at, expiringWithin }: CoverageView,
  until: Instant,
): Instant {
  return sooner(sooner(sooner(until, startsAt, at), endsAt, at), endsAt - expiringWithin, at);
}

function markLocales({ published: { starts, locales } }: Columns, position: number, marks: Uint8Array): void {
  const end = intAt(starts, position + 1);
  for (let version = intAt(starts, position); version < end; version += 1) marks[intAt(locales, version)] = 1;
}

function markSegments({ audiences: { starts, segments } }: Columns, position: number, marks: Uint8Array): void {
  const end = intAt(starts, position + 1);
  for (let i = intAt(starts, position); i < end; i += 1) marks[intAt(segments, i)] = 1;
}

function isInLocale({ locales }: Columns, position: number, view: CoverageView): boolean {
  return view.locale === undefined || locales[position] === ANY_LOCALE || locales[position] === view.locale;
}

function isForSegment(columns: Columns, position: number, { segment }: CoverageView): boolean {
  return segment === undefined || isForEveryone(columns, position) || names(columns, position, segment);
}

function names({ audiences: { starts, segments } }: Columns, position: number, segment: number): boolean {
  const end = intAt(starts, position + 1);
  for (let i = intAt(starts, position); i < end; i += 1) if (segments[i] === segment) return true;
  return false;
}
