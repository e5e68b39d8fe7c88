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

/**
 * `integration` boots a real Strapi in each file; `DATABASE_CLIENT` chooses the database (see test/integration).
 * `e2e` drives a browser on the built demo; run it through `npm run test:e2e`, which builds what it needs.
 */
module.exports = {
  testTimeout: 120_000,
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
    { ...common, displayName: 'integration', testMatch: ['<rootDir>/test/integration/**/*.test.ts'] },
    { ...common, displayName: 'e2e', testMatch: ['<rootDir>/test/e2e/**/*.test.ts'] },
  ],
};
