/**
 * What is known of the integration tests before they run. A file that is not named here runs on every database, in no
 * order of its own. `npm run test:databases` runs all of them everywhere.
 */

/** The longest, in seconds on SQLite: they start first, so that no worker is left alone with one at the end. */
const SECONDS = {
  'cache.property': 50,
  transfer: 35,
  conformance: 18,
  'coverage.property': 18,
  rules: 15,
  'bulk-kill': 8,
  'anonymous-verdicts': 8,
};

/** What no database can change, with the reason; it runs on SQLite alone. */
const SQLITE_ONLY = {};

module.exports = { SECONDS, SQLITE_ONLY };
