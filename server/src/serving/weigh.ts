import { limitsOf } from '../limits';
import { inSlices } from '../store';
import type { Context } from '../utils/context';
import { giveWayBetween } from '../utils/give-way';
import { partOf } from '../utils/part';
import type { Budget, Weight } from './budget';
import { createOctets } from './octets';
import { createPopulated, type Branch, type Level } from './populated';

/** What is read of entries, as Strapi hands it to its database layer. */
export interface ReadQuery extends Pick<Level, 'select' | 'populate'> {
  /** Which rows count on every level: published ones, or drafts. */
  readonly filters?: unknown;
}

/** A row that was read by its id, with the ids that it leads to. */
type Row = Readonly<Record<string, unknown>> & { readonly id: number; readonly documentId?: string };

/** Entries of one type at one place in what is populated: each once, however often it occurs there. */
interface Place {
  readonly uid: string;
  readonly level: Level;
  readonly path: string;
  /** How many entries each brings in whatever it leads to, itself among them. */
  readonly fixed: number;
  /** How often each occurs there. */
  readonly times: Map<number, number>;
  /** The places below, and what each entry leads to there. */
  readonly below: Map<string, { readonly place: Place; readonly leads: Map<number, number[]> }>;
}

/** One weighing under way. */
interface Weighing {
  readonly filters: unknown;
  /** How many entries may still come. */
  left(): number;
  /** @throws ValidationError (400) where that many no longer fit. */
  spend(entries: number, path: string): void;
}

const conditionsOf = (level: Level | true): object => ({
  select: ['id'],
  ...(level !== true && level.where ? { where: level.where } : {}),
});

/** The query that is to be read, but for ids alone and no more than a given number. */
const idsOnly = ({ level }: Branch, most: number): object => ({
  ...conditionsOf(level),
  limit: most,
  ...(level.on && { on: Object.fromEntries(Object.entries(level.on).map(([type, on]) => [type, conditionsOf(on)])) }),
});

/** Where an attribute leads to several types, each entry says its own. */
const typeOf = ({ attribute: { target } }: Branch, entry: Row): string =>
  target ?? String(entry.__component ?? entry.__type);

/** Adds up, from the leaves, what each entry weighs. */
const createSum = (octets: ReadonlyMap<Place, ReadonlyMap<number, number>>) => {
  const known = new Map<Place, Map<number, Weight>>();
  const weightOf = (place: Place, id: number): Weight => {
    const weights = known.get(place) ?? new Map<number, Weight>();
    known.set(place, weights);
    const found = weights.get(id);
    if (found) return found;
    let [entries, bytes] = [place.fixed, octets.get(place)?.get(id) ?? 0];
    for (const { place: next, leads } of place.below.values()) {
      for (const lead of leads.get(id) ?? []) {
        const weight = weightOf(next, lead);
        entries += weight.entries;
        bytes += weight.bytes;
      }
    }
    const weight = { entries, bytes };
    weights.set(id, weight);
    return weight;
  };
  return weightOf;
};

const placesOf = (place: Place): Place[] => [
  place,
  ...[...place.below.values()].flatMap((next) => placesOf(next.place)),
];

/**
 * What an answer would hold, worked out before it is read: level by level, by ids alone, and each entry once however often it
 * occurs. Six levels of five relations each may be no more than a hundred ids, but two million entries.
 */
