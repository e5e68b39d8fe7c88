import { createAnnouncer } from '../announcing';
import { createPublicVerdict } from '../auth/public-verdict';
import { createOrphans } from '../broken/repair';
import { createAnswers } from '../cache/answers';
import { createRenderedCache } from '../cache/rendered';
import { createChanges } from '../changes';
import { createCoverage } from '../coverage';
import { createCell } from '../coverage/cell';
import { createExport } from '../coverage/export';
import { createOptions } from '../coverage/options';
import { createDefinitions } from '../definitions';
import { createEdits } from '../edits';
import { createVisibility } from '../entries/visibility';
import { createContentList } from '../inventory/list';
import { createSavedFilters } from '../inventory/saved-filters';
import { createUnplaced } from '../inventory/unplaced';
import { createMarks } from '../overrides/marks';
import { createOwners } from '../people/owners';
import { createSignatures } from '../people/signatures';
import { createBatches } from '../placing/batches';
import { createBulk } from '../placing/bulk';
import { createPlacementFile } from '../placing/file';
import { createPlacements } from '../placing/placements';
import { createAssign } from '../plan/assign';
import { createJourneys } from '../plan/journeys';
import { createNotes } from '../plan/notes';
import { createSegments } from '../plan/segments';
import { createTouchpoints } from '../plan/touchpoints';
import { createReviews } from '../reviews';
import { createReviewList } from '../reviews/list';
import { createContentRules } from '../rules/content-rules';
import { createRuleFields } from '../rules/fields';
import { createRuleRuns } from '../rules/runs';
import { createRuleWatch } from '../rules/watch';
import { createContent } from '../serving/content';
import { createDecisions } from '../serving/decisions';
import { createPublicJourneys } from '../serving/public-journeys';
import { createPublicSnapshot } from '../serving/public-snapshot';
import { createSetup } from '../setup';
import { createGrants } from '../setup/grants';
import { createSite } from '../site';
import { createSettings } from '../site/settings';
import { createSnapshot } from '../snapshot';
import { createSuggestions } from '../suggestions';
import { createSurveys } from '../surveys';
import { createTrend } from '../trend';
import type { Context } from '../utils/context';
import { partOf } from '../utils/part';

/** The plugin's services, as other plugins and the site's own code may use them: `strapi.plugin('touchpoints').service(…)`. */
const factories = {
  announcer: createAnnouncer,
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
  edits: createEdits,
  export: createExport,
  grants: createGrants,
  journeys: createJourneys,
  marks: createMarks,
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
  signatures: createSignatures,
  site: createSite,
  snapshot: createSnapshot,
  suggestions: createSuggestions,
  surveys: createSurveys,
  touchpoints: createTouchpoints,
  trend: createTrend,
  unplaced: createUnplaced,
  visibility: createVisibility,
};

export type Services = { [Name in keyof typeof factories]: ReturnType<(typeof factories)[Name]> };

type Published = { [Name in keyof Services]: (context: Context) => Services[Name] };

/** What Strapi makes of them are the parts that the plugin itself works with. */
const services = Object.fromEntries(
  Object.entries(factories).map(([name, factory]) => [name, (context: Context) => partOf<unknown>(context, factory)]),
) as Published;

export default services;
