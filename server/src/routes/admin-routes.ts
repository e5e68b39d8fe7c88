import type { Contracts, Method } from '../../../types';
import { permissionAction, type AdminPermission } from '../constants';

/** What answers each route of these contracts, and the permission that it needs. */
type HandlerRows<Routes extends Contracts> = {
  readonly [Route in keyof Routes]: readonly [handler: string, permission: AdminPermission];
};

/** Routes of the admin. Paths with fixed words come before those with parameters. */
export const adminRoutes = <Routes extends Contracts>(rows: HandlerRows<Routes>) =>
  Object.entries<HandlerRows<Routes>[keyof Routes]>(rows).map(([route, [handler, permission]]) => {
    const [method, path] = route.split(' ') as [Method, string];
    return {
      method,
      path,
      handler,
      config: {
        middlewares: ['plugin::touchpoints.conflicts'],
        policies: [
          'admin::isAuthenticatedAdmin',
          { name: 'admin::hasPermissions', config: { actions: [permissionAction(permission)] } },
        ],
      },
    };
  });
