import { createLocalTouchpoints, TouchpointsError, type PublicSnapshot } from '../../../client/src';

const snapshot: PublicSnapshot = {
  locales: ['en', 'de'],
  defaultLocale: 'en',
  scoring: { halfLifeDays: 7, cap: 10, margin: 0.25 },
  contentTypes: { 'api::article.article': 'articles', 'api::faq.faq': 'faqs' },
  segments: [{ slug: 'pro' }, { slug: 'smb', rule: { traits: { employees: { $lt: 50 } } } }],
  touchpoints: ['email', 'homepage'],
  journeys: [
    {
      slug: 'shop',
      default: true,
      stages: [{ slug: 'awareness' }, { slug: 'purchase', rule: { events: { cart: { $gte: 1 } } } }],
      placements: [
        {
          contentType: 'api::article.article',
          documentId: 'a',
          stage: 'awareness',
          touchpoint: 'email',
          locales: ['en'],
        },
        { contentType: 'api::faq.faq', documentId: 'f', stage: 'awareness', weight: 20 },
        { contentType: 'api::article.article', documentId: 'p', stage: 'purchase', segments: ['smb'], locales: ['de'] },
      ],
    },
    { slug: 'b2b', default: false, stages: [{ slug: 'trial' }], placements: [] },
  ],
};
const localOn = (data: PublicSnapshot) => createLocalTouchpoints({ data, meta: { validUntil: null } });
const local = localOn(snapshot);

describe('a decision without the server', () => {
  test('knows a visitor as the server does, to whom it travels as JSON', () => {
    const [a, at] = [{ contentType: 'api::article.article', documentId: 'p' }, Date.parse('2026-11-29')];
    const history = [{ ...a, at: new Date('2026-11-28') }] as never;
    const visitors = [{ history }, { traits: { employees: new Number(9) } }, { events: { cart: NaN } }];
    for (const visitor of visitors) {
      const sent = JSON.parse(JSON.stringify(visitor));
      expect(local.decide({ visitor: visitor as never }, { at })).toEqual(local.decide({ visitor: sent }, { at }));
    }
    expect(local.decide({ visitor: { history } }, { at }).meta.stage).toBe('purchase');
    const endless: Record<string, unknown> = {};
    endless.traits = endless;
    for (const visitor of [endless, undefined, null]) {
      expect(local.decide({ visitor: visitor as never }, { at }).meta.stage).toBe('awareness');
    }
  });

  test('has the answer’s form, without the bodies', () => {
    expect(local.decide({ visitor: { traits: { employees: 9 } }, touchpoint: 'email' })).toEqual({
      data: [
        {
          documentId: 'a',
          locale: 'en',
          __type: 'api::article.article',
          __match: { rung: 'touchpoint', stage: 'awareness', touchpoint: 'email', segments: [], weight: 50 },
        },
        {
          documentId: 'f',
          locale: null,
          __type: 'api::faq.faq',
          __match: { rung: 'stage', stage: 'awareness', touchpoint: null, segments: [], weight: 20 },
        },
      ],
      meta: {
        journey: 'shop',
        stage: 'awareness',
        touchpoint: 'email',
        segments: ['smb'],
        locale: 'en',
        served: { touchpoint: 1, stage: 1 },
        decision: {
          stage: { slug: 'awareness', reason: 'DEFAULT' },
          segments: [{ slug: 'smb', reason: 'TARGETING_MATCH' }],
        },
      },
    });
  });

  test('explains itself when asked', () => {
    const { meta } = local.decide({
      visitor: { events: { cart: 1 } },
      explain: true,
      contentTypes: ['api::article.article'],
    });
    expect(meta.trace?.candidates.map(({ documentId, rung, lost }) => [documentId, rung ?? lost])).toEqual([
      ['a', 'earlier'],
      ['p', 'segments'],
    ]);
    expect(meta.trace?.leftOut).toBe(0);
    expect(meta.trace?.rules).toEqual([
      { stage: 'purchase', result: true, missing: [] },
      { segment: 'smb', result: 'unknown', missing: ['traits.employees'] },
    ]);
    const german = local.decide({ visitor: {}, locale: 'de', explain: true });
    expect(german.meta.trace?.candidates.map(({ documentId, rung, lost }) => [documentId, rung ?? lost])).toEqual([
      ['f', 'stage'],
      ['a', 'not-published'],
      ['p', 'later-stage'],
    ]);
  });

  test('says how many candidates a long trace leaves out', () => {
    const placements = Array.from({ length: 1003 }, (_, i) => ({
      contentType: 'api::faq.faq',
      documentId: `f${i}`,
      stage: 'awareness',
    }));
    const long = localOn({
      ...snapshot,
      journeys: snapshot.journeys.map((journey) => ({ ...journey, placements: journey.default ? placements : [] })),
    });
    const { meta } = long.decide({ visitor: {}, explain: true });
    expect(meta.trace?.candidates).toHaveLength(1000);
    expect(meta.trace?.leftOut).toBe(3);
  });

  test('is made now, unless told', () => {
    const at = '2026-06-15T12:00:00Z';
    const visitor = { history: [{ contentType: 'api::article.article', documentId: 'a', at }] };
    const scoresAt = (time?: number) => local.decide({ visitor }, { at: time }).meta.decision.stage.scores;
    expect(scoresAt(Date.parse(at))).toEqual({ awareness: 1 });
    expect(scoresAt(Date.parse('2026-06-22T12:00:00Z'))).toEqual({ awareness: 0.5 });
    jest.spyOn(Date, 'now').mockReturnValue(Date.parse('2026-06-29T12:00:00Z'));
    expect(scoresAt()).toEqual({ awareness: 0.25 });
    jest.restoreAllMocks();
  });

  test('does not change the snapshot, nor depend on what becomes of an answer', () => {
    const before = JSON.stringify(snapshot);
    const { meta, data } = local.decide({ visitor: { segments: ['smb', 'pro'] }, locale: 'de' });
    meta.segments.push('more');
    data[0]?.__match.segments.push('more');
    expect(local.decide({ visitor: { segments: ['smb', 'pro'] }, locale: 'de' }).meta.segments).toEqual(['pro', 'smb']);
    expect(JSON.stringify(snapshot)).toBe(before);
  });
});

