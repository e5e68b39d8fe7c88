import { createHash } from 'node:crypto';
import { createChanges } from '../changes';
import { createSite } from '../site';
import { createSnapshot, type Snapshot } from '../snapshot';
import type { Context } from '../utils/context';
import { partOf } from '../utils/part';
import { bytesOf, createBounded } from './bounded';
import type { Dependencies } from './dependencies';

/** An answer that depends only on its question, the caller's scope, the time, and the content that it was made of. */
export interface CacheableAnswer {
  readonly body: unknown;
  /** When it may change because a window opens or closes; milliseconds since the epoch. */
  readonly validUntil: number | null;
  /** The content types that it was made of. */
  readonly dependencies: Dependencies;
  /** It tells of the plan what nothing is decided by: names and goals. */
  readonly tellsPlan?: boolean;
  /** It holds something that expires by itself, so it is never kept. */
  readonly isVolatile?: boolean;
}

/** Makes an answer on the snapshot that its request began with. */
type Answering = (snapshot: Snapshot) => Promise<CacheableAnswer>;

/** An answer as it is sent. */
export interface WrittenAnswer {
  readonly text: string;
  readonly etag: string;
  readonly validUntil: number | null;
}

interface RememberedAnswer extends WrittenAnswer {
  /** When it was decided, in case the clock is set back. */
  readonly from: number;
  /** The snapshot it was decided on. */
  readonly revision: number;
  /** What was told of the plan then; `null` where it tells nothing of it. */
  readonly telling: number | null;
  readonly dependencies: Dependencies;
  readonly version: number;
}

const write = ({ body, validUntil }: Pick<CacheableAnswer, 'body' | 'validUntil'>): WrittenAnswer => {
  const text = JSON.stringify(body);
  return { text, validUntil, etag: `W/"${createHash('sha1').update(text).digest('base64url')}"` };
};

/**
 * Whole answers, by question and scope. One is given out only while the snapshot that it was decided on is current and
 * nothing that it was made of has changed. Otherwise it is put together again, from entries that are still rendered.
 */
export const createAnswers = ({ strapi }: Context) => {
  const changes = partOf({ strapi }, createChanges);
  const snapshots = partOf({ strapi }, createSnapshot);
  const { megabytes } = partOf({ strapi }, createSite).config('cache');
  const kept = createBounded<RememberedAnswer>(megabytes / 2, ({ text }) => bytesOf(text));
  const underWay = new Map<string, Promise<WrittenAnswer>>();

  const find = (key: string, { revision, telling }: Snapshot): RememberedAnswer | undefined => {
    const found = kept.get(key);
    if (!found) return undefined;
    const isValid =
      found.revision === revision &&
      (found.telling === null || found.telling === telling) &&
      found.version === changes.versionOf(found.dependencies) &&
      Date.now() >= found.from &&
      (found.validUntil === null || Date.now() < found.validUntil);
    return isValid ? found : undefined;
  };

  const compute = async (key: string, snapshot: Snapshot, answer: Answering): Promise<WrittenAnswer> => {
    const before = changes.versionOf('anything');
    const from = Date.now();
    const computed = await answer(snapshot);
    const written = write(computed);
    if (!computed.isVolatile && changes.versionOf('anything') === before) {
      const { dependencies, tellsPlan } = computed;
      const { revision } = snapshot;
      const telling = tellsPlan ? snapshot.telling : null;
      kept.set(key, { ...written, from, dependencies, revision, telling, version: changes.versionOf(dependencies) });
    }
    return written;
  };

  return {
    /** The answer to a question (`key`) for a scope; a scope of `null` shares with nobody. */
    async get(scope: string | null, question: string, answer: Answering): Promise<WrittenAnswer> {
      const snapshot = await snapshots.current();
      if (scope === null || megabytes === 0) return write(await answer(snapshot));
      const key = `${scope} ${question}`;
      const found = find(key, snapshot);
      if (found) return found;
      // Equal questions share one computation, except those that come after a change and must see it.
      const shared = `${snapshot.revision} ${snapshot.telling} ${changes.versionOf('anything')} ${key}`;
      let computing = underWay.get(shared);
      if (!computing) {
        computing = compute(key, snapshot, answer).finally(() => underWay.delete(shared));
        underWay.set(shared, computing);
      }
      return computing;
    },
  };
};
