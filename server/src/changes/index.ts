import { randomUUID } from 'node:crypto';
import { limitsOf } from '../limits';
import type { Context } from '../utils/context';
import { watchLifecyclePause } from './lifecycle-pause';
import { EVERYTHING, join, type ChangeNotice } from './notice';
import { createOutbox } from './outbox';
import { createRedisChannel } from './redis';
import { NOT_SERVED, sharedTypes } from './shared';
import { watchWrites } from './watch';

export { EVERYTHING, join, type ChangeNotice } from './notice';

/** `isOwn`: it was made by this process, which alone is told of it so; every other instance is told without. */
type Listener = (change: ChangeNotice, isOwn: boolean) => void;

/**
 * Announces changes once they are committed: whatever keeps something in memory listens here. Each change is written to the
 * table of changes in the transaction that makes it, so that other instances hear of exactly what was committed.
 */
export const createChanges = ({ strapi }: Context) => {
  const instance = randomUUID();
  const listeners = new Set<Listener>();
  const versions = new Map<string, number>();
  /** What the open transactions have changed so far, by transaction. */
  const pending = new WeakMap<object, Map<string, ChangeNotice>>();
  let total = 0;
  let lifecyclePause: ReturnType<typeof watchLifecyclePause> | undefined;

  const tell = (change: ChangeNotice, isOwn: boolean) => {
    // Even an answer that may depend on anything does not depend on what is never served.
    if (!NOT_SERVED.includes(change.uid)) total += 1;
    versions.set(change.uid, (versions.get(change.uid) ?? 0) + 1);
    for (const listener of listeners) listener(change, isOwn);
  };
  const tellOfOthers = (change: ChangeNotice) => tell(change, false);

  const outbox = createOutbox({ strapi }, { instance, tell: tellOfOthers });
  const redis = createRedisChannel({ strapi }, { instance, tell: tellOfOthers, catchUp: outbox.look });

  const publish = (changes: readonly ChangeNotice[]) => {
    for (const change of changes) tell(change, true);
    redis.publish(changes);
  };

  /** Inside a transaction: recorded with it, announced when it is committed, forgotten when it is rolled back. */
  const reportLater = async (change: ChangeNotice, trx: object, onCommit: (callback: () => void) => void) => {
    let open = pending.get(trx);
    if (!open) {
      const collected = new Map<string, ChangeNotice>();
      open = collected;
      pending.set(trx, open);
      onCommit(() => publish([...collected.values()]));
    }
    const known = open.get(change.uid);
    const joined = known ? join(known, change, limitsOf({ strapi }).documentsInChange) : change;
    open.set(change.uid, joined);
    if (known && isSame(known, joined)) return;
    await outbox.write(newIn(change, known));
  };

  const report = async (change: ChangeNotice): Promise<void> => {
    if (!strapi.db.inTransaction()) {
      publish([change]);
      return outbox.write(change);
    }
    await strapi.db.transaction(({ trx, onCommit }) => reportLater(change, trx, onCommit));
  };

  return {
    /** Called for each change, here or on another instance, after its commit and before anything else runs. It must not throw. */
    subscribe(listener: Listener): void {
      listeners.add(listener);
    },

    /**
     * How often these content types were changed; with `anything`, how often anything was. Two equal answers mean that
     * what was read in between is still so.
     */
    versionOf(uids: readonly string[] | 'anything'): number {
      if (uids === 'anything') return total;
      let sum = versions.get(EVERYTHING) ?? 0;
      for (const uid of uids) sum += versions.get(uid) ?? 0;
      return sum;
    },

    /** Begins to watch and to listen to other instances; called once, at boot. */
    async start(): Promise<void> {
      watchWrites({ strapi }, sharedTypes({ strapi }), report);
      lifecyclePause = watchLifecyclePause({ strapi }, () => report({ uid: EVERYTHING, documentIds: null }));
      await outbox.start();
      redis.start();
    },

    async stop(): Promise<void> {
      await lifecyclePause?.stop();
      await Promise.all([outbox.stop(), redis.stop()]);
    },

    /** Looks for changes of other instances now, without waiting for the next poll. */
    look: outbox.look,
  };
};

const isSame = (a: ChangeNotice, b: ChangeNotice) =>
  a.documentIds === b.documentIds || a.documentIds?.length === b.documentIds?.length;

/** The part of a change that has not been recorded yet. */
const newIn = (change: ChangeNotice, known: ChangeNotice | undefined): ChangeNotice => ({
  uid: change.uid,
  documentIds: change.documentIds?.filter((id) => !known?.documentIds?.includes(id)) ?? null,
});
