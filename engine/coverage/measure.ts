import type { CoverageMoment, CoverageOptions } from '../../types/coverage';
import type { MomentFacts, TouchpointFacts } from '../../types/world';
import { isPublishedIn } from '../ladder/live';
import { stateOf, WHOLE_STAGE_IMPACT } from './score';
import type { Sighting } from './sightings';
import { entriesOf, tally } from './tally';

/** A cell before it is weighed against the others. */
export type Measured = Omit<CoverageMoment, 'points' | 'priority'>;

/** One cell of the grid, with what is placed in it. */
export interface CellFacts {
  readonly stage: string;
  /** `undefined`: the stage as a whole. */
  readonly touchpoint: TouchpointFacts | undefined;
  /** `undefined`: nothing is planned here. */
  readonly moment: MomentFacts | undefined;
  /** The placements that count here: those of the cell, or of the whole stage. */
  readonly seen: readonly Sighting[];
  /** The stage's placements without a touchpoint. */
  readonly stageWide: readonly Sighting[];
}

/** What a look takes in besides its options. */
export interface Look {
  readonly options: CoverageOptions;
  /** The journey's. */
  readonly locales: readonly string[];
  /** Ids of the placements nobody is ever served. */
  readonly unreachable: ReadonlySet<string>;
}

/** Works out a cell's own figures. */
export function measure(cell: CellFacts, look: Look): Measured {
  const { moment, touchpoint } = cell;
  const { options } = look;
  const seen = inView(cell.seen, options);
  const counted = tally(seen, options);
  const external = externalItems(moment, options.locale);
  const have = counted.live + external;
  const target = moment?.target ?? 0;
  const state = stateOf(have, target);
  const dueDate = moment?.dueDate ?? null;
  return {
    stage: cell.stage,
    touchpoint: touchpoint?.slug ?? null,
    planned: moment !== undefined,
    target,
    impact: moment?.impact ?? touchpoint?.impact ?? WHOLE_STAGE_IMPACT,
    have,
    ...counted,
    external,
    stageWide: entriesOf(inView(cell.stageWide, options).filter((sighting) => sighting.live)).size,
    unreachable: seen.filter(({ placement }) => look.unreachable.has(placement.id)).length,
    missingLocales: target > 0 ? missingLocales(cell, look) : [],
    missingSegments: missingSegments(cell),
    state,
    owner: moment?.owner ?? touchpoint?.owner ?? null,
    dueDate,
    overdue: (state === 'empty' || state === 'thin') && dueDate !== null && dueDate < dayOf(options.at),
  };
}

/** Those that hold for the locale and the segment asked for: without a segment all, with one its own and everyone's. */
export function inView(seen: readonly Sighting[], { segment }: CoverageOptions): Sighting[] {
  return seen.filter((sighting) => sighting.inLocale && isFor(sighting, segment));
}

function isFor({ placement: { segments } }: Sighting, segment: string | undefined): boolean {
  return segment === undefined || segments.length === 0 || segments.includes(segment);
}

function externalItems(moment: MomentFacts | undefined, locale: string | undefined): number {
  const items = moment?.externalItems ?? [];
  return items.filter((item) => locale === undefined || (item.locale ?? locale) === locale).length;
}

/** The journey's locales in which the cell has nothing, whichever locale the look itself is for. */
function missingLocales({ seen, moment }: CellFacts, { locales, options }: Look): string[] {
  const open = seen.filter((sighting) => sighting.open && isFor(sighting, options.segment));
  return locales.filter(
    (locale) =>
      externalItems(moment, locale) === 0 &&
      !open.some(({ entry, placement }) => isPublishedIn(entry, locale, placement)),
  );
}

/** The required segments for which nothing is live, whichever segment the look itself is for. */
function missingSegments({ seen, moment }: CellFacts): string[] {
  const served = new Set(seen.flatMap(({ live, placement }) => (live ? placement.segments : [])));
  return (moment?.requiredSegments ?? []).filter((segment) => !served.has(segment));
}

/** The day of a moment, in UTC. */
function dayOf(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}
