import { lookAt, type CellLook, type View } from './look';
import { Memory, type Finding } from './memory';
import { reachOf } from './reach';
import type { Survey, SurveyCell, SurveyStage } from './survey';
import { tally, type Tally } from './tally';

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
  /** The conditions of each entry of the survey, by its number; 0 for one that is not in view here. In whole words. */
  readonly conditions: Uint8Array;
}

/** A cell where nothing is placed. */
export const NOTHING: Findings = { entries: tally(new Uint8Array()), unreachable: 0, looks: [] };

const known = new Memory<SurveyStage, StageFindings>();

/** What a look finds in a stage; what it found before is looked up as long as it holds. */
export function findingsIn(survey: Survey, stage: SurveyStage, view: View): StageFindings {
  return known.recall(stage, view.key, view.at, () => find(survey, stage, view));
}

function find(survey: Survey, stage: SurveyStage, view: View): StageFindings {
  const { missed, until } = reachOf(survey, stage, view.at);
  const conditions = new Uint8Array(wholeWords(survey.names.entries.size));
  const cells = new Map<string | null, Findings>();
  for (const [touchpoint, cell] of stage.cells) {
    const look = lookAt(cell, view);
    const unreachable = common(look.inView, missed.get(cell) as Uint8Array);
    cells.set(touchpoint, { entries: look.entries, unreachable, looks: [look] });
    spread(cell, look, conditions);
  }
  const looks = [...cells.values()].flatMap((findings) => findings.looks);
  const unreachable = [...cells.values()].reduce((sum, findings) => sum + findings.unreachable, 0);
  return {
    cells,
    all: { entries: tally(conditions), unreachable, looks },
    conditions,
    until: looks.reduce((soonest, look) => Math.min(soonest, look.until), until),
  };
}

/** Puts the conditions of a cell's entries in their places among all; an entry of several cells has those of each. */
function spread({ columns: { entries } }: SurveyCell, { conditions }: CellLook, all: Uint8Array): void {
  for (let slot = 0; slot < entries.length; slot += 1) {
    const entry = entries[slot] as number;
    all[entry] = (all[entry] as number) | (conditions[slot] as number);
  }
}

/** How many positions hold 1 in both. */
function common(one: Uint8Array, other: Uint8Array): number {
  let count = 0;
  for (let i = 0; i < one.length; i += 1) count += (one[i] as number) & (other[i] as number);
  return count;
}

/** How many entries are live in any of these stages. */
export function liveIn(stages: readonly StageFindings[], entries: number): number {
  const all = new Uint32Array(wholeWords(entries) / WORD);
  for (const { conditions } of stages) {
    const words = new Uint32Array(conditions.buffer);
    for (let i = 0; i < words.length; i += 1) all[i] = (all[i] as number) | (words[i] as number);
  }
  return tally(new Uint8Array(all.buffer)).live;
}

/** Four entries' conditions are one word of memory, and joined in one step. */
const WORD = 4;

function wholeWords(bytes: number): number {
  return Math.ceil(bytes / WORD) * WORD;
}
