import {
  createLocalTouchpoints,
  createTouchpoints,
  TouchpointsError,
  type DecisionMeta,
  type Entry,
  type StageDecision,
} from 'touchpoints-client';

/*
 * A front end that knows the client as an installed package only. What must not compile is marked; TypeScript fails where
 * a mark is not needed.
 */

interface Types {
  readonly articles: { readonly title: string };
}
const touchpoints = createTouchpoints<Types>({ baseURL: 'https://cms.example.com', deadline: 2000 });

export async function titles(): Promise<string[]> {
  const { data, meta } = await touchpoints.content({ stage: 'consideration', contentTypes: ['articles'] });
  const served: number | undefined = meta.served.exact;
  const entries: readonly Entry<Types['articles']>[] = data;
  // @ts-expect-error titel
  console.log(served, data[0]?.titel);
  // @ts-expect-error article
  await touchpoints.content({ stage: 'consideration', contentTypes: ['article'] });
  // @ts-expect-error touchpiont
  await touchpoints.content({ stage: 'consideration', touchpiont: 'homepage' });
  return entries.map(({ title }) => title);
}

export async function reason(): Promise<StageDecision['reason']> {
  const { meta } = await touchpoints.decide({ visitor: { traits: { children: 2 } } }, { fallback: 'stale-content' });
  const decided: DecisionMeta = meta;
  // @ts-expect-error staeg
  console.log(meta.decision.staeg);
  // @ts-expect-error SCORD
  if (meta.decision.stage.reason === 'SCORD') console.log(decided);
  return decided.decision.stage.reason;
}

export async function stages(): Promise<string[]> {
  const [journeys, snapshot] = await Promise.all([touchpoints.journeys(), touchpoints.snapshot()]);
  const local = createLocalTouchpoints(snapshot).content({ stage: 'consideration' });
  const { data: bodies } = await touchpoints.entries(local.data, { fields: ['title'] });
  // @ts-expect-error titel
  console.log(bodies[0]?.title, bodies[0]?.titel);
  // @ts-expect-error the data alone
  createLocalTouchpoints(snapshot.data);
  // @ts-expect-error solgan
  console.log(journeys.data[0]?.stages[0]?.solgan, local.data[0]?.documentId);
  return journeys.data.flatMap((journey) => journey.stages.map(({ slug, goal }) => `${slug} ${goal ?? ''}`));
}

export function wasRefused(error: unknown): boolean {
  if (!(error instanceof TouchpointsError)) return false;
  // @ts-expect-error TimoutError
  if (error.name === 'TimoutError') return false;
  return error.name === 'ForbiddenError' && error.status === 403;
}
