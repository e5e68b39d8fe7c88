import type { Cell, CoverageMoment, Setup } from '../../../../../types';
import { isGap } from './cells';

/**
 * What can be done at a slot. `plan` makes a plan where there is none, `editPlan` changes it, `unplan` takes it away; `show`:
 * no more than look at it.
 */
export type SlotStep = 'draft' | 'create' | 'add' | 'plan' | 'editPlan' | 'unplan' | 'show';

/** What has a button of its own; the plan is taken away only from the menu. */
export type PrimaryStep = Exclude<SlotStep, 'unplan'>;

/** What the person may do, and has the means to. */
export interface Means {
  readonly permissions: Setup['permissions'];
  /** A draft waits that they can open. */
  readonly draft: boolean;
  /** There is a content type that they can write in. */
  readonly create: boolean;
}

const placing = ({ permissions, create }: Means): readonly PrimaryStep[] =>
  permissions.place ? (create ? ['create', 'add'] : ['add']) : [];

/** The step that closes a gap, its verb on the button: in the strip above the grid and in the drawer alike. */
export const stepOfGap = (means: Means): PrimaryStep =>
  means.draft ? 'draft' : (placing(means)[0] ?? (means.permissions.plan ? 'editPlan' : 'show'));

/** What to do first at a slot, and what else can be done there. Where nothing is missing nothing comes first. */
export interface Steps {
  readonly first: PrimaryStep | null;
  readonly others: readonly SlotStep[];
}

/** What can be done at a slot, the thing to do first apart. */
export const stepsAt = ({ plan, figures }: Pick<Cell, 'plan' | 'figures'>, means: Means): Steps => {
  const planning: readonly SlotStep[] = means.permissions.plan ? (plan ? ['editPlan', 'unplan'] : ['plan']) : [];
  const all: readonly SlotStep[] = [...(means.draft ? (['draft'] as const) : []), ...placing(means), ...planning];
  const first = firstAt(plan !== null, figures, means);
  return { first, others: all.filter((step) => step !== first) };
};

const firstAt = (planned: boolean, figures: CoverageMoment | null, means: Means): PrimaryStep | null => {
  if (means.draft) return 'draft';
  if (!planned) return means.permissions.plan ? 'plan' : (placing(means)[0] ?? null);
  // Somebody it is meant for gets nothing of their own yet, however much there is for the others.
  const lacking = figures !== null && (isGap(figures) || figures.missingSegments.length > 0);
  if (!lacking) return null;
  const step = stepOfGap(means);
  return step === 'show' ? null : step;
};
