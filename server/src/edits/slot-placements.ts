import type { MoveMoment } from '../../../types';
import { createBatchRecord } from '../batches/record';
import { createGuard } from '../entries/guard';
import { createBatches } from '../placing/batches';
import { joinedSegments } from '../placing/move';
import { columnsOf, createPlacementWriter } from '../placing/writer';
import { createStore, type PlacementColumns, type PlacementRow } from '../store';
import { placementKey } from '../store/mapping';
import type { Context } from '../utils/context';
import { partOf } from '../utils/part';
import type { Editing } from './editing';

/** What is placed at a slot, where the slot moves to another stage. */
export const createSlotPlacements = ({ strapi }: Context) => {
  const store = partOf({ strapi }, createStore);
  const guard = partOf({ strapi }, createGuard);
  const writer = partOf({ strapi }, createPlacementWriter);
  const batches = partOf({ strapi }, createBatches);
  const record = partOf({ strapi }, createBatchRecord);

  return {
    /**
     * Moves it along: a person does, so no rule takes it away again or fills the old place. Where an entry is at the new place
     * for other visitors or other dates, it is `left`.
     * @throws PolicyError (403) if something is placed there that the person may not read.
     */
    async move(
      { stage, touchpoint, to, batch: former }: MoveMoment,
      editing: Editing,
    ): Promise<{ batch: string | null; left: number }> {
      const { change, journey, person, reader } = editing;
      const at = (slug: string) => store.placements.find({ where: { journey: journey.slug, stage: slug, touchpoint } });
      const rows = await at(stage);
      await guard.assertDecides(rows, reader);
      const there = new Map((await at(to.stage)).map((row) => [row.key, row]));
      const wanted: PlacementColumns[] = [];
      const gone: PlacementRow[] = [];
      for (const row of rows) {
        const place = { ...row, stage: to.stage };
        const key = placementKey(place);
        const other = there.get(key);
        const segments = other ? joinedSegments(row, other) : row.segments;
        if (other && segments === null) continue;
        gone.push(row);
        const rule = other && other.rule === row.rule ? other.rule : null;
        wanted.push({ ...columnsOf(other ?? { ...place, key }), segments: segments ?? [], rule });
      }
      const existing = new Map([...rows, ...there.values()].map((row) => [row.key, row]));
      const { written } = await writer.write(change, { existing, wanted, gone }, 'person');
      const name = (await store.touchpoints.first({ slug: touchpoint }))?.name ?? touchpoint;
      const batch = former
        ? await batches.redoneIn(
            change,
            { documentId: former, kind: 'moveSlot', name },
            written.changes,
            person,
            reader,
          )
        : await record(change, 'moveSlot', name, person, written.changes);
      return { batch, left: rows.length - gone.length };
    },
  };
};
