import type { Batch, Edit, EditResult, Journey, JourneyDefinitionInput, Moment } from '../../types';
import { momentKey } from '../../server/src/store/mapping';
import { createEntry, importJourney, JOURNEY, place } from '../support/site';
import { statementsOf } from '../support/statements';
import { bootStrapi, type AdminClient, type Fixture } from '../support/strapi';

const grant = (name: string) => ({ action: `plugin::touchpoints.${name}` });

const READ_ARTICLES = {
  action: 'plugin::content-manager.explorer.read',
  subject: 'api::article.article',
  properties: { fields: ['title'], locales: null },
};

const MAPPED: JourneyDefinitionInput = {
  ...JOURNEY,
  rows: [{ slug: 'questions', name: 'Questions' }],
  stages: JOURNEY.stages.map((stage, index) =>
    index === 0
      ? { ...stage, painPoints: ['Too many tools'], emotion: -0.5, texts: { zeal: 'left over', questions: 'Which?' } }
      : stage,
  ),
  moments: [
    ...JOURNEY.moments!,
    { stage: 'awareness', touchpoint: 'newsletter', target: 1, kpis: [{ name: 'Opens', target: 40 }] },
    { stage: 'purchase', touchpoint: 'newsletter', target: 3, externalItems: [{ title: 'Ad' }] },
  ],
};

let fixture: Fixture;
let planner: AdminClient;
let documentId: string;

const read = async (): Promise<Journey> => (await fixture.admin.get(`/journeys/${documentId}`).expect(200)).body.data;
const exported = async (): Promise<string> => (await fixture.admin.get(`/journeys/${documentId}/export`)).text;
const send = (edits: readonly unknown[], by = planner) => by.post(`/journeys/${documentId}/edits`, { edits });
const edit = async (...edits: readonly unknown[]): Promise<EditResult> =>
  (await send(edits).expect(200)).body.data as EditResult;
const undo = ({ inverses }: Pick<EditResult, 'inverses'>) =>
  edit(...[...inverses].reverse().filter((inverse) => inverse !== null));
const stages = async () => (await read()).stages.map(({ slug }) => slug);
const slots = async (stage: string) =>
  (await read()).moments.filter((moment) => moment.stage === stage).map(({ touchpoint }) => touchpoint);
const planOf = async (stage: string, touchpoint: string | null): Promise<Moment | undefined> =>
  (await read()).moments.find((moment) => moment.stage === stage && moment.touchpoint === touchpoint);
const placed = async (): Promise<string[]> =>
  (await fixture.strapi.db.query('plugin::touchpoints.placement').findMany({ orderBy: { id: 'asc' } }))
    .map((row) => `${row.entry} ${[row.stage, row.touchpoint].filter(Boolean).join('/')} ${row.weight}`)
    .sort();
const notesAt = async (query: string) =>
  (await fixture.admin.get(`/notes?${query}`).expect(200)).body.data.map(({ text }: { text: string }) => text);
const faults = (body: { error: { details: { errors: { path: string[]; code?: string }[] } } }) =>
  body.error.details.errors.map(({ path, code }) => `${path.join('.')} ${code}`);

const RENAME = { op: 'set', on: 'stage', stage: 'awareness', field: 'name', from: 'Awareness', to: 'Seen' };

beforeAll(async () => {
  fixture = await bootStrapi();
  documentId = (await importJourney(fixture.admin, MAPPED)).body.data.documentId;
  planner = await fixture.adminWith([grant('read'), grant('plan'), READ_ARTICLES]);
  await fixture.mark();
});
beforeEach(() => fixture.reset());
afterAll(() => fixture?.stop());

