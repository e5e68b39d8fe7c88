/** What the Content Manager tells a bulk action. */
export interface BulkActionProps {
  readonly model: string;
  readonly documents: readonly { readonly documentId?: string }[];
}
