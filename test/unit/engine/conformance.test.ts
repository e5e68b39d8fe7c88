import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  belowUsual,
  climb,
  compileDecider,
  compileRule,
  cover,
  entryKey,
  gapsOf,
  indexPlacements,
  isLive,
  unreachable,
  validateRule,
  weighEntries,
} from '../../../engine';
import type { LadderRequest, Rule, Visitor } from '../../../engine';
import { livePlacements, placementOf, worldOf, type LadderInput, type WorldInput } from '../../support/engine/cases';
import {
  decisionCaseOf,
  liveLocales,
  type DecisionExpectation,
  type DecisionInput,
} from '../../support/engine/decision-cases';

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

const decisions = read<Case<DecisionInput, DecisionExpectation>[]>('decisions.json');

describe('conformance: decisions', () => {
  test.each(decisions)('$name', ({ input, expected }) => {
    const asked = decisionCaseOf(input);
    const weights = weighEntries(asked.placements.filter((placement) => liveLocales(asked, placement).length > 0));
    const { decision, stage, segments, rules } = compileDecider(asked)(asked.visitor, {
      at: asked.at,
      weightsOf: (entry) => weights.get(entry),
    });
    expect(decision).toEqual({ stage: expected.stage, segments: expected.segments });
    if (expected.rules) expect(rules()).toEqual(expected.rules);

    const { contentTypes, ...place } = asked.request;
    const request: LadderRequest = { ...place, stage, segments, at: asked.at, fallback: 'ladder' };
    const index = indexPlacements(
      asked.stages.map(({ slug }) => slug),
      asked.placements,
    );
    const answer = climb(index, request, (placement) => {
      const entry = asked.entries.get(entryKey(placement.contentType, placement.documentId));
      const isAsked = !contentTypes || contentTypes.includes(placement.contentType);
      return isAsked && isLive(placement, entry, asked.at, request.locale);
    });
    const found = answer.map(({ placement, rung, segments: shared }) => [placement.documentId, rung, shared]);
    expect(found).toEqual(expected.entries.map(({ entry, rung, segments: shared = [] }) => [entry, rung, shared]));
  });

  test.each(decisions)('can be told to a server: $name', ({ input }) => {
    const slugs = [
      ...[...input.stages, ...(input.segments ?? [])].map(({ slug }) => slug),
      ...(input.placements ?? []).flatMap(({ touchpoint }) => touchpoint ?? []),
    ];
    for (const slug of slugs) expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    const stages = input.stages.map(({ slug }) => slug);
    const segments = (input.segments ?? []).map(({ slug }) => slug);
    for (const placement of input.placements ?? []) {
      expect(stages).toContain(placement.stage);
      expect(segments).toEqual(expect.arrayContaining([...(placement.segments ?? [])]));
    }
    for (const { rule } of [...input.stages, ...(input.segments ?? [])]) {
      if (rule) expect(validateRule(rule)).toEqual([]);
    }
  });
});

interface CoverageExpectation {
  readonly coverage?: { readonly moments?: readonly { readonly [figure: string]: unknown }[] };
  readonly cell?: { readonly stage: string; readonly touchpoint: string | null; readonly [figure: string]: unknown };
  readonly gaps?: readonly { readonly [figure: string]: unknown }[];
  readonly unreachable?: readonly string[];
  readonly belowUsual?: readonly string[];
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
    if (expected.belowUsual) expect([...belowUsual(world, options)].sort()).toEqual([...expected.belowUsual].sort());
  });
});
