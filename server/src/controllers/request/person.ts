import type { Context as Koa } from 'koa';
import { permissionAction, type AdminPermission } from '../../constants';
import type { Person, PersonWithRights } from '../../people/person';
import { nameOfUser, type UserRow } from '../../people/users';
import { abilityOf } from './asker';

/** The admin user who asks, or whose admin token does. Every admin route needs one. */
export const personOf = (ctx: Koa): Person => {
  const user = ctx.state.user as UserRow;
  return { id: user.documentId, email: user.email, name: nameOfUser(user) };
};

/** Whether that person has one more permission than the route asks for. */
export const mayOf = (ctx: Koa, permission: AdminPermission): boolean =>
  abilityOf(ctx).can(permissionAction(permission));

/** That person, with the permissions that decide what is shown and undone. */
export const personWithRightsOf = (ctx: Koa): PersonWithRights => ({
  ...personOf(ctx),
  mayPlace: mayOf(ctx, 'place'),
  mayPlan: mayOf(ctx, 'plan'),
  maySettings: mayOf(ctx, 'settings'),
});
