import {
  exportOf,
  isFiltered,
  pageOf,
  questionOf,
  readUrl,
  savedPart,
  writeUrl,
} from '../../../admin/src/pages/Inventory/contentUrl';
import { contentListQuerySchema, contentRefsQuerySchema, placementsExportSchema } from '../../../types';

const read = (query: string) => readUrl(new URLSearchParams(query));
const FULL =
  'placed=unplaced&q=boots&types=api%3A%3Aarticle.article%2Capi%3A%3Apage.page&status=draft&locale=de&journey=customer' +
  '&stage=aware&touchpoint=-&segment=b2b&stale=1&rule=0&author=3&sort=title%3Aasc&page=2&pageSize=50';

test('the address holds the whole state, and survives being read and written', () => {
  expect(new URLSearchParams(writeUrl(read(FULL))).toString()).toBe(FULL);
  expect(writeUrl(read(''))).toEqual({});
});

test('what makes no sense in an address is as usual', () => {
  expect(writeUrl(read('status=live&placed=maybe&page=-3&pageSize=7&sort=nothing&stale=yes'))).toEqual({});
});

test('the server takes what the address asks for', () => {
  const query = contentListQuerySchema.parse(pageOf(read(FULL)));
  expect(query).toMatchObject({
    contentTypes: ['api::article.article', 'api::page.page'],
    touchpoint: '-',
    stale: true,
    byRule: false,
    author: 3,
    page: 2,
    pageSize: 50,
  });
  expect(contentRefsQuerySchema.safeParse(questionOf(read(FULL))).success).toBe(true);
  expect(contentListQuerySchema.safeParse(pageOf(read(''))).success).toBe(true);
});

test('a saved filter keeps neither the page nor that entries were gone through one by one', () => {
  expect(savedPart(read('q=boots&page=3&triage=1'))).toBe('q=boots');
  expect(isFiltered(read('q=boots&placed=placed'))).toBe(false);
  expect(isFiltered(read('stale=0'))).toBe(true);
});

test('an export takes the journey and the content types along, and says so', () => {
  const { scope, params } = exportOf(read(FULL));
  expect(scope).toBe('journey.types');
  expect(placementsExportSchema.parse(params)).toMatchObject({
    journey: 'customer',
    contentTypes: ['api::article.article', 'api::page.page'],
  });
  expect(exportOf(read('types=api%3A%3Apage.page&stage=aware&q=boots'))).toEqual({
    scope: 'types',
    params: { contentTypes: 'api::page.page' },
  });
  expect(exportOf(read('journey=customer')).scope).toBe('journey');
  expect(exportOf(read('status=draft'))).toEqual({ scope: 'all', params: {} });
});
