import { PERMISSIONS } from '../changes/shared';
import type { PluginConfig } from '../config/schema';
import { PLUGIN_ID } from '../constants';
import type { Context } from '../utils/context';

/** What a role may do, as Strapi's permission engine answers it. It is shared between requests: never change it. */
export interface Ability {
  can(scope: string): boolean;
}

interface PermissionService {
  findPublicPermissions(): Promise<{ readonly action: string }[]>;
  toContentAPIPermission(permission: { readonly action: string }): { readonly action: string };
}

interface KeptVerdict {
  readonly ability: Promise<Ability | null>;
  /** On `performance.now()`'s clock, which nobody sets back. */
  readonly until: number;
}

/**
 * What the public role of users-permissions may do, kept in memory for `anonymous.cacheFor` seconds. Users-permissions
 * asks the database for it, and builds it anew, with each anonymous request.
 */
export const createPublicVerdict = ({ strapi }: Context) => {
  const { cacheFor } = strapi.plugin(PLUGIN_ID).config('anonymous') as PluginConfig['anonymous'];
  let kept: KeptVerdict | undefined;

  const permissionService = () =>
    strapi.plugins['users-permissions']?.service('permission') as Partial<PermissionService> | undefined;

  /** As users-permissions does it, by its own services: what a site changed about them holds here, too. */
  const read = async (): Promise<Ability | null> => {
    const service = permissionService() as PermissionService;
    const permissions = (await service.findPublicPermissions()).map(service.toContentAPIPermission);
    if (permissions.length === 0) return null;
    // The engine's permissions are for all subjects: its type asks for a subject that nobody gives.
    const ability = (await strapi.contentAPI.permissions.engine.generateAbility(permissions)) as unknown as Ability;
    return Object.freeze(ability);
  };

  const invalidate = (): void => {
    kept = undefined;
  };

  /** Until a transaction is committed, others read what was before it: what they read must not outlive the commit. */
  const changed = async () => {
    invalidate();
    if (strapi.db.inTransaction()) await strapi.db.transaction(async ({ onCommit }) => onCommit(invalidate));
  };

  return {
    /** Whether users-permissions is here, and as we know it. */
    isSupported(): boolean {
      const service = permissionService();
      return (
        typeof service?.findPublicPermissions === 'function' &&
        typeof service.toContentAPIPermission === 'function' &&
        typeof strapi.contentAPI?.permissions?.engine?.generateAbility === 'function'
      );
    },

    /**
     * What the public may do now; `null` where it may do nothing at all. Requests that come while it is read wait for the
     * same answer. What was begun to be read before an invalidation is never given to a request that came after it.
     * @throws what the database throws; nothing is kept then.
     */
    async ability(): Promise<Ability | null> {
      // What only this transaction sees is not yet true, and may never be.
      if (strapi.db.inTransaction()) return read();
      if (!kept || performance.now() >= kept.until) {
        const fresh: KeptVerdict = { ability: read(), until: performance.now() + cacheFor * 1000 };
        kept = fresh;
        fresh.ability.catch(() => {
          if (kept === fresh) kept = undefined;
        });
      }
      return kept.ability;
    },

    /** Forgets it, so that the next request reads it: for changes made elsewhere, of which this instance has just heard. */
    invalidate,

    /** Forgets it whenever a role or a permission changes on this instance. Call it once, before the first request. */
    watch(): void {
      strapi.db.lifecycles.subscribe({
        models: [...PERMISSIONS],
        afterCreate: changed,
        afterCreateMany: changed,
        afterUpdate: changed,
        afterUpdateMany: changed,
        afterDelete: changed,
        afterDeleteMany: changed,
      });
    },
  };
};
