import { DAY } from '../../../engine';
import type { Note, NoteCounts, NoteInput } from '../../../types';
import { limitsOf } from '../limits';
import { isSignedBy, type Person, type PersonWithRights } from '../people/person';
import { createStore, type NoteRow } from '../store';
import { STANDING } from '../store/plan-rows';
import type { Context } from '../utils/context';
import { forbidden, invalid, notFound, unknown } from '../utils/errors';
import { isoOf } from '../utils/instant';
import { partOf } from '../utils/part';
import { refusal } from '../utils/refusals';
import { createJourneys } from './journeys';

/** Where a thread belongs; without a journey: on the default one, without a touchpoint: at the stage as a whole. */
export interface NotePlace {
  readonly journey?: string;
  readonly stage: string;
  readonly touchpoint?: string | null;
}

/** So long can a deleted note be brought back; within the next hour it is gone for good. */
const KEPT = DAY;

/** Short threads at the cells of a journey, in which several departments work in one place. */
export const createNotes = ({ strapi }: Context) => {
  const store = partOf({ strapi }, createStore);
  const journeys = partOf({ strapi }, createJourneys);

  /** @throws ValidationError with the known slugs where there is no such cell. */
  const cellOf = async ({ journey: slug, stage, touchpoint = null }: NotePlace) => {
    const journey = (await journeys.require(slug)).slug;
    const stages = await store.stages.find({ where: { journey }, orderBy: { position: 'asc' }, select: ['slug'] });
    const known = stages.map((row) => row.slug);
    if (!known.includes(stage)) throw unknown('stage', stage, known);
    if (touchpoint !== null && !(await store.touchpoints.first({ slug: touchpoint }))) {
      const touchpoints = await store.touchpoints.find({ select: ['slug'], orderBy: { slug: 'asc' } });
      throw unknown(
        'touchpoint',
        touchpoint,
        touchpoints.map((row) => row.slug),
      );
    }
    return { journey, stage, touchpoint };
  };

  const toNote = (row: NoteRow, reader: Person): Note => ({
    documentId: row.documentId,
    text: row.text,
    author: { name: row.authorName },
    mine: isSignedBy(row.authorId, reader),
    at: isoOf(row.at),
  });

  /** @throws PolicyError (403) where the person may not place content, or somebody else wrote it and the person may not plan. */
  const require = async (where: Record<string, unknown>, person: PersonWithRights): Promise<NoteRow> => {
    const row = await store.notes.first(where);
    if (!row) throw notFound('note');
    if (!person.mayPlan && !(person.mayPlace && isSignedBy(row.authorId, person)))
      throw forbidden(refusal('note.notYours'));
    return row;
  };

  const checkRoom = async (cell: Pick<NoteRow, 'journey' | 'stage' | 'touchpoint'>) => {
    const { notesOfPlace } = limitsOf({ strapi });
    if ((await store.notes.count({ ...cell, ...STANDING })) < notesOfPlace) return;
    throw invalid(refusal('note.tooMany', { most: notesOfPlace }), ['text']);
  };

  return {
    /** A cell's thread, oldest first. */
    async list(place: NotePlace, reader: Person): Promise<Note[]> {
      const where = { ...(await cellOf(place)), ...STANDING };
      const rows = await store.notes.find({ where, orderBy: [{ at: 'asc' }, { id: 'asc' }] });
      return rows.map((row) => toNote(row, reader));
    },

    async counts(slug: string | undefined): Promise<NoteCounts> {
      const { slug: journey } = await journeys.require(slug);
      const rows = await store.notes.find({ where: { journey, ...STANDING }, select: ['stage', 'touchpoint'] });
      const counts: Record<string, number> = {};
      for (const { stage, touchpoint } of rows) {
        const cell = touchpoint === null ? stage : `${stage}/${touchpoint}`;
        counts[cell] = (counts[cell] ?? 0) + 1;
      }
      return counts;
    },

    /** @throws ValidationError where the cell does not exist, or has as many notes as it can keep. */
    add: ({ text, ...place }: NoteInput, author: Person): Promise<Note> =>
      store.change(async (change) => {
        const cell = await cellOf(place);
        await checkRoom(cell);
        const row = await change.notes.create({
          ...cell,
          text,
          author: author.email,
          authorId: author.id,
          authorName: author.name,
          at: new Date().toISOString(),
        });
        return toNote(row, author);
      }),

    /** Deletes a note. {@link restore} brings it back, for a while. */
    remove: (documentId: string, person: PersonWithRights): Promise<void> =>
      store.change(async (change) => {
        const row = await require({ documentId, ...STANDING }, person);
        await change.notes.update(row.id, { removedAt: new Date().toISOString() });
      }),

    /** Brings a deleted note back, with who wrote it and when: for those who could have deleted it. */
    restore: (documentId: string, person: PersonWithRights): Promise<Note> =>
      store.change(async (change) => {
        const row = await require({ documentId, removedAt: { $notNull: true } }, person);
        // Its stage may have gone since.
        await checkRoom(await cellOf(row));
        await change.notes.update(row.id, { removedAt: null });
        return toNote(row, person);
      }),

    /** Deletes for good what can no longer be brought back; says how many. */
    purge: (): Promise<number> =>
      store.change((change) =>
        change.notes.removeWhere({ removedAt: { $lt: new Date(Date.now() - KEPT).toISOString() } }),
      ),
  };
};
