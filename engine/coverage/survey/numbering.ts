/** Numbers names from 0 on, in the order in which it first hears them. A number never goes to another name. */
export class Numbering {
  private readonly numbers = new Map<string, number>();

  constructor(first: Iterable<string> = []) {
    for (const name of first) this.numberOf(name);
  }

  /** How many names it has heard. */
  get size(): number {
    return this.numbers.size;
  }

  /** Each name, in the order of their numbers. */
  get all(): IterableIterator<string> {
    return this.numbers.keys();
  }

  /** The number of a name; one that is new gets the next. */
  numberOf(name: string): number {
    const known = this.numbers.get(name);
    if (known !== undefined) return known;
    const next = this.numbers.size;
    this.numbers.set(name, next);
    return next;
  }

  /** The number of a name, -1 where it was never heard. */
  find(name: string): number {
    return this.numbers.get(name) ?? -1;
  }
}
