import type { setupContract } from '../../../types';
import { adminRoutes } from './admin-routes';

export default adminRoutes<typeof setupContract>({
  'GET /setup': ['adminSetup.find', 'read'],
  'POST /setup/grants': ['adminSetup.grant', 'settings'],
  'GET /settings': ['adminSetup.settings', 'read'],
  'PUT /settings': ['adminSetup.updateSettings', 'settings'],
});
