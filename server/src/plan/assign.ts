import type { GapsAssign } from '../../../types';
import { createStore, inChunks, type NewRow } from '../store';
import { momentKey, said } from '../store/mapping';
import { says } from '../store/row';
import type { Context } from '../utils/context';
import { invalid } from '../utils/errors';
import { partOf } from '../utils/part';
import { createJourneys } from './journeys';

/** What was given, as columns; what was left out is left out here. */
const columnsOf = ({ owner, dueDate, brief }: GapsAssign): NewRow<'moment'> =>
  said({ owner, dueDate, brief: brief === '' ? null : brief });

/** Hands planned cells to people and teams, many at once. */
export const createAssign = ({ strapi }: Context) => {
  const store = partOf({ strapi }, createStore);
  const journeys = partOf({ strapi }, createJourneys);

  return {
    /**
     * All of them or none. The journey's version counts up, so that a plan that somebody read before is not saved over it.
     * @throws ValidationError where a cell is not planned.
     */
    assign: (input: GapsAssign): Promise<{ changed: number }> =>
      store.change(async (change) => {
        const journey = await journeys.require(input.journey);
        const plan = new Map(
          (await store.moments.find({ where: { journey: journey.slug } })).map((row) => [row.key, row]),
        );
        const rows = input.cells.map(({ stage, touchpoint = null }, index) => {
          const row = plan.get(momentKey(journey.slug, stage, touchpoint));
          if (row) return row;
          throw invalid(`"${stage} · ${touchpoint ?? 'whole stage'}" is not planned`, ['cells', index]);
        });
        const columns = columnsOf(input);
        const changed = [...new Set(rows)].filter((row) => !says(row, columns));
        for await (const chunk of inChunks({ strapi }, changed)) {
          await change.moments.updateWhere({ id: { $in: chunk.map(({ id }) => id) } }, columns);
        }
        if (changed.length > 0) await change.journeys.update(journey.id, { version: journey.version + 1 });
        return { changed: changed.length };
      }),
  };
};
