/** What a recipe's page has its reader do: the commands that make a fresh app, and the files that are written into it. */

const BLOCK = /^```([\w-]*)[^\n]*\n([\s\S]*?)^```$/gm;

/** The line above a file: its path, and in brackets the edition of the recipe that it is for, where there are several. */
const FILE = /(?:^|\n)`([^`\n]+\.\w+)`(?: \(([^)\n]+)\))?\s*$/;

/** The end of the line above commands that are for one edition. */
const EDITION = /\(([^)\n]+)\):\s*$/;

/** @typedef {{ path?: string, edition?: string, language: string, text: string }} Block */

/** @returns {Block[]} */
const blocksOf = (page) => {
  let end = 0;
  return [...page.matchAll(BLOCK)].map(({ 0: whole, 1: language, 2: text, index }) => {
    const before = page.slice(end, index);
    end = index + whole.length;
    const [, path, fileEdition] = FILE.exec(before) ?? [];
    const edition = fileEdition ?? EDITION.exec(before)?.[1];
    return { ...(path && { path }), ...(edition && { edition }), language, text };
  });
};

const isOf =
  (editions) =>
  ({ edition }) =>
    edition === undefined || editions.includes(edition);

/**
 * The files that a page prints, in its order.
 *
 * @param {string} page the text of the page
 * @param {string[]} [editions] without the files that are for others; all by default
 */
export const filesOf = (page, editions) =>
  blocksOf(page).filter((block) => block.path !== undefined && (editions === undefined || isOf(editions)(block)));

/**
 * The commands that make a fresh app, one after another.
 *
 * @param {string} page
 * @param {string[]} [editions]
 * @returns {string[]}
 */
export const commandsOf = (page, editions = []) => {
  const made = blocksOf(page).find((block) => block.language === 'sh' && isOf(editions)(block));
  if (!made) throw new Error(`The page does not say how the app is made: ${editions.join(', ')}`);
  return made.text.split('\n').filter((line) => line.trim() !== '');
};
