import type { Edit, Journey } from '../../../types';

/** What is said of a stage or a slot, by field, as `GET` shows it. */
type Fields = Readonly<Record<string, unknown>>;

interface PlannedSlot {
  readonly touchpoint: string;
  readonly fields: Fields;
}

interface ModelStage {
  readonly slug: string;
  readonly fields: Fields;
  readonly slots: readonly PlannedSlot[];
}

/** A journey as edits see it: plain values, and lists whose order is all that there is of one. */
export interface Model {
  readonly fields: Fields;
  readonly stages: readonly ModelStage[];
}

/** The next state, or that nothing changes, or that the edit is refused, and how. */
export type Outcome = Model | 'same' | 'conflict' | 'fault';

const LISTS = ['painPoints', 'opportunities', 'kpis', 'requiredSegments', 'externalItems', 'rowOrder', 'hiddenRows'];
const STAGE = { goal: null, businessGoal: null, emotion: null, feeling: null, painPoints: [], opportunities: [] };
const STAGE_BLANK: Fields = {
  ...STAGE,
  says: null,
  does: null,
  texts: {},
  picture: null,
  rule: null,
  clientSide: false,
};
const SLOT_BLANK: Fields = {
  ...{ target: 1, impact: null, emotion: null, painPoints: [], opportunities: [], kpis: [], requiredSegments: [] },
  ...{ owner: null, dueDate: null, brief: null, externalItems: [] },
};

const shown = (field: string, value: unknown): unknown => (value === null && LISTS.includes(field) ? [] : value);
const equal = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
const filled = (blank: Fields, given: Fields): Fields =>
  Object.fromEntries(Object.entries(blank).map(([field, value]) => [field, shown(field, given[field] ?? value)]));

/** The journey that a site tells of. */
export const modelOf = ({ stages, moments, ...fields }: Journey): Model => ({
  fields: Object.fromEntries(Object.entries(fields).filter(([field]) => field !== 'version')),
  stages: stages.map(({ slug, position: _, ...said }) => ({
    slug,
    fields: { ...said },
    slots: moments.flatMap(({ stage, touchpoint, ...plan }) =>
      stage === slug && touchpoint !== null ? [{ touchpoint, fields: { ...plan } }] : [],
    ),
  })),
});

const withStage = (model: Model, slug: string, next: (stage: ModelStage) => ModelStage): Model => ({
  ...model,
  stages: model.stages.map((stage) => (stage.slug === slug ? next(stage) : stage)),
});

/** What comes before it; undefined where it is not there. */
const afterOf = (slugs: readonly string[], slug: string): string | null | undefined =>
  slugs.includes(slug) ? (slugs[slugs.indexOf(slug) - 1] ?? null) : undefined;

const inserted = <T>(list: readonly T[], item: T, after: string | null, slugOf: (item: T) => string): T[] | 'fault' => {
  const at = after === null ? 0 : list.findIndex((one) => slugOf(one) === after) + 1;
  return after !== null && at === 0 ? 'fault' : [...list.slice(0, at), item, ...list.slice(at)];
};

const slugOf = ({ slug }: ModelStage) => slug;
const touchpointOf = ({ touchpoint }: PlannedSlot) => touchpoint;

const valueAfter = (fields: Fields, field: string, to: unknown): Fields => {
  const [name, row] = field.split('.') as [string, string | undefined];
  if (row === undefined) return { ...fields, [field]: shown(field, to) };
  const others = Object.entries(fields.texts as object).filter(([slug]) => slug !== row);
  const texts = to === null ? others : [...others, [row, to]];
  return { ...fields, [name]: Object.fromEntries(texts.sort(([a], [b]) => (String(a) < String(b) ? -1 : 1))) };
};

const valueOf = (fields: Fields, field: string): unknown => {
  const [name, row] = field.split('.') as [string, string | undefined];
  return row === undefined ? fields[name] : ((fields.texts as Fields)[row] ?? null);
};

const set = (fields: Fields, { field, from, to }: { field: string; from: unknown; to: unknown }) => {
  const is = valueOf(fields, field);
  if (equal(is, shown(field, to))) return 'same';
  return equal(is, shown(field, from)) ? valueAfter(fields, field, to) : 'conflict';
};

