import { z } from 'zod';
import { list } from './answer';

/** Who the site asks for its content as, and whether that caller is still there. */
export const siteCallerSchema = z.object({
  kind: z.enum(['public', 'token']),
  /** `gone`: the API token was deleted, or there is no public role; `expired`: the token is too old. */
  state: z.enum(['ok', 'gone', 'expired']),
});
export type SiteCaller = z.infer<typeof siteCallerSchema>;

/** What of the content in question the site's caller is refused, and so no visitor ever sees. */
export const siteSightSchema = z.object({
  caller: siteCallerSchema,
  /** The caller may ask for content, decisions or the snapshot at all. */
  mayAsk: z.boolean(),
  /** Content types that the caller may not `find`. */
  unreadable: list(z.object({ uid: z.string(), name: z.string() })),
});
export type SiteSight = z.infer<typeof siteSightSchema>;
