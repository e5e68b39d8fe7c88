import { createServer } from 'node:http';

/**
 * Stands between Strapi's webhook and a front end: passes each call on, and remembers what it said and when it came.
 *
 * @param {string} to
 */
export const startRelay = async (to) => {
  /** @type {{ at: number, body: { event: string }, status: number }[]} */
  const calls = [];
  const server = createServer(async (request, response) => {
    const at = Date.now();
    const parts = [];
    for await (const part of request) parts.push(part);
    const body = Buffer.concat(parts).toString();
    const headers = { 'Content-Type': 'application/json', Authorization: request.headers.authorization ?? '' };
    const answer = await fetch(to, { method: 'POST', headers, body });
    calls.push({ at, body: JSON.parse(body), status: answer.status });
    response.writeHead(answer.status).end();
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const stop = () =>
    new Promise((resolve) => {
      server.closeAllConnections();
      server.close(resolve);
    });
  return { url: `http://127.0.0.1:${server.address().port}`, calls, stop };
};