const move = (model: Model, edit: Edit & { op: 'move'; on: 'moment' }): Outcome => {
  const { stage, touchpoint, to, from } = edit;
  const slotsOf = (slug: string) => model.stages.find((one) => one.slug === slug)?.slots ?? [];
  const afterIn = (slug: string) => afterOf(slotsOf(slug).map(touchpointOf), touchpoint);
  const [here, there] = [afterIn(stage), afterIn(to.stage)];
  if (there === to.after && (stage === to.stage || here === undefined)) return 'same';
  if (here === undefined) return 'fault';
  if (from.stage !== stage || here !== from.after) return 'conflict';
  if (!model.stages.some(({ slug }) => slug === to.stage)) return 'fault';
  if (stage !== to.stage && there !== undefined) return 'conflict';
  const slot = slotsOf(stage).find((one) => one.touchpoint === touchpoint)!;
  const others = slotsOf(to.stage).filter((one) => one !== slot);
  const slots = inserted(others, slot, to.after, touchpointOf);
  if (slots === 'fault') return 'fault';
  const without = withStage(model, stage, (one) => ({ ...one, slots: one.slots.filter((other) => other !== slot) }));
  return withStage(without, to.stage, (one) => ({ ...one, slots }));
};

const ofJourney = (model: Model, edit: Edit & { on: 'journey' }): Outcome => {
  const fields = set(model.fields, edit);
  return typeof fields === 'string' ? fields : { ...model, fields };
};

const ofStage = (model: Model, edit: Edit & { on: 'stage' }): Outcome => {
  const { stages } = model;
  if (edit.op === 'add') {
    const { slug = '', after, moments = [], op: _op, on: _on, batch: _batch, removedAt: _at, ...said } = edit;
    const fields = filled({ name: '', ...STAGE_BLANK }, said);
    const existing = stages.find((one) => one.slug === slug);
    if (existing) {
      const isSame = equal(existing.fields, fields) && afterOf(stages.map(slugOf), slug) === after;
      return isSame ? 'same' : 'conflict';
    }
    const slots = moments.map(({ touchpoint, ...plan }) => ({
      touchpoint: touchpoint!,
      fields: filled(SLOT_BLANK, plan),
    }));
    const next = inserted(stages, { slug, fields, slots }, after, slugOf);
    return next === 'fault' ? 'fault' : { ...model, stages: next };
  }
  const stage = stages.find((one) => one.slug === edit.stage);
  if (!stage) return 'fault';
  if (edit.op === 'set') {
    const fields = set(stage.fields, edit);
    return typeof fields === 'string' ? fields : withStage(model, stage.slug, (one) => ({ ...one, fields }));
  }
  const others = stages.filter((one) => one !== stage);
  if (edit.op === 'remove') {
    if (others.length === 0) return 'fault';
    return stage.slots.length > 0 && !edit.force ? 'conflict' : { ...model, stages: others };
  }
  const next = inserted(others, stage, edit.after, slugOf);
  if (next === 'fault') return 'fault';
  const is = afterOf(stages.map(slugOf), stage.slug);
  if (is === edit.after) return 'same';
  return is === edit.from ? { ...model, stages: next } : 'conflict';
};

const ofSlot = (model: Model, edit: Edit & { on: 'moment' }): Outcome => {
  if (edit.op === 'move') return move(model, edit);
  const stage = model.stages.find((one) => one.slug === edit.stage);
  if (!stage) return 'fault';
  const slot = stage.slots.find((one) => one.touchpoint === edit.touchpoint);
  if (edit.op === 'add') {
    const { after, op: _op, on: _on, stage: _stage, touchpoint, ...plan } = edit;
    const fields = filled(SLOT_BLANK, plan);
    const isThere = afterOf(stage.slots.map(touchpointOf), touchpoint!) === after;
    if (slot) return equal(slot.fields, fields) && isThere ? 'same' : 'conflict';
    const slots = inserted(stage.slots, { touchpoint: touchpoint!, fields }, after, touchpointOf);
    return slots === 'fault' ? 'fault' : withStage(model, stage.slug, (one) => ({ ...one, slots }));
  }
  if (!slot) return 'fault';
  if (edit.op === 'remove')
    return withStage(model, stage.slug, (one) => ({ ...one, slots: one.slots.filter((other) => other !== slot) }));
  const fields = set(slot.fields, edit);
  if (typeof fields === 'string') return fields;
  return withStage(model, stage.slug, (one) => ({
    ...one,
    slots: one.slots.map((other) => (other === slot ? { ...other, fields } : other)),
  }));
};

/** What one edit makes of a journey: what the server should do, thought of without it. */
export const applied = (model: Model, edit: Edit): Outcome => {
  if (edit.on === 'journey') return ofJourney(model, edit);
  return edit.on === 'stage' ? ofStage(model, edit) : ofSlot(model, edit);
};
