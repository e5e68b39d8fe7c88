import type { adminContracts, AnswerOf, Method, SentPart } from '../../../types';

type Admin = typeof adminContracts;

/** A route of the admin's, such as `GET /notes/counts`. */
export type AdminRoute = keyof Admin;

/** A parameter as a screen writes it: flags and lists are made text on the way. */
type Written<Value> = Value extends 'true' | 'false'
  ? Value | boolean
  : Value extends readonly (infer Item)[]
    ? readonly Item[]
    : Value;

/** What a route can be asked. */
export type QueryOf<To extends AdminRoute> = {
  readonly [Name in keyof SentPart<Admin[To], 'query'>]: Written<SentPart<Admin[To], 'query'>[Name]>;
};

/** What can be sent to a route. */
export type BodyOf<To extends AdminRoute> = SentPart<Admin[To], 'body'>;

/** What a route answers. */
export type AnswerTo<From extends AdminRoute> = AnswerOf<Admin[From]>;

/** What a route answers, out of its envelope. */
export type Data<From extends AdminRoute> = AnswerTo<From> extends { readonly data: infer Inside } ? Inside : never;

/** The parts of a path that name something. */
type PathNames<Path> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? Name | PathNames<Rest>
  : Path extends `${string}:${infer Name}`
    ? Name
    : never;

interface RequestParts<To extends AdminRoute> {
  readonly params?: Readonly<Record<PathNames<To>, string>>;
  readonly query?: QueryOf<To>;
  readonly body?: BodyOf<To>;
}

const encoded = (value: unknown): string => encodeURIComponent(String(value));

/**
 * Query parameters as the server takes them; nothing where there is no value. They are encoded here: Strapi's admin puts them
 * into the address as they are.
 */
export const paramsOf = (query: object): Record<string, string | readonly string[]> =>
  Object.fromEntries(
    Object.entries(query)
      .filter(([, value]) => value !== undefined && value !== '')
      .map(([name, value]) => [name, Array.isArray(value) ? value.map(encoded) : encoded(value)]),
  );

/** A request by the contract of its route, as the API of Strapi's admin takes it. */
export const request = <To extends AdminRoute>(route: To, { params, query, body }: RequestParts<To> = {}) => {
  const [method, path] = route.split(' ') as [Method, string];
  const parts: Readonly<Record<string, string>> = params ?? {};
  return {
    url: `/touchpoints${path.replace(/:(\w+)/g, (_, name: string) => parts[name] ?? '')}`,
    method,
    ...(method === 'POST' || method === 'PUT' ? { data: body ?? {} } : {}),
    ...(query ? { config: { params: paramsOf(query) } } : {}),
  };
};

/** What an answer holds, out of its envelope. */
export const dataOf = <Inside>(answer: { readonly data: Inside }): Inside => answer.data;

/** A change of what a path names. */
export interface ChangeOf<To extends AdminRoute> {
  readonly documentId: string;
  readonly body: BodyOf<To>;
}

/** Deleting an object; `force` takes what uses it along. */
export interface Removal {
  readonly documentId: string;
  readonly force?: boolean;
}

/** The query of a forced change; nothing otherwise. */
export const forced = (force: boolean | undefined) => ({ force: force || undefined });
