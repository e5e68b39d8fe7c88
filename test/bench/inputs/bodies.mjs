/** What Strapi's body parser takes of JSON at most. */
const JSON_BYTES = 1024 * 1024;
/** Left for what stands around a list. */
const ROOM = 2000;

/** As many items as the body parser takes, or as the contract does. */
export const fill = (itemOf, most = Infinity, bytes = JSON_BYTES - ROOM) => {
  const items = [];
  for (let length = 0, index = 0; index < most; index += 1) {
    const item = itemOf(index);
    length += JSON.stringify(item).length + 1;
    if (length > bytes) break;
    items.push(item);
  }
  return items;
};

export const text = (length) => 'Lorem ipsum '.repeat(Math.ceil(length / 12)).slice(0, length - 1) + '.';

/** `{"k0":…,"k1":…}` as large as a body may be. */
export const record = (valueOf, bytes) =>
  Object.fromEntries(fill((index) => [`k${index}`, valueOf(index)], Infinity, bytes));

/** Lists within lists, as JSON: nobody could make it of objects. */
export const nested = (before, depth, after) => before + '['.repeat(depth) + ']'.repeat(depth) + after;

/** A rule as long as a body may be: lists of as many values as a rule may have. */
export const longRule = (bytes) => ({
  $or: fill(
    (index) => ({ traits: { [`t${index}`]: { $in: Array.from({ length: 900 }, (_, n) => `value ${index} ${n}`) } } }),
    Infinity,
    bytes,
  ),
});

/** As many conditions as fit. */
export const manyConditions = (bytes) => ({
  $or: fill((index) => ({ traits: { t: { $eq: index } } }), Infinity, bytes),
});

/** The same as nested as a rule may be. */
export const broadRule = (bytes) => ({
  $or: fill(
    (index) => ({ $and: [{ $not: { $or: [{ traits: { t: { $containsi: `word ${index}` } } }] } }] }),
    Infinity,
    bytes,
  ),
});
