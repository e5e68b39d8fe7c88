import type { brokenContract } from '../../../types';
import { adminRoutes } from './admin-routes';

export default adminRoutes<typeof brokenContract>({
  'GET /orphans': ['adminPlacement.orphans', 'read'],
  'POST /orphans/repair': ['adminPlacement.repair', 'place'],
});
