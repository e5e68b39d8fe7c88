/** Numbers names from 0, in the order in which they first occur. A number is never given to another name. */
export class Numbering {
  private readonly numbers = new Map<string, number>();

  constructor(first: Iterable<string> = []) {
    for (const name of first) this.numberOf(name);
  }

  /** How many names there are. */
  get size(): number {
    return this.numbers.size;
  }

  /** Each name, in the order of their numbers. */
  get all(): IterableIterator<string> {
    return this.numbers.keys();
  }

  /** The number of a name; a new name gets the next one. */
  numberOf(name: string): number {
    const known = this.numbers.get(name);
    if (known !== undefined) return known;
    const next = this.numbers.size;
    this.numbers.set(name, next);
    return next;
  }

  /** The number of a name, or -1 if it has none. */
  find(name: string): number {
    return this.numbers.get(name) ?? -1;
  }
}
