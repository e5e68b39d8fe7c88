import { z } from 'zod';
import { count, dataOf, list } from './answer';
import { documentParamsSchema, eitherBy, lineSchema, slugSchema } from './common';
import type { Contracts } from './contract';
import { EXISTING_CHOICES } from './defaults';
import { journeyInputSchema, journeySchema } from './plan/journeys';
import { segmentInputSchema } from './plan/segments';
import { touchpointInputSchema } from './plan/touchpoints';

const { moments, ...journeyShape } = journeyInputSchema.shape;

/** The one format of templates, import, export and the demo. */
export const journeyDefinitionSchema = z.strictObject({
  ...journeyShape,
  touchpoints: z
    .array(touchpointInputSchema.extend({ slug: slugSchema }))
    .max(500)
    .optional(),
  segments: z
    .array(segmentInputSchema.extend({ slug: slugSchema }))
    .max(500)
    .optional(),
  moments,
});
export type JourneyDefinition = z.infer<typeof journeyDefinitionSchema>;
/** A definition as a person writes it, before defaults are filled in. */
export type JourneyDefinitionInput = z.input<typeof journeyDefinitionSchema>;

export const existingChoiceSchema = z.enum(EXISTING_CHOICES);
export type ExistingChoice = z.infer<typeof existingChoiceSchema>;

/** Import of a bundled template: `touchpoints`, where given, keeps only those, under the names given. */
export const templateImportSchema = z.strictObject({
  template: slugSchema,
  name: lineSchema.optional(),
  slug: slugSchema.optional(),
  touchpoints: z
    .array(
      z.strictObject({
        slug: slugSchema,
        name: lineSchema.optional(),
        /** `use` by default. */
        existing: existingChoiceSchema.optional(),
      }),
    )
    .max(500)
    .optional(),
});
export type TemplateImport = z.infer<typeof templateImportSchema>;

/** What an import is given: a definition, or the name of a template. */
export const journeyImportSchema = eitherBy('template', templateImportSchema, journeyDefinitionSchema);
export type JourneyImport = z.output<typeof journeyImportSchema>;

export const IMPORTED_KINDS = ['journeys', 'stages', 'touchpoints', 'segments', 'moments'] as const;
const importedKindSchema = z.enum(IMPORTED_KINDS);
export type ImportedKind = z.infer<typeof importedKindSchema>;

const countsSchema = z.record(importedKindSchema, count);

/** What an import did. */
export const importReportSchema = z.object({ created: countsSchema, updated: countsSchema });
export type ImportReport = z.infer<typeof importReportSchema>;

/** What an import would make of one object: only the fields that would change. */
export const definitionChangeSchema = z.object({
  kind: importedKindSchema,
  /** What names it: a slug, or `stage/touchpoint` for the plan of a cell. */
  key: z.string(),
  name: z.string(),
  change: z.enum(['create', 'update']),
  fields: list(z.object({ field: z.string(), before: z.unknown(), after: z.unknown() })),
});
export type DefinitionChange = z.infer<typeof definitionChangeSchema>;

/** What an import would change, before it does. */
export const definitionDiffSchema = z.object({
  changes: list(definitionChangeSchema),
  /** Objects that the definition names and that are so already. */
  unchanged: countsSchema,
});
export type DefinitionDiff = z.infer<typeof definitionDiffSchema>;

/** A bundled template, whole, so that a screen can show it before it is imported. */
export const templateSchema = z.object({
  slug: z.string(),
  description: z.string(),
  definition: journeyDefinitionSchema,
});
export type Template = z.infer<typeof templateSchema>;

export const definitionContract = {
  'GET /templates': { answer: dataOf(list(templateSchema)) },
  'POST /journeys/import': {
    body: journeyImportSchema,
    answer: z.object({ data: journeySchema, meta: importReportSchema }),
  },
  'POST /journeys/import/preview': { body: journeyImportSchema, answer: dataOf(definitionDiffSchema) },
  'GET /journeys/:documentId/export': { params: documentParamsSchema, answer: dataOf(journeyDefinitionSchema) },
} as const satisfies Contracts;
