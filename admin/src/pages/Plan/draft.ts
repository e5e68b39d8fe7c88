import { cellName } from '../../../../engine';
import type { Journey, JourneyInput, JourneyUpdate, Moment, MomentInput, Stage, StageInput } from '../../../../types';
import { same } from '../../utils/same';
import { fromRule, NO_RULE, readRule, toRule, type RuleDraft } from '../../components/ruleDraft';

/** A stage being edited. `key` stays while it is on screen; a new one gets its slug when it is saved. */
export interface DraftStage extends Omit<Stage, 'slug' | 'position' | 'rule' | 'clientSide'> {
  readonly key: string;
  /** `null`: not saved yet. */
  readonly slug: string | null;
  /** What puts a visitor at this stage. */
  readonly rule: RuleDraft;
}

/** The plan of a cell being edited; `stage` is the key of a {@link DraftStage}. */
export type DraftMoment = Moment;

/** A journey being edited. */
export interface EditedJourney {
  readonly name: string;
  readonly description: string;
  readonly default: boolean;
  readonly active: boolean;
  readonly locales: readonly string[] | null;
  readonly segment: string | null;
  readonly stages: readonly DraftStage[];
  readonly moments: readonly DraftMoment[];
}

/** A part of a draft that one tab changes. */
export type JourneyPatch = Partial<EditedJourney>;

export const fromJourney = (journey: Journey): EditedJourney => ({
  name: journey.name,
  description: journey.description ?? '',
  default: journey.default,
  active: journey.active,
  locales: journey.locales,
  segment: journey.segment,
  stages: journey.stages.map(({ position: _position, rule, clientSide, ...stage }) => ({
    ...stage,
    key: stage.slug,
    rule: fromRule({ rule, clientSide }),
  })),
  moments: journey.moments,
});

/** A stage without content yet, under a key that no other stage of the draft has. */
export const newStage = (stages: readonly DraftStage[]): DraftStage => {
  let number = stages.length + 1;
  while (stages.some(({ key }) => key === `new:${number}`)) number += 1;
  return {
    key: `new:${number}`,
    slug: null,
    name: '',
    goal: null,
    businessGoal: null,
    emotion: null,
    feeling: null,
    painPoints: [],
    opportunities: [],
    says: null,
    does: null,
    texts: {},
    picture: null,
    rule: NO_RULE,
  };
};

export const emptyDraft = (): EditedJourney => ({
  name: '',
  description: '',
  default: false,
  active: true,
  locales: null,
  segment: null,
  stages: [newStage([])],
  moments: [],
});

/** The slug of a name, with a number where another thing has it already. */
export const slugFor = (name: string, taken: ReadonlySet<string>): string => {
  const plain =
    name
      .normalize('NFD')
      .replace(/\p{Diacritic}/gu, '')
      .replace(/ß/g, 'ss')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 90)
      .replace(/-+$/g, '') || 'item';
  if (!taken.has(plain)) return plain;
  let number = 2;
  while (taken.has(`${plain}-${number}`)) number += 1;
  return `${plain}-${number}`;
};

/** The slug of every stage by its key: its own, or one made of its name. */
const slugsOf = (stages: readonly DraftStage[]): ReadonlyMap<string, string> => {
  const taken = new Set(stages.flatMap(({ slug }) => (slug ? [slug] : [])));
  const slugs = new Map<string, string>();
  for (const { key, slug, name } of stages) {
    const own = slug ?? slugFor(name, taken);
    taken.add(own);
    slugs.set(key, own);
  }
  return slugs;
};

const lists = ({ stages, moments }: EditedJourney): { stages: StageInput[]; moments: MomentInput[] } => {
  const slugs = slugsOf(stages);
  return {
    stages: stages.map(({ key, slug: _slug, name, rule, ...stage }) => ({
      ...stage,
      ...toRule(rule),
      name: name.trim(),
      slug: slugs.get(key) ?? key,
    })),
    moments: moments.flatMap((moment) => {
      const stage = slugs.get(moment.stage);
      return stage ? [{ ...moment, stage }] : [];
    }),
  };
};

