import { callOf, commandsOf } from '../docs/commands';
import { blocksOf } from '../docs/markdown';

/** One request of a page, as `openapi-fetch` is given it. */
export interface PageRequest {
  readonly at: string;
  readonly method: 'GET' | 'POST';
  /** Below the site's `/api`. */
  readonly path: string;
  readonly part: 'query' | 'body';
  readonly asked: Readonly<Record<string, unknown>>;
}

const PREFIX = '/api';

/** A name that is repeated holds a list. */
const queryOf = (parameters: URLSearchParams): Record<string, unknown> =>
  Object.fromEntries(
    [...new Set(parameters.keys())].map((name) => {
      const values = parameters.getAll(name);
      return [name, values.length > 1 ? values : values[0]];
    }),
  );

/** The requests of a page to the content API of the plugin. */
export const requestsOf = (page: string): PageRequest[] =>
  blocksOf(page)
    .filter(({ language }) => language === 'sh')
    .flatMap((block) => commandsOf(block).map((command) => ({ at: block.at, command })))
    .filter(({ command }) => /^curl .*\/api\/touchpoints\//.test(command))
    .map(({ at, command }) => {
      const { method, url, body } = callOf(command, { API_TOKEN: 'token', GUIDE: 'ygrmaavzfgd5gr0u8369bal7' });
      const { pathname, searchParams } = new URL(url);
      return {
        at,
        method: method as PageRequest['method'],
        path: pathname.slice(PREFIX.length),
        part: body === undefined ? 'query' : 'body',
        asked: body === undefined ? queryOf(searchParams) : (JSON.parse(body) as Record<string, unknown>),
      };
    });

/** The beginning of a program that asks as a front end would. */
export const PREAMBLE = `
import createClient from 'openapi-fetch';
import type { components, paths } from './strapi';
const api = createClient<paths>({ baseUrl: 'http://127.0.0.1:1337/api' });
type Query<Path extends keyof paths> = paths[Path] extends { get: { parameters: { query?: infer Asked } } } ? Asked : never;
type Body = NonNullable<paths['/touchpoints/decisions']['post']['requestBody']>['content']['application/json'];
`;

/** One request as a line of that program. */
export const statementOf = ({ method, path, part, asked }: Omit<PageRequest, 'at'>): string => {
  const isEmpty = Object.keys(asked).length === 0;
  if (part === 'body') return `await api.${method}('${path}', { body: ${JSON.stringify(asked)} satisfies Body });`;
  const query = `{ params: { query: ${JSON.stringify(asked)} satisfies Query<'${path}'> } }`;
  return `await api.${method}('${path}'${isEmpty ? '' : `, ${query}`});`;
};
