import type {
  Coverage,
  CoverageMoment,
  CoverageOptions,
  CoverageStage,
  CoverageTouchpoint,
} from '../../types/coverage';
import type { World } from '../../types/world';
import { groupBy } from '../ladder/placement-index';
import { inView, measure, type CellFacts, type Look, type Measured } from './measure';
import { credited, isScored, pointsOf, priorityOf, scoreOf, totalImpact, type Weighed } from './score';
import { sightings, type Sighting } from './sightings';
import { entriesOf, tally } from './tally';
import { unreachable } from './unreachable';

/**
 * Measures a journey at a moment: each planned cell and each unplanned one with content, in the order of the stages and,
 * within a stage, the whole stage first, then the site's order of touchpoints. `options.contentTypes` narrows what is
 * counted; whether a placement is ever shown is always judged among all types.
 */
export function cover(world: World, options: CoverageOptions): Coverage {
  const seen = sightings(world, options);
  const look: Look = { options, locales: world.journey.locales, unreachable: unreachable(world, options) };
  const measured = cellsOf(world, seen, options).map((cell) => measure(cell, look));
  const total = totalImpact(measured);
  const moments = measured.map((moment): CoverageMoment => ({
    ...moment,
    points: pointsOf(moment, total),
    priority: priorityOf(moment),
  }));
  return {
    journey: world.journey.slug,
    score: scoreOf(moments),
    stages: stagesOf(world, moments),
    touchpoints: touchpointsOf(world, moments),
    moments,
    totals: totalsOf(moments, inView(seen, options), look.unreachable),
  };
}

/** Every cell that is planned, or where something is placed that is, or may become, live. */
function cellsOf(world: World, seen: readonly Sighting[], options: CoverageOptions): CellFacts[] {
  const placed = groupBy(seen, ({ placement }) => placement.stage);
  const plans = groupBy(world.moments, (moment) => moment.stage);
  return world.stages.flatMap(({ slug: stage }) => {
    const ofStage = placed.get(stage) ?? [];
    const byTouchpoint = groupBy(ofStage, ({ placement }) => placement.touchpoint);
    const planned = new Map((plans.get(stage) ?? []).map((moment) => [moment.touchpoint, moment]));
    const stageWide = byTouchpoint.get(null) ?? [];
    return [undefined, ...world.touchpoints].flatMap((touchpoint): CellFacts[] => {
      const slug = touchpoint?.slug ?? null;
      const own = byTouchpoint.get(slug) ?? [];
      const moment = planned.get(slug);
      if (!moment && !hasContent(inView(own, options), options)) return [];
      return [{ stage, touchpoint, moment, seen: touchpoint ? own : ofStage, stageWide }];
    });
  });
}

function hasContent(seen: readonly Sighting[], options: CoverageOptions): boolean {
  if (seen.length === 0) return false;
  const { live, draft, scheduled } = tally(seen, options);
  return live + draft + scheduled > 0;
}

function stagesOf(world: World, moments: readonly Measured[]): CoverageStage[] {
  const byStage = groupBy(moments, (moment) => moment.stage);
  return world.stages.map(({ slug, name }) => {
    const own = byStage.get(slug) ?? [];
    return { slug, name, score: scoreOf(own), ...sums(own) };
  });
}

function touchpointsOf(world: World, moments: readonly Measured[]): CoverageTouchpoint[] {
  const byTouchpoint = groupBy(moments, (moment) => moment.touchpoint);
  return world.touchpoints.flatMap(({ slug, name, channel, phase, impact, owner }) => {
    const own = byTouchpoint.get(slug);
    return own ? [{ slug, name, channel, phase, impact, owner, ...sums(own) }] : [];
  });
}

/** What the scored cells have and need; one cell's surplus does not make up for another's want. */
function sums(moments: readonly Weighed[]): { have: number; target: number } {
  const scored = moments.filter(isScored);
  return {
    have: scored.reduce((sum, moment) => sum + credited(moment), 0),
    target: scored.reduce((sum, moment) => sum + moment.target, 0),
  };
}

function totalsOf(
  moments: readonly CoverageMoment[],
  seen: readonly Sighting[],
  neverShown: ReadonlySet<string>,
): Coverage['totals'] {
  const planned = moments.filter((moment) => moment.planned).length;
  return {
    ...sums(moments),
    live: entriesOf(seen.filter((sighting) => sighting.live)).size,
    planned,
    gaps: moments.filter(({ state }) => state === 'empty' || state === 'thin').length,
    unplanned: moments.length - planned,
    unreachable: seen.filter(({ placement }) => neverShown.has(placement.id)).length,
  };
}
