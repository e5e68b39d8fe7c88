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

/** All times are on `performance.now()`'s clock, which nobody sets back. */
interface VerdictReading {
  readonly ability: Promise<Ability | null>;
  /** When it is to be read anew. */
  readonly until: number;
  /** So long is waited for it where there is an older one. */
  readonly patience: number;
  isUnderWay: boolean;
}

interface LastVerdict {
  readonly ability: Ability | null;
  readonly until: number;
}

/** A database that does not answer costs one caller so much time, in ms, not each of them. */
const PATIENCE = 1000;
/** A reading that takes longer, in ms, may have been lost on its way: another one is begun. */
const LOST_AFTER = 5000;
/** How long after a failure the database is left alone, in ms. */
const PAUSE = 500;

/** Says that it is not known what a caller may do, which is no refusal. */
export class VerdictUnknown extends Error {
  override readonly name = 'VerdictUnknown';
}

/** After so many ms; whatever is waited for meanwhile, the process may end. */
const after = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, Math.max(0, ms)).unref();
  });

/**
 * What the public role of users-permissions may do, kept in memory for `anonymous.cacheFor` seconds. Users-permissions
 * asks the database for it, and builds it anew, with each anonymous request. While the database is away what was decided last
 * holds, for `anonymous.holdFor` seconds: nobody can have changed it meanwhile.
 */
export const createPublicVerdict = ({ strapi }: Context) => {
  const { cacheFor, holdFor } = strapi.plugin(PLUGIN_ID).config('anonymous') as PluginConfig['anonymous'];
  let kept: VerdictReading | undefined;
  /** What was read last. */
  let last: LastVerdict | undefined;
  /** Until then nobody asks the database again. */
  let pausedUntil = 0;

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
    last = undefined;
    pausedUntil = 0;
  };

  /** Begins to read; what comes of it counts only while nothing was invalidated and nothing newer was begun. */
  const begin = (): VerdictReading => {
    const now = performance.now();
    const fresh: VerdictReading = {
      ability: read(),
      until: now + cacheFor * 1000,
      patience: kept?.isUnderWay ? kept.patience : now + PATIENCE,
      isUnderWay: true,
    };
    kept = fresh;
    fresh.ability.then(
      (ability) => {
        fresh.isUnderWay = false;
        if (kept === fresh) last = { ability, until: fresh.until };
      },
      (error: Error) => {
        fresh.isUnderWay = false;
        if (kept !== fresh) return;
        kept = undefined;
        pausedUntil = performance.now() + PAUSE;
        strapi.log.warn(`Touchpoints: what the public may do could not be read. ${error.message}`);
      },
    );
    return fresh;
  };

  /** What was decided last, while it may still hold. */
  const held = (): LastVerdict => {
    if (last && performance.now() < last.until + holdFor * 1000) return last;
    throw new VerdictUnknown('What the public may do could not be read');
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
     * @throws VerdictUnknown where the database does not answer, and what was decided last holds no more.
     */
    async ability(): Promise<Ability | null> {
      // What only this transaction sees is not yet true, and may never be.
      if (strapi.db.inTransaction()) return read();
      const now = performance.now();
      if (last && now < pausedUntil) return held().ability;
      const isGood = kept && now < (kept.isUnderWay ? Math.max(kept.until, kept.patience + LOST_AFTER) : kept.until);
      const { ability, patience, isUnderWay } = isGood ? kept! : begin();
      const older = last;
      try {
        if (!older || !isUnderWay) return await ability;
        return await Promise.race([ability, after(patience - now).then(() => held().ability)]);
      } catch (error) {
        // What was invalidated meanwhile holds no more.
        if (older && older === last) return held().ability;
        throw error instanceof VerdictUnknown ? error : new VerdictUnknown(String(error), { cause: error });
      }
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
