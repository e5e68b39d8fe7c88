import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';

const timeOf = async (file) => (await stat(file).catch(() => null))?.mtimeMs;

/** When the youngest file of a folder (or the file itself) was changed, in milliseconds; 0 where there is none. */
const youngest = async (target) => {
  const entries = await readdir(target, { recursive: true, withFileTypes: true }).catch(() => null);
  if (!entries) return (await timeOf(target)) ?? 0;
  const files = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
  const times = await Promise.all(files.map(timeOf));
  return Math.max(0, ...times.map((time) => time ?? 0));
};

/** Whether one of the `results` is missing, or older than the youngest of the `sources`; all relative to `root`. */
export async function isStale(root, sources, ...results) {
  const built = await Promise.all(results.map((result) => timeOf(path.join(root, result))));
  if (built.includes(undefined)) return true;
  const changed = await Promise.all(sources.map((source) => youngest(path.join(root, source))));
  return Math.max(...changed) > Math.min(...built);
}
