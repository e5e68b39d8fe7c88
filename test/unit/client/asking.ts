import type { TouchpointsOptions } from '../../../client/src';
import type { ParsedAnswer } from '../../../client/src/answer';
import { createTransport, type ClientRequest, type Platform } from '../../../client/src/transport';
import { dawdle, hang, scripted, type ScriptedServer, type Step } from './scripted-server';

export interface Asking {
  readonly server: ScriptedServer;
  /** How long was waited before each further attempt, in milliseconds; the waiting itself is left out. */
  readonly pauses: readonly number[];
  /** Lets time pass for the client. */
  sleep(seconds: number): void;
  ask(question?: Partial<ClientRequest>): Promise<ParsedAnswer>;
}

type Settings = Pick<TouchpointsOptions, 'deadline' | 'timeout' | 'retries' | 'staleIfError' | 'token' | 'fetch'>;

const open: ScriptedServer[] = [];

/** All but the timers of the client's own time limits; what `fetch` and the server use is not the test's. */
const REAL = ['Date', 'hrtime', 'nextTick', 'performance', 'queueMicrotask', 'setImmediate', 'clearImmediate'] as const;

const isSilent = (step: Step): boolean => step === hang || step === dawdle;

/** A time limit passes as soon as the server keeps a request waiting, however long a busy machine took until then. */
const hurried = (steps: readonly Step[], timeout: number): readonly Step[] => {
  jest.useFakeTimers({ doNotFake: [...REAL, 'setInterval', 'clearInterval'] });
  return steps.map((step) => (response, request) => {
    step(response, request);
    if (isSilent(step)) setImmediate(() => jest.advanceTimersByTime(timeout));
  });
};

/** Ends the servers that a test has started. */
export async function closeServers(): Promise<void> {
  jest.useRealTimers();
  await Promise.all(open.splice(0).map((server) => server.close()));
}

/** A client's transport and its server, with time and chance in the test's hands. */
export async function asking(steps: readonly Step[], settings: Settings = {}): Promise<Asking> {
  const { timeout } = settings;
  const keepsWaiting = steps.some(isSilent);
  const server = await scripted(...(timeout && keepsWaiting ? hurried(steps, timeout) : steps));
  open.push(server);
  const pauses: number[] = [];
  let now = Date.parse('2026-06-15T12:00:00Z');
  const platform: Platform = {
    random: () => 0.5,
    now: () => now,
    pause: async (milliseconds) => void pauses.push(milliseconds),
  };
  const defaults = { root: server.baseURL, deadline: 0, timeout: 2000, retries: 2, staleIfError: 60 };
  const ask = createTransport({ ...defaults, ...settings }, platform);
  return {
    server,
    pauses,
    sleep: (seconds) => {
      now += seconds * 1000;
    },
    ask: (question = {}) => ask({ path: '/content?stage=s', call: {}, ...question }),
  };
}
