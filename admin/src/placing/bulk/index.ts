export { BulkDialog } from './BulkDialog';
export type { BulkMode } from './bulkDraft';
