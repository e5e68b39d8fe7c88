import { climb, compileDecider, explain, indexPlacements, weighEntries } from '../../../engine';
import type { DecidingVisitor, Decided, LadderRequest, RuledFacts, Scoring } from '../../../engine';
import { DEFAULT_SCORING, MAX_HISTORY, type View } from '../../../types';
import { placementOf, type PlacementInput } from '../../support/engine/cases';

const NOW = Date.parse('2026-06-15T12:00:00Z');
const STAGES = ['awareness', 'consideration', 'purchase'];

interface Setting {
  readonly rules?: Readonly<Record<string, RuledFacts['rule']>>;
  readonly placements?: readonly PlacementInput[];
  readonly scoring?: Scoring;
}

function decide(
  visitor: DecidingVisitor,
  { rules = {}, placements = [], scoring = DEFAULT_SCORING }: Setting,
): Decided {
  const weights = weighEntries(placements.map(placementOf));
  const stages = STAGES.map((slug) => ({ slug, rule: rules[slug] ?? null }));
  return compileDecider({ stages, segments: [], scoring })(visitor, { at: NOW, weightsOf: (key) => weights.get(key) });
}

const view = (documentId: string, at = '2026-06-15T12:00:00Z'): View => ({
  contentType: 'api::article.article',
  documentId,
  at,
});

describe('rules', () => {
  test('an empty rule is true of everybody', () => {
    expect(decide({}, { rules: { consideration: {} } }).decision.stage).toEqual({
      slug: 'consideration',
      reason: 'TARGETING_MATCH',
    });
  });

  test('a rule with a fault, saved by an older version, is true of nobody', () => {
    expect(decide({ traits: { a: 1 } }, { rules: { purchase: { traits: { a: { $regex: '.' } } } } }).stage).toBe(
      'awareness',
    );
  });

  test('the visitor is left as it was sent', () => {
    const visitor = Object.freeze({ stage: 'gone', segments: Object.freeze(['gone', 'gone']), traits: { a: 1 } });
    const { decision } = decide(visitor, { rules: { purchase: { traits: { a: 1 } } } });
    expect(decision.stage.slug).toBe('purchase');
    expect(visitor).toEqual({ stage: 'gone', segments: ['gone', 'gone'], traits: { a: 1 } });
  });

  test('a journey without stages is refused', () => {
    expect(() => compileDecider({ stages: [], segments: [], scoring: DEFAULT_SCORING })).toThrow(RangeError);
  });
});

describe('what rules say of a visitor', () => {
  const rulesOf = (rule: NonNullable<RuledFacts['rule']>, visitor: DecidingVisitor) =>
    decide(visitor, { rules: { purchase: rule } }).rules();

  test('what is missing is what the rule reads anywhere, each once, also where an earlier part is false already', () => {
    const rule = {
      traits: { country: 'DE', company: { size: { $gt: 9 } } },
      $or: [{ events: { cart: 1 } }, { $not: { events: { cart: 2 } } }, { id: { $null: true } }],
    };
    expect(rulesOf(rule, { traits: { country: 'AT', company: 'Alp' }, events: { basket: 1 } })).toEqual([
      { stage: 'purchase', result: false, missing: ['traits.company.size', 'events.cart', 'id'] },
    ]);
  });

  test('null is known, and a count that is text is not', () => {
    const rule = { traits: { country: 'DE' }, events: { cart: { $gte: 1 } } };
    expect(rulesOf(rule, { traits: { country: null }, events: { cart: '3' as never } })).toEqual([
      { stage: 'purchase', result: 'unknown', missing: ['events.cart'] },
    ]);
  });

  test('names that every object has are missing all the same', () => {
    expect(rulesOf({ traits: { toString: 'x' } }, { traits: {} })).toEqual([
      { stage: 'purchase', result: 'unknown', missing: ['traits.toString'] },
    ]);
  });

  test('a rule with a fault is false, and reads nothing', () => {
    expect(rulesOf({ traits: { a: { $regex: '.' }, b: 1 } }, {})).toEqual([
      { stage: 'purchase', result: false, missing: [] },
    ]);
  });
});

