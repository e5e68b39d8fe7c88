import { isDeepStrictEqual } from 'node:util';

/** In a written answer: whatever is there; at the end of a list whatever follows, and at its beginning, too, whatever stands between; as the name of a key: other keys. */
const REST = '…';

/** Differ from site to site. */
const IDS = ['id', 'documentId'];

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** The one of these that a page shows, or the first where it shows none of them. */
const among = (written: unknown, answered: readonly unknown[]): unknown => {
  const candidates = answered.map((item) => asWritten(written, item));
  return candidates.find((item) => isDeepStrictEqual(item, written)) ?? candidates[0];
};

/**
 * What was answered, with everything that a page leaves open put as the page has it: ids, what it shortens with an ellipsis.
 * The two are equal where the page tells the truth, and a test shows where they are not.
 */
export const asWritten = (written: unknown, answered: unknown): unknown => {
  if (written === REST) return REST;
  if (Array.isArray(written) && Array.isArray(answered)) {
    if (written[0] === REST) return written.map((item) => (item === REST ? REST : among(item, answered)));
    const isShortened = written.at(-1) === REST && answered.length >= written.length;
    const shown = isShortened ? answered.slice(0, written.length - 1) : answered;
    const items = shown.map((item, index) => asWritten(written[index], item));
    return isShortened ? [...items, REST] : items;
  }
  if (Array.isArray(written) || !isObject(written) || !isObject(answered)) return answered;
  const isPart = REST in written;
  const shown = Object.entries(answered).filter(([key]) => !isPart || key in written);
  return Object.fromEntries([
    ...(isPart ? [[REST, written[REST]]] : []),
    ...shown.map(([key, value]) => {
      const isId = IDS.includes(key) && typeof value === typeof written[key];
      return [key, isId ? written[key] : asWritten(written[key], value)];
    }),
  ]);
};

/** A written answer with its status line and headers: ```http. */
export const headOf = (text: string) => {
  const [first = '', ...lines] = text.trim().split('\n');
  const headers = lines.map((line) => line.split(/: */, 2) as [string, string]);
  return { status: Number(first.split(' ')[1]), headers: Object.fromEntries(headers) };
};
