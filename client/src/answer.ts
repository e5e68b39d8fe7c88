import { TouchpointsError } from './error';

/** An answer as this plugin gives it. */
export interface ParsedAnswer {
  readonly data: unknown;
  readonly meta: Readonly<Record<string, unknown>>;
}

/** @throws TouchpointsError where something else than this plugin answered. */
export function readAnswer(text: string, status: number, url: string): ParsedAnswer {
  const body = Object(parse(text)) as Record<string, unknown>;
  if (Object(body.data) !== body.data) {
    throw new TouchpointsError(status, 'HttpError', `${url} did not answer as this plugin does`, { url });
  }
  return { ...(body as { readonly data: unknown }), meta: Object(body.meta) };
}

/** A body that is no JSON, such as a proxy's error page, is `undefined`. */
export function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
