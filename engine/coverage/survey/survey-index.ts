import type { PlacementFacts } from '../../../types/world';
import { byPrecedence } from '../../ladder/order';
import type { Climbable, ClimbableStage } from '../../ladder/placement-index';
import type { Survey, SurveyStage } from './survey';

/** A survey's placements, ready to be climbed. Lists are made when they are asked for: a climb needs few of them. */
export function indexOfSurvey({ plan, stages }: Survey): Climbable {
  const bySlug = new Map(
    plan.stages.map(({ slug }, position) => [slug, placementsOf(position, stages.get(slug))] as const),
  );
  return { stages: [...bySlug.values()], bySlug };
}

function placementsOf(position: number, stage: SurveyStage | undefined): ClimbableStage {
  const facts = (touchpoint: string | null): PlacementFacts[] | undefined =>
    stage?.cells.get(touchpoint)?.placed.map((placed) => placed.facts);
  return {
    position,
    byTouchpoint: { get: facts },
    get all() {
      return [...(stage?.cells.keys() ?? [])].flatMap((touchpoint) => facts(touchpoint) ?? []).sort(byPrecedence);
    },
  };
}
