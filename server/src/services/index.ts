import { createPublicVerdict } from '../auth/public-verdict';
import { createAnswers } from '../cache/answers';
import { createRenderedCache } from '../cache/rendered';
import { createChanges } from '../changes';
import { createSnapshot } from '../snapshot';
import { createAssign } from './assign';
import { createBatches } from './batches';
import { createBulk } from './bulk';
import { createCell } from './cell';
import { createContent } from './content';
import { createContentList } from './content-list';
import { createCoverage } from './coverage';
import { createDecisions } from './decisions';
import { createDefinitions } from './definitions';
import { createExport } from './export';
import { createGrants } from './grants';
import { createJourneys } from './journeys';
import { createNotes } from './notes';
import { createOptions } from './options';
import { createOrphans } from './orphans';
import { createOwners } from './owners';
import { createPlacementFile } from './placement-file';
import { createPlacements } from './placements';
import { createPublicJourneys } from './public-journeys';
import { createPublicSnapshot } from './public-snapshot';
import { createReviewList } from './review-list';
import { createReviews } from './reviews';
import { createRuleFields } from './rule-fields';
import { createRuleRuns } from './rule-runs';
import { createRuleWatch } from './rule-watch';
import { createSavedFilters } from './saved-filters';
import { createSegments } from './segments';
import { createContentRules } from './content-rules';
import { createSettings } from './settings';
import { createSetup } from './setup';
import { createSite } from './site';
import { createSuggestions } from '../suggestions';
import { createSurveys } from '../surveys';
import { createTouchpoints } from './touchpoints';
import { createTrend } from './trend';
import { createUnplaced } from './unplaced';
import { createVisibility } from './visibility';

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
