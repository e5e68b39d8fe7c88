import { savedFilterContract as routes } from '../../../../types';
import { createSavedFilters } from '../../inventory/saved-filters';
import type { Context } from '../../utils/context';
import { partOf } from '../../utils/part';
import { action } from '../request/action';
import { personWithRightsOf } from '../request/person';

export default (context: Context) => {
  const filters = () => partOf(context, createSavedFilters);

  return {
    filters: action(routes['GET /content/filters'], async (_, ctx) => ({
      data: await filters().list(personWithRightsOf(ctx)),
    })),

    saveFilter: action(routes['POST /content/filters'], async ({ body }, ctx) => ({
      data: await filters().save(body, personWithRightsOf(ctx)),
    })),

    removeFilter: action(routes['DELETE /content/filters/:documentId'], ({ params: { documentId } }, ctx) =>
      filters().remove(documentId, personWithRightsOf(ctx)),
    ),
  };
};
