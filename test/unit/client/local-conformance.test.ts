import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  createLocalTouchpoints,
  TouchpointsError,
  type DecidingVisitor,
  type LocalEntry,
  type ServedEntry,
} from '../../../client/src';
import { contentResponseSchema, decisionResponseSchema, snapshotSchema } from '../../../types';
import { placementOf, type LadderInput } from '../../support/engine/cases';
import { decisionCaseOf, type DecisionExpectation, type DecisionInput } from '../../support/engine/decision-cases';
import { JOURNEY, ladderCaseOf, snapshotOf } from '../../support/engine/snapshot';

interface Case<Input, Expected> {
  readonly name: string;
  readonly input: Input;
  readonly expected: Expected;
}

type Entries = readonly {
  readonly entry: string;
  readonly rung: string;
  readonly segments?: readonly string[];
  readonly placement?: string;
}[];

/** With the ids that only Strapi can tell. */
const numbered = (data: readonly LocalEntry[]): readonly ServedEntry[] => data.map((entry, id) => ({ ...entry, id }));

function read<T>(file: string): T {
  return JSON.parse(readFileSync(join(__dirname, '../../conformance', file), 'utf8')) as T;
}

const decisions = read<Case<DecisionInput, DecisionExpectation>[]>('decisions.json');

describe('decisions on a snapshot are the server’s', () => {
  test.each(decisions)('$name', ({ input, expected }) => {
    const asked = decisionCaseOf(input);
    const { touchpoint, contentTypes, locale, limit } = asked.request;
    const snapshot = snapshotSchema.parse(snapshotOf(asked));
    const { data, meta } = createLocalTouchpoints(snapshot).decide(
      {
        visitor: asked.visitor as DecidingVisitor,
        touchpoint: touchpoint ?? undefined,
        contentTypes,
        locale,
        limit,
        explain: true,
      },
      { at: asked.at },
    );
    expect(meta.decision).toEqual({ stage: expected.stage, segments: expected.segments });
    expect(data.map(({ documentId, __match }) => [documentId, __match.rung, __match.segments])).toEqual(
      expected.entries.map(({ entry, rung, segments = [] }) => [entry, rung, segments]),
    );
    expect(meta).toMatchObject({ journey: JOURNEY, stage: expected.stage.slug, touchpoint, locale });
    expect(Object.values(meta.served).reduce((sum, count = 0) => sum + count, 0)).toBe(data.length);
    expect(meta.trace?.candidates.filter(({ rung }) => rung !== undefined)).toHaveLength(data.length);
    if (expected.rules) expect(meta.trace?.rules).toEqual(expected.rules);
    expect(decisionResponseSchema.safeParse({ data: numbered(data), meta }).error).toBeUndefined();
  });
});

const ladder = read<Case<LadderInput, Entries>[]>('ladder.json');

describe('the ladder on a snapshot is the server’s', () => {
  test.each(ladder)('$name', ({ input, expected }) => {
    const asked = ladderCaseOf(input);
    const { stage, segments, fallback } = input.request;
    const { touchpoint, locale, limit } = asked.request;
    const local = createLocalTouchpoints(snapshotSchema.parse(snapshotOf(asked)));
    const ask = () => local.content({ stage, segments, fallback, touchpoint: touchpoint ?? undefined, locale, limit });
    if (!input.stages.includes(stage)) {
      expect(ask).toThrow(TouchpointsError);
      expect(expected).toEqual([]);
      return;
    }
    const { data, meta } = ask();
    expect(
      contentResponseSchema.safeParse({ data: numbered(data), meta: { ...meta, validUntil: null } }).error,
    ).toBeUndefined();
    expect(data.map(({ documentId, __match }) => [documentId, __match.rung, __match.segments])).toEqual(
      expected.map(({ entry, rung, segments: shared = [] }) => [entry, rung, shared]),
    );
    const placements = new Map(input.placements.map(placementOf).map((placement) => [placement.id, placement]));
    data.forEach(({ __match }, i) => {
      const placement = placements.get(expected[i]?.placement ?? '');
      if (!placement) return;
      const { stage: placedAt, touchpoint: at, weight } = placement;
      expect(__match).toMatchObject({ stage: placedAt, touchpoint: at, weight });
    });
  });
});
