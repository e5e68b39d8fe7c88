import type { z } from 'zod';
import { invalid, ValidationError } from './errors';

/** Deeper than this nothing that we are asked for ever goes. */
const MAX_DEPTH = 100;

const findPrototypeKey = (value: unknown, path: string[]): string[] | null => {
  if (typeof value !== 'object' || value === null) return null;
  if (path.length > MAX_DEPTH) throw invalid(`must not nest deeper than ${MAX_DEPTH} levels`, path.slice(0, 5));
  for (const key of Object.keys(value)) {
    if (key === '__proto__') return [...path, key];
    const found = findPrototypeKey((value as Record<string, unknown>)[key], [...path, key]);
    if (found) return found;
  }
  return null;
};

const describe = ({ path, message }: z.core.$ZodIssue) =>
  path.length > 0 ? `${path.map(String).join('.')}: ${message}` : message;

/**
 * Input at the edge: parsed by the route's own schema, refused with Strapi's `ValidationError` (400), which names each
 * fault and its path. A `__proto__` key is refused wherever it stands: parsers drop it silently, and what was sent would
 * not be what is stored.
 */
export const parse = <T extends z.ZodType>(schema: T, data: unknown): z.output<T> => {
  const path = findPrototypeKey(data, []);
  if (path) throw invalid('"__proto__" is not allowed as a key', path);
  const result = schema.safeParse(data);
  if (result.success) return result.data;
  const { issues } = result.error;
  throw new ValidationError(issues.map(describe).join('; '), {
    errors: issues.map((issue) => ({ path: issue.path.map(String), message: issue.message, name: 'ValidationError' })),
  });
};

const PROTOTYPE_KEYS = ['__proto__', 'constructor', 'prototype'];

/** The parts of a parameter's name: `filters[a][b]` is made of three. */
const partsOf = (parameter: string): string[] => decodeLoosely(parameter.split('=')[0] ?? '').split(/[[\].]+/);

/**
 * Strapi's own parser drops keys that reach for a prototype before anybody can refuse them, so they are looked for in the
 * query as it was sent. Values may be any words.
 */
export const refusePrototypeKeys = (querystring: string): void => {
  if (querystring.split('&').some((parameter) => partsOf(parameter).some((part) => PROTOTYPE_KEYS.includes(part)))) {
    throw invalid('Keys such as "__proto__" are not allowed', ['query']);
  }
};

/** A request's query, parsed. */
export const queryOf = <T extends z.ZodType>(ctx: { querystring: string; query: unknown }, schema: T): z.output<T> => {
  refusePrototypeKeys(ctx.querystring);
  return parse(schema, ctx.query);
};

const decodeLoosely = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};
