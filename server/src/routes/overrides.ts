import type { overrideContract } from '../../../types';
import { adminRoutes } from './admin-routes';

export default adminRoutes<typeof overrideContract>({
  'POST /unplaced/set-aside': ['adminPlacement.setAside', 'place'],
});