describe('content without the server', () => {
  test('has the answer’s form, without the bodies', () => {
    expect(local.content({ stage: 'purchase', segments: ['smb', 'pro', 'smb'], locale: 'de' })).toEqual({
      data: [
        {
          documentId: 'p',
          locale: 'de',
          __type: 'api::article.article',
          __match: { rung: 'segment', stage: 'purchase', touchpoint: null, segments: ['smb'], weight: 50 },
        },
      ],
      meta: {
        journey: 'shop',
        stage: 'purchase',
        touchpoint: null,
        segments: ['pro', 'smb'],
        locale: 'de',
        served: { segment: 1 },
        validUntil: null,
      },
    });
  });
});

test('of placements that are equal on a rung the first in the snapshot counts', () => {
  const filler = Array.from({ length: 9 }, (_, i) => ({
    contentType: 'api::faq.faq',
    documentId: `f${i}`,
    stage: 'trial',
  }));
  const twin = { contentType: 'api::article.article', documentId: 'twin', stage: 'trial' };
  const placements = [...filler, { ...twin, segments: ['smb'] }, { ...twin, segments: ['pro'] }];
  const journey = { slug: 'b2b', default: true, stages: [{ slug: 'trial' }], placements };
  const { data } = localOn({ ...snapshot, journeys: [journey] }).content({
    stage: 'trial',
    segments: ['pro', 'smb'],
  });
  expect(data[0]?.__match.segments).toEqual(['smb']);
});

test('a snapshot of one journey answers for it, whether it is the default or not', () => {
  const { journeys } = snapshot;
  const only = localOn({ ...snapshot, journeys: journeys.filter(({ slug }) => slug === 'b2b') });
  expect(only.decide({ visitor: {} }).meta.journey).toBe('b2b');
  expect(local.decide({ visitor: {} }).meta.journey).toBe('shop');
});

function refusalOf(ask: () => unknown): unknown {
  try {
    return ask();
  } catch (error) {
    return error;
  }
}