describe('set', () => {
  const SETS: readonly (Record<string, unknown> & { readonly field: string })[] = [
    { on: 'journey', field: 'name', from: 'Customer journey', to: 'Our customers' },
    { on: 'journey', field: 'description', from: null, to: 'All of it' },
    { on: 'journey', field: 'owner', from: null, to: 'CRM team' },
    { on: 'journey', field: 'reviewDays', from: null, to: 30 },
    { on: 'journey', field: 'rowOrder', from: [], to: ['feels', 'says'] },
    { on: 'journey', field: 'hiddenRows', from: [], to: ['picture'] },
    { on: 'journey', field: 'locales', from: null, to: ['en'] },
    { on: 'journey', field: 'segment', from: null, to: 'runners' },
    { on: 'journey', field: 'rows', from: [{ slug: 'questions', name: 'Questions' }], to: [] },
    { on: 'stage', stage: 'awareness', field: 'name', from: 'Awareness', to: 'Seen' },
    { on: 'stage', stage: 'awareness', field: 'goal', from: 'Find out that a solution exists', to: null },
    { on: 'stage', stage: 'awareness', field: 'emotion', from: -0.5, to: 1.25 },
    { on: 'stage', stage: 'awareness', field: 'painPoints', from: ['Too many tools'], to: [] },
    { on: 'stage', stage: 'awareness', field: 'opportunities', from: null, to: ['One tool'] },
    { on: 'stage', stage: 'awareness', field: 'rule', from: null, to: { events: { seen: { $gte: 2 } } } },
    { on: 'stage', stage: 'awareness', field: 'clientSide', from: false, to: true },
    { on: 'stage', stage: 'awareness', field: 'texts.questions', from: 'Which?', to: 'Which one?' },
    { on: 'stage', stage: 'purchase', field: 'texts.questions', from: null, to: 'How much?' },
    { on: 'moment', stage: 'awareness', field: 'target', from: 2, to: 5 },
    { on: 'moment', stage: 'awareness', touchpoint: 'homepage', field: 'dueDate', from: null, to: '2030-01-31' },
    { on: 'moment', stage: 'awareness', touchpoint: 'homepage', field: 'brief', from: 'One clear promise.', to: null },
    {
      on: 'moment',
      stage: 'consideration',
      touchpoint: 'newsletter',
      field: 'requiredSegments',
      from: ['families'],
      to: ['runners', 'families'],
    },
    {
      on: 'moment',
      stage: 'awareness',
      touchpoint: 'newsletter',
      field: 'kpis',
      from: [{ name: 'Opens', target: 40 }],
      to: [{ name: 'Clicks' }],
    },
  ];

  test.each(SETS.map((set) => [`${set.on}.${set.field}`, set] as const))(
    '%s is changed, told again, and undone byte for byte',
    async (_name, set) => {
      const [before, first] = [await exported(), await read()];
      const { field, stage, touchpoint = null } = set as { field: string; stage?: string; touchpoint?: string };
      const valueIn = (journey: Journey): unknown => {
        const holder =
          set.on === 'journey'
            ? journey
            : set.on === 'stage'
              ? journey.stages.find(({ slug }) => slug === stage)!
              : journey.moments.find((moment) => moment.stage === stage && moment.touchpoint === touchpoint)!;
        const [name, row] = field.split('.');
        const value = (holder as unknown as Record<string, Record<string, unknown>>)[name!];
        return row ? (value?.[row] ?? null) : value;
      };
      const done = await edit({ op: 'set', ...set });
      const after = await read();
      expect(valueIn(after)).toEqual(set.to);
      expect(after.version).toBe(first.version + 1);
      expect(done.version).toBe(after.version);
      expect(await edit({ op: 'set', ...set })).toEqual({ version: after.version, inverses: [null], left: 0 });
      const undone = await undo(done);
      expect(await exported()).toBe(before);
      await undo(undone);
      expect(valueIn(await read())).toEqual(set.to);
    },
  );

  test('where somebody else changed it, both values are told, of all edits at once, and nothing is changed', async () => {
    await edit(RENAME);
    const before = await read();
    const { body } = await send([
      { ...RENAME, field: 'goal', from: 'Find out that a solution exists', to: 'x' },
      { ...RENAME, to: 'Noticed' },
      { op: 'set', on: 'moment', stage: 'awareness', field: 'target', from: 1, to: 3 },
    ]).expect(409);
    expect(body.error).toMatchObject({
      name: 'ConflictError',
      details: {
        code: 'changed',
        conflict: {
          version: before.version,
          edits: [
            { index: 1, is: 'Seen', from: 'Awareness', to: 'Noticed' },
            { index: 2, is: 2, from: 1, to: 3 },
          ],
        },
      },
    });
    expect(await read()).toEqual(before);
  });

  test('an older PUT is refused, a change of another field is not', async () => {
    const { version } = await read();
    await edit(RENAME);
    await fixture.admin.put(`/journeys/${documentId}`, { version, name: 'Old' }).expect(409);
    await edit({ ...RENAME, field: 'says', from: null, to: 'Help' });
    expect((await read()).stages[0]).toMatchObject({ name: 'Seen', says: 'Help' });
  });
});

