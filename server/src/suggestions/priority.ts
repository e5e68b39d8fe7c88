import { readlinkSync } from 'node:fs';
import { constants, setPriority } from 'node:os';

/**
 * Lets the machine's other threads go first, but not for long: whoever ends this one waits for it. Only Linux knows
 * priorities of threads, by the number that it gives each; elsewhere a training competes with requests for the processor.
 */
export const letOthersGoFirst = (): void => {
  if (process.platform !== 'linux') return;
  try {
    const thread = Number(/\d+$/.exec(readlinkSync('/proc/thread-self'))?.[0]);
    // Zero would be the whole process.
    if (thread > 0 && thread !== process.pid) setPriority(thread, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // A machine that does not allow it trains as it can.
  }
};
