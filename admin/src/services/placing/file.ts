import type { PlacementsImport } from '../../../../types';
import { api } from '../api';
import { dataOf, request, type Data } from '../request';

/** A file, and what is done with it. */
export interface FileImport {
  readonly file: File;
  readonly mode: NonNullable<PlacementsImport['mode']>;
  readonly dryRun: boolean;
  /** The locale of the scores. */
  readonly locale: PlacementsImport['locale'];
}

const fileApi = api.enhanceEndpoints({ addTagTypes: ['TouchpointsBatches'] }).injectEndpoints({
  endpoints: (builder) => ({
    touchpointsImportPlacements: builder.mutation<Data<'POST /placements/import'>, FileImport>({
      query: ({ file, mode, dryRun, locale }) => {
        const data = new FormData();
        data.append('file', file);
        data.append('mode', mode);
        data.append('dryRun', String(dryRun));
        if (locale) data.append('locale', locale);
        return { ...request('POST /placements/import'), data };
      },
      transformResponse: dataOf,
      invalidatesTags: (report) =>
        report?.done ? ['TouchpointsBatches', 'TouchpointsPlacements', 'TouchpointsCoverage', 'TouchpointsSetup'] : [],
    }),
  }),
});

export const { useTouchpointsImportPlacementsMutation: useImportPlacementsMutation } = fileApi;
