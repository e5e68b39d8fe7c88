import { brokenContract } from './broken';
import type { Contracts } from './contract';
import { cellContract, coverageContract, exportContract, gapContract, optionContract } from './coverage';
import { definitionContract } from './definitions';
import { contentListContract, savedFilterContract, unplacedContract } from './inventory';
import { overrideContract } from './overrides';
import { peopleContract } from './people';
import { batchContract, bulkContract, placementContract, placementFileContract } from './placing';
import {
  assignContract,
  editContract,
  journeyContract,
  noteContract,
  segmentContract,
  touchpointContract,
} from './plan';
import { reviewContract } from './reviews';
import { ruleContract } from './rules';
import { contentContract, decisionContract, entriesContract, publicJourneyContract, snapshotContract } from './serving';
import { setupContract } from './setup';
import { suggestionContract } from './suggestions';
import { trendContract } from './trend';

/** What anybody may be let to call, below the plugin's prefix in the content API. */
export const publicContracts = {
  ...contentContract,
  ...decisionContract,
  ...entriesContract,
  ...publicJourneyContract,
  ...snapshotContract,
} as const satisfies Contracts;

/** What the admin calls, below `/touchpoints`. */
export const adminContracts = {
  ...assignContract,
  ...batchContract,
  ...brokenContract,
  ...bulkContract,
  ...cellContract,
  ...contentListContract,
  ...coverageContract,
  ...definitionContract,
  ...editContract,
  ...exportContract,
  ...gapContract,
  ...journeyContract,
  ...noteContract,
  ...optionContract,
  ...overrideContract,
  ...peopleContract,
  ...placementContract,
  ...placementFileContract,
  ...reviewContract,
  ...ruleContract,
  ...savedFilterContract,
  ...segmentContract,
  ...setupContract,
  ...suggestionContract,
  ...touchpointContract,
  ...trendContract,
  ...unplacedContract,
} as const satisfies Contracts;
