import { folded } from '../../../server/src/utils/fold';

test.each([
  ['ecole', 'École'],
  ['ÉCOLE', 'ecole'],
  ['istanbul', 'İstanbul'],
  ['ISTANBUL', 'ıstanbul'],
  ['strasse', 'Straße'],
  ['smorrebrod', 'Smørrebrød'],
  ['lodz', 'Łódź'],
  ['ﬁre', 'Fire'],
  ['τησ', 'Τής'],
  ['ёлка', 'Елка'],
])('"%s" finds "%s"', (sought, title) => {
  expect(folded(title)).toContain(folded(sought));
});

test('other letters stay what they are', () => {
  expect(folded('日本語 Наука')).toBe('日本語 наука');
  expect(folded('a')).not.toBe(folded('b'));
});
