const { TestEnvironment } = require('jest-environment-node');
require('../register.cjs');
const { createHost } = require('./index.ts');

/** One for all test files of this process: Jest gives each file modules of its own, but not what stands here. */
const host = createHost();
globalThis.touchpointsHost = host;

const MAX_LINES = 40;
let log = [];
globalThis.touchpointsLog = (line) => {
  log = [...log.slice(1 - MAX_LINES), line];
};

// A worker that Jest needs no more hears so by losing Jest's own listener. Strapi would keep it running.
process.on('removeListener', (event) => {
  if (event === 'message' && process.listenerCount('message') === 0) process.exit();
});

// PostgreSQL's driver warns of what Strapi's own queries do.
process.noDeprecation = true;

/** Test files that ask this process' Strapi, which runs outside of their realm. */
module.exports = class extends TestEnvironment {
  async setup() {
    await super.setup();
    this.global.touchpointsHost = host;
    // The site's dates and the test's are of one kind, and one clock is set for both.
    this.global.Date = Date;
  }

  /** A test that fails shows what the server did meanwhile. */
  handleTestEvent({ name, test, hook }) {
    if (name === 'test_start') log = [];
    if (!['test_fn_failure', 'hook_failure'].includes(name) || log.length === 0) return;
    console.error(`What the server said during “${test?.name ?? hook?.type}”:\n${log.join('\n')}\n`);
  }
};
