import type { Context as Koa } from 'koa';
import type { z } from 'zod';
import { flagParam } from '../../../types';
import { createEntryReader, type EntryReader, type UserAbility } from '../entries/reader';
import type { Context } from '../utils/context';
import { invalid } from '../utils/errors';
import { parse } from '../utils/validate';

/** Who asks in the admin. */
export const abilityOf = (ctx: Koa): UserAbility => ctx.state.userAbility as UserAbility;

export const readerOf = ({ strapi }: Context, ctx: Koa): EntryReader => createEntryReader({ strapi }, abilityOf(ctx));

/** In a filter by owner `me` stands for whoever asks. */
export const withMe = <Query extends { owner?: string[] }>(ctx: Koa, query: Query): Query => {
  const { email } = ctx.state.user as { email: string };
  return query.owner ? { ...query, owner: query.owner.map((owner) => (owner === 'me' ? email : owner)) } : query;
};

/** The body, parsed by a schema; a missing one is a fault, not an empty object. */
export const bodyOf = <T extends z.ZodType>(ctx: Koa, schema: T): z.output<T> => {
  const { body } = ctx.request as { body?: unknown };
  if (typeof body !== 'object' || body === null) throw invalid('The request needs a JSON body', ['body']);
  return parse(schema, body);
};

/** `?force=true`, and who asks, as every deletion takes them. */
export const deleteOptions = (context: Context, ctx: Koa) => ({
  force: ctx.query.force !== undefined && parse(flagParam, ctx.query.force),
  reader: readerOf(context, ctx),
});
