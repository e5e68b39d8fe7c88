import type { ConflictDetails, InUseDetails } from '../../../types';

/** The part of Strapi's error body that the screens read. */
interface ApiErrorLike {
  readonly status?: number;
  readonly message?: string;
  readonly details?: unknown;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const asApiError = (error: unknown): ApiErrorLike | null => (isObject(error) ? (error as ApiErrorLike) : null);

/** The HTTP status of a failed request; `null` when it never reached the server. */
export const errorStatus = (error: unknown): number | null => asApiError(error)?.status ?? null;

/** What the server said; `null` when it said nothing. */
export const errorMessage = (error: unknown): string | null => asApiError(error)?.message || null;

/** The version on the server, when a change was refused because somebody else made one meanwhile. */
export const conflictOf = (error: unknown): ConflictDetails['conflict'] | null => {
  const details = asApiError(error)?.details;
  return isObject(details) && isObject(details.conflict) ? (details as unknown as ConflictDetails).conflict : null;
};

/** What uses an object, when deleting it was refused for that. */
export const inUseOf = (error: unknown): InUseDetails['inUse'] | null => {
  const details = asApiError(error)?.details;
  return isObject(details) && isObject(details.inUse) ? (details as unknown as InUseDetails).inUse : null;
};