describe('stages', () => {
  const ADD = { op: 'add', on: 'stage', name: 'Loyalty', slug: 'loyalty', goal: 'Stay', after: 'awareness' };

  test('are added after another one, first, and under a slug of their own; a retry adds none', async () => {
    const before = await exported();
    const done = await edit(ADD, { ...ADD, slug: undefined, after: null }, { ...ADD, slug: undefined, after: null });
    expect(await stages()).toEqual(['loyalty-3', 'loyalty-2', 'awareness', 'loyalty', 'consideration', 'purchase']);
    expect(done.inverses).toEqual(
      ['loyalty', 'loyalty-2', 'loyalty-3'].map((stage) => ({ op: 'remove', on: 'stage', stage })),
    );
    expect((await edit(ADD)).inverses).toEqual([null]);
    const { body } = await send([{ ...ADD, goal: 'Come back' }]).expect(409);
    expect(body.error.details).toMatchObject({
      code: 'taken',
      conflict: { edits: [{ index: 0, is: { goal: 'Stay', after: 'awareness' }, to: { goal: 'Come back' } }] },
    });
    await undo(done);
    expect(await exported()).toBe(before);
  });

  test('have their place as position, whatever is stored, also in public', async () => {
    await edit(ADD);
    expect((await read()).stages.map(({ position }) => position)).toEqual([0, 1, 2, 3]);
    const rows = await fixture.strapi.db.query('plugin::touchpoints.stage').findMany({ orderBy: { position: 'asc' } });
    expect(rows.map(({ slug }) => slug)).toEqual(['awareness', 'loyalty', 'consideration', 'purchase']);
  });

  test('move by one row, and all get new room where there is none', async () => {
    const rows = async () =>
      new Map(
        (await fixture.strapi.db.query('plugin::touchpoints.stage').findMany()).map((row) => [row.slug, row.position]),
      );
    const before = await rows();
    await edit({ op: 'move', on: 'stage', stage: 'purchase', after: 'awareness', from: 'consideration' });
    const after = await rows();
    expect([...after].filter(([slug, position]) => before.get(slug) !== position).map(([slug]) => slug)).toEqual([
      'purchase',
    ]);
    // As a version before left them.
    for (const [slug, position] of [
      ['awareness', 0],
      ['purchase', 1],
      ['consideration', 2],
    ] as const)
      await fixture.strapi.db.query('plugin::touchpoints.stage').updateMany({ where: { slug }, data: { position } });
    const back = await edit({ op: 'move', on: 'stage', stage: 'consideration', after: 'awareness', from: 'purchase' });
    expect(await stages()).toEqual(['awareness', 'consideration', 'purchase']);
    await undo(back);
    expect(await stages()).toEqual(['awareness', 'purchase', 'consideration']);
  });

  test('a move says where it was: elsewhere by now is a conflict, there already is none', async () => {
    const move = { op: 'move', on: 'stage', stage: 'purchase', after: null, from: 'consideration' };
    await edit(move);
    expect((await edit(move)).inverses).toEqual([null]);
    const { body } = await send([{ ...move, after: 'awareness', from: 'consideration' }]).expect(409);
    expect(body.error.details.conflict.edits).toEqual([{ index: 0, is: null, from: 'consideration', to: 'awareness' }]);
  });

  test('one in use is refused; by force it goes with all that is there, and comes back with all of it', async () => {
    const { strapi, admin } = fixture;
    const entry = await createEntry(strapi, 'article', { title: 'Hello' });
    await place(admin, 'article', entry, { stage: 'awareness', touchpoint: 'homepage', weight: 80 });
    await place(admin, 'article', entry, { stage: 'purchase' });
    await admin.post('/notes', { stage: 'awareness', touchpoint: 'homepage', text: 'Picture?' }).expect(201);
    const deleted = (await admin.post('/notes', { stage: 'awareness', text: 'Never mind' }).expect(201)).body.data;
    await admin.del(`/notes/${deleted.documentId}`).expect(204);
    const [before, there] = [await exported(), await placed()];
    const removal = { op: 'remove', on: 'stage', stage: 'awareness' };
    const { body } = await send([removal]).expect(409);
    expect(body.error.details).toMatchObject({ code: 'inUse', inUse: { placements: 1, moments: 3, notes: 1 } });

    const done = await edit({ ...removal, force: true });
    expect(await stages()).toEqual(['consideration', 'purchase']);
    expect(await placed()).toEqual([`${entry} purchase 50`]);
    const [batch] = (await planner.get('/batches').expect(200)).body.data as Batch[];
    expect(batch).toMatchObject({ kind: 'removeStage', name: 'Awareness', removed: 1, canUndo: true });

    const undone = await undo(done);
    expect(await exported()).toBe(before);
    expect(await placed()).toEqual(there);
    expect(await notesAt('stage=awareness&touchpoint=homepage')).toEqual(['Picture?']);
    expect(await notesAt('stage=awareness')).toEqual([]);
    const again = await undo(undone);
    expect(await placed()).toEqual([`${entry} purchase 50`]);
    await undo(again);
    expect([await exported(), await placed()]).toEqual([before, there]);
  });

  test('rules still leave alone what a person took away from a stage that comes back, and not from a new one', async () => {
    const { strapi, admin } = fixture;
    const entry = await createEntry(strapi, 'article', { title: 'Hello' });
    const slot = { stage: 'awareness', touchpoint: 'homepage' };
    await place(admin, 'article', entry, slot);
    await admin
      .post('/placements/bulk', {
        entries: [{ contentType: 'api::article.article', documentId: entry }],
        remove: [slot],
      })
      .expect(200);
    const refused = () => strapi.db.query('plugin::touchpoints.refusal').count();
    expect(await refused()).toBe(1);
    const done = await edit({ op: 'remove', on: 'stage', stage: 'awareness', force: true });
    await undo(done);
    expect(await refused()).toBe(1);
    await edit({ op: 'remove', on: 'stage', stage: 'awareness', force: true });
    await edit({ op: 'add', on: 'stage', name: 'Awareness', slug: 'awareness', after: null });
    expect(await refused()).toBe(0);
  });

  test('the last one stays, and there is a most', async () => {
    const remove = (stage: string) => ({ op: 'remove', on: 'stage', stage, force: true });
    const { body } = await send(['awareness', 'consideration', 'purchase'].map(remove)).expect(400);
    expect(faults(body)).toEqual(['edits.2.stage stage.last']);
    const many = Array.from({ length: 28 }, (_, index) => ({ ...ADD, slug: `s-${index}`, after: null }));
    expect(faults((await send(many).expect(400)).body)).toEqual(['edits.27 stage.tooMany']);
    expect(await stages()).toHaveLength(3);
  });
});

