/** Says that something was changed and committed, here or on another instance. */
export interface ChangeNotice {
  /** The content type whose rows changed, or `EVERYTHING`. */
  readonly uid: string;
  /** The documents it is about, for a placement those of the entries placed; `null`: not known which. */
  readonly documentIds: readonly string[] | null;
}

/** The uid of a change that may be about anything: changes were missed. */
export const EVERYTHING = '*';

/** The union of two changes of one content type; more than `most` documents are not named. */
export const join = (a: ChangeNotice, b: ChangeNotice, most: number): ChangeNotice => {
  if (a.documentIds === null || b.documentIds === null) return { uid: a.uid, documentIds: null };
  const documentIds = [...new Set([...a.documentIds, ...b.documentIds])];
  return { uid: a.uid, documentIds: documentIds.length > most ? null : documentIds };
};
