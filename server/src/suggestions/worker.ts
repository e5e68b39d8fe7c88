import { parentPort, workerData } from 'node:worker_threads';
import type { Begin, FromThread, ToThread } from './messages';
import { pack } from './pack';
import { letOthersGoFirst } from './priority';
import type { Learnt } from './shape';
import { createStudy } from './study';

/*
 * What runs in the thread: an entry point of its own in the package, `strapi-plugin-touchpoints/suggestions-worker`. It is
 * given the plan and the limits as its data and the entries by message.
 */
if (parentPort) {
  const port = parentPort;
  letOthersGoFirst();
  const { plan, limits } = workerData as Begin;
  const study = createStudy(plan, limits);
  const answer = (message: FromThread) => port.postMessage(message);

  const learntMessage = (learnt: Learnt): FromThread => ({ kind: 'learnt', learnt, packed: pack(learnt) });

  const take = (message: ToThread): FromThread => {
    switch (message.kind) {
      case 'teach':
        study.teach(message.batch);
        return { kind: 'taken' };
      case 'tryOut':
        study.tryOut(message.batch);
        return { kind: 'taken' };
      case 'finish':
        return learntMessage(study.finish());
    }
  };

  port.on('message', (message: ToThread) => {
    try {
      answer(take(message));
    } catch (error) {
      answer({ kind: 'failed', message: (error as Error).message });
    }
  });
}

export type { FromThread, ToThread } from './messages';
export type { Learnt, PlanWords } from './shape';
