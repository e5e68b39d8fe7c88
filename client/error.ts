/** What the server (or something on the way to it) refused, as Strapi puts it. */
export class TouchpointsError extends Error {
  /** The HTTP status; 0 where no answer came. */
  readonly status: number;
  /** More about the fault; for a `ValidationError`, `errors` with a path and a message each. */
  readonly details: Readonly<Record<string, unknown>>;

  /**
   * `name` is Strapi's, such as `ValidationError` or `ForbiddenError`; `HttpError` where the answer was not Strapi's;
   * `TimeoutError` where none came in time.
   */
  constructor(status: number, name: string, message: string, details: Readonly<Record<string, unknown>> = {}) {
    super(message);
    this.status = status;
    this.name = name;
    this.details = details;
  }
}

/** Makes an error of an answer's body; a body that is not Strapi's (a proxy's page) leaves the status to speak. */
export function errorOf(response: Response, body: unknown): TouchpointsError {
  const error = isRecord(body) && isRecord(body.error) ? body.error : {};
  const { name, message, details } = error;
  return new TouchpointsError(
    response.status,
    typeof name === 'string' ? name : 'HttpError',
    typeof message === 'string' ? message : `${response.status} ${response.statusText}`.trim(),
    isRecord(details) ? details : {},
  );
}

/** Whether a value is an object whose keys may be read. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
