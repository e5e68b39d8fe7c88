import type { InUseDetails, PlacementInput } from '../../../types';
import { createGuard } from '../entries/guard';
import type { EntryReader } from '../entries/reader';
import { createVisibility } from '../entries/visibility';
import { limitsOf } from '../limits';
import { createRefusals } from '../overrides/refusals';
import type { Change, MomentRow, PlacementRow, RuleRow, Store } from '../store';
import { createStore } from '../store';
import { versionOf } from '../store/mapping';
import { STANDING } from '../store/plan-rows';
import type { Context } from '../utils/context';
import { ConflictError } from '../utils/errors';
import { partOf } from '../utils/part';
import { refusal } from '../utils/refusals';
import { inSequence } from '../utils/sequence';

/** What somebody wants to delete. */
export type Target =
  | { readonly kind: 'journey'; readonly journey: string }
  | {
      readonly kind: 'stage';
      readonly journey: string;
      readonly stages: readonly string[];
      /** The caller left out these stages' plan as well, knowingly: then it is no reason to stop. */
      readonly planIsLeftOut: boolean;
    }
  | { readonly kind: 'touchpoint'; readonly touchpoint: string }
  | { readonly kind: 'segment'; readonly segment: string };

export interface Uses {
  readonly placements: PlacementRow[];
  readonly moments: MomentRow[];
  readonly notes: number;
  /** Recorded days. */
  readonly days: number;
  /** Rules that place content there, or for it. */
  readonly rules: readonly RuleRow[];
  /** Names of journeys that refer to it. */
  readonly journeys: string[];
}

interface ClearOptions {
  /** Remove what uses it, too. */
  readonly force: boolean;
  readonly reader: EntryReader;
  /** What was refused there still is when it comes back. */
  readonly keepsRefusals?: boolean;
}

/** Where placements of a target are; a segment is no place. */
const placeOf = (target: Target): Record<string, unknown> | null => {
  switch (target.kind) {
    case 'journey':
      return { journey: target.journey };
    case 'stage':
      return { journey: target.journey, stage: { $in: [...target.stages] } };
    case 'touchpoint':
      return { touchpoint: target.touchpoint };
    case 'segment':
      return null;
  }
};

const naming = <T, K extends keyof T>(rows: readonly T[], field: K, segment: string) =>
  rows.filter((row) => ((row[field] as string[] | null) ?? []).includes(segment));