describe('planned slots', () => {
  const ADD = { op: 'add', on: 'moment', stage: 'consideration', touchpoint: 'homepage', target: 4, after: null };

  test('are added, removed and put back where they were', async () => {
    const before = await exported();
    const done = await edit(
      ADD,
      { op: 'remove', on: 'moment', stage: 'awareness', touchpoint: 'homepage' },
      { op: 'remove', on: 'moment', stage: 'awareness' },
      { op: 'add', on: 'moment', stage: 'purchase', after: null },
    );
    expect(await slots('consideration')).toEqual(['homepage', 'newsletter']);
    expect(await slots('awareness')).toEqual(['newsletter']);
    expect(await slots('purchase')).toEqual([null, 'homepage', 'newsletter']);
    expect(await planOf('purchase', null)).toMatchObject({ target: 1 });
    await undo(done);
    expect(await exported()).toBe(before);
  });

  test('one that is planned is a conflict unless it is the same', async () => {
    await edit(ADD);
    expect((await edit(ADD)).inverses).toEqual([null]);
    const { body } = await send([{ ...ADD, target: 2 }]).expect(409);
    expect(body.error.details).toMatchObject({
      code: 'place.planned',
      conflict: { edits: [{ index: 0, is: { target: 4, after: null }, to: { target: 2 } }] },
    });
  });

  test('keep their order in a journey of before there was one', async () => {
    await fixture.strapi.db.query('plugin::touchpoints.moment').updateMany({ where: {}, data: { position: null } });
    const before = await exported();
    const move = { op: 'move', on: 'moment', stage: 'awareness', touchpoint: 'newsletter' };
    const done = await edit({
      ...move,
      to: { stage: 'awareness', after: null },
      from: { stage: 'awareness', after: 'homepage' },
    });
    expect(await slots('awareness')).toEqual([null, 'newsletter', 'homepage']);
    await undo(done);
    expect(await exported()).toBe(before);
  });

  describe('moved to another stage', () => {
    const MOVE = {
      op: 'move',
      on: 'moment',
      stage: 'awareness',
      touchpoint: 'homepage',
      to: { stage: 'consideration', after: 'newsletter' },
      from: { stage: 'awareness', after: null },
    };

    test('take plan and notes along; what is placed stays; a retry does nothing', async () => {
      const { admin, strapi } = fixture;
      const entry = await createEntry(strapi, 'article', { title: 'Hello' });
      await place(admin, 'article', entry, { stage: 'awareness', touchpoint: 'homepage' });
      const note = (stage: string, text: string) =>
        admin.post('/notes', { stage, touchpoint: 'homepage', text }).expect(201);
      await note('awareness', 'Mine');
      await note('consideration', 'Was there');
      const [before, there] = [await exported(), await placed()];
      const done = await edit(MOVE);
      expect(await slots('consideration')).toEqual(['newsletter', 'homepage']);
      expect(await planOf('consideration', 'homepage')).toMatchObject({ owner: 'Brand team', target: 2 });
      expect(await planOf('awareness', 'homepage')).toBeUndefined();
      expect(await placed()).toEqual(there);
      expect((await notesAt('stage=consideration&touchpoint=homepage')).sort()).toEqual(['Mine', 'Was there']);
      expect((await edit(MOVE)).inverses).toEqual([null]);
      await note('consideration', 'Since then');
      await undo(done);
      expect(await exported()).toBe(before);
      expect(await notesAt('stage=awareness&touchpoint=homepage')).toEqual(['Mine', 'Since then']);
      expect(await notesAt('stage=consideration&touchpoint=homepage')).toEqual(['Was there']);
    });

    test('with what is placed there: rules leave it, what is there for others stays, and undo is exact', async () => {
      const { admin, strapi } = fixture;
      const [one, two, three] = [
        await createEntry(strapi, 'article', { title: 'One' }),
        await createEntry(strapi, 'article', { title: 'Two' }),
        await createEntry(strapi, 'article', { title: 'Three' }),
      ];
      const at = (stage: string, rest: object = {}) => ({ stage, touchpoint: 'homepage', ...rest });
      await place(admin, 'article', one, at('awareness', { weight: 80 }));
      await place(admin, 'article', two, at('awareness', { segments: ['families'] }));
      await place(admin, 'article', two, at('consideration', { segments: ['runners'] }));
      await place(admin, 'article', three, at('awareness'));
      await place(admin, 'article', three, at('consideration', { segments: ['runners'] }));
      const rows = async () =>
        (await strapi.db.query('plugin::touchpoints.placement').findMany())
          .map((row) => `${row.entry} ${row.stage} ${row.weight} ${JSON.stringify(row.segments ?? [])}`)
          .sort();
      const [before, there] = [await exported(), await rows()];
      const done = await edit({ ...MOVE, placements: 'move' });
      expect(done.left).toBe(1);
      expect(await rows()).toEqual(
        [
          `${one} consideration 80 []`,
          `${two} consideration 50 ["families","runners"]`,
          `${three} awareness 50 []`,
          `${three} consideration 50 ["runners"]`,
        ].sort(),
      );
      expect(((await planner.get('/batches').expect(200)).body.data as Batch[])[0]).toMatchObject({
        kind: 'moveSlot',
        name: 'Homepage',
        canUndo: true,
      });
      const undone = await undo(done);
      expect([await exported(), await rows()]).toEqual([before, there]);
      expect(await strapi.db.query('plugin::touchpoints.refusal').count()).toBe(0);
      await undo(await undo(undone));
      expect([await exported(), await rows()]).toEqual([before, there]);
    });

    test('is refused onto a planned slot, from a wrong place, and to what is not there', async () => {
      const onto = { ...MOVE, to: { stage: 'purchase', after: null } };
      const { body } = await send([onto]).expect(409);
      expect(body.error.details).toMatchObject({ code: 'place.planned', conflict: { edits: [{ is: { target: 0 } }] } });
      const wrong = await send([{ ...MOVE, from: { stage: 'awareness', after: 'newsletter' } }]).expect(409);
      expect(wrong.body.error.details.conflict.edits).toMatchObject([
        { is: { stage: 'awareness', after: null }, from: { after: 'newsletter' } },
      ]);
      for (const [to, fault] of [
        [{ stage: 'nowhere', after: null }, 'edits.0.to.stage unknown'],
        [{ stage: 'consideration', after: 'kiosk' }, 'edits.0.to.after place.notPlanned'],
        [{ stage: 'awareness', after: 'homepage' }, 'edits.0.to.after place.notPlanned'],
      ] as const)
        expect(faults((await send([{ ...MOVE, to }]).expect(400)).body)).toEqual([fault]);
    });
  });
});

