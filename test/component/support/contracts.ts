import type { z } from 'zod';
import * as types from '../../../types';
import { matches, type Call } from './server';

const PLUGIN = '/touchpoints';

/** What the server parses of each request: its query where it is read, its body where something is sent. */
const CONTRACTS: Readonly<Record<string, z.ZodType>> = {
  'GET /batches': types.batchesQuerySchema,
  'GET /content': types.contentListQuerySchema,
  'GET /content/refs': types.contentRefsQuerySchema,
  'POST /content/filters': types.savedFilterInputSchema,
  'GET /coverage': types.coverageQuerySchema,
  'GET /coverage/cell': types.cellQuerySchema,
  'GET /gaps': types.gapsQuerySchema,
  'POST /gaps/assign': types.gapsAssignSchema,
  'POST /journeys': types.journeyInputSchema,
  'PUT /journeys/*': types.journeyUpdateSchema,
  'POST /journeys/*/duplicate': types.journeyDuplicateSchema,
  'GET /notes': types.notesQuerySchema,
  'GET /notes/counts': types.noteCountsQuerySchema,
  'POST /notes': types.noteInputSchema,
  'GET /orphans': types.orphansQuerySchema,
  'POST /orphans/repair': types.orphansRepairSchema,
  'GET /placements': types.placementsQuerySchema,
  'GET /placements/options': types.placementOptionsQuerySchema,
  'GET /placements/of-entries': types.placementsOfEntriesSchema,
  'POST /placements/bulk': types.placementsBulkSchema,
  'POST /placements/bulk/preview': types.placementsBulkSchema,
  'POST /placements/move': types.placementsMoveSchema,
  'PUT /placements/*/*': types.placementsUpdateSchema,
  'GET /reviews': types.reviewsQuerySchema,
  'POST /reviews': types.reviewInputSchema,
  'POST /reviews/withdraw': types.reviewWithdrawSchema,
  'POST /rules': types.contentRuleInputSchema,
  'POST /rules/preview': types.rulePreviewSchema,
  'GET /rules/fields': types.ruleFieldsQuerySchema,
  'PUT /rules/order': types.ruleOrderSchema,
  'PUT /rules/*': types.contentRulePatchSchema,
  'DELETE /rules/*': types.ruleDeleteQuerySchema,
  'POST /segments': types.segmentInputSchema,
  'PUT /segments/*': types.segmentPatchSchema,
  'PUT /settings': types.settingsPatchSchema,
  'POST /setup/grants': types.grantSchema,
  'GET /suggestions': types.suggestionsQuerySchema,
  'GET /suggestions/cell': types.cellSuggestionsQuerySchema,
  'POST /suggestions/many': types.manySuggestionsSchema,
  'POST /touchpoints': types.touchpointInputSchema,
  'PUT /touchpoints/*': types.touchpointPatchSchema,
  'GET /trend': types.trendQuerySchema,
  'GET /trend/changes': types.trendQuerySchema,
  'POST /trend/record': types.trendRecordSchema,
  'GET /unplaced': types.unplacedQuerySchema,
  'POST /unplaced/set-aside': types.setAsideSchema,
};

/** What the real server's schemas say against a request; nothing where it takes it. */
export const checkRequest = ({ method, path, query, body }: Call): readonly string[] => {
  if (!path.startsWith(`${PLUGIN}/`)) return [];
  const own = { method, path: path.slice(PLUGIN.length) };
  const schema =
    CONTRACTS[`${method} ${own.path}`] ?? Object.entries(CONTRACTS).find(([address]) => matches(address, own))?.[1];
  const result = schema?.safeParse(method === 'GET' || body === undefined ? query : body);
  return (result?.error?.issues ?? []).map(
    (issue) => `The server refuses ${method} ${path}: ${issue.path.join('.')} ${issue.message}`,
  );
};
