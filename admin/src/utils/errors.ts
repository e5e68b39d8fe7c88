import type { ConflictDetails, Fault, InUseDetails } from '../../../types';

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

/** Why the server refused all of a request; `null` when it said nothing. What is wrong with its parts: see {@link faultsOf}. */
export const faultOf = (error: unknown): Fault | null => {
  const { message, details } = asApiError(error) ?? {};
  if (!message) return null;
  const { code, values } = (details ?? {}) as Partial<Fault>;
  return { message, code, values };
};

/** The version on the server, when a change was refused because someone else made one in the meantime. */
export const conflictOf = (error: unknown): ConflictDetails['conflict'] | null => {
  const details = asApiError(error)?.details;
  return isObject(details) && isObject(details.conflict) ? (details as unknown as ConflictDetails).conflict : null;
};

/** What uses an object, when deleting it was refused for that. */
export const inUseOf = (error: unknown): InUseDetails['inUse'] | null => {
  const details = asApiError(error)?.details;
  return isObject(details) && isObject(details.inUse) ? (details as unknown as InUseDetails).inUse : null;
};

/** One fault that the server found in what was sent. */
interface SentFault extends Partial<Fault> {
  readonly path?: readonly (string | number)[] | string;
}

/** A fault with its place in what was sent, such as `stages.1.name`; empty for all of it. */
export interface PlacedFault extends Fault {
  readonly path: string;
}

/** The faults that a refused request names, each with its place. */
export const faultsOf = (error: unknown): readonly PlacedFault[] => {
  const details = asApiError(error)?.details as { readonly errors?: readonly SentFault[] } | null | undefined;
  return (details?.errors ?? []).map(({ path, message, code, values }) => ({
    path: Array.isArray(path) ? path.join('.') : String(path ?? ''),
    message: message ?? '',
    ...(code ? { code, values } : {}),
  }));
};

/** Words of a rule's faults, of what is wrong with an input, and those without a code, need the place; others are whole sentences. */
export const needsPlace = ({ path, code }: PlacedFault): boolean =>
  path !== '' && (!code || /^(rule|input)\./.test(code));

/** Whether the server could not read what was asked. What a screen loads is named by its address, which may have been cut off. */
export const isUnreadable = (error: unknown): boolean => {
  const faults = faultsOf(error);
  return faults.length > 0 && faults.every(({ code }) => code?.startsWith('input.'));
};

/** The faults at one place and below it, by their place from there. */
export const faultsAt = (error: unknown, place: string): readonly PlacedFault[] =>
  faultsOf(error)
    .filter(({ path }) => path === place || path.startsWith(`${place}.`))
    .map((fault) => ({ ...fault, path: fault.path.slice(place.length + 1) }));
