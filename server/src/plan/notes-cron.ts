import type { Context } from '../utils/context';
import { hourly } from '../utils/hourly';
import { partOf } from '../utils/part';
import { createNotes } from './notes';

/** Deletes for good what was deleted a day ago: what somebody took back must not stay in the database. */
export const createNotesCron = (context: Context) =>
  hourly(context, {
    name: 'touchpoints.notes',
    minute: 23,
    run: () => partOf(context, createNotes).purge(),
    failed: 'notes that were deleted could not be removed from the database',
  });
