import { isObject } from '../../engine/conditions/json';

/** The names of Strapi's errors on the routes that this client asks, without the `Error` in which each ends. */
const SERVER_ERRORS = [
  'Validation',
  'Unauthorized',
  'Forbidden',
  'Policy',
  'NotFound',
  'PayloadTooLarge',
  'Application',
  'RateLimit',
  'InternalServer',
  'ServiceUnavailable',
] as const;

/**
 * What went wrong. Strapi's own: a request that makes no sense (`ValidationError`), a caller that is unknown
 * (`UnauthorizedError`) or may not (`ForbiddenError`, `PolicyError`), and so on. The client's:
 * `HttpError` an answer that is not Strapi's, or an error of a name that is not among these: `status` says more ·
 * `TimeoutError` none in time · `NetworkError` the server was not reached, or the answer broke off; `cause` is `fetch`'s own error ·
 * `AbortError` the caller ended the request, where the platform does not tell the signal's reason ·
 * `ConfigurationError` an option that cannot be.
 */
export type TouchpointsErrorName =
  | `${(typeof SERVER_ERRORS)[number]}Error`
  | 'HttpError'
  | 'TimeoutError'
  | 'NetworkError'
  | 'AbortError'
  | 'ConfigurationError';

/** What is known of a fault besides its name and message. */
interface Circumstances {
  readonly details?: Readonly<Record<string, unknown>>;
  readonly url?: string;
  readonly cause?: unknown;
}

/** What went wrong: a refusal as Strapi puts it, a failure on the way, or options that cannot be. */
export class TouchpointsError extends Error {
  declare readonly name: TouchpointsErrorName;
  /** The HTTP status; 0 where no answer came. */
  declare readonly status: number;
  /** What was asked for; `undefined` where nothing was. */
  declare readonly url: string | undefined;
  /** More about the fault; for a `ValidationError`, `errors` with a path and a message each. */
  declare readonly details: Readonly<Record<string, unknown>>;

  constructor(
    status: number,
    name: TouchpointsErrorName,
    message: string,
    { details = {}, url, ...cause }: Circumstances = {},
  ) {
    super(message, cause);
    Object.assign(this, { status, name, details, url });
  }
}

/** Makes an error of an answer's body; a body that is not Strapi's (a proxy's page) leaves the status to speak. */
export function errorOf(response: Response, body: unknown, url: string): TouchpointsError {
  // What is no object has none of these.
  const { name, message, details } = Object(Object(body).error) as Record<string, unknown>;
  const known = SERVER_ERRORS.find((kind) => `${kind}Error` === name) ?? 'Http';
  return new TouchpointsError(
    response.status,
    `${known}Error`,
    typeof message === 'string' ? message : `${response.status} ${response.statusText}`.trim(),
    { details: isObject(details) ? details : {}, url },
  );
}

/** What cannot be made sense of among the options of a client or a call. */
export function misconfigured(message: string): TouchpointsError {
  return new TouchpointsError(0, 'ConfigurationError', message);
}