export const createWeighing = ({ strapi }: Context) => {
  const populated = partOf({ strapi }, createPopulated);
  const octetsOf = partOf({ strapi }, createOctets);

  const fixedOf = (uid: string, { populate }: Level): number =>
    populated
      .branchesOf(uid, populate)
      .filter((branch) => !populated.multiplies(branch))
      .reduce((sum, branch) => sum + populated.mostOf(branch), 1);

  const placeOf = (uid: string, level: Level, path: string): Place => ({
    uid,
    level,
    path,
    fixed: fixedOf(uid, level),
    times: new Map(),
    below: new Map(),
  });

  const meet = (place: Place, id: number, times: number, { spend }: Weighing): void => {
    spend(times * place.fixed, place.path);
    place.times.set(id, (place.times.get(id) ?? 0) + times);
  };

  /** Follows one attribute of one entry. */
  const follow = (from: Place, row: Row, branch: Branch, weighing: Weighing): void => {
    const times = from.times.get(row.id) ?? 0;
    for (const entry of [row[branch.name] ?? []].flat() as Row[]) {
      const type = typeOf(branch, entry);
      const name = `${branch.name} ${type}`;
      let next = from.below.get(name);
      if (!next) {
        const path = from.path ? `${from.path}.${branch.name}` : branch.name;
        next = { place: placeOf(type, populated.levelFor(branch, type) ?? {}, path), leads: new Map() };
        from.below.set(name, next);
      }
      meet(next.place, entry.id, times, weighing);
      const leads = next.leads.get(row.id);
      if (leads) leads.push(entry.id);
      else next.leads.set(row.id, [entry.id]);
    }
  };

  const manyOf = ({ uid, level: { populate } }: Place): Branch[] =>
    populated.branchesOf(uid, populate).filter(populated.multiplies);

  const read = async ({ uid }: Place, where: object, many: readonly Branch[], { filters, left }: Weighing) => {
    const populate = Object.fromEntries(many.map((branch) => [branch.name, idsOnly(branch, left() + 1)]));
    const select = ['id', ...('documentId' in where ? ['documentId'] : [])];
    const query = strapi.db.queryBuilder(uid).init({ where, select, populate, filters } as never);
    return (await query.execute()) as Row[];
  };

  /** Follows all of them, some at a time. */
  const descend = async (from: Place, weighing: Weighing): Promise<void> => {
    const many = manyOf(from);
    if (many.length === 0) return;
    for await (const some of giveWayBetween(inSlices([...from.times.keys()], limitsOf({ strapi }).followedAtOnce))) {
      const rows = await read(from, { id: { $in: some } }, many, weighing);
      for (const row of rows) for (const branch of many) follow(from, row, branch, weighing);
    }
    for (const { place } of from.below.values()) await descend(place, weighing);
  };

  const octetsAt = async (places: readonly Place[]) => {
    const found = new Map<Place, ReadonlyMap<number, number>>();
    for (const place of places)
      found.set(place, await octetsOf(place.uid, [...place.times.keys()], place.level.select));
    return found;
  };

  return {
    /** Whether entries may bring in more than a fixed number of others, so that only the database knows what they weigh. */
    multiplies: (uid: string, { populate }: ReadQuery): boolean =>
      populated.branchesOf(uid, populate).some(populated.multiplies),

    /** How many entries each brings in at most, itself included, where nothing multiplies. */
    fixed: fixedOf,

    /**
     * What each of these entries weighs, by documentId. `where` says which rows of them are read.
     * @throws ValidationError (400) as soon as they are more than fit.
     */
    async weigh(
      uid: string,
      where: { readonly documentId: object },
      { filters, ...level }: ReadQuery,
      budget: Budget,
    ): Promise<Map<string, Weight>> {
      let left = budget.entriesLeft();
      const spend = (entries: number, path: string): void => {
        left -= entries;
        if (left < 0) throw budget.tooMany(path);
      };
      const weighing = { filters, left: () => left, spend };
      const root = placeOf(uid, level, '');
      const many = manyOf(root);
      const rows = await read(root, where, many, weighing);
      for (const row of rows) {
        meet(root, row.id, 1, weighing);
        for (const branch of many) follow(root, row, branch, weighing);
      }
      for (const { place } of root.below.values()) await descend(place, weighing);
      const isLong = budget.entriesLeft() - left > limitsOf({ strapi }).entriesUnmeasured;
      const weightOf = createSum(isLong ? await octetsAt(placesOf(root)) : new Map());
      return new Map(rows.map(({ id, documentId }) => [documentId!, weightOf(root, id)]));
    },
  };
};
