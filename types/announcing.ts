import { z } from 'zod';
import { MAX_NAMED_DOCUMENTS } from './defaults';

/**
 * Why answers may be others now: entries (`content`), where they are placed (`placement`), what journeys are made of (`plan`), or a
 * placement that began or ended (`window`).
 */
export const CHANGE_REASONS = ['content', 'placement', 'plan', 'window'] as const;
export type ChangeReason = (typeof CHANGE_REASONS)[number];

/** What the event `touchpoints.changed` says, on Strapi's event hub and in its webhooks. */
export const changedEventSchema = z.strictObject({
  reason: z.enum(CHANGE_REASONS),
  /** The slugs of the journeys whose answers may be others now. */
  journeys: z.array(z.string()),
  /** The uids of the content types concerned. */
  contentTypes: z.array(z.string()),
  /** The entries concerned; left out where they are not known, or too many. */
  documentIds: z.array(z.string()).max(MAX_NAMED_DOCUMENTS).optional(),
});
export type ChangedEvent = z.infer<typeof changedEventSchema>;
