import type { contentListContract, savedFilterContract, unplacedContract } from '../../../types';
import { adminRoutes } from './admin-routes';

export default adminRoutes<typeof contentListContract & typeof savedFilterContract & typeof unplacedContract>({
  'GET /content': ['adminContent.list', 'read'],
  'GET /content/refs': ['adminContent.refs', 'read'],
  'GET /content/filters': ['adminContent.filters', 'read'],
  // To share one needs `place`.
  'POST /content/filters': ['adminContent.saveFilter', 'read'],
  'DELETE /content/filters/:documentId': ['adminContent.removeFilter', 'read'],
  'GET /unplaced': ['adminPlacement.unplaced', 'read'],
});
