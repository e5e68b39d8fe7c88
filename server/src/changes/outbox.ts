import { randomUUID } from 'node:crypto';
import { UIDS } from '../constants';
import { limitsOf } from '../limits';
import { createSite } from '../site';
import type { Context } from '../utils/context';
import { partOf } from '../utils/part';
import { EVERYTHING, type ChangeNotice } from './notice';
import { createCursor } from './cursor';

interface OutboxOptions {
  /** This process; it skips its own rows. */
  readonly instance: string;
  readonly tell: (change: ChangeNotice) => void;
}

interface OutboxRow {
  readonly id: number;
  readonly contentType: string;
  readonly entries: readonly string[] | null;
  readonly instance: string;
}

/** How long rows are kept for instances that were asleep, in milliseconds; longer than a cursor waits for a number. */
const KEPT_FOR = 2 * 60 * 60 * 1000;
const CLEANED_EVERY = 10 * 60 * 1000;
const idsOf = (rows: readonly OutboxRow[]) => rows.map((row) => Number(row.id));

/**
 * The table through which instances that share a database hear of each other's changes. Its rows are written inside the
 * transactions that they report, and read by polling: one small query a second.
 */
export const createOutbox = ({ strapi }: Context, { instance, tell }: OutboxOptions) => {
  const site = partOf({ strapi }, createSite);
  const cursor = createCursor(() => limitsOf({ strapi }));
  const builder = () => strapi.db.queryBuilder(UIDS.change);
  let timer: NodeJS.Timeout | undefined;
  let cleaned = performance.now();
  let looking: Promise<void> | undefined;

  const isOn = () => site.config('sync').interval > 0;

  const edge = async (direction: 'asc' | 'desc'): Promise<number> => {
    const row = (await builder().select(['id']).orderBy({ id: direction }).first().execute()) as OutboxRow | null;
    return row?.id ?? 0;
  };

  /** From here on nothing is missed; earlier changes are in the database already for anyone who reads it afterwards. */
  const begin = async (): Promise<void> => {
    const highest = await edge('desc');
    const rows = (await builder()
      .select(['id'])
      .where({ id: { $gte: highest - limitsOf({ strapi }).numbersAtStart } })
      .orderBy({ id: 'asc' })
      .execute()) as OutboxRow[];
    cursor.begin(idsOf(rows), performance.now());
  };

  const read = async (): Promise<void> => {
    const { changesAtOnce } = limitsOf({ strapi });
    const { after, runs } = cursor.wanted(performance.now());
    const rows = (await builder()
      .select(['id', 'contentType', 'entries', 'instance'])
      .where({ $or: [{ id: { $gt: after } }, ...runs.map(({ from, to }) => ({ id: { $between: [from, to] } }))] })
      .orderBy({ id: 'asc' })
      .limit(changesAtOnce)
      .execute()) as OutboxRow[];
    if (rows.length === 0) return;
    if (rows.length === changesAtOnce || cursor.hasMissed(await edge('asc'))) {
      await begin();
      tell({ uid: EVERYTHING, documentIds: null });
      return;
    }
    cursor.saw(idsOf(rows), performance.now());
    for (const row of rows) {
      if (row.instance !== instance) tell({ uid: row.contentType, documentIds: row.entries ?? null });
    }
  };

  /** The newest row always stays: an instance that was asleep can tell from it that there were others. */
  const clean = async (): Promise<void> => {
    const now = performance.now();
    if (now - cleaned < CLEANED_EVERY) return;
    cleaned = now;
    const upTo = cursor.seenBefore(now - KEPT_FOR);
    if (upTo > 0) {
      await builder()
        .delete()
        .where({ id: { $lt: upTo } })
        .execute();
    }
  };

  const readAndClean = async (): Promise<void> => {
    try {
      await read();
      await clean();
    } catch (error) {
      strapi.log.warn(`Touchpoints: could not look for changes of other instances. ${(error as Error).message}`);
    }
  };

  const look = (): Promise<void> => {
    looking ??= readAndClean().finally(() => {
      looking = undefined;
    });
    return looking;
  };

  const wait = () => {
    timer = setTimeout(() => void look().then(() => timer && wait()), site.config('sync').interval);
    timer.unref();
  };

  return {
    look,

    /** Records a change, inside the running transaction if there is one. */
    async write({ uid, documentIds }: ChangeNotice): Promise<void> {
      if (!isOn()) return;
      const documentId = randomUUID().replaceAll('-', '').slice(0, 24);
      await builder()
        .insert({ documentId, contentType: uid, entries: documentIds && JSON.stringify(documentIds), instance })
        .execute();
    },

    async start(): Promise<void> {
      if (!isOn()) return;
      await begin();
      wait();
    },

    async stop(): Promise<void> {
      clearTimeout(timer);
      timer = undefined;
      await looking;
    },
  };
};