const fields = (draft: EditedJourney) => ({
  name: draft.name.trim(),
  description: draft.description.trim() || null,
  active: draft.active,
  locales: draft.locales === null ? null : [...draft.locales],
  segment: draft.segment,
});

/** What is sent to change a journey as of `version`; the default journey is changed by making another one the default. */
export const toUpdate = (draft: EditedJourney, version: number): JourneyUpdate => ({
  ...fields(draft),
  ...(draft.default ? { default: true } : {}),
  ...lists(draft),
  version,
});

/** What is sent to create a journey. */
export const toInput = (draft: EditedJourney): JourneyInput => ({
  ...fields(draft),
  default: draft.default,
  ...lists(draft),
});

/** Names a cell; `null` is the whole stage. */
export const cellOf = ({ stage, touchpoint }: Pick<Moment, 'stage' | 'touchpoint'>): string =>
  cellName(stage, touchpoint);

/** Whether a plan says more than how many pieces it needs, so that taking it away loses something. */
export const hasDetails = (moment: Moment) =>
  Boolean(moment.brief || moment.owner || moment.dueDate) ||
  moment.impact !== null ||
  moment.emotion !== null ||
  [moment.painPoints, moment.opportunities, moment.kpis, moment.requiredSegments, moment.externalItems].some(
    (list) => list.length > 0,
  );

const byCell = (one: DraftMoment, other: DraftMoment) => (cellOf(one) < cellOf(other) ? -1 : 1);
const inOrder = (draft: EditedJourney): EditedJourney => ({ ...draft, moments: [...draft.moments].sort(byCell) });

/** Whether two drafts say the same. Plans have no order: one that was taken away and put back is where it was. */
export const sameDraft = (one: EditedJourney, other: EditedJourney): boolean => same(inOrder(one), inOrder(other));

/** Why a draft cannot be saved yet: the key of the message; `null` when it can. */
export const faultOf = (draft: EditedJourney): string | null => {
  if (!draft.name.trim()) return 'journey.fault.name';
  if (draft.stages.length === 0) return 'journey.fault.noStages';
  if (draft.stages.some(({ name }) => !name.trim())) return 'journey.fault.stageName';
  if (draft.stages.some(({ rule }) => readRule(rule).faults.length > 0)) return 'journey.fault.rule';
  return null;
};

/**
 * The same as it may be said: the name of a stage that was just added is missed only once it was left. The others stay what
 * they are.
 */
export const complaintOf = (draft: EditedJourney, left: ReadonlySet<string>): string | null => {
  const fault = faultOf(draft);
  const nameless = draft.stages.filter(({ name }) => !name.trim());
  const isFresh = nameless.every(({ key, slug }) => slug === null && !left.has(key));
  return fault === 'journey.fault.stageName' && isFresh ? null : fault;
};

/** Sets how many pieces a cell needs; `null` takes its plan away. Details of a plan seen before come back with it. */
export const withTarget = (
  moments: readonly DraftMoment[],
  cell: Pick<Moment, 'stage' | 'touchpoint'>,
  target: number | null,
  before?: DraftMoment,
): readonly DraftMoment[] => {
  const key = cellOf(cell);
  if (target === null) return moments.filter((moment) => cellOf(moment) !== key);
  if (moments.some((moment) => cellOf(moment) === key)) {
    return moments.map((moment) => (cellOf(moment) === key ? { ...moment, target } : moment));
  }
  return [...moments, { ...(before ?? blankMoment), stage: cell.stage, touchpoint: cell.touchpoint, target }];
};

const blankMoment: Omit<Moment, 'stage' | 'touchpoint' | 'target'> = {
  impact: null,
  emotion: null,
  painPoints: [],
  opportunities: [],
  kpis: [],
  requiredSegments: [],
  owner: null,
  dueDate: null,
  brief: null,
  externalItems: [],
};
