import type { trendContract } from '../../../types';
import { adminRoutes } from './admin-routes';

export default adminRoutes<typeof trendContract>({
  'GET /trend': ['adminTrend.find', 'read'],
  'GET /trend/changes': ['adminTrend.changes', 'read'],
});
