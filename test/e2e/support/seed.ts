import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startDemo } from './demo';

/** Names the seeded database to the workers, which inherit it. */
const SEEDED = 'TOUCHPOINTS_E2E_SEEDED';

/** The file that every site of this run is a copy of. */
export const seededDatabase = (): string => {
  const file = process.env[SEEDED];
  if (!file) throw new Error('No database was seeded: run the tests with the configuration of this project');
  return file;
};

/** Once before all tests: the demo writes its content, which takes ten times as long as to start on a copy of it. */
export default async function seed(): Promise<() => void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'touchpoints-e2e-seed-'));
  const demo = await startDemo('seeded', folder);
  await demo.stop();
  process.env[SEEDED] = demo.database;
  return () => rmSync(folder, { recursive: true, force: true });
}
