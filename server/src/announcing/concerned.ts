import { MAX_NAMED_DOCUMENTS, type ChangedEvent, type ChangeReason } from '../../../types';

/** What a change concerns, while it is found out. */
export interface Concerned {
  readonly journeys: Set<string>;
  readonly contentTypes: Set<string>;
  /** `null`: not known which. */
  documentIds: Set<string> | null;
}

export const nothing = (): Concerned => ({ journeys: new Set(), contentTypes: new Set(), documentIds: new Set() });

/** Adds entries of a content type, in these journeys; `null`: not known which entries. */
export const addTo = (
  concerned: Concerned,
  journeys: Iterable<string>,
  contentType: string,
  documentIds: Iterable<string> | null,
): void => {
  for (const journey of journeys) concerned.journeys.add(journey);
  concerned.contentTypes.add(contentType);
  if (documentIds === null) concerned.documentIds = null;
  else for (const id of documentIds) concerned.documentIds?.add(id);
};

/** What is told of it; `null` where no journey is concerned, and so no answer. */
export const eventOf = (reason: ChangeReason, concerned: Concerned): ChangedEvent | null => {
  const { journeys, contentTypes, documentIds } = concerned;
  if (journeys.size === 0) return null;
  return {
    reason,
    journeys: [...journeys].sort(),
    contentTypes: [...contentTypes].sort(),
    ...(documentIds && documentIds.size > 0 && documentIds.size <= MAX_NAMED_DOCUMENTS
      ? { documentIds: [...documentIds].sort() }
      : {}),
  };
};
