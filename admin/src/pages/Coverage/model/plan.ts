import type { ExternalItem, Journey, Moment } from '../../../../../types';
import { MAX_TARGET } from '../../../../../types/defaults';
import type { CellPlace } from './cells';

/** What the plan form edits; empty texts stand for nothing. */
export interface PlanDraft {
  readonly target: number;
  /** `null`: the touchpoint's own. */
  readonly impact: number | null;
  readonly owner: string;
  /** `YYYY-MM-DD`. */
  readonly dueDate: string | null;
  readonly brief: string;
  readonly requiredSegments: readonly string[];
  readonly externalItems: readonly ExternalDraft[];
}

export interface ExternalDraft {
  readonly title: string;
  readonly url: string;
  readonly owner: string;
  readonly locale: string | null;
  /** `YYYY-MM-DD`. */
  readonly reviewedAt: string | null;
}

export const EMPTY_EXTERNAL: ExternalDraft = { title: '', url: '', owner: '', locale: null, reviewedAt: null };

const externalDraft = (item: ExternalItem): ExternalDraft => ({
  title: item.title,
  url: item.url ?? '',
  owner: item.owner ?? '',
  locale: item.locale ?? null,
  reviewedAt: item.reviewedAt?.slice(0, 10) ?? null,
});

/** The form of a plan; of a cell without one, one piece. */
export const draftOf = (moment: Moment | null): PlanDraft => ({
  target: moment?.target ?? 1,
  impact: moment?.impact ?? null,
  owner: moment?.owner ?? '',
  dueDate: moment?.dueDate ?? null,
  brief: moment?.brief ?? '',
  requiredSegments: moment?.requiredSegments ?? [],
  externalItems: moment?.externalItems.map(externalDraft) ?? [],
});

/** The plan that a form says. What the form does not show stays as it was. */
export const momentOf = (place: CellPlace, draft: PlanDraft, before: Moment | null): Moment => ({
  stage: place.stage,
  touchpoint: place.touchpoint,
  emotion: before?.emotion ?? null,
  painPoints: before?.painPoints ?? [],
  opportunities: before?.opportunities ?? [],
  kpis: before?.kpis ?? [],
  target: draft.target,
  impact: draft.impact,
  owner: draft.owner.trim() || null,
  dueDate: draft.dueDate,
  brief: draft.brief.trim() || null,
  requiredSegments: [...draft.requiredSegments],
  externalItems: draft.externalItems.map(({ title, url, owner, locale, reviewedAt }) => ({
    title: title.trim(),
    url: url.trim() || null,
    owner: owner.trim() || null,
    locale,
    reviewedAt,
  })),
});

const isAt = (place: CellPlace) => (moment: Moment) =>
  moment.stage === place.stage && moment.touchpoint === place.touchpoint;

/** The plan of one cell of a journey; `null` where there is none. */
export const momentAt = (journey: Pick<Journey, 'moments'>, place: CellPlace): Moment | null =>
  journey.moments.find(isAt(place)) ?? null;

/** A journey's plan with the plan of one cell put in its place, or taken away. */
export const withMoment = (moments: readonly Moment[], place: CellPlace, moment: Moment | null): Moment[] => {
  const index = moments.findIndex(isAt(place));
  if (index < 0) return moment ? [...moments, moment] : [...moments];
  return moment ? moments.map((other, at) => (at === index ? moment : other)) : moments.filter((_, at) => at !== index);
};

/** Two plans of a cell say the same to the form. */
export const samePlan = (a: Moment | null, b: Moment | null): boolean =>
  (a === null) === (b === null) && JSON.stringify(draftOf(a)) === JSON.stringify(draftOf(b));

export type PlanFault = 'target' | `external.${number}.title` | `external.${number}.url`;

const isWebAddress = (text: string) => {
  try {
    return /^https?:$/.test(new URL(text).protocol);
  } catch {
    return false;
  }
};

/** Where a form cannot be saved as it is. */
export const faultsOf = ({ target, externalItems }: PlanDraft): ReadonlySet<PlanFault> => {
  const faults = new Set<PlanFault>();
  if (!Number.isInteger(target) || target < 0 || target > MAX_TARGET) faults.add('target');
  externalItems.forEach(({ title, url }, index) => {
    if (!title.trim()) faults.add(`external.${index}.title`);
    if (url.trim() && !isWebAddress(url.trim())) faults.add(`external.${index}.url`);
  });
  return faults;
};
