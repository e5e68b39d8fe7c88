import { LIMITS } from '../../../server/src/limits';
import { readPlacementFile } from '../../../server/src/services/placement-file-read';

const UID = 'api::article.article';
const HEADING = 'contentType,documentId,stage,title,weight';

const read = (text: string, most = LIMITS.rowsOfFile) => readPlacementFile(text, most);

/** The line that each placement begins at. */
const linesOf = (text: string, most?: number) => read(text, most).map(({ line, cells }) => [line, cells.documentId]);

describe.each([
  ['\\n', '\n'],
  ['\\r\\n', '\r\n'],
  ['\\r', '\r'],
])('lines that end with %s', (_, end) => {
  const file = (...lines: string[]) => lines.join(end);

  test('are counted as an editor counts them: where a placement begins, whatever its cells hold', () => {
    const text = file(
      HEADING,
      `${UID},one,awareness,"two`,
      'lines, and',
      '',
      'more",50',
      `${UID},two,awareness,plain,50`,
      `"${UID}",three,awareness,"a ""word""`,
      '",50',
      `${UID},four,awareness,plain,50`,
    );
    expect(linesOf(text)).toEqual([
      [2, 'one'],
      [6, 'two'],
      [7, 'three'],
      [9, 'four'],
    ]);
  });

  test('count where they are blank, or hold nothing but delimiters', () => {
    const text = file(
      '',
      HEADING,
      '',
      '',
      `${UID},one,awareness`,
      ',,,,',
      '   ',
      '',
      `${UID},two,awareness,"x`,
      'y",50',
      '',
      `  ${UID},three,awareness`,
      '',
      '',
    );
    expect(linesOf(text)).toEqual([
      [5, 'one'],
      [9, 'two'],
      [12, 'three'],
    ]);
  });

  test('a heading of several lines counts, too', () => {
    expect(linesOf(file('contentType,documentId,"stage', '"', `${UID},one,awareness`))).toEqual([[3, 'one']]);
  });

  test.each([
    ['sep=;', ';'],
    ['SEP=,', ','],
    ['"sep=\t"', '\t'],
    ['sep=|', '|'],
  ])('the hint %j names the delimiter, and counts as a line', (hint, delimiter) => {
    const row = [UID, 'one', 'awareness', 'a;b', '50'].map((cell) => `"${cell}"`).join(delimiter);
    const text = file(hint, HEADING.replaceAll(',', delimiter), row, '', row.replace('one', 'two'));
    expect(linesOf(text)).toEqual([
      [3, 'one'],
      [5, 'two'],
    ]);
  });
});

test('a hint that names no delimiter is a column that nobody knows', () => {
  expect(() => read(`sep=x\n${HEADING}\n${UID},one,awareness`)).toThrow(/Unknown column "sep=x"/);
});

test('what is wrong with the heading is said before what is wrong with the lines', () => {
  expect(() => read(`contentType,colour\n${UID},one,awareness`)).toThrow(/Unknown column "colour"/);
});

test('blank lines and lines of nothing but delimiters are no lines of the file', () => {
  const blank = ',,,,\n\n'.repeat(7);
  expect(linesOf(`${HEADING}\n${blank}${UID},one,awareness`, 4)).toEqual([[16, 'one']]);
  expect(() => read(`${HEADING}\n${blank}`, 4)).toThrow(/no lines/);
});

test('a file has as many lines as it may have, and no more', () => {
  const file = (lines: number, blanks = 0) =>
    `${HEADING}\n${`${UID},one,awareness\n`.repeat(lines)}${',,,,\n'.repeat(blanks)}`;
  expect(read(file(10), 10)).toHaveLength(10);
  expect(() => read(file(11), 10)).toThrow('The file has more than 10 lines');
  // With lines of delimiters it is read twice as far.
  expect(read(file(10, 10), 10)).toHaveLength(10);
  expect(() => read(file(10, 11), 10)).toThrow('The file has more than 10 lines');
});

test('there is a cell for each column of the file, also where a line is short, and for no other', () => {
  const [row] = read(`${HEADING}\n${UID},one,awareness`);
  expect(row!.cells).toEqual({ contentType: UID, documentId: 'one', stage: 'awareness', title: '', weight: '' });
});

test.each(['a\n', ',,\n', '\n', ' '])('of ten megabytes of %j no more is read than a file may have', (piece) => {
  const text = `contentType,documentId,stage\n${piece.repeat(10_000_000 / piece.length)}`;
  expect(() => read(text, 1000)).toThrow(/more than 1000 lines|has no lines/);
});
