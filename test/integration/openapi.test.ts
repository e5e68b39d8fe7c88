import { generate } from '@strapi/openapi';
import { publicContracts } from '../../types';
import { blocksOf } from '../support/docs/markdown';
import { compilerFor, type Compile } from '../support/openapi/compile';
import { PREAMBLE, requestsOf, statementOf, type PageRequest } from '../support/openapi/requests';
import { bootStrapi, type Fixture } from '../support/strapi';

interface Schema {
  readonly description?: string;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
}
interface Operation {
  readonly requestBody?: { readonly content: Record<string, { readonly schema: Schema }> };
  readonly parameters: readonly { readonly name: string; readonly required: boolean; readonly schema: Schema }[];
  readonly responses: Record<string, { readonly content?: Record<string, { readonly schema: Schema }> }>;
}
interface Document {
  readonly paths: Record<string, Record<string, Operation>>;
  readonly components: { readonly schemas: Record<string, Schema> };
}

const JSON_TYPE = 'application/json';

let fixture: Fixture;
let document: Document;
let compile: Compile;

beforeAll(async () => {
  fixture = await bootStrapi();
  document = generate(fixture.strapi, { type: 'content-api' }).document as unknown as Document;
  compile = compilerFor(document);
});
afterAll(() => fixture?.stop());

const at = (route: string): Operation => {
  const [method, path] = route.split(' ') as [string, string];
  return document.paths[`/touchpoints${path}`]![method.toLowerCase()]!;
};
const bodyOf = (route: string): Schema => at(route).requestBody!.content[JSON_TYPE]!.schema;
const answerOf = (route: string): Schema => at(route).responses['200']!.content![JSON_TYPE]!.schema;

test.each(Object.keys(publicContracts))('%s: every parameter and every key of the body says what it is', (route) => {
  const parts = [
    ...at(route).parameters.map(({ name, schema }) => [name, schema] as const),
    ...(at(route).requestBody ? Object.entries(bodyOf(route).properties!) : []),
  ];
  for (const [name, { description, ...shape }] of parts) {
    expect([name, description]).toEqual([name, expect.stringMatching(/\S/)]);
    expect([name, Object.keys(shape).length]).not.toEqual([name, 0]);
  }
  expect(Object.keys(answerOf(route).properties!)).toContain('data');
});

test('only what a caller must send is required', () => {
  const names = at('GET /content')
    .parameters.filter(({ required }) => required)
    .map(({ name }) => name);
  expect(names).toEqual(['stage']);
  expect(bodyOf('POST /decisions').required).toEqual(['visitor']);
  expect(bodyOf('POST /decisions').properties!.visitor!.required).toBeUndefined();
});

test('an answer may grow: nothing in it forbids a key that it does not name', () => {
  for (const route of Object.keys(publicContracts))
    expect(JSON.stringify(answerOf(route))).not.toContain('"additionalProperties":false');
});

test('the body of errors is a component, and says what the codes and values are', () => {
  const { properties } = document.components.schemas.TouchpointsError!;
  const { details, status } = properties!.error!.properties!;
  expect(Object.keys(details!.properties!)).toEqual(['errors', 'code', 'values']);
  for (const code of [400, 401, 403, 404, 429, 503]) expect(status!.description).toContain(String(code));
});

describe('types that openapi-typescript generates, and openapi-fetch', () => {
  const REQUESTS = ['README.md', 'docs/rest.md'].flatMap(requestsOf);
  const first = PREAMBLE.split('\n').length - 1;

  /** Which of these statements do not compile. */
  const refused = (statements: readonly string[]): string[] => {
    const lines = new Set(compile(PREAMBLE + statements.join('\n')).map(({ line }) => line - first));
    return statements.filter((_, index) => lines.has(index));
  };

  test('compile every request of README and REST page', () => {
    expect(REQUESTS.length).toBeGreaterThan(6);
    expect(refused(REQUESTS.map(statementOf))).toEqual([]);
  });

  test('compile none of them with a typo in any name, nor in the path', () => {
    const mistyped = ({ asked, path, ...request }: PageRequest): PageRequest[] => [
      ...Object.keys(asked).map((typo) => ({
        ...request,
        path,
        asked: Object.fromEntries(
          Object.entries(asked).map(([name, value]) => [name === typo ? `${name}s` : name, value]),
        ),
      })),
      { ...request, path: `${path}s`, asked },
    ];
    const typos = REQUESTS.flatMap(mistyped).map(statementOf);
    expect(refused(typos)).toEqual(typos);
  });

  test('know what may be asked, and what is answered', () => {
    const content = (query: string) => `await api.GET('/touchpoints/content', { params: { query: ${query} } });`;
    const read = (what: string) => `(await api.POST('/touchpoints/decisions', { body: { visitor: {} } })).${what};`;
    const right = [
      content(`{ stage: 'purchase', segments: ['families'], limit: 3, fallback: 'none', populate: { cover: true } }`),
      read('data!.data[0]!.__match.rung'),
      read('data!.meta.decision.stage.reason'),
      `({} as components['schemas']['TouchpointsError']).error.details!.errors![0]!.code;`,
    ];
    const wrong = [
      content('{}'),
      content(`{ stage: 'purchase', fallback: 'nothing' }`),
      content(`{ stage: 'purchase', limit: true }`),
      `await api.POST('/touchpoints/decisions', { body: {} });`,
      `({ visitor: { events: { viewed: 'twice' } } }) satisfies Body;`,
      `({ visitor: { trait: {} } }) satisfies Body;`,
      read('data!.data[0]!.__match.rnug'),
      read(`data!.data[0]!.__match.rung === 'exactly'`),
      read('data!.meta.decision.stage.raeson'),
      `({} as components['schemas']['TouchpointsError']).error.detials;`,
    ];
    expect(refused([...right, ...wrong])).toEqual(wrong);
  });

  test.each(blocksOf('docs/rest.md').filter(({ language, kind }) => language === 'ts' && kind === 'openapi'))(
    'compile the program at $at',
    ({ text }) => expect(compile(text)).toEqual([]),
  );
});
