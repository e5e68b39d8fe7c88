import { createPublicVerdict } from '../auth/public-verdict';
import { createAnswers } from '../cache/answers';
import { createRenderedCache } from '../cache/rendered';
import { createChanges } from '../changes';
import { createSnapshot } from '../snapshot';
import { createCell } from './cell';
import { createContent } from './content';
import { createCoverage } from './coverage';
import { createDecisions } from './decisions';
import { createDefinitions } from './definitions';
import { createGrants } from './grants';
import { createJourneys } from './journeys';
import { createOptions } from './options';
import { createOrphans } from './orphans';
import { createPlacements } from './placements';
import { createPublicJourneys } from './public-journeys';
import { createPublicSnapshot } from './public-snapshot';
import { createSegments } from './segments';
import { createSettings } from './settings';
import { createSetup } from './setup';
import { createSite } from './site';
import { createTouchpoints } from './touchpoints';
import { createUnplaced } from './unplaced';

/** The plugin's services, as other plugins and the site's own code may use them: `strapi.plugin('touchpoints').service(…)`. */
const services = {
  answers: createAnswers,
  cell: createCell,
  changes: createChanges,
  content: createContent,
  coverage: createCoverage,
  decisions: createDecisions,
  definitions: createDefinitions,
  grants: createGrants,
  journeys: createJourneys,
  options: createOptions,
  orphans: createOrphans,
  placements: createPlacements,
  publicJourneys: createPublicJourneys,
  publicVerdict: createPublicVerdict,
  publicSnapshot: createPublicSnapshot,
  renderedCache: createRenderedCache,
  segments: createSegments,
  settings: createSettings,
  setup: createSetup,
  site: createSite,
  snapshot: createSnapshot,
  touchpoints: createTouchpoints,
  unplaced: createUnplaced,
};

export type Services = { [Name in keyof typeof services]: ReturnType<(typeof services)[Name]> };

export default services;
