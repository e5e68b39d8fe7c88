import { changesBetween, compose, cover, cutShort, differences, figuresOf, liveEntries } from '../../../engine';
import type { CellChange, World } from '../../../types';

const change = (cell: string, came: string[], went: string[] = []): CellChange => ({ cell, came, went });

describe('what came and went', () => {
  test('between two records, cell by cell; an entry in two cells is told of in both', () => {
    const before = { see: ['a', 'b'], 'see/home': ['a', 'b'], buy: ['c'] };
    const after = { see: ['b', 'd'], 'see/home': ['b', 'd'], buy: ['c'] };
    expect(changesBetween(before, after)).toEqual([change('see', ['d'], ['a']), change('see/home', ['d'], ['a'])]);
    expect(changesBetween(after, after)).toEqual([]);
  });

  test('a cell that is planned, or no longer planned, has no changes of content', () => {
    expect(changesBetween({ see: ['a'] }, { buy: ['a', 'b'] })).toEqual([]);
  });

  test('over several records what came and went again is left out, in whichever order', () => {
    expect(compose([[change('see', ['a', 'b'])], [change('see', ['c'], ['a'])]])).toEqual([change('see', ['b', 'c'])]);
    expect(compose([[change('see', [], ['a'])], [change('see', ['a'])]])).toEqual([]);
    expect(compose([[change('see', ['a'])], [change('buy', [], ['a'])]])).toEqual([
      change('see', ['a']),
      change('buy', [], ['a']),
    ]);
    expect(compose([])).toEqual([]);
  });

  test('composing the steps gives what the first and the last record say directly', () => {
    const days = [['a'], ['a', 'b'], ['b', 'c'], [], ['c', 'd'], ['a', 'd']].map((live) => ({ see: live }));
    const steps = days.slice(1).map((day, index) => changesBetween(days[index]!, day));
    expect(compose(steps)).toEqual(changesBetween(days[0]!, days.at(-1)!));
  });

  test('a long list is cut short, and says by how much', () => {
    const long = [change('see', ['a', 'b'], ['c']), change('buy', ['d'], ['e'])];
    expect(cutShort(long, 4)).toEqual({ cells: [long[0], change('buy', ['d'])], more: 1 });
    expect(cutShort(long, 2)).toEqual({ cells: [change('see', ['a', 'b'])], more: 3 });
    expect(cutShort(long, 5)).toEqual({ cells: long, more: 0 });
  });
});

test('cells whose figures differ, also those planned in only one of two records', () => {
  expect(differences({ see: [1, 2], buy: [1, 1], gone: [0, 1] }, { see: [2, 2], buy: [1, 1], made: [0, 3] })).toEqual([
    { cell: 'see', before: { have: 1, target: 2 }, after: { have: 2, target: 2 } },
    { cell: 'gone', before: { have: 0, target: 1 }, after: null },
    { cell: 'made', before: null, after: { have: 0, target: 3 } },
  ]);
});

describe('of a world', () => {
  const plan = { impact: null, requiredSegments: [], owner: null, dueDate: null, brief: null, externalItems: [] };
  const entry = (documentId: string, locales: string[]) =>
    [
      `api::a.a#${documentId}`,
      {
        contentType: 'api::a.a',
        documentId,
        versions: locales.map((locale) => ({ locale, published: true, updatedAt: 0 })),
      },
    ] as const;
  const placement = (documentId: string, touchpoint: string | null, changes = {}) => ({
    id: `${documentId}-${touchpoint}`,
    contentType: 'api::a.a',
    documentId,
    locale: null,
    stage: 'see',
    touchpoint,
    segments: [],
    weight: 50,
    startsAt: null,
    endsAt: null,
    ...changes,
  });
  const touchpoint = (slug: string) => ({ slug, name: slug, channel: null, phase: null, impact: 3, owner: null });
  const world: World = {
    journey: { slug: 'main', name: 'Main', locales: ['en', 'de'] },
    locales: ['en', 'de'],
    stages: [
      { slug: 'see', name: 'See' },
      { slug: 'buy', name: 'Buy' },
    ],
    touchpoints: [touchpoint('home'), touchpoint('mail')],
    moments: [
      { ...plan, stage: 'see', touchpoint: null, target: 4 },
      { ...plan, stage: 'see', touchpoint: 'home', target: 2 },
      { ...plan, stage: 'see', touchpoint: 'mail', target: 0 },
      { ...plan, stage: 'buy', touchpoint: 'home', target: 1 },
    ],
    placements: [
      placement('one', 'home'),
      placement('one', null),
      placement('two', 'mail'),
      placement('over', 'home', { endsAt: 50 }),
      placement('draft', 'home'),
      placement('gone', 'home'),
    ],
    entries: new Map([entry('one', ['en', 'de']), entry('two', ['de']), entry('over', ['en']), entry('draft', [])]),
  };

  test('the live entries of the planned cells with a target, each once', () => {
    expect(Object.fromEntries(liveEntries(world, { at: 100 }))).toEqual({
      see: ['api::a.a#one', 'api::a.a#two'],
      'see/home': ['api::a.a#one'],
      'buy/home': [],
    });
    expect(liveEntries(world, { at: 10, locale: 'en' }).get('see')).toEqual(['api::a.a#one', 'api::a.a#over']);
  });

  test('as many as coverage counts, and the figures of a day are those of coverage', () => {
    for (const options of [{ at: 100 }, { at: 10 }, { at: 100, locale: 'de' }]) {
      const coverage = cover(world, options);
      const live = liveEntries(world, options);
      const figures = figuresOf(coverage);
      expect(Object.keys(figures.cells).sort()).toEqual([...live.keys()].sort());
      for (const { stage, touchpoint: slug, state, live: count } of coverage.moments) {
        if (state) expect(live.get(slug ? `${stage}/${slug}` : stage)).toHaveLength(count);
      }
      expect(figures).toMatchObject({ score: coverage.score, have: coverage.totals.have, target: 7 });
    }
    expect(figuresOf(cover(world, { at: 100 })).states).toEqual({ empty: 1, thin: 2, covered: 0, excess: 0 });
  });
});
