import { entryKey } from '../../../engine';
import type { ChangedEvent, EntryKey } from '../../../types';
import { EVERYTHING, type ChangeNotice } from '../changes';
import { FILE, reachedFrom } from '../changes/shared';
import { UIDS } from '../constants';
import { STRUCTURE } from '../placed/dirty';
import type { PlacedEntry } from '../placed/entry';
import type { Snapshot } from '../snapshot';
import type { Context } from '../utils/context';
import { addTo, eventOf, nothing, type Concerned } from './concerned';
import { journeysChanged } from './picture';

/** The snapshots that answers were made on before some changes, and are since. */
export interface Turn {
  readonly before: Snapshot | undefined;
  readonly after: Snapshot;
}

const entriesOf = ({ before, after }: Turn, key: EntryKey): readonly (PlacedEntry | undefined)[] => [
  before?.entries.get(key),
  after.entries.get(key),
];

/** The active journeys, before or after. */
const journeysOf = ({ before, after }: Turn): Set<string> =>
  new Set([...(before?.structure.journeys.keys() ?? []), ...after.structure.journeys.keys()]);

const typesOf = ({ before, after }: Turn): string[] => [
  ...new Set([...(before?.structure.participating ?? []), ...after.structure.participating]),
];

/** The active journeys on which an entry is or was placed. */
const placedOn = (turn: Turn, key: EntryKey): string[] => {
  const active = journeysOf(turn);
  return entriesOf(turn, key).flatMap((entry) =>
    [...(entry?.placements.keys() ?? [])].filter((slug) => active.has(slug)),
  );
};

/** Those of them on which it is placed otherwise than it was. */
const movedOn = (turn: Turn, key: EntryKey): string[] => {
  const [before, after] = entriesOf(turn, key);
  const at = (entry: PlacedEntry | undefined, journey: string) =>
    JSON.stringify([...(entry?.placements.get(journey) ?? [])].sort((a, b) => (a.id < b.id ? -1 : 1)));
  return placedOn(turn, key).filter((journey) => at(before, journey) !== at(after, journey));
};

/** Whether anybody is or was given the entry. */
const isServed = (turn: Turn, key: EntryKey): boolean =>
  entriesOf(turn, key).some((entry) => (entry?.facts?.versions.length ?? 0) > 0);

/** What changes of published entries do to answers, and of whatever may be populated into entries. */
const contentEffects = (context: Context, turn: Turn, notices: readonly ChangeNotice[]): Concerned => {
  const concerned = nothing();
  const populated = reachedFrom(context, typesOf(turn));
  for (const { uid, documentIds } of notices) {
    if (!uid.startsWith('api::') && uid !== FILE) continue;
    if (populated.has(uid)) addTo(concerned, journeysOf(turn), uid, documentIds);
    else if (documentIds) {
      for (const id of documentIds) {
        const journeys = placedOn(turn, entryKey(uid, id));
        if (journeys.length > 0) addTo(concerned, journeys, uid, [id]);
      }
    } else if (typesOf(turn).includes(uid)) addTo(concerned, journeysOf(turn), uid, null);
  }
  return concerned;
};

/** What placing and removing do to answers. An entry that is published nowhere is in none. */
const placementEffects = (turn: Turn, notices: readonly ChangeNotice[]): Concerned => {
  const concerned = nothing();
  const addAll = () => typesOf(turn).forEach((uid) => addTo(concerned, journeysOf(turn), uid, null));
  for (const { uid, documentIds } of notices) {
    if (uid !== UIDS.placement) continue;
    if (!documentIds) addAll();
    for (const id of documentIds ?? []) {
      const types = typesOf(turn).filter((type) => entriesOf(turn, entryKey(type, id)).some(Boolean));
      for (const type of types) {
        const journeys = movedOn(turn, entryKey(type, id));
        if (journeys.length > 0 && isServed(turn, entryKey(type, id))) addTo(concerned, journeys, type, [id]);
      }
    }
  }
  return concerned;
};

/** What another plan does to answers; of a transfer, which may have changed anything, it is everything. */
const planEffects = (turn: Turn, notices: readonly ChangeNotice[]): Concerned => {
  const concerned = nothing();
  const isAll = notices.some(({ uid }) => uid === EVERYTHING);
  if (!isAll && !notices.some(({ uid }) => STRUCTURE.includes(uid))) return concerned;
  const journeys = isAll ? [...journeysOf(turn)] : journeysChanged(turn.before?.structure, turn.after.structure);
  if (journeys.length > 0) for (const uid of typesOf(turn)) addTo(concerned, journeys, uid, null);
  return concerned;
};

/** What there is to be told of some changes: one event for each reason. */
export const effectsOf = (context: Context, turn: Turn, notices: readonly ChangeNotice[]): ChangedEvent[] =>
  [
    eventOf('plan', planEffects(turn, notices)),
    eventOf('placement', placementEffects(turn, notices)),
    eventOf('content', contentEffects(context, turn, notices)),
  ].filter((event) => event !== null);
