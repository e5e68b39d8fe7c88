/**
 * Whether this runs in a browser, a worker of its included: only browsers call themselves `Mozilla/…`. Node, Deno, Bun and
 * edge runtimes have names of their own or none; a worker scope or a `window` some of them do have.
 */
export function isBrowser(): boolean {
  return /^Mozilla\//.test(globalThis.navigator?.userAgent);
}
