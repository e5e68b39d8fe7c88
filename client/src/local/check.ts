import { DEFAULT_LIMIT, MAX_LIMIT } from '../../../types/defaults';
import { TouchpointsError } from '../error';

/** What the server says of bad input, said here: status 400, `ValidationError`, the path of the fault in the details. */
export function invalid(message: string, path: string, told = message): TouchpointsError {
  const name = 'ValidationError';
  return new TouchpointsError(400, name, told, { details: { errors: [{ path: [path], message, name }] } });
}

/** A name that names nothing, with those that do. */
export function unknown(what: string, name: string, known: readonly string[]): TouchpointsError {
  const others = known.length > 0 ? `. Known: ${known.join(', ')}` : ': there is none yet';
  return invalid(`Unknown ${what} "${name}"${others}`, what);
}

/** @throws TouchpointsError where the limit is none: the server looks at that before anything else. */
export function checkLimit(limit = DEFAULT_LIMIT): number {
  const refuse = (what: string): never => {
    throw invalid(`must be ${what}`, 'limit', `limit: must be ${what}`);
  };
  if (!Number.isInteger(limit)) refuse('a whole number');
  if (limit < 1) refuse('at least 1');
  if (limit > MAX_LIMIT) refuse(`at most ${MAX_LIMIT}`);
  return limit;
}
