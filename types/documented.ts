import { z } from 'zod';

/** A schema as JSON Schema, as OpenAPI takes it: what callers send (`input`), or what they are answered (`output`). */
export const jsonSchemaOf = (schema: z.ZodType, io: 'input' | 'output'): Record<string, unknown> => {
  const { $schema: _, ...documentation } = z.toJSONSchema(schema, {
    io,
    // What has no form in JSON takes anything: it must not keep a site's whole document from being made.
    unrepresentable: 'any',
    override: ({ jsonSchema }) => {
      // A later version may add to an answer; what reads it now is not to refuse it then.
      if (io === 'output' && jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
      // These bounds are those of every whole number in JavaScript, and say nothing.
      if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
    },
  });
  return documentation;
};

/**
 * Takes whatever is sent, and is documented as this schema: for what is checked elsewhere, as `fields` and `populate` are by
 * Strapi's own validators, or for what is never refused.
 */
export const anythingDocumentedAs = (schema: z.ZodType) => z.unknown().meta(jsonSchemaOf(schema, 'input'));
