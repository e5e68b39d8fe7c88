import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { seed } from './seed.mjs';
import { startSite } from './site.mjs';

export const ADMIN = { firstname: 'Ada', lastname: 'Admin', email: 'ada@example.com', password: 'Password123' };

/** JSON of a successful answer; throws with the status and the body otherwise. */
export const fetchJson = async (url, { method = 'GET', token, body } = {}) => {
  const response = await fetch(url, {
    method,
    headers: {
      ...(token ? { authorization: `Bearer ${token}` } : {}),
      ...(body ? { 'content-type': 'application/json' } : {}),
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${url} answered ${response.status}: ${text.slice(0, 300)}`);
  return text === '' ? null : JSON.parse(text);
};

/**
 * A folder of databases that is gone when the process ends, whatever way. One Strapi makes the tables, an admin and an API
 * token; each database begins as a copy of that.
 */
export const createWorld = async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'touchpoints-bench-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const template = path.join(folder, 'template.db');
  const site = await startSite(template);
  const { token } = await site.call('prepare');
  await fetchJson(`${site.url}/admin/register-admin`, { method: 'POST', body: ADMIN });
  await site.stop();
  return {
    token,
    /** A new database with so many placements, filled as `seed` says; returns its path. */
    database(name, placements, options) {
      const file = path.join(folder, `${name}.db`);
      copyFileSync(template, file);
      seed(file, placements, options);
      return file;
    },
  };
};
