/*
 * Start reading here. Coverage is made in steps, and each step knows only those before it:
 *
 *   World            what the server loaded: the plan, the placements, their entries                       types/world
 *     surveyOf         joins placements with entries, sorts them into cells, numbers all names
 *   Survey           compiled once and never written to; updateSurvey makes another after a change         survey/
 *     lookAt           reads a cell's columns for a time, a locale, a segment, some content types
 *   CellLook         which entries are live, stale, scheduled … there                                      look/look
 *     reachOf          finds placements that no request returns, and those that few do, so many others rank above them
 *     findingsIn       puts both together, and remembers them until a window opens or closes
 *   StageFindings    how many entries are in each condition, by cell and in all of the stage               look/findings
 *     weigh, measure   compare that with the plan
 *   CoverageMoment   what a cell has of what it needs: state, points, status                               measure/
 *     cover            adds up
 *   Coverage         the score and the sums                                                                types/coverage
 *
 * From there gapsOf ranks what is missing, and narrow leaves out cells.
 */

import type {
  Coverage,
  CoverageMoment,
  CoverageOptions,
  CoverageStage,
  CoverageTouchpoint,
} from '../../types/coverage';
import { DEFAULT_LIMIT } from '../../types/defaults';
import type { World } from '../../types/world';
import { cellName } from '../cell-name';
import { groupBy } from '../group-by';
import { findingsIn, liveIn, NOTHING, type Findings, type StageFindings } from './look/findings';
import { viewOf } from './look/view';
import { brokenIn } from './measure/broken';
import { measure, weigh, type CellFacts, type MeasureContext } from './measure/measure';
import { credited, isScored, scoreOf, totalImpact, type Weighed } from './measure/score';
import { toSurvey, type Survey } from './survey/survey';

/** What a look finds in each stage. */
type FoundByStage = ReadonlyMap<string, StageFindings>;

/**
 * Measures a journey at a given time: each planned cell and each unplanned one with content, in the order of the stages and,
 * within a stage, the whole stage first, then the site's order of touchpoints. `options.contentTypes` narrows what is
 * counted; whether a placement is ever shown is always judged among all types.
 *
 * A world is compiled first. To look at it several times, or after small changes, pass a survey of it instead.
 */
export function cover(of: World | Survey, options: CoverageOptions): Coverage {
  const survey = toSurvey(of);
  const { plan, names } = survey;
  const view = viewOf(options, names);
  const found: FoundByStage = new Map(
    [...survey.stages].map(([slug, stage]) => [slug, findingsIn(survey, stage, view)]),
  );
  const context: MeasureContext = { options, locales: plan.journey.locales, names };
  const weighed = cellsOf(plan, found, brokenIn(survey, options)).map((cell) => weigh(cell, options));
  const total = totalImpact(weighed);
  const moments = weighed.map((cell) => measure(cell, context, total));
  return {
    journey: plan.journey.slug,
    score: scoreOf(moments),
    stages: stagesOf(plan, moments),
    touchpoints: touchpointsOf(plan, moments),
    moments,
    totals: totalsOf(found, moments),
  };
}

/** Every cell that is planned, or where something is placed that is, or may become, live. */
function cellsOf(
  { stages, touchpoints, moments }: Survey['plan'],
  found: FoundByStage,
  broken: ReadonlyMap<string, number>,
): CellFacts[] {
  const plans = groupBy(moments, (moment) => moment.stage);
  return stages.flatMap(({ slug: stage }) => {
    const here = found.get(stage);
    const planned = new Map((plans.get(stage) ?? []).map((moment) => [moment.touchpoint, moment]));
    const stageWide = (here?.cells.get(null) ?? NOTHING).entries.live;
    return [undefined, ...touchpoints].flatMap((touchpoint): CellFacts[] => {
      const slug = touchpoint?.slug ?? null;
      const own = here?.cells.get(slug) ?? NOTHING;
      const moment = planned.get(slug);
      if (!moment && !hasContent(own)) return [];
      const whole = here?.all ?? NOTHING;
      const links = broken.get(cellName(stage, slug)) ?? 0;
      return [{ stage, touchpoint, moment, found: touchpoint ? own : whole, stageWide, broken: links }];
    });
  });
}

function hasContent({ entries: { live, draft, scheduled } }: Findings): boolean {
  return live + draft + scheduled > 0;
}

function stagesOf({ stages }: Survey['plan'], moments: readonly CoverageMoment[]): CoverageStage[] {
  const byStage = groupBy(moments, (moment) => moment.stage);
  return stages.map(({ slug, name }) => {
    const own = byStage.get(slug) ?? [];
    return { slug, name, score: scoreOf(own), ...sums(own) };
  });
}

function touchpointsOf({ touchpoints }: Survey['plan'], moments: readonly CoverageMoment[]): CoverageTouchpoint[] {
  const byTouchpoint = groupBy(moments, (moment) => moment.touchpoint);
  return touchpoints.flatMap(({ slug, name, channel, phase, impact, owner, usualNumber = DEFAULT_LIMIT }) => {
    const own = byTouchpoint.get(slug);
    return own ? [{ slug, name, channel, phase, impact, owner, usualNumber, ...sums(own) }] : [];
  });
}

/** What the scored cells have and need; one cell's surplus does not make up for what another lacks. */
function sums(moments: readonly Weighed[]): { have: number; target: number } {
  const scored = moments.filter(isScored);
  return {
    have: scored.reduce((sum, moment) => sum + credited(moment), 0),
    target: scored.reduce((sum, moment) => sum + moment.target, 0),
  };
}

function totalsOf(found: FoundByStage, moments: readonly CoverageMoment[]): Coverage['totals'] {
  const planned = moments.filter((moment) => moment.planned).length;
  const stages = [...found.values()];
  return {
    ...sums(moments),
    live: liveIn(stages),
    planned,
    gaps: moments.filter(({ state }) => state === 'empty' || state === 'thin').length,
    unplanned: moments.length - planned,
    unreachable: stages.reduce((sum, { all }) => sum + all.unreachable, 0),
    belowUsual: stages.reduce((sum, { all }) => sum + all.belowUsual, 0),
  };
}
