import type { ruleContract } from '../../../types';
import { adminRoutes } from './admin-routes';

export default adminRoutes<typeof ruleContract>({
  'GET /rules': ['adminRule.list', 'read'],
  'POST /rules': ['adminRule.create', 'settings'],
  'GET /rules/fields': ['adminRule.fields', 'settings'],
  'POST /rules/preview': ['adminRule.preview', 'settings'],
  'PUT /rules/order': ['adminRule.order', 'settings'],
  'POST /rules/run': ['adminRule.run', 'settings'],
  'POST /rules/run/preview': ['adminRule.previewRun', 'settings'],
  'PUT /rules/:documentId': ['adminRule.update', 'settings'],
  'DELETE /rules/:documentId': ['adminRule.remove', 'settings'],
});
