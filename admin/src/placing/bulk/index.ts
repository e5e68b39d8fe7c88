export { BulkDialog, BulkForm } from './BulkDialog';
export type { BulkMode } from './bulkDraft';
