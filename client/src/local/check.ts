import { DEFAULT_LIMIT, MAX_LIMIT } from '../../../types/defaults';
import { TouchpointsError } from '../error';

/** What the server says of bad input, said here: status 400, `ValidationError`, the path of the fault in the details. */
export function invalid(message: string, path: string): TouchpointsError {
  const errors = [{ path: [path], message, name: 'ValidationError' }];
  return new TouchpointsError(400, 'ValidationError', message, { details: { errors } });
}

/** A name that names nothing, with those that do. */
export function unknown(what: string, name: string, known: readonly string[]): TouchpointsError {
  const others = known.length > 0 ? `. Known: ${known.join(', ')}` : ': there is none yet';
  return invalid(`Unknown ${what} "${name}"${others}`, what);
}

/** @throws TouchpointsError where the limit is none. */
export function checkLimit(limit = DEFAULT_LIMIT): number {
  if (Number.isInteger(limit) && limit >= 1 && limit <= MAX_LIMIT) return limit;
  throw invalid(`limit must be a whole number from 1 to ${MAX_LIMIT}`, 'limit');
}
