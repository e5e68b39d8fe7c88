import { createHash } from 'node:crypto';

/** 64 characters for a list of strings; `null` and `''` are the same, and no part can run into the next. */
export const hashKey = (...parts: (string | null)[]) =>
  createHash('sha256')
    .update(JSON.stringify(parts.map((part) => part ?? '')))
    .digest('hex');
