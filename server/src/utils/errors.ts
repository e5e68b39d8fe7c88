import { errors } from '@strapi/utils';
import type { ConflictDetails, Fault, InUseDetails } from '../../../types';
import { messageOf, reasonOf, refusal, type CodedFault } from './refusals';

const { ApplicationError, NotFoundError, PolicyError, ValidationError } = errors;

/** Something stands in the way: it is in use, or it changed meanwhile. Answered as `409` by the `conflicts` middleware. */
export class ConflictError extends ApplicationError<'ConflictError', string, InUseDetails | ConflictDetails | object> {
  constructor(why: CodedFault, details: InUseDetails | ConflictDetails | object = {}) {
    super(why.message, { ...details, ...reasonOf(why) });
    this.name = 'ConflictError';
  }
}

/** A `400` that names the fault and where it is. */
export const invalid = (why: string | Fault, path: (string | number)[] = []) => {
  const message = messageOf(why);
  return new ValidationError(message, {
    errors: [{ path: path.map(String), message, name: 'ValidationError', ...reasonOf(why) }],
  });
};

/** Why a check refused something, as {@link invalid} was told. */
export const faultOf = ({ message, details }: InstanceType<typeof ValidationError>): Fault => {
  const [first] = (details as { readonly errors?: readonly Fault[] }).errors ?? [];
  return { message, ...(first && reasonOf(first)) };
};

/** A `400` for a slug that names nothing, with those that do. */
export const unknown = (what: string, slug: string, known: readonly string[], path: (string | number)[] = [what]) =>
  invalid(
    known.length > 0
      ? refusal('unknown', { what, slug, known: known.join(', ') })
      : refusal('unknown.none', { what, slug }),
    path,
  );

/**
 * A `403` with its reason: of all its 403 errors Strapi shows the caller only a policy's message.
 * https://github.com/strapi/strapi/pull/19374
 */
export const forbidden = (why: string | Fault) => new PolicyError(messageOf(why), reasonOf(why));

/**
 * A `503`: the server cannot know the answer now, which is no refusal. Strapi's own kind of HTTP errors is abstract and what
 * makes them is not ours to import, so this takes its place in the line of its prototypes.
 */
export class UnavailableError extends Error {
  override readonly name = 'ServiceUnavailableError';
  readonly status = 503;
  readonly details: Pick<Fault, 'code' | 'values'>;

  constructor(why: CodedFault) {
    super(why.message);
    this.details = reasonOf(why);
  }
}
Object.setPrototypeOf(UnavailableError.prototype, errors.HttpError.prototype as object);

/** The same where it is the database that does not answer. */
export class DatabaseAwayError extends UnavailableError {
  constructor() {
    super(refusal('unavailable'));
  }
}

/** So long, in seconds, a caller is asked to wait. */
const COME_BACK_AFTER = 1;

/** Makes a `503` that says when to come back. */
export const unavailable = (ctx: { set(header: string, value: string): void }): DatabaseAwayError => {
  ctx.set('Retry-After', String(COME_BACK_AFTER));
  return new DatabaseAwayError();
};

export const notFound = (what: string) => {
  const why = refusal('gone', { what });
  return new NotFoundError(why.message, reasonOf(why));
};

export { ValidationError };
