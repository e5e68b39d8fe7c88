import { createPublicVerdict } from '../auth/public-verdict';
import { createAnswers } from '../cache/answers';
import { createRenderedCache } from '../cache/rendered';
import { createChanges } from '../changes';
import { createSnapshot } from '../snapshot';
import { createAssign } from '../plan/assign';
import { createBatches } from '../placing/batches';
import { createBulk } from '../placing/bulk';
import { createCell } from '../coverage/cell';
import { createContent } from '../serving/content';
import { createContentList } from '../inventory/list';
import { createCoverage } from '../coverage';
import { createDecisions } from '../serving/decisions';
import { createDefinitions } from '../definitions';
import { createExport } from '../coverage/export';
import { createGrants } from '../setup/grants';
import { createJourneys } from '../plan/journeys';
import { createNotes } from '../plan/notes';
import { createOptions } from '../coverage/options';
import { createOrphans } from '../broken/repair';
import { createOwners } from '../people/owners';
import { createPlacementFile } from '../placing/file';
import { createPlacements } from '../placing/placements';
import { createPublicJourneys } from '../serving/public-journeys';
import { createPublicSnapshot } from '../serving/public-snapshot';
import { createReviewList } from '../reviews/list';
import { createReviews } from '../reviews';
import { createRuleFields } from '../rules/fields';
import { createRuleRuns } from '../rules/runs';
import { createRuleWatch } from '../rules/watch';
import { createSavedFilters } from '../inventory/saved-filters';
import { createSegments } from '../plan/segments';
import { createContentRules } from '../rules/content-rules';
import { createSettings } from '../site/settings';
import { createSetup } from '../setup';
import { createSite } from '../site';
import { createSuggestions } from '../suggestions';
import { createSurveys } from '../surveys';
import { createTouchpoints } from '../plan/touchpoints';
import { createTrend } from '../trend';
import { createUnplaced } from '../inventory/unplaced';
import { createVisibility } from '../entries/visibility';

/** The plugin's services, as other plugins and the site's own code may use them: `strapi.plugin('touchpoints').service(…)`. */
const services = {
  answers: createAnswers,
  assign: createAssign,
  batches: createBatches,
  bulk: createBulk,
  cell: createCell,
  changes: createChanges,
  content: createContent,
  contentList: createContentList,
  coverage: createCoverage,
  decisions: createDecisions,
  definitions: createDefinitions,
  export: createExport,
  grants: createGrants,
  journeys: createJourneys,
  notes: createNotes,
  options: createOptions,
  orphans: createOrphans,
  owners: createOwners,
  placementFile: createPlacementFile,
  placements: createPlacements,
  publicJourneys: createPublicJourneys,
  publicVerdict: createPublicVerdict,
  publicSnapshot: createPublicSnapshot,
  renderedCache: createRenderedCache,
  reviewList: createReviewList,
  reviews: createReviews,
  ruleFields: createRuleFields,
  ruleRuns: createRuleRuns,
  ruleWatch: createRuleWatch,
  savedFilters: createSavedFilters,
  segments: createSegments,
  contentRules: createContentRules,
  settings: createSettings,
  setup: createSetup,
  site: createSite,
  snapshot: createSnapshot,
  suggestions: createSuggestions,
  surveys: createSurveys,
  touchpoints: createTouchpoints,
  trend: createTrend,
  unplaced: createUnplaced,
  visibility: createVisibility,
};

export type Services = { [Name in keyof typeof services]: ReturnType<(typeof services)[Name]> };

export default services;
