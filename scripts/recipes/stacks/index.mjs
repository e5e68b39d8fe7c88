import { ASTRO } from './astro.mjs';
import { HTML } from './html.mjs';
import { NEXT } from './next.mjs';
import { NODE } from './node.mjs';
import { VITE } from './vite.mjs';

/**
 * @typedef {object} Stack a recipe, and how it is tried
 * @property {string} page where it is described
 * @property {string[]} [editions] the marks of what is for it, where a page has several editions
 * @property {number} [node] the oldest Node.js that its scaffolder takes, where that is newer than this project's
 * @property {(lines: string[]) => string[]} [commands] what is done in place of the page's commands where one cannot work
 * @property {string} [typos] the folder in which TypeScript is to find typos
 * @property {(context: object) => Promise<Record<string, string>>} env the variables that the page describes
 * @property {(context: object) => Promise<void>} [prepare] what whoever copies the files has to change in them
 * @property {string} [build]
 * @property {(context: object) => Promise<{ stop: () => Promise<void> }>} start
 * @property {(context: object) => Promise<void>} check
 */

/** @type {Record<string, Stack>} */
export const STACKS = { ...NEXT, ...VITE, ...ASTRO, ...HTML, ...NODE };
