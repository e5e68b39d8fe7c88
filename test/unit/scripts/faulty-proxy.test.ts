import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';

const PROXY = path.resolve('scripts/recipes/faulty.mjs');

/** Runs the proxy in a process of its own; it is told of faults by its standard input. */
const SCRIPT = `import { FAULTS, startFaultyProxy } from ${JSON.stringify(PROXY)};
  const proxy = await startFaultyProxy(process.argv[1]);
  console.log(proxy.url);
  for await (const line of process.stdin) {
    const name = String(line).trim();
    const fault = FAULTS[name];
    proxy.be(fault?.kind === 'slow' ? { ...fault, after: 50 } : fault);
    console.log(\`\${name} \${proxy.asked()}\`);
  }`;

let upstream: Server;
let proxy: ChildProcess;
let url: string;

const nextLine = () =>
  new Promise<string>((resolve) => proxy.stdout!.once('data', (data) => resolve(String(data).trim())));
const be = (name: string) => {
  const heard = nextLine();
  proxy.stdin!.write(`${name}\n`);
  return heard;
};

beforeAll(async () => {
  upstream = createServer((request, response) => {
    response.writeHead(201, { 'X-Path': request.url, 'Content-Type': 'application/json' });
    request.pipe(response);
  });
  await new Promise<void>((resolve) => upstream.listen(0, '127.0.0.1', resolve));
  const { port } = upstream.address() as AddressInfo;
  proxy = spawn(process.execPath, ['--input-type=module', '-e', SCRIPT, `http://127.0.0.1:${port}`]);
  url = await nextLine();
});

afterAll(async () => {
  proxy.kill();
  upstream.closeAllConnections();
  await new Promise((resolve) => upstream.close(resolve));
});

const ask = (signal?: AbortSignal) => fetch(`${url}/api?a=1`, { method: 'POST', body: '{"a":1}', signal });

test('on a good day everything is passed on', async () => {
  const answer = await ask();
  expect([answer.status, answer.headers.get('x-path'), await answer.text()]).toEqual([201, '/api?a=1', '{"a":1}']);
});

test.each([
  ['forbidden', 403, 'application/json', 'ForbiddenError'],
  ['limited', 429, 'application/json', 'RateLimitError'],
  ['a page in place of JSON', 200, 'text/html', 'Back soon'],
])('%s', async (name, status, type, text) => {
  await be(name);
  const answer = await ask();
  expect([answer.status, answer.headers.get('content-type')]).toEqual([status, type]);
  expect(await answer.text()).toContain(text);
  expect(answer.headers.get('retry-after')).toBe(status === 429 ? '30' : null);
});

test('down: the connection ends without a word', async () => {
  await be('down');
  await expect(ask()).rejects.toThrow('fetch failed');
});

test('hanging: there is no answer', async () => {
  await be('hanging');
  await expect(ask(AbortSignal.timeout(200))).rejects.toThrow('timeout');
});

test('slow: it is passed on later', async () => {
  await be('slow');
  expect((await ask()).status).toBe(201);
});

test('and all is well again', async () => {
  await be('well');
  expect((await ask()).status).toBe(201);
});
