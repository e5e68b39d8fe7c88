import { z } from 'zod';
import { errorAnswerSchema, jsonSchemaOf, type Contract } from '../../../types';
import type { Context } from '../utils/context';

type Io = Parameters<typeof jsonSchemaOf>[1];

/**
 * The same schema, which tells Strapi's OpenAPI generator by itself what it looks like. That generator would read every schema
 * as an answer, where whatever has a default is always there, and would look for descriptions among those that its own copy
 * of zod knows. A copy, since contracts are read elsewhere, too; made from the definition, since one with a parent would
 * have it looked up in the same way.
 */
const documented = (schema: z.ZodType, io: Io): z.ZodType => {
  const copy = schema.clone(schema._zod.def);
  copy._zod.toJSONSchema = () => jsonSchemaOf(schema, io);
  return copy;
};

/** The parts of a query or a path, each a parameter. */
const parametersOf = (schema: z.ZodType | undefined) => {
  const shape: Record<string, z.ZodType> = schema instanceof z.ZodObject ? schema.shape : {};
  return Object.fromEntries(Object.entries(shape).map(([name, part]) => [name, documented(part, 'input')]));
};

/** What a route takes and what it answers, as Strapi's OpenAPI generator reads it: by its contract, and nothing else. */
export const documentationOf = ({ params, query, body, answer }: Contract) => ({
  request: {
    params: parametersOf(params),
    query: parametersOf(query),
    ...(body && { body: { 'application/json': documented(body, 'input') } }),
  },
  ...(answer && { response: documented(answer, 'output') }),
});

/** The name of our errors' body among the components of that document. */
const ERROR = 'TouchpointsError';

/**
 * Describes the body of our errors. That generator gives no route's errors a body of its own, so that it is a component for
 * callers to name.
 */
export const documentErrors = ({ strapi }: Context): void =>
  strapi.contentAPISchemaRegistry.set(ERROR, documented(errorAnswerSchema, 'output'));
