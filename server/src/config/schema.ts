import { z } from 'zod';
import { publicContracts, scoringSchema, uidSchema, type Contract } from '../../../types';
import { LIMIT_NAMES } from '../limits';

/** What `filter` is told besides the entries. */
export interface FilterContext {
  readonly contentType: string;
  readonly locale: string;
  readonly status: 'published' | 'draft';
  /** Strapi's `ctx.state.auth`: who asks. */
  readonly auth: unknown;
}

/** A site's own rule over entries that are about to be served: returns those that may be. */
export type EntryFilter = (
  entries: Record<string, unknown>[],
  context: FilterContext,
) => Record<string, unknown>[] | Promise<Record<string, unknown>[]>;

const PARAMETERS = Object.values<Contract>(publicContracts).flatMap(({ query }) =>
  query instanceof z.ZodObject ? Object.keys(query.shape) : [],
);

/** A parameter's name, or how names begin; none that a public route reads. */
const ignoredSchema = z
  .string()
  .regex(/^[\w-]+\*?$/, 'must be a name such as gclid, or a beginning such as utm_*')
  .refine(
    (name) => !PARAMETERS.some((own) => (name.endsWith('*') ? own.startsWith(name.slice(0, -1)) : own === name)),
    'must not be a parameter that the content API reads',
  );

/** Strapi's `populate`: `*`, names or paths, or attributes with what is wanted of each. */
const populateSchema = z.union([z.string().min(1), z.array(z.string().min(1)), z.record(z.string(), z.unknown())]);

/** The plugin's configuration (`config/plugins`): everything optional. */
export const configSchema = z.strictObject({
  prefix: z.string().regex(/^(\/[a-z0-9-]+)+$/, 'must be a path such as /touchpoints'),
  /** Fixes the content types that take part; without it they are chosen in Settings. */
  contentTypes: z.array(uidSchema).optional(),
  /** `Cache-Control` of public answers, in seconds. */
  cache: z.strictObject({
    maxAge: z.number().int().min(0).max(31_536_000),
    staleWhileRevalidate: z.number().int().min(0).max(31_536_000),
    /** What rendered entries and answers may take of this process' memory, in MB; 0 keeps none. */
    megabytes: z.number().min(0).max(100_000),
    /** Whether entries are also kept for users with an account: only where the site's own code never looks at the user. */
    users: z.boolean(),
  }),
  /** What one answer may hold, so that no request keeps the others waiting: more is refused with a `400`. */
  answers: z.strictObject({
    /** Entries, those populated into others among them, with components and files. */
    entries: z.number().int().min(100).max(1_000_000),
    /** MB of JSON. */
    megabytes: z.number().min(0.1).max(1000),
    /** Names that `fields` and `populate` of a request may hold, each of them. */
    keys: z.number().int().min(1).max(5000),
    /** Levels that `populate` of a request may reach. */
    levels: z.number().int().min(1).max(20),
  }),
  /** What is populated into entries where a request has no `populate`, by content type, in Strapi's syntax. */
  populate: z.record(uidSchema, populateSchema).optional(),
  /** Parameters of public URLs that are as if they were not there; `*` at the end stands for anything. Instead of the usual ones. */
  ignoredParameters: z.array(ignoredSchema).optional(),
  anonymous: z.strictObject({
    /** Seconds for which the public role's verdict is kept in memory; 0 asks the database with each request. */
    cacheFor: z.number().min(0).max(60),
    /** Seconds for which that verdict still holds while the database is away; callers then get a `503`. */
    holdFor: z.number().min(0).max(3600),
    /** Names of a site's own content API strategies that recognise callers without an `Authorization` header. */
    strategies: z.array(z.string().min(1)).optional(),
  }),
  /** How several instances on one database hear of each other's changes. */
  sync: z.strictObject({
    /** Milliseconds between two looks at the table of changes; 0 for a site that runs one instance only. */
    interval: z.number().int().min(0).max(60_000),
  }),
  /** Tells other instances at once; needs the package `ioredis`. The table of changes stays the safety net. */
  redis: z
    .strictObject({ url: z.string().regex(/^rediss?:\/\//, 'must be a URL such as redis://localhost:6379') })
    .optional(),
  /** Journeys kept as files with the site's code, applied at boot. */
  definitions: z
    .strictObject({
      /** Paths of journey definitions (JSON), from the site's root. */
      files: z.array(z.string().min(1)).min(1),
      /** `changed`, as without it: only when the file is another one than was applied last, so that edits in the admin stay until then. */
      when: z.enum(['changed', 'always']).optional(),
    })
    .optional(),
  /** How a visitor's history is turned into a stage. */
  scoring: scoringSchema,
  suggestions: z.strictObject({
    /** Whether it is learnt from the site's content where other content may belong; nothing leaves this process. */
    enabled: z.boolean(),
  }),
  /** For tests: see `limits.ts`. */
  limits: z.record(z.enum(LIMIT_NAMES), z.number().int().positive()),
  filter: z.custom<EntryFilter>((value) => typeof value === 'function', 'must be a function').optional(),
});

export type PluginConfig = z.infer<typeof configSchema>;
