import type { MomentInput, StageInput } from '../../../types';
import { createStore, type Change, type MomentRow, type NewRow } from '../store';
import { fromMoment, fromStage, momentKey } from '../store/mapping';
import { says } from '../store/row';
import type { Context } from '../utils/context';
import { invalid, unknown } from '../utils/errors';
import { partOf } from '../utils/part';
import { refusal } from '../utils/refusals';
import { inSequence } from '../utils/sequence';
import { freeSlug } from '../utils/slug';
import { inOrder, positionsFor, STAGES } from './order';
import { checkRule } from './visitor-rule';

/** The first that stands there before. */
const doubles = (list: readonly string[]): string | undefined => {
  const seen = new Set<string>();
  return list.find((item) => seen.size === seen.add(item).size);
};

const isOfWholeStage = ({ touchpoint }: NewRow<'moment'>): boolean => !touchpoint;

/**
 * The slots of a stage stand in the order given, its others after them, as they did. The plan of a stage as a whole is none of
 * them: it stands before.
 */
const inOrderGiven = (columns: readonly NewRow<'moment'>[], existing: ReadonlyMap<string, MomentRow>) => {
  const given = new Set(columns.map(({ key }) => key));
  const others = inOrder([...existing.values()].filter((row) => !given.has(row.key) && !isOfWholeStage(row)));
  const stages = new Set(columns.map(({ stage }) => stage));
  const wholes = columns.filter(isOfWholeStage).map((row) => {
    const old = existing.get(row.key!);
    return { ...row, position: old ? old.position : 0 };
  });
  const slots = [...stages].flatMap((stage) => {
    const wanted = columns.filter((row) => row.stage === stage && !isOfWholeStage(row));
    const left = others.filter((row) => row.stage === stage);
    const positions = positionsFor([...wanted.map(({ key }) => existing.get(key!) ?? null), ...left]);
    const moved = left.map(({ key, journey, stage: at, touchpoint }) => ({ key, journey, stage: at, touchpoint }));
    return [...wanted, ...moved].map((row, index) => ({ ...row, position: positions[index] }));
  });
  return [...wholes, ...slots];
};

/** A journey's stages and the plan of its cells. */
export const createPlan = ({ strapi }: Context) => {
  const store = partOf({ strapi }, createStore);

  const slugsOf = async (journey: string) => {
    const [stages, touchpoints, segments] = await inSequence(
      () => store.stages.find({ where: { journey }, orderBy: { position: 'asc' }, select: ['slug'] }),
      () => store.touchpoints.find({ select: ['slug'], orderBy: { slug: 'asc' } }),
      () => store.segments.find({ select: ['slug'], orderBy: { slug: 'asc' } }),
    );
    return {
      stages: new Set(stages.map((row) => row.slug)),
      touchpoints: new Set(touchpoints.map((row) => row.slug)),
      segments: new Set(segments.map((row) => row.slug)),
    };
  };

  const checkMoments = async (journey: string, moments: readonly MomentInput[]) => {
    const known = await slugsOf(journey);
    moments.forEach(({ stage, touchpoint, requiredSegments }, index) => {
      if (!known.stages.has(stage)) throw unknown('stage', stage, [...known.stages], ['moments', index, 'stage']);
      if (touchpoint && !known.touchpoints.has(touchpoint)) {
        throw unknown('touchpoint', touchpoint, [...known.touchpoints], ['moments', index, 'touchpoint']);
      }
      const segment = requiredSegments?.find((slug) => !known.segments.has(slug));
      if (segment) throw unknown('segment', segment, [...known.segments], ['moments', index, 'requiredSegments']);
    });
    const twice = doubles(moments.map(({ stage, touchpoint }) => [stage, touchpoint].filter(Boolean).join(' · ')));
    if (twice) throw invalid(refusal('place.plannedTwice', { place: twice }), ['moments']);
  };

  const plan = {
    /** Creates and updates stages in the order given; those that are not in the list are left alone. */
    async replaceStages(change: Change, journey: string, inputs: readonly StageInput[]): Promise<void> {
      const twice = doubles(inputs.flatMap((input) => input.slug ?? []));
      if (twice) throw invalid(refusal('stage.twice', { slug: twice }), ['stages']);
      inputs.forEach((input, index) => checkRule(input.rule, ['stages', index, 'rule']));

      const existing = new Map((await store.stages.find({ where: { journey } })).map((row) => [row.slug, row]));
      const taken = new Set([...existing.keys(), ...inputs.flatMap((input) => input.slug ?? [])]);
      const wanted = inputs.map((input) => {
        const slug = input.slug ?? freeSlug(input.name, 'stage', taken);
        taken.add(slug);
        return { input, slug, row: existing.get(slug) ?? null };
      });
      const positions = positionsFor(
        wanted.map(({ row }) => row),
        STAGES,
      );
      for (const [index, { input, slug, row }] of wanted.entries()) {
        const columns = fromStage(journey, input, slug, positions[index]!);
        if (!row) await plan.createStage(change, columns);
        else if (!says(row, columns)) await change.stages.update(row.id, columns);
      }
    },

    /** What was refused at a stage of before that had its slug is refused there no more. */
    async createStage(change: Change, columns: NewRow<'stage'>): Promise<void> {
      await change.refusals.removeWhere({ journey: columns.journey, stage: columns.slug });
      await change.stages.create(columns);
    },

    /** Removes stages with their plan and their notes; what is placed there must have been cleared before. */
    async removeStages(change: Change, journey: string, slugs: readonly string[]): Promise<void> {
      if (slugs.length === 0) return;
      const where = { journey, stage: { $in: [...slugs] } };
      await change.moments.removeWhere(where);
      await change.notes.removeWhere(where);
      await change.stages.removeWhere({ journey, slug: { $in: [...slugs] } });
    },

    /** Creates and updates the plan of these cells; others are left alone. */
    async upsertMoments(
      change: Change,
      journey: string,
      inputs: readonly MomentInput[],
    ): Promise<{ created: number; updated: number }> {
      await checkMoments(journey, inputs);
      const existing = new Map((await store.moments.find({ where: { journey } })).map((row) => [row.key, row]));
      const columns = inOrderGiven(
        inputs.map((input) => fromMoment(journey, input)),
        existing,
      );
      const fresh = columns.filter((row) => !existing.has(row.key!));
      await change.moments.createMany(fresh);
      for (const row of columns) {
        const old = existing.get(row.key!);
        if (old && !says(old, row)) await change.moments.update(old.id, row);
      }
      return { created: fresh.length, updated: inputs.length - fresh.length };
    },

    /** Makes the plan exactly this. */
    async replaceMoments(change: Change, journey: string, inputs: readonly MomentInput[]): Promise<void> {
      const kept = new Set(inputs.map((input) => momentKey(journey, input.stage, input.touchpoint ?? null)));
      const rows = await store.moments.find({ where: { journey } });
      await change.moments.removeIds(rows.filter((row) => !kept.has(row.key)).map((row) => row.id));
      await plan.upsertMoments(change, journey, inputs);
    },
  };
  return plan;
};
