import { readDay, writingOf } from '../../../admin/src/utils/readDay';

const IN_2026 = 2026;
const read = (text: string, locale: string) => readDay(text, writingOf(locale), IN_2026);

describe('a day that was typed', () => {
  test.each([
    ['en', '12/18/2026'],
    ['en', ' 12 / 18 / 2026 '],
    ['en-GB', '18/12/2026'],
    ['de', '18.12.2026'],
    ['de', '18. 12. 2026'],
    ['fr', '18/12/2026'],
    ['es', '18/12/2026'],
    ['sv', '2026-12-18'],
    ['ko', '2026. 12. 18.'],
    ['bg', '18.12.2026 г.'],
    ['ar-EG', '\u200f18/12/2026'],
    ['th', '18/12/2026'],
  ])('is read in the order of %s: %s', (locale, text) => {
    expect(read(text, locale)).toBe('2026-12-18');
  });

  test.each(['en', 'de', 'fr', 'es', 'ja', 'ar', 'fa', 'th', 'hu', 'hr'])(
    '%s: is read as it is displayed',
    (locale) => {
      for (const day of ['2026-01-02', '2026-12-18', '2028-02-29'])
        expect(read(writingOf(locale).write(day), locale)).toBe(day);
    },
  );

  test.each(['en', 'de', 'fr', 'es'])('%s: may be written as computers do', (locale) => {
    expect(read('2026-12-18', locale)).toBe('2026-12-18');
  });

  test.each(['1/2/2026', '01/02/2026', '1/02/2026'])('needs no leading zeros: %s', (text) => {
    expect(read(text, 'en')).toBe('2026-01-02');
    expect(read(text, 'fr')).toBe('2026-02-01');
  });

  test('has two figures of a year where only one year within twenty years of now ends so', () => {
    expect(read('12/18/26', 'en')).toBe('2026-12-18');
    expect(read('18.12.46', 'de')).toBe('2046-12-18');
    expect(read('18.12.06', 'de')).toBe('2006-12-18');
    expect(read('12/18/47', 'en')).toBeNull();
    expect(read('12/18/99', 'en')).toBeNull();
    expect(read('12/18/105', 'en')).toBeNull();
  });

  test.each([
    ['another order', 'en', '18/12/2026'],
    ['another order', 'de', '12.18.2026'],
    ['another language’s separator, whose order is another', 'en', '05.06.2026'],
    ['another separator', 'de', '05/06/2026'],
    ['mixed separators', 'en', '12/18.2026'],
    ['a day that no month has', 'de', '31.02.2026'],
    ['a day of leap years only', 'fr', '29/02/2026'],
    ['the same as computers write it', 'en', '2026-02-31'],
    ['no such month', 'en', '2026-13-01'],
    ['nought', 'en', '00/10/2026'],
    ['no year', 'de', '18.12.'],
    ['something behind it', 'en', '12/18/2026 12'],
    ['no separators', 'en', '12182026'],
    ['a year with a figure too many', 'en', '12/18/20266'],
    ['a year that nobody means', 'en', '12/18/0026'],
    ['nor this one', 'en', '12/18/2926'],
    ['nothing', 'en', ''],
  ])('is refused: %s (%s, %s)', (_, locale, text) => {
    expect(read(text, locale)).toBeNull();
  });
});

test('how a language writes a day is told in its order, with an example that cannot be taken for another order', () => {
  const words = { year: 'year', month: 'month', day: 'day' };
  expect(writingOf('en').form(words)).toBe('month/day/year');
  expect(writingOf('de').form({ year: 'Jahr', month: 'Monat', day: 'Tag' })).toBe('Tag.Monat.Jahr');
  expect(writingOf('sv').form(words)).toBe('year-month-day');
  expect(writingOf('en').write('2026-12-18')).toBe('12/18/2026');
});
