import { validateZodSchema } from '@strapi/utils';
import type { z } from 'zod';
import { invalid } from './errors';

const findPrototypeKey = (value: unknown, path: string[]): string[] | null => {
  if (typeof value !== 'object' || value === null) return null;
  for (const key of Object.keys(value)) {
    if (key === '__proto__') return [...path, key];
    const found = findPrototypeKey((value as Record<string, unknown>)[key], [...path, key]);
    if (found) return found;
  }
  return null;
};

/**
 * Input at the edge: parsed by the route's own schema, refused with Strapi's `ValidationError` (400) and the path of each
 * fault. A `__proto__` key is refused wherever it stands: parsers drop it silently, and a caller who sends one is not ours.
 */
export const parse = <T extends z.ZodType>(schema: T, data: unknown): z.output<T> => {
  const path = findPrototypeKey(data, []);
  if (path) throw invalid('"__proto__" is not allowed as a key', path);
  return validateZodSchema(schema as never)(data as never) as z.output<T>;
};
