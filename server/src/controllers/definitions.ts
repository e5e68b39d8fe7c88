import { definitionContract as routes } from '../../../types';
import { createDefinitions } from '../definitions';
import type { Context } from '../utils/context';
import { partOf } from '../utils/part';
import { action } from './request/action';

export default (context: Context) => {
  const definitions = () => partOf(context, createDefinitions);

  return {
    templates: action(routes['GET /templates'], () => ({ data: definitions().templates() })),

    previewImport: action(routes['POST /journeys/import/preview'], async ({ body }) => ({
      data: await definitions().preview(body),
    })),

    import: action(routes['POST /journeys/import'], async ({ body }) => {
      const { journey, report } = await definitions().import(body);
      return { data: journey, meta: report };
    }),

    export: action(routes['GET /journeys/:documentId/export'], async ({ params: { documentId } }) => ({
      data: await definitions().export(documentId),
    })),
  };
};
