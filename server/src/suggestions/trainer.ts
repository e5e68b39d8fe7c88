import { DAY } from '../../../engine';
import { EVERYTHING, type ChangeNotice } from '../changes';
import { createChanges } from '../changes';
import { UIDS } from '../constants';
import { limitsOf } from '../limits';
import { createSite } from '../site';
import type { Context } from '../utils/context';
import { partOf } from '../utils/part';
import { createCorpus } from './corpus';
import { createKeeper, type KeptLearning } from './keep';
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
/** A site where nobody asks for this long has better things to do than to train. */
const IDLE = DAY;

/** The site shuts down: what was being learnt is given up, which is no failure. */
class Stopped extends Error {
  override readonly name = 'Stopped';
  constructor() {
    super('The site shuts down');
  }
}

/**
 * Trains in a thread: after changes, one training at a time, and where somebody asks for suggestions at all. What was learnt
 * before serves until then.
 */
export const createTrainer = ({ strapi }: Context) => {
  const site = partOf({ strapi }, createSite);
  const corpus = partOf({ strapi }, createCorpus);
  const keeper = partOf({ strapi }, createKeeper);
  const readPlan = partOf({ strapi }, createPlanWordsReader);
  let kept: KeptLearning | null = null;
  let loading: Promise<void> | undefined;
  let running: Promise<KeptLearning> | undefined;
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;
  /** Ends the training under way at once. */
  let abandon: (() => Promise<void>) | undefined;
  let mayBeginAt = 0;
  let askedAt = -Infinity;
  /** What was learnt before this time may be about other content; also what is kept from before a restart. */
  let changedAt = performance.now();
  let begunAt = -Infinity;
  /** Why the last training broke off. */
  let fault: string | undefined;

  const isOn = () => site.config('suggestions').enabled;

  /** @throws Stopped */
  const assertGoingOn = (): void => {
    if (isStopped) throw new Stopped();
  };

  const run = async (): Promise<KeptLearning> => {
    const start = performance.now();
    begunAt = start;
    let thread: ReturnType<typeof createThread> | undefined;
    try {
      const plan = await readPlan();
      assertGoingOn();
      thread = createThread({ plan, limits: limitsOf({ strapi }) });
      abandon = thread.stop;
      await corpus.read(thread.give, assertGoingOn);
      const { learnt, packed } = await thread.finish();
      assertGoingOn();
      kept = { ...learnt, trainedAt: new Date().toISOString() };
      fault = undefined;
      await keeper.save(packed, kept.trainedAt);
      return kept;
    } catch (error) {
      assertGoingOn();
      fault = (error as Error).message;
      throw error;
    } finally {
      abandon = undefined;
      await thread?.stop();
      const took = performance.now() - start;
      mayBeginAt = performance.now() + Math.max(APART - took, took / SHARE);
    }
  };

  /** One at a time: who asks while one runs gets that one. */
  const train = async (): Promise<KeptLearning> => {
    assertGoingOn();
    clearTimeout(timer);
    timer = undefined;
    running ??= run().finally(() => {
      running = undefined;
    });
    return running;
  };

  const trainQuietly = async (): Promise<KeptLearning | null> => {
    let learnt: KeptLearning | null = null;
    try {
      learnt = await train();
    } catch (error) {
      if (!(error instanceof Stopped))
        strapi.log.warn(`Touchpoints: suggestions could not be trained. ${(error as Error).message}`);
    }
    if (changedAt > begunAt) schedule();
    return learnt;
  };

  const schedule = (delay = QUIET) => {
    if (isStopped || !isOn() || performance.now() - askedAt > IDLE) return;
    clearTimeout(timer);
    timer = setTimeout(() => void trainQuietly(), Math.max(delay, mayBeginAt - performance.now()));
    timer.unref();
  };

  const hear = ({ uid }: ChangeNotice) => {
    if (!PLANNED.includes(uid) && !uid.startsWith('api::')) return;
    changedAt = performance.now();
    if (!running) schedule();
  };

  const load = (): Promise<void> =>
    (loading ??= keeper.load().then((found) => {
      kept ??= found;
    }));

  return {
    /** What was learnt last; waits for at most `patience` ms where that is yet to come, `null` where it takes longer. */
    async current(patience = PATIENCE): Promise<KeptLearning | null> {
      if (!isOn()) return null;
      askedAt = performance.now();
      await load();
      if (kept) {
        if (changedAt > begunAt && !running && !timer) schedule();
        return kept;
      }
      // One that failed is not begun again by each question.
      if (!running && performance.now() < mayBeginAt) return null;
      const learning = running ? running.catch(() => null) : trainQuietly();
      const enough = new Promise<null>((resolve) => setTimeout(resolve, patience, null).unref());
      return Promise.race([learning, enough]);
    },

    /** Trains now; after one that runs already, which may not know of the newest change. */
    async trainNow(): Promise<KeptLearning> {
      await running?.catch(() => undefined);
      return train();
    },

    fault: (): string | undefined => fault,

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
      partOf({ strapi }, createChanges).subscribe(hear);
    },

    /** Gives up a training that runs: it ends with the page that it reads. */
    async stop(): Promise<void> {
      isStopped = true;
      clearTimeout(timer);
      await abandon?.();
      await running?.catch(() => undefined);
    },
  };
};

export type Trainer = ReturnType<typeof createTrainer>;
