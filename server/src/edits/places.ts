import { inOrder, positionBetween, type Spacing } from '../plan/order';
import { createStore, type MomentRow, type StageRow } from '../store';
import { momentKey } from '../store/mapping';
import type { Context } from '../utils/context';
import { invalid, unknown } from '../utils/errors';
import { partOf } from '../utils/part';
import { refusal } from '../utils/refusals';
import { pathIn, type Editing } from './editing';

interface Slot {
  readonly stage: string;
  readonly touchpoint?: string | null;
}

type Standing = Pick<StageRow | MomentRow, 'id' | 'position'>;

export const nameOfSlot = ({ stage, touchpoint }: Slot): string => [stage, touchpoint].filter(Boolean).join(' · ');

/** Which of these a slot or a stage comes after; `null`: it is the first. */
export const before = <T>(rows: readonly T[], row: T, slugOf: (row: T) => string): string | null => {
  const at = rows.indexOf(row);
  return at > 0 ? slugOf(rows[at - 1]!) : null;
};

/**
 * A position at this place among the others, which stay as they are wherever there is room.
 * @param write is called for each that needs another position, where there is none.
 */
export const positionAt = async <T extends Standing>(
  others: readonly T[],
  at: number,
  spacing: Spacing,
  write: (id: number, position: number) => Promise<unknown>,
): Promise<number> => {
  const between = positionBetween(others[at - 1] ?? null, others[at] ?? null, spacing);
  if (between !== undefined) return between;
  const room = (index: number) => (index + 1) * spacing.step;
  for (const [index, { id }] of others.entries()) await write(id, room(index < at ? index : index + 1));
  return room(at);
};

/** The stages and slots that edits name, each looked up by itself: a plan has thousands. */
export const createPlaces = ({ strapi }: Context) => {
  const store = partOf({ strapi }, createStore);

  const stages = ({ journey }: Editing) =>
    store.stages.find({ where: { journey: journey.slug }, orderBy: { position: 'asc' } });

  const places = {
    /** All of them, in their order. */
    stages,

    /** @throws ValidationError with the known slugs where there is no such stage. */
    async stage(slug: string, editing: Editing, path = pathIn(editing, 'stage')): Promise<StageRow> {
      const row = await store.stages.first({ journey: editing.journey.slug, slug });
      if (row) return row;
      const known = (await stages(editing)).map((stage) => stage.slug);
      throw unknown('stage', slug, known, path);
    },

    momentIf: ({ stage, touchpoint = null }: Slot, { journey }: Editing): Promise<MomentRow | null> =>
      store.moments.first({ key: momentKey(journey.slug, stage, touchpoint) }),

    /** @throws ValidationError where there is no such stage, or nothing is planned there. */
    async moment(slot: Slot, editing: Editing): Promise<MomentRow> {
      return (await places.momentIf(slot, editing)) ?? places.absent(slot, editing);
    },

    /** Says what is missing where nothing is planned. */
    async absent(slot: Slot, editing: Editing): Promise<never> {
      await places.stage(slot.stage, editing);
      throw invalid(refusal('place.notPlanned', { place: nameOfSlot(slot) }), pathIn(editing, 'touchpoint'));
    },

    /** The planned slots of a stage in their order, without the plan of the stage as a whole. */
    async slots(stage: string, { journey }: Editing): Promise<(MomentRow & { touchpoint: string })[]> {
      const rows = await store.moments.find({
        where: { journey: journey.slug, stage },
        select: ['touchpoint', 'position'],
      });
      return inOrder(rows).filter((row): row is MomentRow & { touchpoint: string } => row.touchpoint !== null);
    },

    /** @throws ValidationError where there is no such touchpoint. */
    async checkTouchpoint(slug: string, path: (string | number)[]): Promise<void> {
      if (await store.touchpoints.first({ slug })) return;
      const known = await store.touchpoints.find({ select: ['slug'], orderBy: { slug: 'asc' } });
      throw unknown(
        'touchpoint',
        slug,
        known.map((row) => row.slug),
        path,
      );
    },

    /** @throws ValidationError where one of them is no segment. */
    async checkSegments(slugs: readonly string[] | null | undefined, path: (string | number)[]): Promise<void> {
      if (!slugs?.length) return;
      const known = (await store.segments.find({ select: ['slug'], orderBy: { slug: 'asc' } })).map(({ slug }) => slug);
      const stranger = slugs.find((slug) => !known.includes(slug));
      if (stranger) throw unknown('segment', stranger, known, path);
    },
  };
  return places;
};
