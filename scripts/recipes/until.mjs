import { setTimeout as wait } from 'node:timers/promises';

/**
 * Asks again and again until the answer is as it should be, and says after how many milliseconds it was.
 *
 * @template T
 * @param {string} what
 * @param {() => Promise<T>} ask
 * @param {(answer: T) => boolean} isRight
 * @param {{ within: number }} limit
 * @returns {Promise<number>}
 */
export const until = async (what, ask, isRight, { within }) => {
  const started = Date.now();
  for (;;) {
    const answer = await ask();
    const after = Date.now() - started;
    if (isRight(answer) && after <= within) return after;
    if (after > within) throw new Error(`${what}: not within ${within} ms; last ${JSON.stringify(answer)}`);
    await wait(100);
  }
};