describe('attacks', () => {
  test.each([
    ['no edit', [], ['edits input.empty']],
    ['501 edits', Array(501).fill(RENAME), ['edits input.many']],
    ['what no edit is', [{ op: 'drop', on: 'journey' }, 5], ['edits.0.op input.oneOf', 'edits.1 input.type']],
    ['an op on nothing', [{ op: 'add', on: 'journey' }], ['edits.0.on input.oneOf']],
    ['a field of another thing', [{ ...RENAME, field: 'target' }], ['edits.0.field input.oneOf']],
    ['constructor as a field', [{ ...RENAME, field: 'constructor' }], ['edits.0.field input.oneOf']],
    ['__proto__ as a field', [{ ...RENAME, field: '__proto__' }], ['edits.0.field input.oneOf']],
    ['a row called __proto__', [{ ...RENAME, field: 'texts.__proto__' }], ['edits.0.field input.oneOf']],
    ['a row that every object has', [{ ...RENAME, field: 'texts.constructor', from: null }], ['edits.0.field unknown']],
    [
      'a row that is gone',
      [{ ...RENAME, field: 'texts.zeal', from: 'left over', to: null }],
      ['edits.0.field unknown'],
    ],
    ['all texts at once', [{ ...RENAME, field: 'texts', from: {} }], ['edits.0.field input.oneOf']],
    ['columns of ours', [{ ...RENAME, field: 'version' }], ['edits.0.field input.oneOf']],
    ['no value', [{ ...RENAME, to: undefined }], ['edits.0.to input.required']],
    ['no former value', [{ ...RENAME, from: undefined }], ['edits.0.from input.invalid']],
    ['a value too long', [{ ...RENAME, to: 'x'.repeat(256) }], ['edits.0.to input.long']],
    ['a feeling beyond', [{ ...RENAME, field: 'emotion', to: 3 }], ['edits.0.to input.large']],
    [
      'a link that runs',
      [
        {
          op: 'set',
          on: 'moment',
          stage: 'awareness',
          field: 'externalItems',
          from: [],
          to: [{ title: 'x', url: 'javascript:alert(1)' }],
        },
      ],
      ['edits.0.to.0.url input.url'],
    ],
    [
      'a rule nobody can decide',
      [{ ...RENAME, field: 'rule', from: null, to: { traits: { a: { $regex: '.*' } } } }],
      null,
    ],
    ['an unknown stage', [{ ...RENAME, stage: 'gone' }], ['edits.0.stage unknown']],
    [
      'an unknown touchpoint',
      [{ op: 'add', on: 'moment', stage: 'awareness', touchpoint: 'gone', after: null }],
      ['edits.0.touchpoint unknown'],
    ],
    ['an unknown neighbour', [{ op: 'add', on: 'stage', name: 'New', after: 'gone' }], ['edits.0.after unknown']],
    [
      'itself as a neighbour',
      [{ op: 'move', on: 'stage', stage: 'purchase', after: 'purchase', from: 'consideration' }],
      ['edits.0.after unknown'],
    ],
    [
      'a slot that is not planned',
      [{ op: 'remove', on: 'moment', stage: 'purchase' }],
      ['edits.0.touchpoint place.notPlanned'],
    ],
    [
      'an unknown segment',
      [{ op: 'set', on: 'journey', field: 'segment', from: null, to: 'gone' }],
      ['edits.0.to unknown.segment'],
    ],
    [
      'an unknown locale',
      [{ op: 'set', on: 'journey', field: 'locales', from: null, to: ['xx'] }],
      ['edits.0.to.0 unknown'],
    ],
    [
      'an unknown required segment',
      [{ op: 'set', on: 'moment', stage: 'awareness', field: 'requiredSegments', from: [], to: ['gone'] }],
      ['edits.0.to unknown'],
    ],
  ])('%s is refused, and what stands beside it is not made', async (_what, edits, expected) => {
    const before = await read();
    const list = [...edits];
    const { body } = await send(list).expect(400);
    if (expected) expect(faults(body)).toEqual(expected);
    else expect(faults(body)[0]).toMatch(/^edits\.0\.to\.traits\.a/);
    if (list.length > 0 && list.length < 500)
      await send([{ ...RENAME, field: 'says', from: null, to: 'Half' }, ...list]).expect(400);
    expect(await read()).toEqual(before);
  });

  test('a __proto__ key is refused wherever it is', async () => {
    const before = await read();
    const raw = `{"edits":[{"op":"set","on":"stage","stage":"awareness","field":"rule","from":null,"to":{"__proto__":{"a":1}}}]}`;
    await planner
      .post(`/journeys/${documentId}/edits`, raw as never)
      .type('json')
      .expect(400);
    expect(await read()).toEqual(before);
  });

  test('HTML is text', async () => {
    const to = '<img src=x onerror=alert(1)><script>1</script>';
    await edit({ ...RENAME, field: 'says', from: null, to });
    expect((await read()).stages[0]).toMatchObject({ says: to });
  });

  test('a row called constructor is a row like any other', async () => {
    const rows = [{ slug: 'constructor', name: 'Constructor' }];
    await edit(
      { op: 'set', on: 'journey', field: 'rows', from: [{ slug: 'questions', name: 'Questions' }], to: rows },
      { ...RENAME, field: 'texts.constructor', from: null, to: 'text' },
    );
    expect((await read()).stages[0]!.texts).toEqual({ zeal: 'left over', questions: 'Which?', constructor: 'text' });
  });

  test('only whoever may plan edits', async () => {
    const placer = await fixture.adminWith([grant('read'), grant('place'), grant('settings')]);
    await send([RENAME], placer).expect(403);
    await fixture.request
      .post(`/touchpoints/journeys/${documentId}/edits`)
      .send({ edits: [RENAME] })
      .expect(401);
    await planner.post('/journeys/nothere/edits', { edits: [RENAME] }).expect(404);
    expect((await read()).stages[0]).toMatchObject({ name: 'Awareness' });
  });

  test('what is placed and may not be read is neither removed nor moved', async () => {
    const entry = await createEntry(fixture.strapi, 'article', { title: 'Secret' });
    await place(fixture.admin, 'article', entry, { stage: 'awareness', touchpoint: 'homepage' });
    const before = [await exported(), await placed()];
    const stranger = await fixture.adminWith([grant('read'), grant('plan')]);
    await send([{ op: 'remove', on: 'stage', stage: 'awareness', force: true }], stranger).expect(403);
    await send(
      [
        {
          op: 'move',
          on: 'moment',
          stage: 'awareness',
          touchpoint: 'homepage',
          to: { stage: 'consideration', after: null },
          from: { stage: 'awareness', after: null },
          placements: 'move',
        },
      ],
      stranger,
    ).expect(403);
    expect([await exported(), await placed()]).toEqual(before);
  });

  test('a batch of another kind is not undone through an edit', async () => {
    const { admin, strapi } = fixture;
    const entry = await createEntry(strapi, 'article', { title: 'One' });
    await place(admin, 'article', entry, { stage: 'purchase' });
    const [bulk] = (await admin.get('/batches').expect(200)).body.data as Batch[];
    await send([{ op: 'add', on: 'stage', name: 'New', after: null, batch: bulk!.documentId }], admin).expect(404);
    expect(await stages()).toHaveLength(3);
    expect(await placed()).toHaveLength(1);
  });
});