/** What uses an object; and its removal, which never widens who sees a piece of content. */
export const createUsage = ({ strapi }: Context) => {
  const store: Store = partOf({ strapi }, createStore);
  const refusals = partOf({ strapi }, createRefusals);
  const guard = partOf({ strapi }, createGuard);
  const visibility = partOf({ strapi }, createVisibility);

  const journeyNames = async (where: Record<string, unknown>) =>
    (await store.journeys.find({ where, orderBy: { name: 'asc' } })).map((journey) => journey.name);

  const rulesFor = async (
    isMeant: (input: PlacementInput, journey: string | undefined) => boolean,
  ): Promise<RuleRow[]> => {
    const defaultJourney = (await store.journeys.first({ isDefault: true }))?.slug;
    const rules = await store.rules.find({ where: { action: 'place' } });
    return rules.filter(({ placements }) =>
      (placements ?? []).some((input) => isMeant(input, input.journey ?? defaultJourney)),
    );
  };

  const planned = async (where: Record<string, unknown>): Promise<Omit<Uses, 'rules'>> => {
    const [placements, moments, notes] = await inSequence(
      () => store.placements.find({ where }),
      () => store.moments.find({ where }),
      () => store.notes.count({ ...where, ...STANDING }),
    );
    return { placements, moments, notes, days: 0, journeys: [] };
  };

  const recordedDays = async (journey: string): Promise<number> =>
    new Set((await store.records.find({ where: { journey }, select: ['day'] })).map(({ day }) => day)).size;

  const find = async (target: Target): Promise<Uses> => {
    switch (target.kind) {
      case 'journey':
        return {
          ...(await planned({ journey: target.journey })),
          days: await recordedDays(target.journey),
          rules: await rulesFor((_, journey) => journey === target.journey),
        };
      case 'stage': {
        const { journey, stages } = target;
        const uses = {
          ...(await planned({ journey, stage: { $in: [...stages] } })),
          rules: await rulesFor(({ stage }, of) => of === journey && stages.includes(stage)),
        };
        return target.planIsLeftOut ? { ...uses, moments: [] } : uses;
      }
      case 'touchpoint': {
        const uses = await planned({ touchpoint: target.touchpoint });
        const slugs = [...new Set(uses.moments.map((moment) => moment.journey))];
        return {
          ...uses,
          journeys: await journeyNames({ slug: { $in: slugs } }),
          rules: await rulesFor(({ touchpoint }) => touchpoint === target.touchpoint),
        };
      }
      case 'segment': {
        const { segment } = target;
        const [placements, moments, journeys] = await inSequence(
          () => store.placements.find(),
          () => store.moments.find(),
          () => journeyNames({ segment }),
        );
        return {
          placements: naming(placements, 'segments', segment),
          moments: naming(moments, 'requiredSegments', segment),
          notes: 0,
          days: 0,
          rules: await rulesFor(({ segments }) => Boolean(segments?.includes(segment))),
          journeys,
        };
      }
    }
  };

  /** Only those entries are named that are placed there for a locale that the person may read. */
  const named = async (placements: readonly PlacementRow[], reader: EntryReader) => {
    const { usesLookedFor, usesShown } = limitsOf({ strapi });
    const versions = placements.slice(0, usesLookedFor).map(versionOf);
    const seen = await reader.rights.seen(versions);
    const summaries = await reader.summaries(versions.filter(seen));
    return [...summaries.values()]
      .slice(0, usesShown)
      .map(({ contentType, documentId, title }) => ({ contentType, documentId, title }));
  };

  /** Of content types of which the person is shown nothing it says that there is something, but not how much. */
  const describe = async (uses: Uses, reader: EntryReader): Promise<InUseDetails> => {
    const sees = await visibility.sees(reader);
    const placements = uses.placements.filter(({ contentType }) => sees(contentType));
    const rules = uses.rules.filter(({ contentType }) => sees(contentType));
    return {
      inUse: {
        placements: placements.length,
        moments: uses.moments.length,
        notes: uses.notes,
        days: uses.days,
        rules: rules.length,
        journeys: uses.journeys,
        entries: await named(placements, reader),
        hidden: placements.length < uses.placements.length || rules.length < uses.rules.length,
      },
    };
  };

  /** Narrows every use of a segment; a placement whose last segment it was is removed, never shown to everyone. */
  const removeSegmentUses = async (change: Change, segment: string, uses: Uses) => {
    const without = (list: string[] | null) => (list ?? []).filter((slug) => slug !== segment);
    const lost = new Set(uses.placements.filter((row) => without(row.segments).length === 0));
    await change.placements.removeIds([...lost].map((row) => row.id));
    for (const row of uses.placements) {
      if (!lost.has(row)) await change.placements.update(row.id, { segments: without(row.segments) });
    }
    for (const row of uses.moments)
      await change.moments.update(row.id, { requiredSegments: without(row.requiredSegments) });
    await change.journeys.updateWhere({ segment }, { segment: null });
  };

  const remove = async (change: Change, target: Target, uses: Uses) => {
    if (target.kind === 'segment') return removeSegmentUses(change, target.segment, uses);
    await change.placements.removeIds(uses.placements.map((row) => row.id));
    await change.moments.removeIds(uses.moments.map((row) => row.id));
  };

  return {
    /**
     * Makes way for the removal of an object; returns what used it.
     * @throws ConflictError (409) with what uses it, unless `force`, which removes the uses; PolicyError (403) where content
     * that the person may not read is among them.
     */
    async clear(change: Change, target: Target, { force, reader, keepsRefusals }: ClearOptions): Promise<Uses> {
      const uses = await find(target);
      const { placements, moments, notes, days, rules, journeys } = uses;
      const isUsed = placements.length + moments.length + notes + days + rules.length + journeys.length > 0;
      if (isUsed && !force) {
        throw new ConflictError(refusal('inUse', { what: target.kind }), await describe(uses, reader));
      }
      await guard.assertDecides(placements, reader);
      if (isUsed) await remove(change, target, uses);
      const place = placeOf(target);
      if (place && !keepsRefusals) await refusals.forget(change, place);
      return uses;
    },
  };
};
