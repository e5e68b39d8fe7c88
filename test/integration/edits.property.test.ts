import fc from 'fast-check';
import type { Edit, EditResult, Journey } from '../../types';
import { applied, modelOf, type Model } from '../support/edits/model';
import { createEntry, importJourney, place } from '../support/site';
import { bootStrapi, type Fixture } from '../support/strapi';

/** How many days of work are tried, and how much happens on each; another seed tries others. */
const RUNS = Number(process.env.EDITS_RUNS ?? 12);
const STEPS = Number(process.env.EDITS_STEPS ?? 40);
const SEED = Number(process.env.EDITS_SEED ?? 20261130);

const TOUCHPOINTS = ['homepage', 'newsletter', 'shop', 'chat'];
const STAGES = ['awareness', 'consideration', 'purchase', 'loyalty'];

const DEFINITION = {
  name: 'Two people',
  slug: 'two-people',
  rows: [{ slug: 'questions', name: 'Questions' }],
  touchpoints: TOUCHPOINTS.map((slug) => ({ name: slug, slug })),
  stages: STAGES.slice(0, 3).map((slug) => ({ name: slug, slug, painPoints: ['Slow'], texts: { questions: 'Why?' } })),
  moments: [
    { stage: 'awareness', touchpoint: 'homepage', target: 2 },
    { stage: 'awareness', touchpoint: 'newsletter', kpis: [{ name: 'Opens', target: 40 }] },
    { stage: 'consideration', touchpoint: 'shop', owner: 'Shop team', brief: 'Short.' },
    { stage: 'purchase', touchpoint: 'shop', target: 0 },
  ],
};

let fixture: Fixture;
let documentId: string;

beforeAll(async () => {
  fixture = await bootStrapi();
  documentId = (await importJourney(fixture.admin, DEFINITION)).body.data.documentId;
  const { admin, strapi } = fixture;
  for (const touchpoint of ['homepage', 'newsletter', 'shop'])
    for (const stage of ['awareness', 'consideration']) {
      const entry = await createEntry(strapi, 'article', { title: `${stage} ${touchpoint}` });
      await place(admin, 'article', entry, { journey: 'two-people', stage, touchpoint });
      await admin.post('/notes', { journey: 'two-people', stage, touchpoint, text: `${stage} ${touchpoint}` });
    }
  await fixture.mark();
});
afterAll(() => fixture?.stop());

/** What one person does next, as numbers: what they come to depends on what that person sees then. */
interface Step {
  readonly by: 0 | 1;
  readonly what: 'edit' | 'look' | 'undo' | 'redo';
  readonly kind: number;
  readonly a: number;
  readonly b: number;
  readonly c: number;
}

const stepArbitrary: fc.Arbitrary<Step> = fc.record({
  by: fc.constantFrom(0 as const, 1 as const),
  what: fc.constantFrom('edit', 'edit', 'edit', 'edit', 'look', 'look', 'undo', 'undo', 'redo') as fc.Arbitrary<
    Step['what']
  >,
  kind: fc.nat(99),
  a: fc.nat(99),
  b: fc.nat(99),
  c: fc.nat(99),
});

const pick = <T>(list: readonly T[], number: number): T => list[number % list.length]!;

const NEXT: Record<string, readonly unknown[]> = {
  goal: [null, 'One', 'Two'],
  painPoints: [[], ['Slow'], ['Slow', 'Dear']],
  'texts.questions': [null, 'Why?', 'How?'],
  emotion: [null, -1, 1.5],
  owner: [null, 'CRM team', 'Shop team'],
  target: [0, 1, 2],
  brief: [null, 'Short.', 'Long.'],
};

