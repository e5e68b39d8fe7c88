import { byteAt, intAt } from '../../at';
import type { Survey, SurveyCell, SurveyStage } from '../survey/survey';
import { addBit, bitSet, countInAny, type BitSet } from './bit-set';
import { lookAt, type CellLook } from './look';
import { Memory, type Finding } from './memory';
import { reachOf } from './reach';
import { addConditions, LIVE, tally, type Tally } from './tally';
import type { CoverageView } from './view';

/** What a look finds in a cell, or in a whole stage. */
export interface Findings {
  readonly entries: Tally;
  /** Placements in view that no request returns. */
  readonly unreachable: number;
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
  entries: /* @__PURE__ */ tally(/* @__PURE__ */ new Uint8Array()),
  unreachable: 0,
  looks: [],
};

const known = /* @__PURE__ */ new Memory<SurveyStage, StageFindings>();

/** What a look finds in a stage. Earlier findings are reused for as long as they hold. */
export function findingsIn(survey: Survey, stage: SurveyStage, view: CoverageView): StageFindings {
  return known.recall(stage, view.key, view.at, () => find(survey, stage, view));
}

function find(survey: Survey, stage: SurveyStage, view: CoverageView): StageFindings {
  const { missed, until } = reachOf(survey, stage, view.at);
  const entries = survey.names.entries.size;
  const stageWide: Spread = { conditions: new Uint8Array(entries), live: bitSet(entries) };
  const cells = new Map<string | null, Findings>();
  for (const [touchpoint, cell] of stage.cells) {
    const look = lookAt(cell, view);
    const lost = missed.get(cell);
    const unreachable = lost ? common(look.inView, lost) : 0;
    cells.set(touchpoint, { entries: look.entries, unreachable, looks: [look] });
    spread(cell, look, stageWide);
  }
  const looks = [...cells.values()].flatMap((findings) => findings.looks);
  const unreachable = [...cells.values()].reduce((sum, findings) => sum + findings.unreachable, 0);
  return {
    cells,
    all: { entries: tally(stageWide.conditions), unreachable, looks },
    live: stageWide.live,
    until: looks.reduce((soonest, look) => Math.min(soonest, look.until), until),
  };
}

/** What is found for each entry of the survey in all cells of a stage, by its number. */
interface Spread {
  /** 0 for one that is not in view here. */
  readonly conditions: Uint8Array;
  readonly live: BitSet;
}

/** Adds the conditions of a cell's entries to those of all entries; an entry in several cells has the conditions of each. */
function spread({ columns: { entries } }: SurveyCell, look: CellLook, { conditions, live }: Spread): void {
  for (let slot = 0; slot < entries.length; slot += 1) {
    const entry = intAt(entries, slot);
    const found = byteAt(look.conditions, slot);
    addConditions(conditions, entry, found);
    if ((found & LIVE) !== 0) addBit(live, entry);
  }
}

/** How many positions hold 1 in both. */
function common(one: Uint8Array, other: Uint8Array): number {
  let count = 0;
  for (let i = 0; i < one.length; i += 1) if (one[i] === 1 && other[i] === 1) count += 1;
  return count;
}

/** How many entries are live in any of these stages. */
export function liveIn(stages: readonly StageFindings[]): number {
  return countInAny(stages.map(({ live }) => live));
}
