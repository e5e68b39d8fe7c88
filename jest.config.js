const { SQLITE_ONLY } = require('./test/integration/suites.cjs');

const transform = {
  '^.+\\.tsx?$': [
    '@swc/jest',
    {
      jsc: {
        parser: { syntax: 'typescript', tsx: true },
        target: 'es2022',
        transform: { react: { runtime: 'automatic' } },
      },
      module: { type: 'commonjs' },
    },
  ],
};

const common = {
  testEnvironment: 'node',
  transform,
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/demo'],
};

/** What no database can change needs no other than SQLite, unless somebody wants everything (`npm run test:databases`). */
const isPart = ![undefined, 'sqlite'].includes(process.env.DATABASE_CLIENT) && process.env.EVERY_TEST !== 'true';
const leftOut = isPart ? Object.keys(SQLITE_ONLY).map((name) => `/test/integration/${name}\\.test\\.ts$`) : [];

/**
 * `integration` asks a real Strapi; `DATABASE_CLIENT` chooses the database (see test/integration/suites.cjs).
 * The browser tests are Playwright's: see playwright.config.ts.
 */
module.exports = {
  testTimeout: 120_000,
  // Each worker of the integration tests waits for its database half of the time: two, also on two cores.
  maxWorkers: 2,
  testSequencer: '<rootDir>/test/support/sequencer.cjs',
  reporters: ['default', '<rootDir>/test/support/slowest-reporter.cjs'],
  projects: [
    { ...common, displayName: 'unit', testMatch: ['<rootDir>/test/unit/**/*.test.ts'] },
    {
      ...common,
      displayName: 'component',
      testEnvironment: '<rootDir>/test/component/support/environment.js',
      testMatch: ['<rootDir>/test/component/**/*.test.tsx'],
      setupFiles: ['<rootDir>/test/component/support/browser.ts'],
      moduleNameMapper: { '^@strapi/strapi/admin$': '<rootDir>/test/component/support/strapi-admin.js' },
    },
    {
      ...common,
      displayName: 'integration',
      testEnvironment: '<rootDir>/test/support/host/environment.cjs',
      globalSetup: '<rootDir>/test/support/host/setup.cjs',
      globalTeardown: '<rootDir>/test/support/host/teardown.cjs',
      testMatch: ['<rootDir>/test/integration/**/*.test.ts'],
      testPathIgnorePatterns: ['/node_modules/', ...leftOut],
    },
  ],
};
