import { createHash } from 'node:crypto';
import type { Limits } from '../limits';
import { alikeOf } from './alike';
import { createCollector } from './candidates';
import { countedOf, type Counted } from './lessons';
import { measure } from './measure';
import type { Example, Learnt, PlanWords } from './shape';
import { train } from './train';

/**
 * One training, batch by batch: first every placed entry, then what is placed nowhere, which is only tried against what was
 * learnt and then forgotten. No Strapi, no thread: whoever runs it sees to that.
 */
export const createStudy = (plan: PlanWords, limits: Limits) => {
  const placed: Counted[] = [];
  const hash = createHash('sha256').update(JSON.stringify(plan));
  let collector: ReturnType<typeof createCollector> | undefined;
  let learnt: Pick<Learnt, 'quality' | 'model' | 'alike'>;
  let took = 0;

  const timed = <T>(work: () => T): T => {
    const start = performance.now();
    try {
      return work();
    } finally {
      took += performance.now() - start;
    }
  };

  const learnNow = () => {
    if (collector) return collector;
    const { thresholds, quality } = measure(plan, placed, limits);
    const model = train(plan, placed, thresholds, limits);
    learnt = { model, quality, alike: alikeOf(placed, limits) };
    collector = createCollector(model, limits);
    for (const example of placed) collector.add(example);
    placed.length = 0;
    return collector;
  };

  return {
    /** Entries that are placed; all of them before the first that is not. */
    teach: (batch: readonly Example[]): void =>
      timed(() => {
        for (const example of batch) {
          hash.update(JSON.stringify(example));
          placed.push(countedOf(example));
        }
      }),

    /** Entries that are placed nowhere. */
    tryOut: (batch: readonly Example[]): void =>
      timed(() => {
        const into = learnNow();
        for (const example of batch) into.add(countedOf(example));
      }),

    finish(): Learnt {
      const candidates = timed(() => learnNow().finish());
      return { ...learnt, candidates, version: hash.digest('hex').slice(0, 16), took };
    },
  };
};
