import type { Context as Koa } from 'koa';
import type { z } from 'zod';
import type { AnswerOf, Contract, ParsedPart } from '../../../../types';
import { invalid } from '../../utils/errors';
import { parse, queryOf } from '../../utils/validate';

/** The body, parsed by a schema; a missing one is a fault, not an empty object. */
export const bodyOf = <T extends z.ZodType>(ctx: Koa, schema: T): z.output<T> => {
  const { body } = ctx.request as { body?: unknown };
  if (typeof body !== 'object' || body === null) throw invalid('The request needs a JSON body', ['body']);
  return parse(schema, body);
};

/** A request, parsed by its contract. */
interface ParsedRequest<C extends Contract> {
  readonly params: ParsedPart<C, 'params'>;
  readonly query: ParsedPart<C, 'query'>;
  readonly body: ParsedPart<C, 'body'>;
}

const askedOf = <C extends Contract>(ctx: Koa, { params, query, body }: C) =>
  ({
    params: params && parse(params, ctx.params),
    query: query && queryOf(ctx, query),
    body: body && bodyOf(ctx, body),
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
