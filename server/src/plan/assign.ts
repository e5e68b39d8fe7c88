import { ASSIGNED_FIELDS, type AssignResult, type GapsAssign } from '../../../types';
import { createBatchRecord } from '../batches/record';
import type { Person } from '../people/person';
import { createStore, inChunks, type AssignChange, type Change, type MomentRow, type NewRow } from '../store';
import { momentKey, said } from '../store/mapping';
import { says } from '../store/row';
import type { Context } from '../utils/context';
import { ConflictError, invalid } from '../utils/errors';
import { partOf } from '../utils/part';
import { refusal } from '../utils/refusals';
import { createJourneys } from './journeys';

/** What was given, as columns; what was left out is left out here. */
const columnsOf = ({ owner, dueDate, brief }: GapsAssign): NewRow<'moment'> =>
  said({ owner, dueDate, brief: brief === '' ? null : brief });

/** Which fields of a planned cell these columns change. */
const changesOf = (row: MomentRow, columns: NewRow<'moment'>): AssignChange[] =>
  ASSIGNED_FIELDS.flatMap((field) => {
    const after = columns[field];
    if (after === undefined || says(row, { [field]: after })) return [];
    const { journey, stage, touchpoint } = row;
    return [{ journey, stage, touchpoint, field, before: row[field], after }];
  });

type SeenCell = GapsAssign['cells'][number]['seen'];

/** Somebody has changed what this one has seen there, and not to what it is to be now. */
const isOvertaken = (row: MomentRow, columns: NewRow<'moment'>, seen: SeenCell): boolean =>
  ASSIGNED_FIELDS.some((field) => {
    const [before, after] = [seen?.[field], columns[field]];
    return before !== undefined && after !== undefined && row[field] !== before && row[field] !== after;
  });

const standing = ({ stage, touchpoint, owner, dueDate, brief }: MomentRow) => ({
  stage,
  touchpoint,
  owner,
  dueDate,
  brief,
});

/** Hands planned cells to people and teams, many at once, and takes that back. */
export const createAssign = ({ strapi }: Context) => {
  const store = partOf({ strapi }, createStore);
  const journeys = partOf({ strapi }, createJourneys);
  const record = partOf({ strapi }, createBatchRecord);

  const planOf = async (journey: string): Promise<Map<string, MomentRow>> =>
    new Map((await store.moments.find({ where: { journey } })).map((row) => [row.key, row]));

  /** A plan that somebody read before is not saved over what was changed since. */
  const countUp = async (change: Change, slugs: readonly string[]): Promise<void> => {
    for (const { id, version } of await store.journeys.find({ where: { slug: { $in: [...slugs] } } }))
      await change.journeys.update(id, { version: version + 1 });
  };

  return {
    /**
     * All of them or none. Without a person it is a site's own code that does it, and nobody undoes it.
     * @throws ValidationError where a cell is not planned.
     * @throws ConflictError (409) if a cell has another value than was seen there.
     */
    assign: (input: GapsAssign, person?: Person): Promise<AssignResult> =>
      store.change(async (change) => {
        const journey = await journeys.require(input.journey);
        const plan = await planOf(journey.slug);
        const rows = input.cells.map(({ stage, touchpoint = null }, index) => {
          const row = plan.get(momentKey(journey.slug, stage, touchpoint));
          if (row) return row;
          throw invalid(refusal('place.notPlanned', { place: [stage, touchpoint].filter(Boolean).join(' · ') }), [
            'cells',
            index,
          ]);
        });
        const columns = columnsOf(input);
        const overtaken = rows.filter((row, index) => isOvertaken(row, columns, input.cells[index]?.seen));
        if (overtaken.length > 0)
          throw new ConflictError(refusal('changed', { what: 'plan' }), {
            conflict: { version: journey.version, cells: overtaken.map(standing) },
          });
        const changed = [...new Set(rows)].filter((row) => !says(row, columns));
        for await (const chunk of inChunks({ strapi }, changed)) {
          await change.moments.updateWhere({ id: { $in: chunk.map(({ id }) => id) } }, columns);
        }
        if (changed.length > 0) await countUp(change, [journey.slug]);
        const changes = changed.flatMap((row) => changesOf(row, columns));
        const batch = person ? await record(change, 'assign', null, person, changes) : null;
        return { changed: changed.length, batch };
      }),

    /** Restores each field, unless somebody has changed it since, or the cell is no longer planned. */
    async undo(
      change: Change,
      changes: readonly AssignChange[],
    ): Promise<{ readonly back: number; readonly kept: number }> {
      const slugs = [...new Set(changes.map(({ journey }) => journey))];
      const plans = new Map<string, MomentRow>();
      for (const slug of slugs) for (const [key, row] of await planOf(slug)) plans.set(key, row);
      const rowOf = ({ journey, stage, touchpoint }: AssignChange) => plans.get(momentKey(journey, stage, touchpoint));
      const untouched = changes.filter((one) => {
        const row = rowOf(one);
        return row && says(row, { [one.field]: one.after });
      });
      const columns = new Map<number, NewRow<'moment'>>();
      for (const one of untouched) {
        const { id } = rowOf(one)!;
        columns.set(id, { ...columns.get(id), [one.field]: one.before });
      }
      for (const [id, before] of columns) await change.moments.update(id, before);
      if (untouched.length > 0) await countUp(change, [...new Set(untouched.map(({ journey }) => journey))]);
      return { back: untouched.length, kept: changes.length - untouched.length };
    },
  };
};
