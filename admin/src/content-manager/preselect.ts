import { newItem, type PlacementItem } from '../placing/model';
import type { Stash } from './stash';

/** The query parameters that say where a new entry is to be placed, as Coverage's "Create content" writes them. */
const PARAMS = ['tpJourney', 'tpStage', 'tpTouchpoint', 'tpSegments'] as const;
/** The query string of the screen that asked. */
const BACK = 'tpBack';

/** A cell asked for by the address of the create view. */
export interface Preselection {
  readonly item: PlacementItem;
  /** Tells one request from another, so that each preselects once. */
  readonly from: string;
  /** Where the request came from, to lead back there; `null` where it does not say. */
  readonly back: string | null;
}

/** The cell that a query string asks for; `null` when it asks for none. */
export const preselection = (search: string): Preselection | null => {
  const params = new URLSearchParams(search);
  const [journey, stage, touchpoint, segments] = PARAMS.map((name) => params.get(name) ?? '');
  if (!journey || !stage) return null;
  return {
    item: newItem({ journey, stage, touchpoint: touchpoint || null }, (segments ?? '').split(',').filter(Boolean)),
    from: [journey, stage, touchpoint, segments].join('/'),
    back: params.get(BACK),
  };
};

/** What waits, together with the cell that a query string asks for: chosen once only, so that taking it away again holds. */
export const withPreselected = (stash: Stash, search: string): Stash => {
  const asked = preselection(search);
  if (!asked || asked.from === stash.from) return stash;
  const { journey, stage, touchpoint } = asked.item;
  return {
    from: asked.from,
    waiting: [...stash.waiting, { item: asked.item }],
    ...(asked.back === null ? {} : { origin: { cell: { journey, stage, touchpoint }, back: asked.back } }),
  };
};
