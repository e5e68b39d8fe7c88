/** The public contract: zod schemas of every request and answer, the types inferred from them, and the engine's plain facts. */
export * from './common';
export * from './content';
export * from './coverage';
export * from './decision';
export * from './errors';
export * from './journey';
export * from './ladder';
export * from './placement';
export * from './rule';
export * from './segment';
export * from './setup';
export * from './snapshot';
export * from './touchpoint';
export * from './world';
