import { z } from 'zod';
import { paginationSchema } from './common';

/** A list in an answer: nobody adds to it. */
export const list = <Item extends z.ZodType>(item: Item) => z.array(item).readonly();

/** A number of things. */
export const count = z.number().int();

/** An answer without anything beside it. */
export const dataOf = <Data extends z.ZodType>(data: Data) => z.object({ data });

/** A page of a list. */
export const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.object({ data: list(item), meta: z.object({ pagination: paginationSchema }) });

/** How many things a change was about. */
export const changedSchema = z.object({ changed: count });
