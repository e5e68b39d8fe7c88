/** Databases bind a limited number of values in one statement (SQLite 32,766; old builds 999). */
const CHUNK = 400;

export const inChunks = <T>(items: readonly T[], size = CHUNK): T[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, index) => items.slice(index * size, (index + 1) * size));
