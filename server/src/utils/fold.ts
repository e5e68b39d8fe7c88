/** Letters that are not made of another one and a sign. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  ı: 'i',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  æ: 'ae',
  œ: 'oe',
  ς: 'σ',
};
const OTHERS = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'g');

/** A text as it is searched: whatever the case and the accents of its letters, alike on every database. */
export const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(OTHERS, (letter) => LETTERS[letter] ?? letter);
