import type { definitionContract } from '../../../types';
import { adminRoutes } from './admin-routes';

export default adminRoutes<typeof definitionContract>({
  'GET /templates': ['adminJourney.templates', 'read'],
  'POST /journeys/import': ['adminJourney.import', 'plan'],
  'POST /journeys/import/preview': ['adminJourney.previewImport', 'plan'],
  'GET /journeys/:documentId/export': ['adminJourney.export', 'read'],
});
