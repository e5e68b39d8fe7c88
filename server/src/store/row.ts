/** Columns every row has. */
export interface Row {
  readonly id: number;
  readonly documentId: string;
  readonly updatedAt: string;
}
