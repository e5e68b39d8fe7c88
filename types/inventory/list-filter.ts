import { z } from 'zod';
import { slugSchema } from '../common';
import { placedStateSchema } from './list';

const slugOrNone = z.union([slugSchema, z.literal('-')]);

/**
 * What narrows the Content Manager's own list of a content type. The names are beside Strapi's in one query string, hence
 * their prefix. `-`: the whole stage, or for everyone. `tpPlaced` is about the journey named, or about any.
 */
export const listFilterSchema = z.strictObject({
  tpPlaced: placedStateSchema.optional(),
  tpJourney: slugSchema.optional(),
  tpStage: slugSchema.optional(),
  tpTouchpoint: slugOrNone.optional(),
  tpSegment: slugOrNone.optional(),
});
export type ListFilter = z.infer<typeof listFilterSchema>;

/** The parameters by name. */
export const LIST_FILTER_KEYS = Object.keys(listFilterSchema.shape) as readonly (keyof ListFilter)[];

/**
 * What the Content Manager gets of this plugin with a content type's layout, under `options.touchpoints`: it is there for
 * content types that take part, and for persons who may read journeys.
 */
export interface ListOptions {
  /** The caller may place its entries. */
  readonly place: boolean;
}
