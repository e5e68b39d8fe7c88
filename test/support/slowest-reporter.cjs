const { mkdirSync, writeFileSync } = require('node:fs');
const path = require('node:path');

const SHOWN = 6;

/**
 * Prints the slowest files of a run, and where `REPORT_FOLDER` names one writes down what passed and what failed, so that a
 * larger run can add it up.
 */
module.exports = class {
  onRunComplete(_contexts, { testResults, numPassedTests, numFailedTests, numRuntimeErrorTestSuites, startTime }) {
    const files = testResults
      .filter(({ skipped }) => !skipped)
      .map(({ testFilePath, perfStats: { start, end } }) => ({
        name: path.relative(process.cwd(), testFilePath),
        seconds: Math.round((end - start) / 100) / 10,
      }))
      .sort((a, b) => b.seconds - a.seconds)
      .slice(0, SHOWN);
    if (testResults.length > 1) {
      const lines = files.map(({ name, seconds }) => `${seconds.toFixed(1).padStart(7)} s  ${name}`);
      console.log(`Slowest files:\n${lines.join('\n')}`);
    }
    const folder = process.env.REPORT_FOLDER;
    if (!folder) return;
    // A file that cannot be loaded has no tests, and is a failure.
    const report = { passed: numPassedTests, failed: numFailedTests + numRuntimeErrorTestSuites, flaky: 0, files };
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, `${startTime}-${process.pid}.json`), JSON.stringify(report));
  }
};
