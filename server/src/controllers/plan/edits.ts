import { editContract as routes } from '../../../../types';
import { createEdits } from '../../edits';
import type { Context } from '../../utils/context';
import { partOf } from '../../utils/part';
import { action } from '../request/action';
import { readerOf } from '../request/asker';
import { personWithRightsOf } from '../request/person';

export default (context: Context) => ({
  edit: action(routes['POST /journeys/:documentId/edits'], async ({ params: { documentId }, body }, ctx) => ({
    data: await partOf(context, createEdits).apply(documentId, body.edits, {
      person: personWithRightsOf(ctx),
      reader: readerOf(context, ctx),
    }),
  })),
});
