import { assertByContract } from './contracts';

/** `fetch` of JSON from a site that listens. What the plugin answers is as the contract of its route says, or the call fails. */
export const fetchJson = async (
  root: string,
  path: string,
  { method = 'GET', ...init }: RequestInit = {},
): Promise<{ readonly status: number; readonly body: unknown }> => {
  const response = await fetch(root + path, { ...init, method });
  const type = response.headers.get('content-type')?.split(';')[0] ?? '';
  const body: unknown = type === 'application/json' ? await response.json() : await response.text();
  assertByContract(method, path, { status: response.status, type, body });
  return { status: response.status, body };
};
