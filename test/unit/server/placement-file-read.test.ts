import { readPlacementFile } from '../../../server/src/services/placement-file-read';

const UID = 'api::article.article';
const HEADING = 'contentType,documentId,stage,title,weight';

/** The line that each placement begins at. */
const linesOf = (text: string) => readPlacementFile(text).map(({ line, cells }) => [line, cells.documentId]);

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
  expect(() => readPlacementFile(`sep=x\n${HEADING}\n${UID},one,awareness`)).toThrow(/Unknown column "sep=x"/);
});

test('what is wrong with the heading is said before what is wrong with the lines', () => {
  expect(() => readPlacementFile(`contentType,colour\n${UID},one,awareness`)).toThrow(/Unknown column "colour"/);
});

test('blank lines and lines of nothing but delimiters are no lines of the file', () => {
  const blank = ',,,,\n\n'.repeat(50_001);
  expect(linesOf(`${HEADING}\n${blank}${UID},one,awareness`)).toEqual([[100_004, 'one']]);
  expect(() => readPlacementFile(`${HEADING}\n${blank}`)).toThrow(/no lines/);
});

test('there is a cell for each column of the file, also where a line is short, and for no other', () => {
  const [row] = readPlacementFile(`${HEADING}\n${UID},one,awareness`);
  expect(row!.cells).toEqual({ contentType: UID, documentId: 'one', stage: 'awareness', title: '', weight: '' });
});

test.each(['a\n', ',,\n', '\n', ' '])('ten megabytes of %j are refused, and fill no memory', (piece) => {
  const text = `contentType,documentId,stage\n${piece.repeat(10_000_000 / piece.length)}`;
  expect(() => readPlacementFile(text)).toThrow(/more than 50000 lines|has no lines/);
});
