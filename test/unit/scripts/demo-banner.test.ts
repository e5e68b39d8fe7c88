import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';

const MODULE = path.resolve('scripts/lib/demo-banner.mjs');
const URL = 'http://127.0.0.1:1337';

test('what the demo says to try is what the README says', () => {
  const script = `import { banner } from ${JSON.stringify(MODULE)}; console.log(banner(${JSON.stringify(URL)}));`;
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
  const readme = readFileSync('README.md', 'utf8');
  const [, request] = /^ +(curl .*)$/m.exec(stdout) ?? [];
  expect(readme).toContain(`${request}\n`);
  const [, email, password] = /Log in as (\S+) with the password (\S+)/.exec(stdout) ?? [];
  expect(readme).toContain(`log in as \`${email}\` with \`${password}\``);
});
