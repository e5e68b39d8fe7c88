const { mkdirSync, writeFileSync } = require('node:fs');
const path = require('node:path');

/**
 * Says plainly what passed at the second try only, and where `REPORT_FOLDER` names one writes down what passed and what
 * failed, as the Jest reporter beside it does.
 */
module.exports = class {
  onBegin(_config, suite) {
    this.suite = suite;
  }

  onEnd() {
    const outcomes = this.suite
      .allTests()
      .map((test) => ({ title: test.titlePath().slice(2), outcome: test.outcome() }));
    const count = (outcome) => outcomes.filter((one) => one.outcome === outcome).length;
    for (const { title, outcome } of outcomes) if (outcome === 'flaky') console.log(`FLAKY: ${title.join(' › ')}`);
    const report = { passed: count('expected') + count('flaky'), failed: count('unexpected'), flaky: count('flaky') };
    const folder = process.env.REPORT_FOLDER;
    if (!folder) return;
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, `browser-${process.pid}.json`), JSON.stringify(report));
  }

  printsToStdio() {
    return false;
  }
};
