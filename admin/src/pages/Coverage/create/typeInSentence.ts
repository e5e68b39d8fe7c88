/** Languages that write nouns in small letters. */
const SMALL = ['en', 'fr', 'es'];

/** A content type's name as it stands within a sentence of the admin's language: "Create landing page", but "FAQ". */
export const typeInSentence = (name: string, locale: string): string =>
  SMALL.includes(locale.slice(0, 2))
    ? name.replace(/(?<!\p{L})\p{Lu}(?=\p{Ll})/gu, (letter) => letter.toLocaleLowerCase(locale))
    : name;
