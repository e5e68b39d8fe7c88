import { noteContract as routes } from '../../../../types';
import { createNotes } from '../../plan/notes';
import type { Context } from '../../utils/context';
import { partOf } from '../../utils/part';
import { action } from '../request/action';
import { personOf, personWithRightsOf } from '../request/person';

export default (context: Context) => {
  const notes = () => partOf(context, createNotes);

  return {
    list: action(routes['GET /notes'], async ({ query }, ctx) => ({ data: await notes().list(query, personOf(ctx)) })),

    counts: action(routes['GET /notes/counts'], async ({ query }) => ({ data: await notes().counts(query.journey) })),

    create: action(routes['POST /notes'], async ({ body }, ctx) => ({ data: await notes().add(body, personOf(ctx)) })),

    remove: action(routes['DELETE /notes/:documentId'], ({ params: { documentId } }, ctx) =>
      notes().remove(documentId, personWithRightsOf(ctx)),
    ),

    restore: action(routes['POST /notes/:documentId/restore'], async ({ params: { documentId } }, ctx) => ({
      data: await notes().restore(documentId, personWithRightsOf(ctx)),
    })),
  };
};
