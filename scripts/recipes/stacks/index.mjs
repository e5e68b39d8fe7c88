import { NEXT } from './next.mjs';

/**
 * @typedef {object} Stack a recipe, and how it is tried
 * @property {string} page where it is described
 * @property {string[]} [editions] the marks of what is for it, where a page has several editions
 * @property {Record<string, string>} [shellEnv] what its commands need in their environment
 * @property {string} [typos] the folder in which TypeScript is to find typos
 * @property {(context: object) => Promise<Record<string, string>>} env the variables that the page describes
 * @property {(context: object) => Promise<void>} [prepare] what whoever copies the files has to change in them
 * @property {string} [build]
 * @property {(context: object) => Promise<{ stop: () => Promise<void> }>} start
 * @property {(context: object) => Promise<void>} check
 */

/** @type {Record<string, Stack>} */
export const STACKS = { ...NEXT };
