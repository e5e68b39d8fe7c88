/** `npm test`: unit and component tests, then the integration tests on a real Strapi with SQLite (or `DATABASE_CLIENT`). */
import { runSteps } from './lib/steps.mjs';

const database = process.env.DATABASE_CLIENT ?? 'sqlite';
const jest = (...projects) => ({ command: 'jest', args: ['--selectProjects', ...projects] });

await runSteps([
  { say: 'Unit, property, conformance and component tests', ...jest('unit', 'component') },
  { say: `Integration tests on a real Strapi with ${database}`, ...jest('integration') },
]);
