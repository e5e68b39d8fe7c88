import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';

/** What the client's former place exports, and what it says, where `NODE_ENV` is this; `null`: there is no `process`. */
const load = (mode: string | null) => {
  const warn = jest.fn();
  const module = { exports: {} };
  runInNewContext(readFileSync('deprecated/client.js', 'utf8'), {
    module,
    require: (name: string) => `what ${name} exports`,
    process: mode === null ? undefined : { env: { NODE_ENV: mode } },
    console: { warn },
  });
  return { exports: module.exports, warnings: warn.mock.calls.flat() as string[] };
};

test.each(['production', 'test', null])('the former place passes the client on, quietly: %s', (mode) => {
  expect(load(mode)).toEqual({ exports: 'what touchpoints-client exports', warnings: [] });
});

test('while somebody develops, it says where the client is now', () => {
  const { exports, warnings } = load('development');
  expect(exports).toBe('what touchpoints-client exports');
  expect(warnings).toEqual([expect.stringContaining('install touchpoints-client')]);
});
