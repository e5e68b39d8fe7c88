const path = require('node:path');
const Sequencer = require('@jest/test-sequencer').default;
const { SECONDS } = require('../integration/suites.cjs');

const secondsOf = ({ path: file }) => SECONDS[path.basename(file).replace(/\.test\.tsx?$/, '')] ?? 0;

/** The longest files start first; the rest as Jest would have it. */
module.exports = class extends Sequencer {
  sort(tests) {
    const rest = [...super.sort(tests)];
    return rest.sort((a, b) => secondsOf(b) - secondsOf(a));
  }
};
