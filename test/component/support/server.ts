import { checkAnswer, checkRequest, statusOf } from './contracts';

/** A request as a screen made it. */
export interface Call {
  readonly method: string;
  readonly path: string;
  /** As Koa gives it: what is repeated is a list. */
  readonly query: Readonly<Record<string, string | readonly string[]>>;
  readonly body: unknown;
}

/** An answer with another status than the contract of its route tells. */
export class Answer {
  constructor(
    readonly status: number,
    readonly body: unknown,
  ) {}
}

/** JSON, a text (a CSV file), an {@link Answer}, or a function that gives one of them, now or later. `null`: nothing. */
export type Script = unknown;

/** By method and path, such as `GET /touchpoints/setup`; `*` stands for one part of a path. */
export type Scripts = Readonly<Record<string, Script>>;

/** Strapi's error body. */
export const refusal = (status: number, message: string, details: object = {}) =>
  new Answer(status, { data: null, error: { status, name: 'ApplicationError', message, details } });

/** An answer that comes when the test says so: for what a screen does meanwhile. */
export const held = () => {
  let release: (answer: unknown) => void = () => undefined;
  const waiting = new Promise<unknown>((resolve) => {
    release = resolve;
  });
  return { answer: () => waiting, release: (answer: unknown) => release(answer) };
};

/** The other end of `fetch`: it knows what was scripted, keeps what was asked, and nothing goes anywhere else. */
export class ScriptedServer {
  readonly calls: Call[] = [];
  /** What was asked and not scripted, or was asked or answered as the real server never would. A test with any of them fails. */
  readonly faults: string[] = [];
  private scripts = new Map<string, Script>();

  /** Adds answers; for what is scripted already the new one holds. */
  answer(scripts: Scripts): void {
    for (const [key, script] of Object.entries(scripts)) this.scripts.set(key, script);
  }

  /** The requests to one address, such as `POST /touchpoints/gaps/assign`. */
  to(address: string): readonly Call[] {
    return this.calls.filter((call) => matches(address, call));
  }

  readonly fetch = async (url: string, init: RequestInit = {}): Promise<Response> => {
    const { pathname, searchParams } = new URL(url, 'http://strapi.test');
    const body = typeof init.body === 'string' ? JSON.parse(init.body) : init.body;
    const call: Call = { method: init.method ?? 'GET', path: pathname, query: queryOf(searchParams), body };
    this.calls.push(call);
    this.faults.push(...checkRequest(call));
    const answer = await Promise.race([this.find(call), aborted(init.signal)]);
    const { status, body: said } = answer instanceof Answer ? answer : new Answer(statusOf(call), answer);
    const isJson = typeof said === 'object' && said !== null;
    const [type, text] = isJson ? ['application/json', JSON.stringify(said)] : ['text/csv', String(said ?? '')];
    this.faults.push(...checkAnswer(call, { status, type, body: said }));
    return new Response(status === 204 ? null : text, { status, headers: { 'Content-Type': type } });
  };

  private async find(call: Call): Promise<unknown> {
    const exact = `${call.method} ${call.path}`;
    const key = this.scripts.has(exact) ? exact : [...this.scripts.keys()].find((one) => matches(one, call));
    if (key === undefined) {
      this.faults.push(`Nobody scripted ${exact} ${JSON.stringify(call.query)}`);
      return refusal(501, `Nobody scripted ${exact}`);
    }
    const script = this.scripts.get(key);
    return typeof script === 'function' ? await script(call) : script;
  }
}

const queryOf = (query: URLSearchParams): Call['query'] => {
  const values: Record<string, string | string[]> = {};
  for (const [name, value] of query) {
    const key = name.replace(/\[\d*\]$/, '');
    const before = values[key];
    values[key] = before === undefined && key === name ? value : [before ?? [], value].flat();
  }
  return values;
};

const aborted = (signal: AbortSignal | null | undefined) =>
  new Promise<never>((_, reject) => {
    signal?.addEventListener('abort', () => reject(new DOMException('Aborted', 'AbortError')));
  });

/** Whether a request is to an address, in which `*` stands for one part of a path. */
export const matches = (address: string, { method, path }: Pick<Call, 'method' | 'path'>): boolean => {
  const [wanted, pattern = ''] = address.split(' ');
  const parts = pattern.split('/');
  const given = path.split('/');
  return (
    wanted === method && parts.length === given.length && parts.every((one, at) => one === '*' || one === given[at])
  );
};