describe('bad input is refused in the server’s words, which test/conformance/refusals.json has', () => {
  test('of the site that it is about', () => {
    const error = refusalOf(() => local.content({ stage: 'x' }));
    expect(error).toBeInstanceOf(TouchpointsError);
    expect(error).toMatchObject({ message: 'Unknown stage "x". Known: awareness, purchase' });
  });

  test('where there is none yet', () => {
    const empty = localOn({ ...snapshot, touchpoints: [], journeys: [] });
    expect(() => empty.decide({ visitor: {} })).toThrow('Unknown journey "default": there is none yet');
  });
});

describe('content types', () => {
  const asking = (contentTypes: readonly string[]) =>
    local.content({ stage: 'awareness', contentTypes }).data.map(({ documentId }) => documentId);

  test('may be named by uid or plural name; of none all are meant', () => {
    expect(asking(['api::faq.faq'])).toEqual(['f']);
    expect(asking(['faqs'])).toEqual(['f']);
    expect(asking(['faqs', 'articles'])).toEqual(['a', 'f']);
    expect(asking([])).toEqual(['a', 'f']);
    const { data, meta } = local.decide({ visitor: {}, contentTypes: ['faqs'], explain: true });
    expect([data, meta.trace?.candidates].map((list) => list?.map(({ documentId }) => documentId))).toEqual([
      ['f'],
      ['f'],
    ]);
  });

  test('that are names of every object’s are none', () => {
    for (const name of ['constructor', '__proto__', 'toString'])
      expect(() => asking([name])).toThrow(`"${name}" is not a content type that you can ask for`);
  });
});

describe('a snapshot has a time', () => {
  const NOW = Date.parse('2026-06-15T12:00:00Z');
  const DAY = 24 * 60 * 60 * 1000;
  const until = (validUntil: string | null) => createLocalTouchpoints({ data: snapshot, meta: { validUntil } });
  const after = (ms: number) => until(new Date(NOW + ms).toISOString());
  beforeEach(() => jest.useFakeTimers({ now: NOW }));
  afterEach(() => jest.useRealTimers());

  test('until which it holds, and which its answers tell', () => {
    const soon = after(1000);
    expect([soon.validUntil, soon.expired]).toEqual(['2026-06-15T12:00:01.000Z', false]);
    expect(soon.content({ stage: 'awareness' }).meta.validUntil).toBe(soon.validUntil);
    jest.advanceTimersByTime(999);
    expect(soon.expired).toBe(false);
    jest.advanceTimersByTime(1);
    expect(soon.expired).toBe(true);
    // It is still asked: no page goes blank because the next snapshot is late.
    expect(soon.content({ stage: 'awareness' }).data).toHaveLength(2);
    expect(until(null)).toMatchObject({ validUntil: null, expired: false });
  });

  test.each([1000, 40 * DAY])('after which it calls whoever waits, once: %s ms', (ms) => {
    const [called, ended] = [jest.fn(), jest.fn()];
    const local = after(ms);
    local.onExpired(called);
    local.onExpired(ended)();
    jest.advanceTimersByTime(ms - 1);
    expect(called).not.toHaveBeenCalled();
    jest.advanceTimersByTime(DAY);
    expect(called).toHaveBeenCalledTimes(1);
    expect(ended).not.toHaveBeenCalled();
    expect(jest.getTimerCount()).toBe(0);
  });

  test('at once where it is over, never where there is none, and not before the caller has what ends it', () => {
    const called = jest.fn();
    after(-1000).onExpired(called);
    expect(called).not.toHaveBeenCalled();
    jest.advanceTimersByTime(1);
    expect(called).toHaveBeenCalledTimes(1);
    until(null).onExpired(called);
    expect(jest.getTimerCount()).toBe(0);
  });
});

test('the data alone, or nothing, is no answer of the server’s', () => {
  for (const given of [snapshot, {}]) {
    const error = refusalOf(() => createLocalTouchpoints(given as never));
    expect(error).toMatchObject({ name: 'ConfigurationError', message: expect.stringContaining('{ data, meta }') });
  }
});
