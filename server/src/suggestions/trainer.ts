import { EVERYTHING, type Change } from '../changes';
import { UIDS } from '../constants';
import { createSite } from '../services/site';
import type { Context } from '../utils/context';
import { getService } from '../utils/service';
import { createCorpus } from './corpus';
import { createKeeper, type Kept } from './keep';
import { createPlanWordsReader } from './plan-reader';
import { createThread } from './thread';

/** What a change of may make other suggestions. */
const PLANNED: readonly string[] = [
  UIDS.journey,
  UIDS.stage,
  UIDS.touchpoint,
  UIDS.moment,
  UIDS.segment,
  UIDS.placement,
  EVERYTHING,
];
/** Ms of quiet before a training, and the least time between two beginnings. */
const QUIET = 3000;
const APART = 30_000;
/** Nor does it train for more than this share of the time. */
const SHARE = 0.05;
/** How long a question waits for the very first training. */
const PATIENCE = 4000;
/** After boot the site has better things to do first. */
const AFTER_BOOT = 20_000;

/** Trains in a thread: after changes, one training at a time, and never on the way of a request. */
export const createTrainer = ({ strapi }: Context) => {
  const site = createSite({ strapi });
  const corpus = createCorpus({ strapi });
  const keeper = createKeeper({ strapi });
  const readPlan = createPlanWordsReader({ strapi });
  let kept: Kept | null = null;
  let loading: Promise<void> | undefined;
  let running: Promise<Kept> | undefined;
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;
  let mayBeginAt = 0;
  let changedAt = 0;

  const isOn = () => site.config('suggestions').enabled;

  const run = async (): Promise<Kept> => {
    const start = performance.now();
    const thread = createThread(await readPlan());
    try {
      await corpus.read(thread.give, () => !isStopped);
      const learnt = await thread.finish();
      kept = { ...learnt, trainedAt: new Date().toISOString() };
      if (!isStopped) await keeper.save(kept);
      return kept;
    } finally {
      await thread.stop();
      const took = performance.now() - start;
      mayBeginAt = performance.now() + Math.max(APART - took, took / SHARE);
    }
  };

  /** One at a time: who asks while one runs gets that one. */
  const train = (): Promise<Kept> => {
    clearTimeout(timer);
    timer = undefined;
    running ??= run().finally(() => {
      running = undefined;
    });
    return running;
  };

  const trainQuietly = async (): Promise<void> => {
    const begun = performance.now();
    try {
      await train();
    } catch (error) {
      if (!isStopped) strapi.log.warn(`Touchpoints: suggestions could not be trained. ${(error as Error).message}`);
    }
    if (changedAt > begun) schedule();
  };

  const schedule = (delay = QUIET) => {
    if (isStopped || !isOn()) return;
    clearTimeout(timer);
    timer = setTimeout(() => void trainQuietly(), Math.max(delay, mayBeginAt - performance.now()));
    timer.unref();
  };

  const hear = ({ uid }: Change) => {
    if (!PLANNED.includes(uid) && !uid.startsWith('api::')) return;
    changedAt = performance.now();
    if (!running) schedule();
  };

  const load = (): Promise<void> =>
    (loading ??= keeper.load().then((found) => {
      kept ??= found;
    }));

  return {
    /** What was learnt last; waits a moment where that is yet to come, `null` where it takes longer. */
    async current(): Promise<Kept | null> {
      if (!isOn()) return null;
      await load();
      if (kept) return kept;
      void train().catch(() => undefined);
      const patience = new Promise<null>((resolve) => setTimeout(resolve, PATIENCE, null).unref());
      return Promise.race([running!.catch(() => null), patience]);
    },

    /** Trains now; after one that runs already, which may not know of the newest change. */
    async trainNow(): Promise<Kept> {
      await running?.catch(() => undefined);
      return train();
    },

    /** A training is under way, or will be. */
    isDue: (): boolean => timer !== undefined || running !== undefined,

    /** Begins the training that is due now, in the background. */
    hurry(): void {
      mayBeginAt = 0;
      if (timer !== undefined) schedule(0);
    },

    /** Begins to follow changes. */
    start(): void {
      if (!isOn()) return;
      getService({ strapi }, 'changes').subscribe(hear);
      schedule(AFTER_BOOT);
    },

    async stop(): Promise<void> {
      isStopped = true;
      clearTimeout(timer);
      await running?.catch(() => undefined);
    },
  };
};

export type Trainer = ReturnType<typeof createTrainer>;
