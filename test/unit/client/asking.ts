import type { TouchpointsOptions } from '../../../client';
import { createTransport, type ParsedAnswer, type Platform, type ClientRequest } from '../../../client/transport';
import { scripted, type ScriptedServer, type Step } from './scripted-server';

export interface Asking {
  readonly server: ScriptedServer;
  /** How long was waited before each further attempt, in milliseconds; the waiting itself is left out. */
  readonly pauses: readonly number[];
  /** Lets time pass for the client. */
  sleep(seconds: number): void;
  ask(question?: Partial<ClientRequest>): Promise<ParsedAnswer>;
}

type Settings = Pick<TouchpointsOptions, 'timeout' | 'retries' | 'staleIfError' | 'token' | 'fetch'>;

const open: ScriptedServer[] = [];

/** Ends the servers that a test has started. */
export async function closeServers(): Promise<void> {
  await Promise.all(open.splice(0).map((server) => server.close()));
}

/** A client's transport and its server, with time and chance in the test's hands. */
export async function asking(steps: readonly Step[], settings: Settings = {}): Promise<Asking> {
  const server = await scripted(...steps);
  open.push(server);
  const pauses: number[] = [];
  let now = Date.parse('2026-06-15T12:00:00Z');
  const platform: Platform = {
    random: () => 0.5,
    now: () => now,
    pause: async (milliseconds) => void pauses.push(milliseconds),
  };
  const defaults = { root: server.baseURL, timeout: 2000, retries: 2, staleIfError: 60 };
  const ask = createTransport({ ...defaults, ...settings }, platform);
  return {
    server,
    pauses,
    sleep: (seconds) => {
      now += seconds * 1000;
    },
    ask: ({ path = '/content?stage=s', call = {}, body } = {}) => ask({ path, call, body }),
  };
}