test('an edit of what no answer is made of leaves the snapshot’s revision alone', async () => {
  const snapshot = fixture.strapi.plugin('touchpoints').service('snapshot');
  const revision = async () => {
    const { revision: decided, telling } = await snapshot.settled();
    return [decided, telling];
  };
  const before = await revision();
  const quiet: readonly Partial<Edit>[] = [
    { ...(RENAME as Edit), field: 'says', from: null, to: 'Help' } as Edit,
    { ...(RENAME as Edit), field: 'texts.questions', from: 'Which?', to: 'How?' } as Edit,
    { ...(RENAME as Edit), field: 'emotion', from: -0.5, to: 2 } as Edit,
    { ...(RENAME as Edit), field: 'businessGoal', from: null, to: 'Leads' } as Edit,
    { op: 'set', on: 'journey', field: 'owner', from: null, to: 'CRM team' },
    { op: 'set', on: 'moment', stage: 'awareness', field: 'target', from: 2, to: 3 },
    { op: 'set', on: 'moment', stage: 'awareness', field: 'brief', from: null, to: 'Short.' },
    {
      op: 'move',
      on: 'moment',
      stage: 'awareness',
      touchpoint: 'newsletter',
      to: { stage: 'awareness', after: null },
      from: { stage: 'awareness', after: 'homepage' },
    },
    { op: 'remove', on: 'moment', stage: 'awareness' },
  ];
  for (const one of quiet) await edit(one);
  expect(await revision()).toEqual(before);
  await edit({ ...RENAME, field: 'goal', from: 'Find out that a solution exists', to: 'Another' });
  expect(await revision()).toEqual([before[0], before[1]! + 1]);
  await edit({ op: 'move', on: 'stage', stage: 'purchase', after: null, from: 'consideration' });
  expect((await revision())[0]).toBeGreaterThan(before[0]!);
});

