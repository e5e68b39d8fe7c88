import { misconfigured } from './error';

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
  checkAmount('deadline', deadline, 'milliseconds');
  checkAmount('timeout', timeout, 'milliseconds');
  if (staleIfError !== Infinity) checkAmount('staleIfError', staleIfError, 'seconds');
  if (!(Number.isInteger(retries) && retries >= 0 && retries <= 10)) {
    throw misconfigured('retries must be a whole number from 0 to 10');
  }
}

function checkAmount(name: string, value: number, unit: string): void {
  if (!(Number.isFinite(value) && value >= 0)) throw misconfigured(`${name} must be a number of ${unit}, 0 or more`);
}
