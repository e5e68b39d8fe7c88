import type { Context as Koa } from 'koa';
import type { z } from 'zod';
import type { AnswerOf, Contract, ParsedPart } from '../../../../types';
import { invalid } from '../../utils/errors';
import { parse, queryOf } from '../../utils/validate';

const sentBody = (ctx: Koa): unknown => (ctx.request as { body?: unknown }).body;

/** The body, parsed by a schema; a missing one is a fault, not an empty object. */
const bodyOf = <T extends z.ZodType>(ctx: Koa, schema: T): z.output<T> => {
  const body = sentBody(ctx);
  if (typeof body !== 'object' || body === null) throw invalid('The request needs a JSON body', ['body']);
  return parse(schema, body);
};

/** A request, parsed by its contract. */
interface ParsedRequest<C extends Contract> {
  readonly params: ParsedPart<C, 'params'>;
  readonly query: ParsedPart<C, 'query'>;
  readonly body: ParsedPart<C, 'body'>;
  readonly form: ParsedPart<C, 'form'>;
}

const askedOf = <C extends Contract>(ctx: Koa, { params, query, body, form }: C) =>
  ({
    params: params && parse(params, ctx.params),
    query: query && queryOf(ctx, query),
    body: body && bodyOf(ctx, body),
    form: form && parse(form, sentBody(ctx) ?? {}),
  }) as ParsedRequest<C>;

/** What answers a route: it is given the request as the contract parses it, and answers as that says. */
export const action =
  <C extends Contract>(
    contract: C,
    answer: (asked: ParsedRequest<C>, ctx: Koa) => AnswerOf<C> | Promise<AnswerOf<C>>,
  ) =>
  async (ctx: Koa): Promise<AnswerOf<C>> => {
    const answered = await answer(askedOf(ctx, contract), ctx);
    if (contract.status) ctx.status = contract.status;
    return answered;
  };