test('in a plan of nearly 5,000 slots an edit asks for its own rows, and writes one', async () => {
  const { strapi } = fixture;
  const names = Array.from({ length: 950 }, (_, index) => `t-${index}`);
  const many = (uid: string, data: readonly object[]) =>
    strapi.db.query(`plugin::touchpoints.${uid}`).createMany({ data });
  for (let from = 0; from < names.length; from += 50) {
    const some = names.slice(from, from + 50);
    await many(
      'touchpoint',
      some.map((slug) => ({ slug, name: slug, documentId: `touchpoint-${slug}` })),
    );
    for (const stage of ['awareness', 'consideration', 'purchase', 'loyalty', 'advocacy'])
      await many(
        'moment',
        some.map((touchpoint, index) => ({
          ...{ journey: 'customer-journey', stage, touchpoint, target: 1, position: 10 + from + index },
          ...{ key: momentKey('customer-journey', stage, touchpoint), documentId: `moment-${stage}-${touchpoint}` },
        })),
      );
  }
  const asked = async (one: object) => {
    const statements = await statementsOf(strapi, () => edit(one));
    const plan = statements.filter((sql) => / tp_moments /.test(sql) && !/^(update|insert|select count)/.test(sql));
    expect(plan.filter((sql) => !/\b(key|stage|id) (=|in)/.test(sql))).toEqual([]);
    return statements.filter((sql) => /^(update|insert into|delete from) tp_moments/.test(sql)).length;
  };
  const slot = { on: 'moment', stage: 'purchase', touchpoint: 't-500' };
  expect(await asked({ ...slot, op: 'set', field: 'target', from: 1, to: 2 })).toBe(1);
  expect(await asked({ ...slot, op: 'remove' })).toBe(1);
  expect(await asked({ ...slot, op: 'add', target: 2, after: 't-10' })).toBe(1);
  expect(
    await asked({
      ...{ ...slot, op: 'move' },
      to: { stage: 'purchase', after: 't-900' },
      from: { stage: 'purchase', after: 't-10' },
    }),
  ).toBe(1);
  expect(await asked(RENAME)).toBe(0);
});
