import { forced, paramsOf, request } from '../../../admin/src/services/request';

/** What a server reads of the address that Strapi's admin makes of the parameters: it encodes nothing itself. */
const readOf = ({ config }: { config?: { params: Readonly<Record<string, string | readonly string[]>> } }) => {
  const parts = Object.entries(config?.params ?? {}).flatMap(([name, value]) =>
    typeof value === 'string' ? `${name}=${value}` : value.map((item, at) => `${name}[${at}]=${item}`),
  );
  return [...new URL(`http://strapi.test/?${parts.join('&')}`).searchParams];
};

describe('a request by its contract', () => {
  test('goes where the route is, with the parts of its path', () => {
    const asked = request('PUT /placements/:contentType/:documentId', {
      params: { contentType: 'api::article.article', documentId: 'a1' },
      body: { placements: [] },
    });
    expect(asked).toEqual({
      url: '/touchpoints/placements/api::article.article/a1',
      method: 'PUT',
      data: { placements: [] },
    });
  });

  test('sends an empty body where a change needs none, and none with a question or a deletion', () => {
    expect(request('POST /rules/run')).toEqual({ url: '/touchpoints/rules/run', method: 'POST', data: {} });
    expect(request('GET /rules')).toEqual({ url: '/touchpoints/rules', method: 'GET' });
    const params = { documentId: 'j1' };
    const url = '/touchpoints/journeys/j1';
    expect(request('DELETE /journeys/:documentId', { params, query: forced(true) })).toEqual({
      url,
      method: 'DELETE',
      config: { params: { force: 'true' } },
    });
    expect(request('DELETE /journeys/:documentId', { params, query: forced(false) }).config).toEqual({ params: {} });
  });

  test('leaves out what has no value, and keeps lists', () => {
    expect(paramsOf({ page: 2, mine: true, locale: undefined, search: '', owner: ['me', '-'] })).toEqual({
      page: '2',
      mine: 'true',
      owner: ['me', '-'],
    });
  });

  test('asks for what was typed, whatever that is', () => {
    const search = 'R&D #1 + 100% "café"';
    expect(readOf(request('GET /content', { query: { search } }))).toEqual([['search', search]]);
    const owner = ['Brand & Co, Berlin', 'a+b@example.com'];
    expect(readOf(request('GET /coverage', { query: { owner } }))).toEqual([
      ['owner[0]', owner[0]],
      ['owner[1]', owner[1]],
    ]);
  });
});
