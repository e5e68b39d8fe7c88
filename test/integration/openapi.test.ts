import { generate } from '@strapi/openapi';
import { bootStrapi, type Fixture } from '../support/strapi';

let fixture: Fixture;
beforeAll(async () => {
  fixture = await bootStrapi();
});
afterAll(() => fixture?.stop());

interface Operation {
  readonly requestBody?: object;
  readonly parameters?: { readonly name: string; readonly in: string; readonly required?: boolean }[];
  readonly responses: Record<string, { readonly content?: Record<string, { readonly schema: object }> }>;
}

test("Strapi's OpenAPI document describes the content API by the schemas that validate it", () => {
  const { document } = generate(fixture.strapi, { type: 'content-api' });
  const paths = document.paths as unknown as Record<string, Record<string, Operation>>;
  const at = (end: string) => paths[Object.keys(paths).find((candidate) => candidate.endsWith(`/touchpoints${end}`))!]!;
  const operation = at('/content').get!;
  const names = operation.parameters!.map((parameter) => parameter.name);
  expect(names).toEqual(
    expect.arrayContaining(['stage', 'journey', 'touchpoint', 'segments', 'locale', 'limit', 'fallback', 'status']),
  );
  expect(JSON.stringify(operation.responses['200'])).toContain('__match');
  expect(JSON.stringify(at('/decisions').post!.requestBody)).toContain('"visitor"');
  expect(JSON.stringify(at('/decisions').post!.responses['200'])).toContain('"decision"');
  expect(JSON.stringify(at('/snapshot').get!.responses['200'])).toContain('"validUntil"');
});
