import { isRecord, TouchpointsError } from './error';

/** An answer as this plugin gives it. */
export interface ParsedAnswer {
  readonly data: unknown;
  readonly meta: Readonly<Record<string, unknown>>;
}

/** @throws TouchpointsError where something else than this plugin answered. */
export function readAnswer(text: string, status: number, url: string): ParsedAnswer {
  const body = parse(text);
  if (!isRecord(body) || typeof body.data !== 'object' || body.data === null) {
    throw new TouchpointsError(status, 'HttpError', `${url} did not answer as this plugin does`, { url });
  }
  return { ...body, data: body.data, meta: isRecord(body.meta) ? body.meta : {} };
}

/** A body that is no JSON, such as a proxy's error page, is `undefined`. */
export function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
