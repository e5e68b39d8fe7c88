require('../register.cjs');
const { removeDatabases } = require('../database.ts');

/** A single file runs in Jest's own process, which ends when nothing is open any more. */
module.exports = async () => {
  await globalThis.touchpointsHost?.close();
  await removeDatabases();
};
