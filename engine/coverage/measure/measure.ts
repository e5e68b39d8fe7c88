import type { CoverageMoment, CoverageOptions } from '../../../types/coverage';
import { WHOLE_STAGE_IMPACT } from '../../../types/defaults';
import type { MomentFacts, TouchpointFacts } from '../../../types/world';
import { byCodeUnit } from '../../ladder/order';
import type { Findings } from '../look/findings';
import { ANY_LOCALE, type SurveyNames } from '../survey/placement';
import { pointsOf, priorityOf, stateOf, type Weighed } from './score';
import { statusOf } from './status';

/** One cell of the grid, with what is placed in it. */
export interface CellFacts {
  readonly stage: string;
  /** `undefined`: the stage as a whole. */
  readonly touchpoint: TouchpointFacts | undefined;
  /** `undefined`: nothing is planned here. */
  readonly moment: MomentFacts | undefined;
  /** What is placed here: in the cell, or in the whole stage. */
  readonly found: Findings;
  /** Live entries that are placed at the stage without a touchpoint. */
  readonly stageWide: number;
  /** Placements whose entry is gone. */
  readonly broken: number;
}

/** What cells are measured against. */
export interface MeasureContext {
  readonly options: CoverageOptions;
  /** The journey's. */
  readonly locales: readonly string[];
  readonly names: SurveyNames;
}

/** A cell with what the score needs to know of it. */
export interface WeighedCell extends Weighed {
  readonly cell: CellFacts;
  readonly external: number;
}

/** Works out what a cell has of what it needs. */
export function weigh(cell: CellFacts, { locale }: CoverageOptions): WeighedCell {
  const { moment, touchpoint, found } = cell;
  const external = externalItems(moment, locale);
  const have = found.entries.live + external;
  const target = moment?.target ?? 0;
  const impact = moment?.impact ?? touchpoint?.impact ?? WHOLE_STAGE_IMPACT;
  return { cell, have, target, impact, state: stateOf(have, target), external };
}

/** All figures of a cell; `total` is what all cells weigh. Written out: spreading hundreds of objects takes a millisecond. */
export function measure(weighed: WeighedCell, context: MeasureContext, total: number): CoverageMoment {
  const { cell, have, target, impact, state, external } = weighed;
  const { moment, touchpoint, found } = cell;
  const { live, dedicated, segmentOnly, draft, scheduled, expiring, stale, toUpdate } = found.entries;
  const dueDate = moment?.dueDate ?? null;
  return {
    stage: cell.stage,
    touchpoint: touchpoint?.slug ?? null,
    planned: moment !== undefined,
    target,
    impact,
    have,
    live,
    external,
    dedicated,
    segmentOnly,
    onlyFor: segmentsIn(found.onlyFor, context.names),
    draft,
    scheduled,
    expiring,
    stale,
    toUpdate,
    stageWide: cell.stageWide,
    unreachable: found.unreachable,
    belowUsual: found.belowUsual,
    broken: cell.broken,
    missingLocales: target > 0 ? missingLocales(cell, context) : [],
    missingSegments: missingSegments(cell, context),
    state,
    points: pointsOf(weighed, total),
    priority: priorityOf(weighed),
    status: statusOf(state, found.entries, moment),
    owner: moment?.owner ?? touchpoint?.owner ?? null,
    ownerInherited: !moment?.owner && Boolean(touchpoint?.owner),
    dueDate,
    overdue: (state === 'empty' || state === 'thin') && dueDate !== null && dueDate < todayOf(context.options),
  };
}

function externalItems(moment: MomentFacts | undefined, locale: string | undefined): number {
  const items = moment?.externalItems ?? [];
  return items.filter((item) => locale === undefined || (item.locale ?? locale) === locale).length;
}

/** The journey's locales in which the cell has nothing, whichever locale the look itself is for. */
function missingLocales({ found, moment }: CellFacts, { locales, names }: MeasureContext): string[] {
  const isServed = (locale: number): boolean => found.looks.some((look) => look.locales[locale] === 1);
  if (isServed(ANY_LOCALE)) return [];
  return locales.filter((locale) => externalItems(moment, locale) === 0 && !isServed(names.locales.find(locale)));
}

/** The names of marked segments, sorted. */
function segmentsIn(marks: Uint8Array, { segments }: SurveyNames): string[] {
  if (!marks.includes(1)) return [];
  return [...segments.all].filter((_, segment) => marks[segment] === 1).sort(byCodeUnit);
}

/** The required segments for which nothing is live, whichever segment the look itself is for. */
function missingSegments({ found, moment }: CellFacts, { names }: MeasureContext): string[] {
  return (moment?.requiredSegments ?? []).filter((name) => {
    const segment = names.segments.find(name);
    return !found.looks.some((look) => look.served[segment] === 1);
  });
}

/** The day that the look is on: as it was asked for, else in UTC. */
function todayOf({ at, today }: CoverageOptions): string {
  return today ?? new Date(at).toISOString().slice(0, 10);
}
