import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { climb, compileRule, cover, gapsOf, indexPlacements, unreachable, validateRule } from '../../../engine';
import type { LadderRequest, Rule, Visitor } from '../../../engine';
import { livePlacements, placementOf, worldOf, type LadderInput, type WorldInput } from '../../support/engine/cases';

interface Case<Input, Expected> {
  readonly name: string;
  readonly input: Input;
  readonly expected: Expected;
}

/** Parsed here, not imported: a module bundler would lose keys such as `__proto__`. */
function read<T>(file: string): T {
  return JSON.parse(readFileSync(join(__dirname, '../../conformance', file), 'utf8')) as T;
}

const conditions = read<{
  matches: Case<{ rule: Rule; visitor: Visitor }, boolean>[];
  faults: Case<{ rule: unknown }, string[]>[];
}>('conditions.json');

describe('conformance: conditions', () => {
  test.each(conditions.matches)('$name', ({ input, expected }) => {
    expect(compileRule(input.rule)(input.visitor)).toBe(expected);
  });

  test.each(conditions.faults)('faults: $name', ({ input, expected }) => {
    const faults = validateRule(input.rule);
    expect(faults.map((fault) => fault.path).sort()).toEqual([...expected].sort());
    for (const fault of faults) expect(fault.message).toMatch(/\w/);
  });
});

const ladder =
  read<Case<LadderInput, { entry: string; rung: string; segments?: string[]; placement?: string }[]>[]>('ladder.json');

describe('conformance: ladder', () => {
  test.each(ladder)('$name', ({ input, expected }) => {
    const placements = input.placements.map(placementOf);
    const request: LadderRequest = {
      touchpoint: null,
      segments: [],
      locale: 'en',
      at: 0,
      limit: 10,
      fallback: 'ladder',
      ...input.request,
    };
    const accepts = livePlacements(input, request);
    const answer = climb(indexPlacements(input.stages, placements), request, accepts);
    expect(answer).toHaveLength(expected.length);
    answer.forEach((match, i) => {
      const { entry, rung, segments = [], placement } = expected[i] ?? { entry: '', rung: '' };
      expect([match.placement.documentId, match.rung, match.segments]).toEqual([entry, rung, segments]);
      if (placement !== undefined) expect(match.placement.id).toBe(placement);
    });
  });
});

interface CoverageExpectation {
  readonly coverage?: { readonly moments?: readonly { readonly [figure: string]: unknown }[] };
  readonly cell?: { readonly stage: string; readonly touchpoint: string | null; readonly [figure: string]: unknown };
  readonly gaps?: readonly { readonly [figure: string]: unknown }[];
  readonly unreachable?: readonly string[];
}

const coverage = read<Case<WorldInput, CoverageExpectation>[]>('coverage.json');

describe('conformance: coverage', () => {
  test.each(coverage)('$name', ({ input, expected }) => {
    const { world, options } = worldOf(input);
    const result = cover(world, options);
    if (expected.coverage) expect(result).toMatchObject(expected.coverage);
    if (expected.cell) {
      const { stage, touchpoint } = expected.cell;
      const cell = result.moments.find((moment) => moment.stage === stage && moment.touchpoint === touchpoint);
      expect(cell).toMatchObject(expected.cell);
    }
    if (expected.gaps) {
      const gaps = gapsOf(result);
      expect(gaps).toHaveLength(expected.gaps.length);
      expect(gaps).toMatchObject([...expected.gaps]);
    }
    if (expected.unreachable) expect([...unreachable(world, options)].sort()).toEqual([...expected.unreachable].sort());
  });
});
