import { segmentInputSchema, segmentPatchSchema, touchpointInputSchema, touchpointPatchSchema } from '../../../types';
import { createSegments } from '../plan/segments';
import { createTouchpoints } from '../plan/touchpoints';
import type { Context } from '../utils/context';
import { partOf } from '../utils/part';
import adminBatch from './admin-batch';
import adminContent from './admin-content';
import adminCoverage from './admin-coverage';
import adminExport from './admin-export';
import adminGap from './admin-gap';
import adminJourney from './admin-journey';
import adminNote from './admin-note';
import adminPlacement from './admin-placement';
import adminPlacementFile from './admin-placement-file';
import adminReview from './admin-review';
import adminRule from './admin-rule';
import adminSetup from './admin-setup';
import adminSuggestion from './admin-suggestion';
import adminTrend from './admin-trend';
import content from './content';
import decision from './decision';
import journey from './journey';
import { resourceController } from './shared-resource';
import snapshot from './snapshot';

/** Public and admin actions never share a controller: Strapi collects an action's API types by its function. */
export default {
  content,
  decision,
  journey,
  snapshot,
  adminBatch,
  adminContent,
  adminCoverage,
  adminExport,
  adminGap,
  adminJourney,
  adminNote,
  adminPlacement,
  adminPlacementFile,
  adminReview,
  adminRule,
  adminSetup,
  adminSuggestion,
  adminTrend,
  adminTouchpoint: (context: Context) =>
    resourceController(context, () => partOf(context, createTouchpoints), {
      input: touchpointInputSchema,
      patch: touchpointPatchSchema,
    }),
  adminSegment: (context: Context) =>
    resourceController(context, () => partOf(context, createSegments), {
      input: segmentInputSchema,
      patch: segmentPatchSchema,
    }),
};
