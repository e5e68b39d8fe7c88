import type { PlacementsImport, PlacementsImportReport } from '../../../types';
import { api } from './api';

/** A file, and what is done with it. */
export interface FileImport {
  readonly file: File;
  readonly mode: NonNullable<PlacementsImport['mode']>;
  readonly dryRun: boolean;
}

const fileApi = api.enhanceEndpoints({ addTagTypes: ['TouchpointsBatches'] }).injectEndpoints({
  endpoints: (builder) => ({
    touchpointsImportPlacements: builder.mutation<PlacementsImportReport, FileImport>({
      query: ({ file, mode, dryRun }) => {
        const data = new FormData();
        data.append('file', file);
        data.append('mode', mode);
        data.append('dryRun', String(dryRun));
        return { url: '/touchpoints/placements/import', method: 'POST', data };
      },
      transformResponse: (answer: { data: PlacementsImportReport }) => answer.data,
      invalidatesTags: (report) =>
        report?.done ? ['TouchpointsBatches', 'TouchpointsPlacements', 'TouchpointsCoverage', 'TouchpointsSetup'] : [],
    }),
  }),
});

export const { useTouchpointsImportPlacementsMutation: useImportPlacementsMutation } = fileApi;
