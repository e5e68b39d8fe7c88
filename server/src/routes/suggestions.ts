import type { suggestionContract } from '../../../types';
import { adminRoutes } from './admin-routes';

export default adminRoutes<typeof suggestionContract>({
  'GET /suggestions': ['adminSuggestion.ofEntry', 'read'],
  'GET /suggestions/cell': ['adminSuggestion.ofCell', 'read'],
  // It changes nothing: a body holds more entries than a query string.
  'POST /suggestions/many': ['adminSuggestion.ofMany', 'read'],
  'POST /suggestions/train': ['adminSuggestion.train', 'settings'],
});
