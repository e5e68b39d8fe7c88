import { z } from 'zod';
import { uidSchema } from '../../../types';

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

/** The plugin's configuration (`config/plugins`): everything optional. */
export const configSchema = z.strictObject({
  prefix: z.string().regex(/^(\/[a-z0-9-]+)+$/, 'must be a path such as /touchpoints'),
  /** Fixes the content types that take part; without it they are chosen in Settings. */
  contentTypes: z.array(uidSchema).optional(),
  /** `Cache-Control` of public answers, in seconds. */
  cache: z.strictObject({
    maxAge: z.number().int().min(0).max(31_536_000),
    staleWhileRevalidate: z.number().int().min(0).max(31_536_000),
  }),
  filter: z.custom<EntryFilter>((value) => typeof value === 'function', 'must be a function').optional(),
});

export type PluginConfig = z.infer<typeof configSchema>;
