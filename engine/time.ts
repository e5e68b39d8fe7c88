/** A day in milliseconds; as a literal, which bundlers leave out where nothing uses it. */
export const DAY = 86_400_000;
