import type { Context as Koa } from 'koa';
import { createEntryReader, type EntryReader, type UserAbility } from '../../entries/reader';
import type { Context } from '../../utils/context';

/** Who asks in the admin. */
export const abilityOf = (ctx: Koa): UserAbility => ctx.state.userAbility as UserAbility;

export const readerOf = ({ strapi }: Context, ctx: Koa): EntryReader => createEntryReader({ strapi }, abilityOf(ctx));

/** In a filter by owner `me` stands for whoever asks. */
export const withMe = <Query extends { owner?: string[] }>(ctx: Koa, query: Query): Query => {
  const { email } = ctx.state.user as { email: string };
  return query.owner ? { ...query, owner: query.owner.map((owner) => (owner === 'me' ? email : owner)) } : query;
};
