import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createLocalTouchpoints, type DecidingVisitor } from '../../client/src';
import type { PublicSnapshot, ServedEntry } from '../../types';
import { createConformanceSite, siteType } from '../support/conformance-site';
import { placementOf, type LadderInput } from '../support/engine/cases';
import { decisionCaseOf, type DecisionExpectation, type DecisionInput } from '../support/engine/decision-cases';
import { ladderCaseOf } from '../support/engine/snapshot';
import { finding, grantPublic, revokePublic } from '../support/site';
import { bootStrapi, type Fixture } from '../support/strapi';

/** The cases that hold the engine, put into a real database and asked for over HTTP: decided by the server and by a client. */
interface Case<Input, Expected> {
  readonly name: string;
  readonly input: Input;
  readonly expected: Expected;
}

type Entries = readonly { readonly entry: string; readonly rung: string; readonly segments?: readonly string[] }[];

const read = <T>(file: string): T => JSON.parse(readFileSync(join(__dirname, '../conformance', file), 'utf8')) as T;

const FINDS = finding('article', 'hint', 'page');

let fixture: Fixture;
let site: ReturnType<typeof createConformanceSite>;

beforeAll(async () => {
  fixture = await bootStrapi();
  site = createConformanceSite(fixture.strapi);
  const actions = ['content.find', 'decision.find', 'snapshot.find'].map((action) => `plugin::touchpoints.${action}`);
  await grantPublic(fixture.strapi, [...actions, ...FINDS]);
});

afterEach(() => jest.restoreAllMocks());
afterAll(() => fixture?.stop());

/** Runs with the server's clock at a moment, and without the right to find these content types. */
const within = async <T>(at: number, forbidden: readonly string[], work: () => Promise<T>): Promise<T> => {
  const hidden = forbidden.map((type) => `${siteType(type)}.find`);
  await revokePublic(fixture.strapi, hidden);
  await fixture.strapi.plugin('touchpoints').service('snapshot').settled();
  jest.spyOn(Date, 'now').mockReturnValue(at);
  try {
    return await work();
  } finally {
    jest.restoreAllMocks();
    await grantPublic(fixture.strapi, hidden);
  }
};

const rungs = (data: readonly Pick<ServedEntry, 'documentId' | '__match'>[]) =>
  data.map(({ documentId, __match }) => [documentId, __match.rung, __match.segments]);
const expectedRungs = (entries: Entries) => entries.map(({ entry, rung, segments = [] }) => [entry, rung, segments]);

/** A visitor's views as the fixture site calls their types; whatever else was sent is sent as it is. */
const onSite = (visitor: unknown): unknown =>
  JSON.parse(JSON.stringify(visitor), (key, value) => (key === 'contentType' ? siteType(value as string) : value));

const decisions = read<Case<DecisionInput, DecisionExpectation>[]>('decisions.json');

test.each(decisions)('decision: $name', async ({ input, expected }) => {
  const asked = decisionCaseOf(input);
  await site.set(asked, (input.placements ?? []).map(placementOf));
  const { touchpoint, contentTypes, locale, limit } = asked.request;
  const request = {
    visitor: onSite(asked.visitor) as DecidingVisitor,
    ...(touchpoint === null ? {} : { touchpoint }),
    ...(contentTypes ? { contentTypes: contentTypes.map(siteType) } : {}),
    locale,
    limit,
    explain: true,
  };
  await within(asked.at, input.forbidden ?? [], async () => {
    const { body } = await fixture.request.post('/api/touchpoints/decisions').send(request).expect(200);
    expect(body.meta.decision).toEqual({ stage: expected.stage, segments: expected.segments });
    expect(rungs(body.data)).toEqual(expectedRungs(expected.entries));

    const snapshot = await fixture.request.get('/api/touchpoints/snapshot').expect(200);
    const local = createLocalTouchpoints(snapshot.body.data as PublicSnapshot).decide(request, { at: asked.at });
    expect(local.meta.decision).toEqual(body.meta.decision);
    expect(rungs(local.data)).toEqual(rungs(body.data));
    expect(local.meta.trace?.rules).toEqual(body.meta.trace.rules);
    if (expected.rules) expect(body.meta.trace.rules).toEqual(expected.rules);
  });
});

const ladder = read<Case<LadderInput, Entries>[]>('ladder.json');

test.each(ladder)('ladder: $name', async ({ input, expected }) => {
  const asked = ladderCaseOf(input);
  await site.set(asked, input.placements.map(placementOf));
  const { stage, segments = [], fallback } = input.request;
  const { touchpoint, locale, limit } = asked.request;
  const query = {
    stage,
    segments: segments.join(),
    locale,
    limit,
    ...(touchpoint ? { touchpoint } : {}),
    ...(fallback ? { fallback } : {}),
  };
  await within(asked.at, input.forbidden ?? [], async () => {
    const { status, body } = await fixture.request.get('/api/touchpoints/content').query(query);
    expect(status).toBe(input.stages.includes(stage) ? 200 : 400);
    expect(rungs(body.data ?? [])).toEqual(expectedRungs(expected));
  });
});
