import { shortAt, intAt, itemAt } from '../../at';
import type { Survey, SurveyCell, SurveyStage } from '../survey/survey';
import { addBit, bitSet, countInAny, type BitSet } from './bit-set';
import { UNREACHABLE } from './fate';
import { LIVE_IN_VIEW, lookAt, type CellLook } from './look';
import { Memory, type Finding } from './memory';
import { reachOf } from './reach';
import { markOnlyFor } from './only-for';
import { addConditions, LIVE, tally, type Tally } from './tally';
import type { CoverageView } from './view';

/** What a look finds in a cell, or in a whole stage. */
export interface Findings {
  readonly entries: Tally;
  /** Placements live in view that no request returns. */
  readonly unreachable: number;
  /** Placements live in view that no request returns that asks for the usual number. */
  readonly belowUsual: number;
  /** 1 at each segment that live entries are for which are not for everyone. */
  readonly onlyFor: Uint8Array;
  /** What it sees in each cell. */
  readonly looks: readonly CellLook[];
}

/** What a look finds in a stage. */
export interface StageFindings extends Finding {
  /** By touchpoint; cells without placements are left out. */
  readonly cells: ReadonlyMap<string | null, Findings>;
  readonly all: Findings;
  /** The numbers of the entries that are live here. */
  readonly live: BitSet;
}

/** A cell where nothing is placed. */
export const NOTHING: Findings = {
  entries: /* @__PURE__ */ tally(/* @__PURE__ */ new Uint16Array()),
  unreachable: 0,
  belowUsual: 0,
  onlyFor: /* @__PURE__ */ new Uint8Array(),
  looks: [],
};

const known = /* @__PURE__ */ new Memory<SurveyStage, StageFindings>();

/** What a look finds in a stage. Earlier findings are reused for as long as they hold. */
export function findingsIn(survey: Survey, stage: SurveyStage, view: CoverageView): StageFindings {
  return known.recall(stage, view.key, view.at, () => find(survey, stage, view));
}

function find(survey: Survey, stage: SurveyStage, view: CoverageView): StageFindings {
  const { fates, until } = reachOf(survey, stage, view.at);
  const entries = survey.names.entries.size;
  const stageWide: Spread = { conditions: new Uint16Array(entries), live: bitSet(entries) };
  const cells = new Map<string | null, Findings>();
  for (const [touchpoint, cell] of stage.cells) {
    const look = lookAt(cell, view);
    cells.set(touchpoint, findingsOf(cell, look, fates.get(cell), view));
    spread(cell, look, stageWide);
  }
  const all = [...cells.values()];
  const looks = all.flatMap((findings) => findings.looks);
  return {
    cells,
    all: {
      entries: tally(stageWide.conditions),
      unreachable: all.reduce((sum, { unreachable }) => sum + unreachable, 0),
      belowUsual: all.reduce((sum, { belowUsual }) => sum + belowUsual, 0),
      onlyFor: onlyForIn(stage, all, stageWide, view),
      looks,
    },
    live: stageWide.live,
    until: looks.reduce((soonest, look) => Math.min(soonest, look.until), until),
  };
}

function findingsOf(cell: SurveyCell, look: CellLook, fates: Uint8Array | undefined, view: CoverageView): Findings {
  const onlyFor = new Uint8Array(view.sizes.segments);
  if (look.entries.segmentOnly > 0) markOnlyFor(cell.columns, look, (slot) => shortAt(look.conditions, slot), onlyFor);
  return {
    entries: look.entries,
    ...fatesInView(look.inView, fates),
    onlyFor,
    looks: [look],
  };
}

/** The same for a stage: an entry that is for everyone in one of its cells is not only for segments there. */
function onlyForIn(stage: SurveyStage, cells: readonly Findings[], spread: Spread, view: CoverageView): Uint8Array {
  const onlyFor = new Uint8Array(view.sizes.segments);
  [...stage.cells.values()].forEach(({ columns }, index) => {
    const { entries, looks } = itemAt(cells, index);
    if (entries.segmentOnly === 0) return;
    const conditionsAt = (slot: number): number => shortAt(spread.conditions, intAt(columns.entries, slot));
    for (const look of looks) markOnlyFor(columns, look, conditionsAt, onlyFor);
  });
  return onlyFor;
}

/** What is found for each entry of the survey in all cells of a stage, by its number. */
interface Spread {
  /** 0 for one that is not in view here. */
  readonly conditions: Uint16Array;
  readonly live: BitSet;
}

/** Adds the conditions of a cell's entries to those of all entries; an entry in several cells has the conditions of each. */
function spread({ columns: { entries } }: SurveyCell, look: CellLook, { conditions, live }: Spread): void {
  for (let slot = 0; slot < entries.length; slot += 1) {
    const entry = intAt(entries, slot);
    const found = shortAt(look.conditions, slot);
    addConditions(conditions, entry, found);
    if ((found & LIVE) !== 0) addBit(live, entry);
  }
}

/** What becomes of the placements that are live in view. */
function fatesInView(inView: Uint8Array, fates: Uint8Array | undefined): Pick<Findings, 'unreachable' | 'belowUsual'> {
  let [unreachable, belowUsual] = [0, 0];
  for (let i = 0; fates && i < inView.length; i += 1) {
    if (fates[i] === 0 || inView[i] !== LIVE_IN_VIEW) continue;
    if (fates[i] === UNREACHABLE) unreachable += 1;
    else belowUsual += 1;
  }
  return { unreachable, belowUsual };
}

/** How many entries are live in any of these stages. */
export function liveIn(stages: readonly StageFindings[]): number {
  return countInAny(stages.map(({ live }) => live));
}
