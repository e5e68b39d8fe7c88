/** `npm test`: unit tests, then the integration tests on a real Strapi with SQLite (or `DATABASE_CLIENT`). */
import { runSteps } from './lib/steps.mjs';

const database = process.env.DATABASE_CLIENT ?? 'sqlite';

await runSteps([
  { say: 'Unit, property and conformance tests', command: 'jest', args: ['--selectProjects', 'unit'] },
  {
    say: `Integration tests on a real Strapi with ${database}`,
    command: 'jest',
    // Each file has a Strapi and a database of its own, and waits for both: two at a time, also on two cores.
    args: ['--selectProjects', 'integration', '--maxWorkers=2'],
  },
]);
