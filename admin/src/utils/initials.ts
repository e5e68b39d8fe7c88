/** A person's two initials; of a team, most of which are called “… team”, the first three letters. */
export const initialsOf = (name: string, isPerson: boolean): string => {
  const words = name
    .split('@')[0]!
    .split(/[\s._-]+/)
    .filter(Boolean);
  const letters =
    isPerson && words.length > 1 ? words.slice(0, 2).map((word) => [...word][0]) : [...(words[0] ?? '')].slice(0, 3);
  return letters.join('').toLocaleUpperCase();
};
