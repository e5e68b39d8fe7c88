import type { RuleTrace } from '../../types';
import { createToken, grantPublic, importJourney, JOURNEY, revokePublic } from '../support/site';
import { bootStrapi, type Fixture } from '../support/strapi';

/** Which callers are told what rules say of a visitor. */

const PREFIX = 'plugin::touchpoints';
const [DECIDE, SNAPSHOT, PREVIEW] = ['decision.find', 'snapshot.find', 'content.preview'].map(
  (action) => `${PREFIX}.${action}`,
) as [string, string, string];

/** Words that stand in rules that are not for browsers, and nowhere else. */
const CONFIDENTIAL = /solvency|vip-lounge|churn-risk/;

let fixture: Fixture;

beforeAll(async () => {
  fixture = await bootStrapi();
  await importJourney(fixture.admin, {
    ...JOURNEY,
    stages: [
      { name: 'Awareness', slug: 'awareness' },
      {
        name: 'Consideration',
        slug: 'consideration',
        rule: { events: { 'product-viewed': { $gte: 2 } } },
        clientSide: true,
      },
      { name: 'Purchase', slug: 'purchase', rule: { traits: { solvency: { $gt: 7 } } } },
    ],
    segments: [
      { name: 'Families', slug: 'families', rule: { traits: { children: { $gt: 0 } } }, clientSide: true },
      { name: 'Runners', slug: 'runners', clientSide: true },
      { name: 'Risky', slug: 'churn-risk', rule: { events: { 'vip-lounge': 0 } } },
    ],
    moments: [],
  });
  await grantPublic(fixture.strapi, [DECIDE]);
});
afterAll(() => fixture?.stop());

const VISITOR = { events: { 'product-view': 3 }, traits: { children: 2 } };

const explained = async (authorization?: string, body: object = {}): Promise<{ rules?: RuleTrace[]; text: string }> => {
  const call = fixture.request.post('/api/touchpoints/decisions').send({ visitor: VISITOR, explain: true, ...body });
  const { body: answer, text } = await (authorization ? call.set('Authorization', authorization) : call).expect(200);
  return { rules: answer.meta.trace.rules, text };
};

const PUBLIC_RULES = [
  { stage: 'consideration', result: 'unknown', missing: ['events.product-viewed'] },
  { segment: 'families', result: true, missing: [] },
];
const ALL_RULES = [
  PUBLIC_RULES[0],
  { stage: 'purchase', result: 'unknown', missing: ['traits.solvency'] },
  { segment: 'churn-risk', result: 'unknown', missing: ['events.vip-lounge'] },
  PUBLIC_RULES[1],
];

describe('the public', () => {
  test('that may not have the snapshot is told of no rule at all', async () => {
    const { rules, text } = await explained();
    expect(rules).toBeUndefined();
    expect(text).not.toMatch(CONFIDENTIAL);
    expect(text).not.toContain('product-viewed');
  });

  test('that may have it is told of the rules that are in it, and of no other', async () => {
    await grantPublic(fixture.strapi, [SNAPSHOT]);
    try {
      const { rules, text } = await explained();
      expect(rules).toEqual(PUBLIC_RULES);
      expect(text).not.toMatch(CONFIDENTIAL);
    } finally {
      await revokePublic(fixture.strapi, [SNAPSHOT]);
    }
  });

  test('is told no more by what is granted to a role that only tokens can have', async () => {
    await grantPublic(fixture.strapi, [PREVIEW]);
    try {
      const { rules, text } = await explained();
      expect(rules).toBeUndefined();
      expect(text).not.toMatch(CONFIDENTIAL);
    } finally {
      await revokePublic(fixture.strapi, [PREVIEW]);
    }
  });

  test('finds nothing by trying: what a visitor names does not show in what is missing', async () => {
    await grantPublic(fixture.strapi, [SNAPSHOT]);
    try {
      const visitor = { ...VISITOR, segments: ['churn-risk', 'guess'], stage: 'purchase', traits: { solvency: 1 } };
      const { rules } = await explained(undefined, { visitor });
      expect(rules?.map(({ stage, segment }) => stage ?? segment)).toEqual(['consideration', 'families']);
    } finally {
      await revokePublic(fixture.strapi, [SNAPSHOT]);
    }
  });
});

describe('an API token', () => {
  test('of the read-only kind is told what the snapshot says, too', async () => {
    const { rules, text } = await explained(await createToken(fixture.strapi, 'read-only'));
    expect(rules).toEqual(PUBLIC_RULES);
    expect(text).not.toMatch(CONFIDENTIAL);
  });

  test.each<[string, string[], unknown]>([
    ['decides only is told of none', [DECIDE], undefined],
    ['may have the snapshot is told of those in it', [DECIDE, SNAPSHOT], PUBLIC_RULES],
    ['may preview is told of all', [DECIDE, PREVIEW], ALL_RULES],
  ])('that %s', async (_what, permissions, expected) => {
    const { rules } = await explained(await createToken(fixture.strapi, 'custom', permissions));
    expect(rules).toEqual(expected);
  });

  test('with full access is told of all, those of stages first', async () => {
    const { rules } = await explained(await createToken(fixture.strapi, 'full-access'));
    expect(rules).toEqual(ALL_RULES);
  });

  test('is told of none unless it asks', async () => {
    const { body } = await fixture.request
      .post('/api/touchpoints/decisions')
      .set('Authorization', await createToken(fixture.strapi, 'full-access'))
      .send({ visitor: VISITOR })
      .expect(200);
    expect(body.meta).not.toHaveProperty('trace');
  });
});
