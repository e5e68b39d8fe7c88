import type { Context as Koa } from 'koa';
import { permissionAction, type AdminPermission } from '../../constants';
import { nameOfUser, type UserRow } from '../../people/owners';
import type { BatchPerson } from '../../placing/batches';
import type { NoteAuthor } from '../../plan/notes';
import { abilityOf } from './asker';

/** The admin user who asks. Every admin route needs one. */
export const personOf = (ctx: Koa): NoteAuthor => {
  const user = ctx.state.user as UserRow;
  return { email: user.email, name: nameOfUser(user) };
};

/** Whether that person has one more permission than the route asks for. */
export const mayOf = (ctx: Koa, permission: AdminPermission): boolean =>
  abilityOf(ctx).can(permissionAction(permission));

/** That person as one who changes many placements at once. */
export const batchPersonOf = (ctx: Koa): BatchPerson => ({
  ...personOf(ctx),
  mayPlace: mayOf(ctx, 'place'),
  maySettings: mayOf(ctx, 'settings'),
});
