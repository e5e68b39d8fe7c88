import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { gzipSync } from 'node:zlib';
import { buildSync } from 'esbuild';
import type * as Client from '../../../client/src';

/** What a front end's bundler makes of a module that exports these names of the client. */
function bundle(names: string, format: 'esm' | 'iife' = 'esm'): string {
  const { outputFiles } = buildSync({
    stdin: { contents: `export ${names} from './client/src';`, resolveDir: join(__dirname, '../../..') },
    bundle: true,
    minify: true,
    write: false,
    format,
    globalName: 'client',
    platform: 'neutral',
    target: 'es2022',
  });
  return outputFiles[0]?.text ?? '';
}

const sizeOf = (code: string): number => gzipSync(code, { level: 9 }).length;

const remote = bundle('{ createTouchpoints, TouchpointsError }');
const everything = bundle('*');

describe('in a browser’s bundle', () => {
  test('the client alone is 3.5 kB at most, and brings no engine along', () => {
    expect(sizeOf(remote)).toBeLessThanOrEqual(3500);
    expect(remote).not.toContain('TARGETING_MATCH');
    expect(remote).not.toContain('$contains');
  });

  test('with local decisions it is 9 kB at most', () => {
    expect(everything).toContain('TARGETING_MATCH');
    expect(sizeOf(everything)).toBeLessThanOrEqual(9000);
  });

  test('nothing of Node is in it, and no other package', () => {
    expect(everything).not.toMatch(/\b(require|process|Buffer|__dirname|setImmediate|global)\b/);
    expect(everything).not.toMatch(/\bimport\b|\bnode:/);
    expect(everything).not.toContain('zod');
  });
});

describe('at the edge, where there is nothing but the web’s own globals', () => {
  const run = (globals: object): typeof Client =>
    runInContext(`${bundle('*', 'iife')};client`, createContext(globals)) as typeof Client;

  test('it asks the server', async () => {
    const fetch = jest.fn(async () => new Response('{"data":[],"meta":{"journey":"j"}}'));
    const { createTouchpoints } = run({ fetch, AbortController, setTimeout, clearTimeout });
    const client = createTouchpoints({ baseURL: 'https://cms.example.com', token: 'secret' });
    expect((await client.content({ stage: 's' })).meta.journey).toBe('j');
    expect((await client.decide({ visitor: {} })).data).toHaveLength(0);
    expect(fetch).toHaveBeenCalledTimes(2);
  });

  test('it decides by itself', () => {
    const { SNAPSHOT } = jest.requireActual<{ SNAPSHOT: Client.PublicSnapshot }>('../../smoke/client/asks.cjs');
    const { data } = run({})
      .createLocalTouchpoints({ data: SNAPSHOT, meta: { validUntil: null } })
      .decide({ visitor: { traits: { employees: 3 } } });
    expect(data.map(({ documentId, __match }) => [documentId, __match.rung])).toEqual([['a', 'segment']]);
  });
});