describe('history', () => {
  const placements = [
    { entry: 'a', stage: 'consideration' },
    { entry: 'b', stage: 'purchase' },
  ];

  test('a view whose date cannot be read counts nothing', () => {
    for (const at of ['', 'yesterday', '2026-13-01T00:00:00Z']) {
      expect(decide({ history: [view('a', at)] }, { placements }).decision.stage).toEqual({
        slug: 'awareness',
        reason: 'DEFAULT',
      });
    }
  });

  test('only the last views are read', () => {
    const scoring = { ...DEFAULT_SCORING, cap: 1000 };
    const recent = Array.from({ length: MAX_HISTORY }, () => view('b'));
    const long = [...Array.from({ length: 300 }, () => view('a')), ...recent];
    expect(decide({ history: long }, { placements, scoring }).decision.stage.scores).toEqual({ purchase: MAX_HISTORY });
  });

  test('weights of stages that the journey does not have are passed over', () => {
    const elsewhere = { history: [view('c')] };
    expect(decide(elsewhere, { placements: [{ entry: 'c', stage: 'gone' }] }).decision.stage.reason).toBe('DEFAULT');
  });

  test('views from so long ago that nothing is left of them say nothing', () => {
    const { stage } = decide({ history: [view('a', '1970-01-01T00:00:00Z')] }, { placements }).decision;
    expect(stage).toEqual({ slug: 'awareness', reason: 'DEFAULT' });
  });
});

describe('the trace', () => {
  const request: LadderRequest = {
    stage: 'consideration',
    touchpoint: 'email',
    segments: [],
    locale: 'en',
    at: NOW,
    limit: 1,
    fallback: 'ladder',
  };
  const trace = (
    placements: readonly PlacementInput[],
    types: readonly string[] = ['api::article.article'],
    most?: number,
  ) => {
    const index = indexPlacements(STAGES, placements.map(placementOf));
    const isCandidate = ({ contentType }: { contentType: string }): boolean => types.includes(contentType);
    return explain(index, request, climb(index, request, isCandidate), { notLive: () => null, isCandidate }, most);
  };

  test('what is served comes first, then all by stage, touchpoint and precedence', () => {
    const { candidates } = trace([
      { entry: 'late', stage: 'purchase' },
      { entry: 'chat', stage: 'consideration', touchpoint: 'chat' },
      { entry: 'light', stage: 'consideration', touchpoint: 'email', weight: 20 },
      { entry: 'served', stage: 'consideration', touchpoint: 'email', weight: 80 },
      { entry: 'any', stage: 'consideration' },
      { entry: 'early', stage: 'awareness' },
      { entry: 'served', stage: 'awareness' },
    ]);
    expect(candidates.map(({ documentId, stage, rung, lost }) => [documentId, stage, rung ?? lost])).toEqual([
      ['served', 'consideration', 'touchpoint'],
      ['early', 'awareness', 'earlier-not-needed'],
      ['served', 'awareness', 'better-rung'],
      ['any', 'consideration', 'limit'],
      ['chat', 'consideration', 'other-touchpoint'],
      ['light', 'consideration', 'limit'],
      ['late', 'purchase', 'later-stage'],
    ]);
  });

  test('a type that the caller may not find is not mentioned', () => {
    const placements = [
      { entry: 'a', stage: 'consideration' },
      { entry: 'b', stage: 'consideration', type: 'api::secret.secret' },
    ];
    expect(trace(placements).candidates.map(({ documentId }) => documentId)).toEqual(['a']);
  });

  test('is bounded, and says how many it leaves out', () => {
    const placements = Array.from({ length: 10 }, (_, i) => ({ entry: `e${i}`, stage: 'consideration' }));
    const atMost = (most: number) => {
      const { candidates, leftOut } = trace(placements, undefined, most);
      return { first: candidates[0]?.rung, listed: candidates.length, leftOut };
    };
    expect(atMost(10)).toEqual({ first: 'stage', listed: 10, leftOut: 0 });
    expect(atMost(9)).toEqual({ first: 'stage', listed: 9, leftOut: 1 });
    expect(atMost(5)).toEqual({ first: 'stage', listed: 5, leftOut: 5 });
  });
});
