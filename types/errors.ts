/** What uses an object that somebody wants to delete: the `details` of the `409` answer. */
export interface InUseDetails {
  readonly inUse: {
    readonly placements: number;
    readonly moments: number;
    /** Notes that people wrote there. */
    readonly notes: number;
    /** Days of which a journey's figures are recorded; 0 for anything but a journey. */
    readonly days: number;
    /** Rules that place content there; with force they stay, and say that it is gone. */
    readonly rules: number;
    readonly journeys: readonly string[];
    /** Up to ten entries, those the caller may read. */
    readonly entries: readonly { readonly contentType: string; readonly documentId: string; readonly title: string }[];
  };
}

/** The `details` of the `409` answer to a change that was made on an old version. */
export interface ConflictDetails {
  readonly conflict: { readonly version: number | string };
}
