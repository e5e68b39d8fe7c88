import type { reviewContract } from '../../../types';
import { adminRoutes } from './admin-routes';

export default adminRoutes<typeof reviewContract>({
  'GET /reviews': ['adminReview.list', 'read'],
  'POST /reviews': ['adminReview.give', 'place'],
  'POST /reviews/withdraw': ['adminReview.withdraw', 'place'],
});
