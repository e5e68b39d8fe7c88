import type { Context } from '../utils/context';
import broken from './broken';
import coverage from './coverage/coverage';
import coverageExport from './coverage/export';
import options from './coverage/options';
import definitions from './definitions';
import contentList from './inventory/list';
import savedFilters from './inventory/saved-filters';
import unplaced from './inventory/unplaced';
import overrides from './overrides';
import people from './people';
import batches from './placing/batches';
import bulk from './placing/bulk';
import placementFile from './placing/file';
import placements from './placing/placements';
import assign from './plan/assign';
import edits from './plan/edits';
import journeys from './plan/journeys';
import notes from './plan/notes';
import segments from './plan/segments';
import touchpoints from './plan/touchpoints';
import reviews from './reviews';
import rules from './rules';
import content from './serving/content';
import decision from './serving/decisions';
import entry from './serving/entries';
import journey from './serving/journeys';
import snapshot from './serving/snapshot';
import setup from './setup';
import suggestions from './suggestions';
import trend from './trend';

/** Actions of several rooms under one name. */
const together =
  (...controllers: readonly ((context: Context) => object)[]) =>
  (context: Context): object =>
    Object.assign({}, ...controllers.map((controller) => controller(context)));

/**
 * Under the names that Strapi and its permissions know them by, which stay as they are. Public and admin actions never share a
 * controller: Strapi collects an action's API types by its function.
 */
export default {
  content,
  decision,
  entry,
  journey,
  snapshot,
  adminBatch: batches,
  adminContent: together(contentList, savedFilters),
  adminCoverage: coverage,
  adminExport: coverageExport,
  adminGap: together(people, assign),
  adminJourney: together(journeys, edits, definitions),
  adminNote: notes,
  adminPlacement: together(placements, bulk, options, unplaced, overrides, broken),
  adminPlacementFile: placementFile,
  adminReview: reviews,
  adminRule: rules,
  adminSegment: segments,
  adminSetup: setup,
  adminSuggestion: suggestions,
  adminTouchpoint: touchpoints,
  adminTrend: trend,
};
