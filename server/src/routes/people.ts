import type { peopleContract } from '../../../types';
import { adminRoutes } from './admin-routes';

export default adminRoutes<typeof peopleContract>({
  'GET /owners': ['adminGap.owners', 'read'],
});
