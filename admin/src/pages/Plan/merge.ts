import { same } from '../../utils/same';
import { cellOf, type EditedJourney, type DraftMoment, type DraftStage } from './draft';

const FIELDS = ['name', 'description', 'default', 'active', 'locales', 'segment'] as const;
type Field = (typeof FIELDS)[number];

/** One difference between two versions of a journey, for a person to read. */
export type Difference =
  | { readonly kind: 'field'; readonly field: Field }
  | { readonly kind: 'order' }
  | { readonly kind: 'stage'; readonly change: 'added' | 'removed' | 'changed'; readonly name: string }
  | {
      readonly kind: 'plan';
      readonly stage: string;
      readonly touchpoint: string | null;
      /** Pieces needed before and after; `null`: no plan. */
      readonly before: number | null;
      readonly after: number | null;
    };

const byKey = (stages: readonly DraftStage[]) => new Map(stages.map((stage) => [stage.key, stage]));
const byCell = (moments: readonly DraftMoment[]) => new Map(moments.map((moment) => [cellOf(moment), moment]));
const keysOf = (...maps: readonly ReadonlyMap<string, unknown>[]) => [
  ...new Set(maps.flatMap((map) => [...map.keys()])),
];

const stageChanges = (base: EditedJourney, other: EditedJourney): Difference[] => {
  const [before, after] = [byKey(base.stages), byKey(other.stages)];
  return keysOf(before, after).flatMap((key): Difference[] => {
    const [one, two] = [before.get(key), after.get(key)];
    if (same(one, two)) return [];
    const change = !one ? 'added' : !two ? 'removed' : 'changed';
    return [{ kind: 'stage', change, name: two?.name ?? one?.name ?? key }];
  });
};

const planChanges = (base: EditedJourney, other: EditedJourney): Difference[] => {
  const [before, after] = [byCell(base.moments), byCell(other.moments)];
  const stages = new Map([...byKey(base.stages), ...byKey(other.stages)]);
  return keysOf(before, after).flatMap((key): Difference[] => {
    const [one, two] = [before.get(key), after.get(key)];
    const cell = two ?? one;
    if (!cell || same(one, two)) return [];
    return [
      {
        kind: 'plan',
        stage: stages.get(cell.stage)?.name ?? cell.stage,
        touchpoint: cell.touchpoint,
        before: one?.target ?? null,
        after: two?.target ?? null,
      },
    ];
  });
};

const order = ({ stages }: EditedJourney, others: EditedJourney) => {
  const known = byKey(others.stages);
  return stages.map(({ key }) => key).filter((key) => known.has(key));
};

/** What was changed between a version and another one made from it. */
export const differences = (base: EditedJourney, other: EditedJourney): readonly Difference[] => [
  ...FIELDS.filter((field) => !same(base[field], other[field])).map((field) => ({ kind: 'field' as const, field })),
  ...stageChanges(base, other),
  ...(same(order(base, other), order(other, base)) ? [] : [{ kind: 'order' as const }]),
  ...planChanges(base, other),
];

/** Each thing from whoever changed it; where both did, mine. A thing that I took away stays away. */
const mergeMaps = <T>(
  base: ReadonlyMap<string, T>,
  mine: ReadonlyMap<string, T>,
  theirs: ReadonlyMap<string, T>,
): ReadonlyMap<string, T> => {
  const merged = new Map<string, T>();
  for (const key of keysOf(mine, theirs)) {
    const iChanged = !same(base.get(key), mine.get(key));
    const value = iChanged ? mine.get(key) : theirs.get(key);
    if (value !== undefined) merged.set(key, value);
  }
  return merged;
};

/** Both people's changes in one version; where both changed the same thing, mine stands. */
export const merge = (base: EditedJourney, mine: EditedJourney, theirs: EditedJourney): EditedJourney => {
  const pick = <K extends Field>(field: K): EditedJourney[K] =>
    same(base[field], mine[field]) ? theirs[field] : mine[field];
  const stages = mergeMaps(byKey(base.stages), byKey(mine.stages), byKey(theirs.stages));
  const iOrdered = !same(order(base, mine), order(mine, base));
  const [first, second] = iOrdered ? [mine, theirs] : [theirs, mine];
  const keys = [...new Set([...first.stages, ...second.stages].map(({ key }) => key))];
  const moments = mergeMaps(byCell(base.moments), byCell(mine.moments), byCell(theirs.moments));
  return {
    name: pick('name'),
    description: pick('description'),
    default: pick('default'),
    active: pick('active'),
    locales: pick('locales'),
    segment: pick('segment'),
    stages: keys.flatMap((key) => stages.get(key) ?? []),
    moments: [...moments.values()].filter(({ stage }) => stages.has(stage)),
  };
};
