import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { createDatabase } from '../database';
import { startInstance, type Instance } from '../instances';

const ROOT = path.resolve(__dirname, '../../..');
const FIXTURE = path.join(ROOT, 'test/fixture');
const HOOK = path.join(__dirname, '../register.cjs');
const STRAPI = path.join(ROOT, 'node_modules/@strapi/strapi/bin/strapi.js');

/** A site as people have it: a folder and a database of its own. */
export interface TransferSite {
  readonly folder: string;
  /** Boots it; the caller stops it. */
  start(): Promise<Instance>;
  /** Runs Strapi's own command line in its folder, and returns what that printed. */
  command(...args: string[]): Promise<string>;
  remove(): Promise<void>;
}

/** A copy of the fixture app. The plugin is linked, so that it loads from its sources. */
export const createTransferSite = async (): Promise<TransferSite> => {
  const root = mkdtempSync(path.join(tmpdir(), 'touchpoints-site-'));
  const folder = path.join(root, 'app');
  cpSync(path.join(FIXTURE, 'app'), folder, { recursive: true });
  symlinkSync(path.join(FIXTURE, 'plugin'), path.join(root, 'plugin'));
  symlinkSync(path.join(ROOT, 'node_modules'), path.join(root, 'node_modules'));
  const database = await createDatabase();

  return {
    folder,
    start: () => startInstance(database.name, {}, folder),
    async command(...args) {
      const { stdout, stderr } = await promisify(execFile)(process.execPath, ['-r', HOOK, STRAPI, ...args], {
        cwd: folder,
        timeout: 60_000,
        env: {
          ...process.env,
          TEST_DATABASE: database.name,
          STRAPI_TELEMETRY_DISABLED: 'true',
          NODE_ENV: 'production',
        },
      }).catch((error: Error & { stdout: string; stderr: string }) => {
        throw new Error(`strapi ${args[0]} failed: ${error.message}\n${error.stdout}\n${error.stderr}`);
      });
      return stdout + stderr;
    },
    async remove() {
      await database.remove();
      rmSync(root, { recursive: true, force: true });
    },
  };
};
