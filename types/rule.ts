import { z } from 'zod';
import type { ReadOnly } from './contract';

/** The comparisons a rule may use: Strapi's filter operators, without those that need a database. */
export const COMPARISONS = [
  '$eq',
  '$eqi',
  '$ne',
  '$nei',
  '$lt',
  '$lte',
  '$gt',
  '$gte',
  '$in',
  '$notIn',
  '$contains',
  '$containsi',
  '$notContains',
  '$notContainsi',
  '$startsWith',
  '$startsWithi',
  '$endsWith',
  '$endsWithi',
  '$between',
  '$null',
  '$notNull',
] as const;

/** The connectives of a rule. */
export const CONNECTIVES = ['$and', '$or', '$not'] as const;

/**
 * A condition over a visitor in Strapi's filter syntax, such as `{ "traits": { "country": { "$in": ["DE", "AT"] } } }`.
 * Several keys mean AND. What an operator accepts is checked by the engine's `validateRule`.
 */
export type Rule = { readonly [key: string]: unknown };

/**
 * Accepts any JSON object as it is, so that the engine sees every key of it, `__proto__` included: zod's own record
 * schema would drop such a key silently, and a rule would then say less than what was sent.
 */
export const ruleSchema = z.custom<Rule>(
  (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
  'must be an object',
);

/** What can be wrong with a rule. */
export type RuleFaultCode =
  `rule.${'object' | 'empty' | 'tooDeep' | 'tooLong' | 'noName' | 'noOperator' | 'forbidden' | 'unknown' | 'names' | 'comparison' | 'comparisons' | 'connective' | 'stranger' | 'list' | 'scalar' | 'scalarOrNull' | 'text' | 'textOrNull' | 'ordered' | 'flag' | 'range' | 'mixedRange'}`;

/** One fault found in a rule: where it is (`traits.country.$in`) and what is wrong, with the value that its words name. */
export interface RuleFault {
  readonly path: string;
  readonly code: RuleFaultCode;
  readonly values?: { readonly value: string | number };
  readonly message: string;
}

/** What rules read of the person asking, and `id`. Slugs that are gone (an old cookie) are ignored, never refused. */
export const ruledVisitorSchema = z.object({
  id: z.string().optional().describe('Your name for the visitor; rules may read it'),
  stage: z.string().optional().describe('The slug of the stage, if it is known already'),
  segments: z.array(z.string()).optional().describe('Slugs of segments, if they are known already'),
  traits: z.record(z.string(), z.unknown()).optional().describe('Facts, such as `{ "country": "DE" }`'),
  events: z
    .record(z.string(), z.number())
    .optional()
    .describe('How often something happened, such as `{ "product-viewed": 3 }`'),
});

/** What is known of the person asking. Rules read `traits`, `events`, `segments` and `stage` of it. */
export type Visitor = ReadOnly<z.output<typeof ruledVisitorSchema>>;
