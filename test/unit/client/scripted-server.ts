import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the server does with one request. */
export type Step = (response: ServerResponse, request: IncomingMessage) => void;

export interface Asked {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface ScriptedServer {
  readonly baseURL: string;
  readonly asked: readonly Asked[];
  close(): Promise<void>;
}

/** A real HTTP server that does one step for each request, and the last one for all that follow. */
export async function scripted(...steps: readonly Step[]): Promise<ScriptedServer> {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const step = steps[Math.min(asked.length, steps.length - 1)];
      const { method = '', url = '', headers } = request;
      asked.push({ method, url, headers, body: Buffer.concat(chunks).toString() });
      step?.(response, request);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    baseURL: `http://127.0.0.1:${port}`,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

export const say =
  (status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): Step =>
  (response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  };

/** Strapi's error body. */
export const refuse = (status: number, headers: Readonly<Record<string, string>> = {}): Step =>
  say(
    status,
    { data: null, error: { status, name: 'ServiceUnavailableError', message: `Refused ${status}`, details: {} } },
    headers,
  );

/** Never answers. */
export const hang: Step = () => undefined;

/** Answers, but never to the end. */
export const dawdle: Step = (response) => {
  response.writeHead(200, { 'content-type': 'application/json' });
  response.write('{"data":[');
};

/** Closes the connection without a word, as a server does that is being restarted. */
export const hangUp: Step = (_, request) => void request.socket.destroy();

/** Closes the connection in the middle of the answer. */
export const breakOff: Step = (response, request) => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100' });
  response.write('{"data":[', () => request.socket.destroy());
};
