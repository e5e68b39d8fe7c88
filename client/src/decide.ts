import type { Decision } from './contract';
import type { TouchpointsError } from './error';
import { contentPath, decisionBody, type CallOptions, type DecisionRequest } from './requests';
import type { ParsedAnswer } from './answer';
import type { ClientRequest } from './transport';

/** What is given in place of a decision: remembered content, or what this function gives for the failure. */
export type DecisionFallback = 'stale-content' | ((error: TouchpointsError) => ParsedAnswer | Promise<ParsedAnswer>);

/** How a decision is asked for, and what is given where none is to be had. */
export function decisionQuestion(
  request: DecisionRequest,
  { fallback, ...call }: CallOptions & { readonly fallback?: DecisionFallback },
  locale: string | undefined,
): ClientRequest {
  const asked = { path: '/decisions', body: decisionBody(request, locale), call };
  if (fallback !== 'stale-content') return { ...asked, fallback };

  const { visitor, explain, ...place } = request;
  const key = `decided ${JSON.stringify({ ...place, locale: place.locale ?? locale })}`;
  const stage = visitor?.stage;
  return {
    ...asked,
    memory: { key, keeps: (answer) => !explain && place.status !== 'draft' && isForAnybody(answer) },
    insteadOf: typeof stage === 'string' ? contentPath({ ...place, stage }, locale) : undefined,
  };
}

/** Whether somebody of whom nothing is known gets this, too: nothing of it was decided by what is known of one visitor. */
function isForAnybody({ meta }: ParsedAnswer): boolean {
  const decision = meta.decision as Decision | undefined;
  return decision?.stage.reason === 'DEFAULT' && !decision.stage.scores && decision.segments.length === 0;
}

/** Content for a stage as the answer of a decision: the stage was given, not found. */
export function asDecision(answer: ParsedAnswer): ParsedAnswer {
  if ('decision' in answer.meta) return answer;
  const decision = { stage: { slug: answer.meta.stage, reason: 'STATIC' }, segments: [] };
  return { ...answer, meta: { ...answer.meta, decision } };
}
