import { z } from 'zod';
import { documentationOf } from '../../../server/src/routes/documentation';
import { contentTypeNameSchema } from '../../../types/serving/parameters';
import { publicContracts, type Contract } from '../../../types';

type Json = Readonly<Record<string, unknown>>;

/** Another copy of zod, as a site may have one: it knows nothing of what this one was told of schemas. */
const foreignZod = (): typeof z => {
  const shared = globalThis as { __zod_globalRegistry?: unknown };
  const { __zod_globalRegistry: ours } = shared;
  delete shared.__zod_globalRegistry;
  try {
    let copy: typeof z | undefined;
    jest.isolateModules(() => {
      copy = (jest.requireActual('zod') as { z: typeof z }).z;
    });
    return copy!;
  } finally {
    shared.__zod_globalRegistry = ours;
  }
};

/** As Strapi's generator reads a schema of a route: as an answer, by its own zod, among others that have names. */
const read = (zod: typeof z, schema: z.ZodType): Json => {
  const registry = zod.registry<{ id: string }>();
  registry.add(schema, { id: 'asked' });
  return zod.toJSONSchema(registry, { io: 'output', target: 'draft-2020-12' }).schemas.asked as Json;
};

const contract: Contract = {
  query: z.strictObject({
    limit: z.number().default(10).describe('How many'),
    name: contentTypeNameSchema.describe('Whose'),
    when: z.iso.date().transform(Date.parse).optional(),
  }),
  body: z.strictObject({ loud: z.boolean().default(false).describe('How') }),
  answer: z.object({ data: z.object({ id: z.number().describe('Which') }) }),
};
const { request, response } = documentationOf(contract);

test.each([
  ['this copy of zod', z],
  ['another copy of zod', foreignZod()],
])('%s reads the request as it is sent, the answer as it is given, and what each part is', (_whose, zod) => {
  const { limit, name, when } = request.query;
  expect(read(zod, limit!)).toMatchObject({ type: 'number', default: 10, description: 'How many' });
  expect(read(zod, name!)).toMatchObject({ type: 'string', maxLength: 200, description: 'Whose' });
  expect(read(zod, when!)).toMatchObject({ type: 'string', format: 'date' });
  const body = read(zod, request.body!['application/json']);
  expect(body).toMatchObject({ properties: { loud: { type: 'boolean', description: 'How' } } });
  expect(body).toMatchObject({ additionalProperties: false });
  expect(body).not.toHaveProperty('required');
  expect(read(zod, response!)).toMatchObject({
    required: ['data'],
    properties: { data: { required: ['id'], properties: { id: { description: 'Which' } } } },
  });
  expect(JSON.stringify(read(zod, response!))).not.toContain('additionalProperties');
});

test('the other copy is another one', () => {
  const described = z.string().describe('Ours');
  expect(read(z, described)).toHaveProperty('description');
  expect(read(foreignZod(), described)).not.toHaveProperty('description');
});

test('a parameter is optional where its schema is, and schemas still parse', () => {
  const { limit, name, when } = request.query;
  expect([limit, name, when].map((schema) => schema!.safeParse(undefined).success)).toEqual([true, false, true]);
  expect(limit!.parse(undefined)).toBe(10);
  expect(request.body!['application/json'].parse({})).toEqual({ loud: false });
});

test('the contract itself is left as it was', () => {
  const { query } = publicContracts['GET /content'];
  expect(z.toJSONSchema(query.shape.fallback, { io: 'output' })).toMatchObject({ default: 'ladder' });
  expect(query.shape.fallback._zod.toJSONSchema).toBeUndefined();
});
