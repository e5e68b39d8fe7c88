import { PERMISSIONS } from '../changes/shared';
import type { PluginConfig } from '../config/schema';
import { PLUGIN_ID } from '../constants';
import type { Context } from '../utils/context';
import { after, PATIENCE } from './patience';

/** What a role may do, according to Strapi's permission engine. It is shared between requests: never change it. */
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
  /** When it has to be read again. */
  readonly until: number;
  /** Until when callers wait for it, if there is an older one to fall back on. */
  readonly patience: number;
  isUnderWay: boolean;
}

interface LastVerdict {
  readonly ability: Ability | null;
  readonly until: number;
}

/** A reading that takes longer than this, in ms, may have been lost: another one is begun. */
const LOST_AFTER = 5000;
/** How long after a failure the database is left alone, in ms. */
const PAUSE = 500;

/** Says that it is not known what a caller may do, which is not a refusal. */
export class VerdictUnknown extends Error {
  override readonly name = 'VerdictUnknown';
}

/**
 * What the public role of users-permissions may do, kept in memory for `anonymous.cacheFor` seconds. Users-permissions
 * asks the database for it, and rebuilds it, on every anonymous request. While the database is down, the last verdict holds
 * for `anonymous.holdFor` seconds: nobody can have changed it in the meantime.
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

  /** As users-permissions does it, through its own services: what a site has changed about them holds here, too. */
  const read = async (): Promise<Ability | null> => {
    const service = permissionService() as PermissionService;
    const permissions = (await service.findPublicPermissions()).map(service.toContentAPIPermission);
    if (permissions.length === 0) return null;
    // The engine's permissions are for all subjects: its type asks for a subject that nobody passes.
    const ability = (await strapi.contentAPI.permissions.engine.generateAbility(permissions)) as unknown as Ability;
    return Object.freeze(ability);
  };

  const invalidate = (): void => {
    kept = undefined;
    last = undefined;
    pausedUntil = 0;
  };

  /** Begins to read; the result counts only if nothing has been invalidated and nothing newer begun in the meantime. */
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

  /** The last verdict, as long as it may still hold. */
  const held = (): LastVerdict => {
    if (last && performance.now() < last.until + holdFor * 1000) return last;
    throw new VerdictUnknown('What the public may do could not be read');
  };

  /** Until a transaction is committed, others still read the old state: what they read must not outlive the commit. */
  const changed = async () => {
    invalidate();
    if (strapi.db.inTransaction()) await strapi.db.transaction(async ({ onCommit }) => onCommit(invalidate));
  };

  return {
    /** Whether users-permissions is installed, with the interface that we know. */
    isSupported(): boolean {
      const service = permissionService();
      return (
        typeof service?.findPublicPermissions === 'function' &&
        typeof service.toContentAPIPermission === 'function' &&
        typeof strapi.contentAPI?.permissions?.engine?.generateAbility === 'function'
      );
    },

    /**
     * What the public may do now; `null` where it may do nothing at all. Requests that come while it is being read wait for the
     * same answer. A reading begun before an invalidation is never given to a request that came after it.
     * @throws VerdictUnknown where the database does not answer, and the last verdict no longer holds.
     */
    async ability(): Promise<Ability | null> {
      // What only this transaction sees is not true for others yet, and may never be.
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
        // What has been invalidated in the meantime no longer holds.
        if (older && older === last) return held().ability;
        throw error instanceof VerdictUnknown ? error : new VerdictUnknown(String(error), { cause: error });
      }
    },

    /** Forgets it, so that the next request reads it again: for changes made elsewhere that this instance has just heard of. */
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
