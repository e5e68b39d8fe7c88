/** What editors write for letters that HTML reads as its own. */
const LETTERS: Readonly<Record<string, string>> = { amp: '&', apos: "'", gt: '>', lt: '<', nbsp: ' ', quot: '"' };
const LAST_LETTER = 0x10ffff;

const letterOf = (written: string, name: string): string => {
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  if (!name.startsWith('#')) return LETTERS[name.toLowerCase()] ?? written;
  return code > 0 && code <= LAST_LETTER ? String.fromCodePoint(code) : written;
};

/** A text without the signs of Markdown and HTML, line by line: each paragraph, heading and item of a list is one. */
export function plainText(text: string): string {
  return (
    text
      .replace(/<!--.*?-->/gs, ' ')
      .replace(/<(?:br|\/(?:p|div|li|tr|pre|blockquote|h[1-6]))\b[^>]*>/gi, '\n')
      // What is less than something is no tag.
      .replace(/<\/?[a-z][^>]*>/gi, ' ')
      .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
      .replace(/^\s*(?:```|~~~).*$/gm, '')
      // Rules between paragraphs, then headings, quotations, lists and tables, then words that stand out.
      .replace(/^[\s#>*_=|:-]+$/gm, '')
      .replace(/^[ \t]*(?:[#>*+|-]+[ \t]+)+/gm, '')
      .replace(/[ \t]+\|(?=\s|$)/gm, ' ')
      .replace(/(^|[\s("'])[*_~`]+(?=\S)/gm, '$1')
      .replace(/(\S)[*_~`]+(?=[\s)"'.,;:!?]|$)/gm, '$1')
      .replace(/&(#\d{1,7}|#x[\da-f]{1,6}|[a-z]+);/gi, letterOf)
      .split(/[\r\n]+/)
      .map((line) => line.replace(/\s+/g, ' ').trim())
      .filter(Boolean)
      .join('\n')
  );
}
