import type { z } from 'zod';
import { invalid, ValidationError } from './errors';
import { faultOfIssue, inputFault } from './input-faults';
import { refusal, type CodedFault } from './refusals';

/** Deeper than this nothing that we are asked for ever goes, and nothing is as broad. */
const MAX_DEPTH = 100;
const MAX_KEYS = 1000;
const MAX_ITEMS = 10_000;
/** So many faults tell a caller what is wrong; an answer with all of them might be larger than what was sent. */
const MAX_FAULTS = 20;
const MAX_FAULT = 500;

/**
 * Some databases hold no text with a NUL or half a surrogate pair in it, and say so in the middle of a statement.
 * @throws ValidationError
 */
const assertStorable = (text: string, path: readonly string[]): void => {
  if (text.includes('\0') || !text.isWellFormed()) throw invalid(inputFault('storable'), path.slice(0, 5));
};

/**
 * Looks through what was sent before anything else does: schemas look at each part of a list or an object before they say that
 * there are too many.
 * @throws ValidationError where it is deeper or broader than anything that we are asked for, has a `__proto__` key, or holds text that
 * no database could store or look for.
 */
const assertPlain = (value: unknown, path: string[], unread?: string): void => {
  if (typeof value === 'string') assertStorable(value, path);
  if (typeof value !== 'object' || value === null) return;
  const refuse = (why: CodedFault) => invalid(why, path.slice(0, 5));
  if (path.length > MAX_DEPTH) throw refuse(refusal('input.deep', { most: MAX_DEPTH }));
  const isList = Array.isArray(value);
  const keys = isList ? value.keys() : Object.keys(value);
  const length = isList ? value.length : (keys as string[]).length;
  const most = isList ? MAX_ITEMS : MAX_KEYS;
  if (length > most) throw refuse(isList ? refusal('input.many', { most }) : refusal('input.keys', { most }));
  for (const key of keys) {
    const name = String(key);
    if (path.length === 0 && name === unread) continue;
    if (!isList) assertStorable(name, path);
    path.push(name);
    if (name === '__proto__') throw invalid(refusal('input.key', { key: name }), path);
    assertPlain((value as Record<string, unknown>)[name], path);
    path.pop();
  }
};

/** No longer than tells what is wrong: values may repeat what was sent. */
const shortened = (text: string) => (text.length > MAX_FAULT ? `${text.slice(0, MAX_FAULT)}…` : text);

const toldOf = (issue: z.core.$ZodIssue) => {
  const { code, values, message } = faultOfIssue(issue);
  return {
    path: issue.path.map(String),
    message: shortened(message),
    name: 'ValidationError',
    code,
    values: Object.fromEntries(
      Object.entries(values).map(([name, value]) => [name, typeof value === 'string' ? shortened(value) : value]),
    ),
  };
};

/**
 * Input at the edge: parsed by the route's own schema, refused with Strapi's `ValidationError` (400), which names each
 * fault, its path and its code. A `__proto__` key is refused wherever it is: parsers drop it silently, and what was sent would
 * not be what is stored. The `unread` part, which no schema looks into and nobody stores, may be as broad and as deep as a body is.
 */
export const parse = <T extends z.ZodType>(schema: T, data: unknown, unread?: string): z.output<T> => {
  assertPlain(data, [], unread);
  const result = schema.safeParse(data, { reportInput: true });
  if (result.success) return result.data;
  const errors = result.error.issues.slice(0, MAX_FAULTS).map(toldOf);
  const told = errors.map(({ path, message }) => (path.length > 0 ? `${path.join('.')}: ${message}` : message));
  throw new ValidationError(told.join('; '), { errors });
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
