import type { batchContract, bulkContract, placementContract, placementFileContract } from '../../../types';
import { adminRoutes } from './admin-routes';

export default adminRoutes<
  typeof placementContract & typeof bulkContract & typeof placementFileContract & typeof batchContract
>({
  'GET /placements': ['adminPlacement.ofEntry', 'read'],
  'GET /placements/of-entries': ['adminPlacement.ofEntries', 'read'],
  'POST /placements/bulk': ['adminPlacement.bulk', 'place'],
  'POST /placements/bulk/preview': ['adminPlacement.previewBulk', 'place'],
  'GET /placements/export': ['adminPlacementFile.export', 'read'],
  'POST /placements/import': ['adminPlacementFile.import', 'place'],
  'POST /placements/move': ['adminPlacement.move', 'plan'],
  'PUT /placements/:contentType/:documentId': ['adminPlacement.replace', 'place'],
  'GET /batches': ['adminBatch.list', 'read'],
  // What rules did needs `settings`, what was done to the plan `plan`, the rest `place`.
  'POST /batches/:documentId/undo': ['adminBatch.undo', 'read'],
});
