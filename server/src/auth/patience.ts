/** How long, in ms, a caller waits for a database that does not answer: it costs one of them so much, not each. */
export const PATIENCE = 1000;

/** Resolves after this many ms, without keeping the process alive. */
export const after = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, Math.max(0, ms)).unref();
  });
