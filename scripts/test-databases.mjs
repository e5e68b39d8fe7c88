/** `npm run test:databases`: every integration test on every database, also those that no database can change. */
import { runSteps } from './lib/steps.mjs';

await runSteps(
  ['sqlite', 'postgres', 'mysql'].map((client) => ({
    say: `Every integration test with ${client}`,
    command: 'jest',
    args: ['--selectProjects', 'integration', ...process.argv.slice(2)],
    env: { DATABASE_CLIENT: client, EVERY_TEST: 'true' },
  })),
);
