/** Tells that something was changed and committed, here or on another instance. */
export interface ChangeNotice {
  /** The content type whose rows changed, or `EVERYTHING`. */
  readonly uid: string;
  /** The documents concerned (for placements, the entries that are placed); `null`: not known which. */
  readonly documentIds: readonly string[] | null;
  /** Only what nobody is served was written: drafts, files that nothing shows yet. Known to the instance that wrote it. */
  readonly unserved?: boolean;
}

/** The uid of a change that may concern anything, because changes were missed. */
export const EVERYTHING = '*';

/** The union of two changes of one content type. It names no documents where there would be more than `most`. */
export const join = (a: ChangeNotice, b: ChangeNotice, most: number): ChangeNotice => {
  const unserved = Boolean(a.unserved && b.unserved);
  if (a.documentIds === null || b.documentIds === null) return { uid: a.uid, documentIds: null, unserved };
  const documentIds = [...new Set([...a.documentIds, ...b.documentIds])];
  return { uid: a.uid, documentIds: documentIds.length > most ? null : documentIds, unserved };
};
