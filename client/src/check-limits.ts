import { misconfigured } from './error';

/** The most that a request may be repeated. */
const MAX_RETRIES = 10;

/** The numbers among the options of a client or a call. */
export interface LimitOptions {
  readonly deadline?: number;
  readonly timeout?: number;
  readonly retries?: number;
  readonly staleIfError?: number;
}

/**
 * Makes sure that what is given can be counted with: a `NaN`, as of a variable that is not set, is neither more nor less
 * than anything, so that a loop it is to end would never end.
 *
 * @throws TouchpointsError `ConfigurationError` that names the option.
 */
export function checkLimits({ deadline = 0, timeout = 0, retries = 0, staleIfError = 0 }: LimitOptions): void {
  for (const [name, value] of Object.entries({ deadline, timeout })) {
    if (!isAmount(value)) throw misconfigured(`${name} must be a number of milliseconds, 0 or more`);
  }
  if (!Number.isInteger(retries) || retries < 0 || retries > MAX_RETRIES) {
    throw misconfigured(`retries must be a whole number from 0 to ${MAX_RETRIES}`);
  }
  if (staleIfError !== Infinity && !isAmount(staleIfError)) {
    throw misconfigured('staleIfError must be a number of seconds, 0 or more');
  }
}

const isAmount = (value: number): boolean => Number.isFinite(value) && value >= 0;
