/** How many buckets a map has, a power of two. A change copies one of them, about a thousandth of a large map. */
const BUCKETS = 1024;

/**
 * An immutable map with string keys that is cheap to change: `with` returns another map, which shares all unchanged buckets
 * with this one. Readers of this one notice nothing.
 */
export class BucketMap<Value> {
  private constructor(
    private readonly buckets: readonly (ReadonlyMap<string, Value> | undefined)[],
    /** How many keys it holds. */
    readonly size: number,
  ) {}

  /** Makes a map of these pairs; of two with the same key the later one counts. The number of buckets only affects speed. */
  static of<Value>(pairs: Iterable<readonly [string, Value]> = [], buckets = BUCKETS): BucketMap<Value> {
    const empty = new BucketMap<Value>(new Array<undefined>(buckets).fill(undefined), 0);
    return empty.with(pairs);
  }

  get(key: string): Value | undefined {
    return this.buckets[bucketOf(key, this.buckets.length)]?.get(key);
  }

  has(key: string): boolean {
    return this.buckets[bucketOf(key, this.buckets.length)]?.has(key) ?? false;
  }

  /** Another map with these pairs set; a value of `undefined` takes its key out. */
  with(pairs: Iterable<readonly [string, Value | undefined]>): BucketMap<Value> {
    const buckets = [...this.buckets];
    const copied = new Map<number, Map<string, Value>>();
    let size = this.size;
    for (const [key, value] of pairs) {
      const at = bucketOf(key, buckets.length);
      let bucket = copied.get(at);
      if (!bucket) {
        bucket = new Map(buckets[at]);
        copied.set(at, bucket);
        buckets[at] = bucket;
      }
      size -= bucket.size;
      if (value === undefined) bucket.delete(key);
      else bucket.set(key, value);
      size += bucket.size;
    }
    return new BucketMap(buckets, size);
  }

  *entries(): IterableIterator<[string, Value]> {
    for (const bucket of this.buckets) if (bucket) yield* bucket;
  }

  *values(): IterableIterator<Value> {
    for (const bucket of this.buckets) if (bucket) yield* bucket.values();
  }
}

/** FNV-1a over the last characters: keys begin alike (a content type's uid) and end in a random id. */
function bucketOf(key: string, buckets: number): number {
  let hash = 0x811c9dc5;
  for (let i = Math.max(0, key.length - 8); i < key.length; i += 1) {
    hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
  }
  return hash & (buckets - 1);
}
