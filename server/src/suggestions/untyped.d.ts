/** What we use of a package that brings no types of its own. */
declare module 'stopword' {
  export const eng: readonly string[];
}
