import { de } from './words-de.js';
import { en } from './words-en.js';
import { fr } from './words-fr.js';

const WORDS = { en, de, fr };

let words = en;

/** Chooses the language of everything the page itself says. */
export function speak(locale) {
  words = WORDS[locale];
  document.documentElement.lang = locale;
  document.title = t('page.title');
}

/** The text of a key; `{name}` in it is replaced by the value of that name. */
export function t(key, values = {}) {
  return words[key].replace(/\{(\w+)\}/g, (_, name) => values[name]);
}
