/**
 * What is known of the integration tests before they run. A file that is not named here runs on every database, in no
 * order of its own. `npm run test:databases` runs all of them everywhere.
 */

/** The longest, in seconds on SQLite: they start first, so that no worker is left alone with one at the end. */
const SECONDS = {
  'cache.property': 50,
  transfer: 35,
  'coverage.property': 18,
  conformance: 18,
  rules: 15,
  'bulk-kill': 8,
  'anonymous-verdicts': 8,
  instances: 60,
  docs: 20,
};

/** What no database can change, with the reason: it runs on SQLite alone. */
const SQLITE_ONLY = {
  'anonymous-verdicts': 'two boots are compared with each other; what a transaction hides from others is in anonymous',
  'limits-placing': 'what is beyond a limit is refused before anything is written',
  'limits-serving': 'what is beyond a limit is left out after it was read',
  'placing-rules':
    'which entries a rule matches is in rules and content-rules, what is then written in placements and bulk-kill',
  transfer: 'Strapi’s own commands carry rows as JSON, whatever database they come from and go to',
  'anonymous-strategies':
    'which of Strapi’s strategies is asked who somebody is comes before any question to a database',
  config: 'where routes stand and what a site’s own filter leaves out is decided on what was read',
  conformance: 'the engine decides on rows that content, decisions and cache.property read on every database',
  contracts: 'which routes there are is known before anything is asked',
  'decision-rules':
    'who is told of rules is decided by permissions; the rules are read as decisions reads them on every database',
  'definition-files': 'a file is read, compared and imported as over HTTP, which journeys does on every database',
  docs: 'what pages show is answered by routes that content, decisions and serving ask on every database',
  export: 'figures that coverage and gaps compare on every database are written as text',
  openapi: 'the description of routes is made of schemas',
  permissions:
    'who may call which route is decided before it asks the database; what it then answers is in the files of each route',
  'placement-file-columns':
    'what columns mean is decided before anything is written; placement-file writes on every database',
  'hidden-figures':
    'which figures a person is told is decided on what was counted, which coverage, suggestions and rules read on every database',
  'locale-rights':
    'which versions a person may touch is decided on rows that placements, bulk-kill and reviews read and write on every database',
  'populate-presets':
    'a preset is read as the populate of a request is, which content and answer-budget do on every database',
  'public-snapshot':
    'the snapshot is the one that content and serving read on every database; here are its bounds and headers',
};

module.exports = { SECONDS, SQLITE_ONLY };
