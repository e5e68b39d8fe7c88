import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Begin, FromThread, ToThread } from './messages';
import type { Example, Learnt } from './shape';

/**
 * In the package the built server is in `dist/server` and the built worker in `dist/suggestions-worker`. In the source
 * tree the same path, seen from here, leads to a file that runs the worker from its source.
 */
const FILE = fileURLToPath(new URL(['..', 'suggestions-worker', 'index.js'].join('/'), import.meta.url));
/** A corpus that does not fit fails there and leaves the site alone. */
const MAX_MEGABYTES = 768;

/** The thread could not be begun, ended too early, or broke off: nothing was learnt, and what the site serves is not touched. */
export class ThreadFailed extends Error {
  override readonly name = 'ThreadFailed';
}

const failure = (reason: unknown): ThreadFailed =>
  new ThreadFailed(reason instanceof Error ? reason.message : `the thread ended (${String(reason)})`);

/** Begins a thread. @throws ThreadFailed */
const begun = (workerData: Begin): Worker => {
  try {
    return new Worker(FILE, { workerData, resourceLimits: { maxOldGenerationSizeMb: MAX_MEGABYTES } });
  } catch (error) {
    throw failure(error);
  }
};

/** A thread that trains, and ends with it. Whatever goes wrong with it is a `ThreadFailed`. */
export const createThread = (begin: Begin) => {
  const worker = begun(begin);
  let broken: ThreadFailed | undefined;
  worker.on('error', (error) => (broken ??= failure(error)));
  worker.on('exit', (code) => (broken ??= failure(code)));

  const ask = (message: ToThread): Promise<FromThread> =>
    new Promise((resolve, reject) => {
      if (broken) return reject(broken);
      const done = () => {
        worker.off('message', hear);
        worker.off('error', fail);
        worker.off('exit', fail);
      };
      const hear = (answer: FromThread) => {
        done();
        if (answer.kind === 'failed') reject(new ThreadFailed(answer.message));
        else resolve(answer);
      };
      const fail = (reason: Error | number) => {
        done();
        reject(failure(reason));
      };
      worker.on('message', hear).on('error', fail).on('exit', fail);
      worker.postMessage(message);
    });

  return {
    /** One batch at a time. */
    give: async (kind: 'teach' | 'tryOut', batch: readonly Example[]): Promise<void> =>
      void (await ask({ kind, batch })),

    /** What was learnt, and the same as text to be kept. */
    async finish(): Promise<{ readonly learnt: Learnt; readonly packed: string }> {
      const answer = await ask({ kind: 'finish' });
      if (answer.kind !== 'learnt') throw new ThreadFailed('the thread answered something else');
      return answer;
    },

    stop: async (): Promise<void> => void (await worker.terminate()),
  };
};