/** An edit of what a person sees, which may not be so any more. */
const editOf = (view: Model, { kind, a, b, c }: Step): Edit => {
  const stage = pick(view.stages, a);
  const slot = stage.slots.length > 0 ? pick(stage.slots, b) : null;
  const stages = view.stages.map(({ slug }) => slug);
  const before = (list: readonly string[], slug: string) => list[list.indexOf(slug) - 1] ?? null;
  const after = (list: readonly string[], number: number) => pick([null, ...list], number);
  const touchpoints = stage.slots.map(({ touchpoint }) => touchpoint);
  const setOf = (field: string, fields: Readonly<Record<string, unknown>>) => {
    const [name, row] = field.split('.') as [string, string?];
    const from = row ? ((fields.texts as Record<string, string>)[row] ?? null) : fields[name];
    return { op: 'set' as const, field, from, to: pick(NEXT[field]!, c) };
  };
  switch (
    pick(
      [
        'journey',
        'stage',
        'stage',
        'slot',
        'slot',
        'add',
        'plan',
        'plan',
        'drop',
        'unplan',
        'order',
        'move',
        'move',
        'away',
      ],
      kind,
    )
  ) {
    case 'journey':
      return { on: 'journey', ...setOf('owner', view.fields) } as Edit;
    case 'add':
      return { op: 'add', on: 'stage', name: 'New', slug: pick(STAGES, b), goal: 'New', after: after(stages, c) };
    case 'plan':
      return {
        ...{ op: 'add', on: 'moment', stage: stage.slug, touchpoint: pick(TOUCHPOINTS, b) },
        ...{ target: 1, brief: 'New', after: after(touchpoints, c) },
      };
    case 'drop':
      return { op: 'remove', on: 'stage', stage: stage.slug, force: true };
    case 'order': {
      const others = stages.filter((slug) => slug !== stage.slug);
      return { op: 'move', on: 'stage', stage: stage.slug, after: after(others, c), from: before(stages, stage.slug) };
    }
    case 'slot':
      if (slot)
        return {
          ...{ on: 'moment', stage: stage.slug, touchpoint: slot.touchpoint },
          ...setOf(pick(['owner', 'target', 'brief', 'emotion'], a), slot.fields),
        } as Edit;
      break;
    case 'unplan':
      if (slot) return { op: 'remove', on: 'moment', stage: stage.slug, touchpoint: slot.touchpoint };
      break;
    case 'move':
    case 'away':
      if (slot) {
        const to = pick(view.stages, c);
        const others = to.slots.map(({ touchpoint }) => touchpoint).filter((one) => one !== slot.touchpoint);
        return {
          ...{ op: 'move', on: 'moment', stage: stage.slug, touchpoint: slot.touchpoint },
          to: { stage: to.slug, after: after(others, a) },
          from: { stage: stage.slug, after: before(touchpoints, slot.touchpoint) },
          placements: kind % 2 ? 'move' : 'leave',
        };
      }
  }
  return {
    ...{ on: 'stage', stage: stage.slug },
    ...setOf(pick(['goal', 'painPoints', 'texts.questions', 'emotion'], b), stage.fields),
  } as Edit;
};

const read = async (): Promise<Journey> => (await fixture.admin.get(`/journeys/${documentId}`).expect(200)).body.data;

/** The definition, and all that goes along with it. */
const all = async (): Promise<string> => {
  const { strapi, admin } = fixture;
  const rows = async (name: string, told: (row: Record<string, unknown>) => unknown) =>
    (await strapi.db.query(`plugin::touchpoints.${name}`).findMany()).map((row) => JSON.stringify(told(row))).sort();
  return JSON.stringify([
    (await admin.get(`/journeys/${documentId}/export`).expect(200)).text,
    await rows('placement', ({ entry, stage, touchpoint, weight, segments }) => [
      entry,
      stage,
      touchpoint,
      weight,
      segments,
    ]),
    await rows('note', ({ text, stage, touchpoint, removedAt }) => [text, stage, touchpoint, removedAt]),
  ]);
};

const STATUS = { same: 200, conflict: 409, fault: 400 } as const;

interface Person {
  view: Model;
  readonly done: Edit[];
  readonly undone: Edit[];
}

const work = async (steps: readonly Step[]): Promise<void> => {
  await fixture.reset();
  const first = await all();
  let model = modelOf(await read());
  const accepted: Edit[] = [];
  const people: Person[] = [0, 1].map(() => ({ view: model, done: [], undone: [] }));

  /** Whether it was accepted is what the model says; the inverse is the server's. */
  const send = async (edit: Edit): Promise<Edit | null> => {
    const outcome = applied(model, edit);
    const answer = await fixture.admin.post(`/journeys/${documentId}/edits`, { edits: [edit] });
    const expected = typeof outcome === 'string' ? STATUS[outcome] : 200;
    if (answer.status !== expected)
      throw new Error(`${answer.status}, not ${expected}: ${JSON.stringify([edit, answer.body, outcome])}`);
    if (typeof outcome === 'string') return null;
    model = outcome;
    const [inverse] = (answer.body.data as EditResult).inverses;
    accepted.push(inverse!);
    return inverse!;
  };

  for (const step of steps) {
    const person = people[step.by]!;
    if (step.what === 'look') person.view = model;
    else if (step.what === 'edit') {
      const inverse = await send(editOf(person.view, step));
      if (inverse) {
        person.done.push(inverse);
        person.undone.length = 0;
      }
    } else {
      const [from, to] = step.what === 'undo' ? [person.done, person.undone] : [person.undone, person.done];
      const edit = from.pop();
      const inverse = edit && (await send(edit));
      if (inverse) to.push(inverse);
    }
  }
  expect(modelOf(await read())).toEqual(model);
  for (const inverse of accepted.reverse()) {
    const { status, body } = await fixture.admin.post(`/journeys/${documentId}/edits`, { edits: [inverse] });
    if (status !== 200) throw new Error(`Cannot undo: ${JSON.stringify([inverse, body])}`);
  }
  expect(await all()).toBe(first);
};

test('two people’s edits, undone and redone, end in what the accepted ones say; all undone, in the first definition byte for byte', async () => {
  await fc.assert(fc.asyncProperty(fc.array(stepArbitrary, { minLength: STEPS / 2, maxLength: STEPS }), work), {
    numRuns: RUNS,
    seed: SEED,
    endOnFailure: true,
  });
}, 120_000);
