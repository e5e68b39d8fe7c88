import { createServer, request as ask } from 'node:http';

/**
 * @typedef {object} Fault what the proxy does with a request in place of passing it on
 * @property {'down' | 'hanging' | 'slow' | 'status' | 'page'} kind `down` ends the connection without a word, `hanging` never
 * answers, `slow` passes it on after `after` milliseconds, `status` answers with this status as Strapi does, `page` with a page
 * in place of JSON
 * @property {number} [after]
 * @property {number} [status]
 * @property {Record<string, string>} [headers]
 */

/** The bad days of a Strapi, by name. */
export const FAULTS = {
  down: { kind: 'down' },
  hanging: { kind: 'hanging' },
  slow: { kind: 'slow', after: 3000 },
  forbidden: { kind: 'status', status: 403 },
  limited: { kind: 'status', status: 429, headers: { 'Retry-After': '30' } },
  'a page in place of JSON': { kind: 'page' },
};

/** What Strapi's own CORS says by default; without it a browser could not tell one fault from another. */
const forBrowsers = (request) => ({ 'Access-Control-Allow-Origin': request.headers.origin ?? '*' });

const ERRORS = { 403: ['ForbiddenError', 'Forbidden'], 429: ['RateLimitError', 'Too many requests'] };

/** Between a front end and its Strapi: passes everything on, until it is told of a fault. */
export const startFaultyProxy = async (target, port = 0) => {
  /** @type {Fault | undefined} */
  let fault;
  let asked = 0;

  const pass = (request, response) => {
    const { hostname, port: to } = new URL(target);
    const { method, url: path, headers } = request;
    const upstream = ask({ hostname, port: to, method, path, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    upstream.on('error', () => response.destroy());
    response.on('close', () => upstream.destroy());
    request.pipe(upstream);
  };

  const HOW = {
    down: (request) => request.socket.destroy(),
    hanging: () => undefined,
    slow: (request, response) => {
      const timer = setTimeout(() => pass(request, response), fault?.after ?? 0);
      response.on('close', () => clearTimeout(timer));
    },
    status: (request, response) => {
      const [name, message] = ERRORS[fault.status];
      const head = { 'Content-Type': 'application/json', ...forBrowsers(request), ...fault.headers };
      response.writeHead(fault.status, head);
      response.end(JSON.stringify({ data: null, error: { status: fault.status, name, message, details: {} } }));
    },
    page: (request, response) => {
      response.writeHead(200, { 'Content-Type': 'text/html', ...forBrowsers(request) });
      response.end('<!doctype html><title>Back soon</title><h1>We are back soon</h1>');
    },
  };

  const server = createServer((request, response) => {
    asked += 1;
    if (fault) HOW[fault.kind](request, response);
    else pass(request, response);
  });
  await new Promise((resolve) => server.listen(port, '127.0.0.1', resolve));

  return {
    url: `http://127.0.0.1:${server.address().port}`,
    /** How many requests have come so far. */
    asked: () => asked,
    /** From now on; without a fault, requests are passed on again. */
    be: (next) => {
      fault = next;
    },
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(resolve);
      }),
  };
};
