import { createTouchpoints, TouchpointsError } from '../../../client/src';
import { closeServers } from './asking';
import { refuse, say, scripted, type Step } from './scripted-server';

const place = { touchpoint: 'homepage', limit: 3 };
const meta = { journey: 'j', touchpoint: 'homepage', segments: [], locale: 'en', served: { exact: 1 } };
const entry = (documentId: string) => ({ documentId, __type: 'api::a.a', __match: { rung: 'exact' } });

/** An answer of `GET /content`. */
const shown = (stage: string) => ({ data: [entry(`of ${stage}`)], meta: { ...meta, stage } });

/** An answer of `POST /decisions`. */
const decided = (stage: string, stageDecision: object = { reason: 'DEFAULT' }, segments: readonly object[] = []) => ({
  data: [entry(`decided ${stage}`)],
  meta: { ...meta, stage, decision: { stage: { slug: stage, ...stageDecision }, segments } },
});

const sayDecided = (...answer: Parameters<typeof decided>): Step =>
  say(200, decided(...answer), { 'cache-control': 'private, no-store' });

const servers: Awaited<ReturnType<typeof scripted>>[] = [];
const asking = async (...steps: Step[]) => {
  const server = await scripted(...steps);
  servers.push(server);
  return createTouchpoints({ baseURL: server.baseURL, retries: 0 });
};
afterEach(() => Promise.all(servers.splice(0).map((server) => server.close())));
afterAll(closeServers);

const stale = { fallback: 'stale-content' } as const;

describe('stale content', () => {
  test('is what somebody got of whom nothing was known', async () => {
    const client = await asking(sayDecided('awareness'), refuse(503));
    await client.decide({ ...place, visitor: {} }, stale);
    const { data, meta: told } = await client.decide({ ...place, visitor: { traits: { a: 1 } } }, stale);
    expect({ data, meta: told }).toEqual({
      data: decided('awareness').data,
      meta: { ...decided('awareness').meta, stale: true },
    });
  });

  test('is that of the stage that the visitor names, if content() was given it', async () => {
    const client = await asking(sayDecided('awareness'), say(200, shown('purchase')), refuse(429));
    await client.decide({ ...place, visitor: {} }, stale);
    await client.content({ ...place, stage: 'purchase' });
    expect(await client.decide({ ...place, visitor: { stage: 'purchase' } }, stale)).toEqual({
      data: shown('purchase').data,
      meta: {
        ...shown('purchase').meta,
        decision: { stage: { slug: 'purchase', reason: 'STATIC' }, segments: [] },
        stale: true,
      },
    });
    const other = await client.decide({ ...place, visitor: { stage: 'loyalty' } }, stale);
    expect(other.data).toEqual(decided('awareness').data);
  });

  test.each([
    ['a stage by rule', { reason: 'TARGETING_MATCH' }, []],
    ['a stage that was named', { reason: 'STATIC' }, []],
    ['points of a history', { reason: 'DEFAULT', scores: { purchase: 1 } }, []],
    ['a segment', { reason: 'DEFAULT' }, [{ slug: 'smb', reason: 'ERROR' }]],
  ])('is never what was decided for somebody: %s', async (_, stage, segments) => {
    const client = await asking(sayDecided('awareness', stage, segments), refuse(503));
    await client.decide({ ...place, visitor: {} }, stale);
    await expect(client.decide({ ...place, visitor: {} }, stale)).rejects.toMatchObject({ status: 503 });
  });

  test('is not a trace, nor of another place', async () => {
    const client = await asking(sayDecided('awareness'), sayDecided('awareness'), refuse(503));
    await client.decide({ ...place, visitor: {}, explain: true }, stale);
    await client.decide({ touchpoint: 'email', visitor: {} }, stale);
    await expect(client.decide({ ...place, visitor: {} }, stale)).rejects.toMatchObject({ status: 503 });
  });

  test('is no draft, and nothing published stands in for one', async () => {
    const client = await asking(sayDecided('awareness'), sayDecided('awareness'), refuse(503));
    await client.decide({ ...place, visitor: {}, status: 'draft' }, stale);
    await client.decide({ ...place, visitor: {}, status: 'published' }, stale);
    await expect(client.decide({ ...place, visitor: {}, status: 'draft' }, stale)).rejects.toMatchObject({
      status: 503,
    });
    await expect(client.decide({ ...place, visitor: {} }, stale)).rejects.toMatchObject({ status: 503 });
    expect((await client.decide({ ...place, visitor: {}, status: 'published' }, stale)).meta.stale).toBe(true);
  });

  test('outlives what was decided for somebody, and is gone once the caller is refused', async () => {
    const client = await asking(
      sayDecided('awareness'),
      sayDecided('purchase', { reason: 'SCORED' }),
      refuse(503),
      refuse(403),
      refuse(503),
    );
    await client.decide({ ...place, visitor: {} }, stale);
    await client.decide({ ...place, visitor: {} }, stale);
    expect((await client.decide({ ...place, visitor: {} }, stale)).meta.stale).toBe(true);
    await expect(client.decide({ ...place, visitor: {} }, stale)).rejects.toMatchObject({ status: 403 });
    await expect(client.decide({ ...place, visitor: {} }, stale)).rejects.toMatchObject({ status: 503 });
  });

  test('is neither remembered nor given unless it is wanted', async () => {
    const client = await asking(sayDecided('awareness'), refuse(503));
    await client.decide({ ...place, visitor: {} });
    await expect(client.decide({ ...place, visitor: {} })).rejects.toMatchObject({ status: 503 });
    await expect(client.decide({ ...place, visitor: {} }, stale)).rejects.toMatchObject({ status: 503 });
  });
});

describe('a fallback of the caller’s own', () => {
  test('is given the failure, and says that it is stale', async () => {
    const client = await asking(refuse(503));
    const fallback = jest.fn(async () => shown('awareness'));
    const answer = await client.decide({ ...place, visitor: {} }, { fallback: fallback as never });
    expect(fallback).toHaveBeenCalledWith(expect.objectContaining({ constructor: TouchpointsError, status: 503 }));
    expect(answer.data).toEqual(shown('awareness').data);
    expect(answer.meta).toMatchObject({ stage: 'awareness', stale: true, decision: { stage: { reason: 'STATIC' } } });
  });

  test('covers up no refusal', async () => {
    const client = await asking(refuse(400));
    const fallback = jest.fn();
    await expect(client.decide({ ...place, visitor: {} }, { fallback })).rejects.toMatchObject({ status: 400 });
    expect(fallback).not.toHaveBeenCalled();
  });

  test('that fails itself is the failure', async () => {
    const client = await asking(refuse(503));
    const fallback = () => Promise.reject(new Error('nothing here'));
    await expect(client.decide({ ...place, visitor: {} }, { fallback })).rejects.toThrow('nothing here');
  });
});
