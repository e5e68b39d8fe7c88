/** Something was changed and committed, here or on another instance. */
export interface Change {
  /** The content type whose rows changed, or `EVERYTHING`. */
  readonly uid: string;
  /** The documents it is about, for a placement those of the entries placed; `null`: not known which. */
  readonly documentIds: readonly string[] | null;
}

/** The uid of a change that may be about anything: changes were missed. */
export const EVERYTHING = '*';

/** More documents than these in one change are not counted up: whoever listens looks at the whole content type. */
export const MAX_DOCUMENTS = 2000;

/** The union of two changes of one content type. */
export const join = (a: Change, b: Change): Change => {
  if (a.documentIds === null || b.documentIds === null) return { uid: a.uid, documentIds: null };
  const documentIds = [...new Set([...a.documentIds, ...b.documentIds])];
  return { uid: a.uid, documentIds: documentIds.length > MAX_DOCUMENTS ? null : documentIds };
};
