import { Parser } from 'csv-parse';
import { LIMITS } from '../../../server/src/limits';
import { readPlacementFile } from '../../../server/src/placing/file-read';

const UID = 'api::article.article';
const HEADING = 'contentType,documentId,stage,title,weight';

const read = (text: string, rowsOfFile = LIMITS.rowsOfFile) => readPlacementFile(text, { ...LIMITS, rowsOfFile });

/** The line that each placement begins at. */
const linesOf = async (text: string, most?: number) =>
  (await read(text, most)).map(({ line, cells }) => [line, cells.documentId]);

describe.each([
  ['\\n', '\n'],
  ['\\r\\n', '\r\n'],
  ['\\r', '\r'],
])('lines that end with %s', (_, end) => {
  const file = (...lines: string[]) => lines.join(end);

  test('are counted as an editor counts them: where a placement begins, whatever its cells hold', async () => {
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
    expect(await linesOf(text)).toEqual([
      [2, 'one'],
      [6, 'two'],
      [7, 'three'],
      [9, 'four'],
    ]);
  });

  test('count where they are blank, or hold nothing but delimiters', async () => {
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
    expect(await linesOf(text)).toEqual([
      [5, 'one'],
      [9, 'two'],
      [12, 'three'],
    ]);
  });

  test('a heading of several lines counts, too', async () => {
    expect(await linesOf(file('contentType,documentId,"stage', '"', `${UID},one,awareness`))).toEqual([[3, 'one']]);
  });

  test.each([
    ['sep=;', ';'],
    ['SEP=,', ','],
    ['"sep=\t"', '\t'],
    ['sep=|', '|'],
  ])('the hint %j names the delimiter, and counts as a line', async (hint, delimiter) => {
    const row = [UID, 'one', 'awareness', 'a;b', '50'].map((cell) => `"${cell}"`).join(delimiter);
    const text = file(hint, HEADING.replaceAll(',', delimiter), row, '', row.replace('one', 'two'));
    expect(await linesOf(text)).toEqual([
      [3, 'one'],
      [5, 'two'],
    ]);
  });
});

test('a hint that names no delimiter is a column that nobody knows', async () => {
  await expect(read(`sep=x\n${HEADING}\n${UID},one,awareness`)).rejects.toThrow(/Unknown column "sep=x"/);
});

test('what is wrong with the heading is said before what is wrong with the lines', async () => {
  await expect(read(`contentType,colour\n${UID},one,awareness`)).rejects.toThrow(/Unknown column "colour"/);
});

test('blank lines and lines of nothing but delimiters are no lines of the file', async () => {
  const blank = ',,,,\n\n'.repeat(7);
  expect(await linesOf(`${HEADING}\n${blank}${UID},one,awareness`, 4)).toEqual([[16, 'one']]);
  await expect(read(`${HEADING}\n${blank}`, 4)).rejects.toThrow(/no lines/);
});

test('a file has as many lines as it may have, and no more', async () => {
  const file = (lines: number, blanks = 0) =>
    `${HEADING}\n${`${UID},one,awareness\n`.repeat(lines)}${',,,,\n'.repeat(blanks)}`;
  expect(await read(file(10), 10)).toHaveLength(10);
  await expect(read(file(11), 10)).rejects.toThrow('The file has more than 10 lines');
  // With lines of delimiters it is read twice as far.
  expect(await read(file(10, 10), 10)).toHaveLength(10);
  await expect(read(file(10, 11), 10)).rejects.toThrow('The file has more than 10 lines');
});

test('there is a cell for each column of the file, also where a line is short, and for no other', async () => {
  const [row] = await read(`${HEADING}\n${UID},one,awareness`);
  expect(row!.cells).toEqual({ contentType: UID, documentId: 'one', stage: 'awareness', title: '', weight: '' });
});

test.each(['a\n', ',,\n', '\n', ' '])('of ten megabytes of %j no more is read than a file may have', async (piece) => {
  const text = `contentType,documentId,stage\n${piece.repeat(10_000_000 / piece.length)}`;
  await expect(read(text, 1000)).rejects.toThrow(/more than (1000 lines|20,000 characters)|has no lines/);
});

describe('what is too wide is refused, and no more of it is parsed', () => {
  const most = LIMITS.charactersOfRow;
  const tooWide = /A line of the file has more than 20,000 characters/;

  const written = async (text: string) => {
    const writes = jest.spyOn(Parser.prototype, 'write');
    await expect(read(text)).rejects.toThrow(tooWide);
    const { length } = writes.mock.calls;
    writes.mockRestore();
    return length;
  };

  test.each([
    ['a heading', 'x,'.repeat(5_000_000)],
    ['a cell', `${HEADING}\n${UID},one,awareness,${'x'.repeat(10_000_000)}`],
    ['very many cells', `${HEADING}\n${','.repeat(10_000_000)}`],
  ])('%s, before the parser sees it', async (_, text) => {
    expect(await written(text)).toBe(0);
  });

  test('a cell with a quotation mark that never ends', async () => {
    expect(await written(`${HEADING}\n${UID},one,awareness,"${'x\n'.repeat(5_000_000)}`)).toBeLessThan(20);
  });

  test('to the character', async () => {
    const line = (cell: number) => `${UID},one,awareness,${'x'.repeat(cell)},50`;
    const rest = line(0).length;
    expect(await read(`${HEADING}\n${line(most - rest)}\n${line(0)}`)).toHaveLength(2);
    await expect(read(`${HEADING}\n${line(most - rest + 1)}\n${line(0)}`)).rejects.toThrow(tooWide);
  });
});

test('others have their turn while a long file is read', async () => {
  const text = `${HEADING}\n${`${UID},one,awareness,plain,50\n`.repeat(20_000)}`;
  let turns = 0;
  let isReading = true;
  const take = () => {
    turns += 1;
    if (isReading) setImmediate(take);
  };
  setImmediate(take);
  const rows = await read(text);
  isReading = false;
  expect(rows).toHaveLength(20_000);
  // At the least after every 500 lines that are checked.
  expect(turns).toBeGreaterThanOrEqual(20_000 / LIMITS.itemsAtOnce);
});

test('letters of several bytes are what they are wherever a piece of the text ends', async () => {
  const title = 'ü€😀'.repeat(500);
  const rows = await read(`${HEADING}\n${`${UID},one,awareness,${title},50\n`.repeat(200)}`);
  expect(new Set(rows.map(({ cells }) => cells.title))).toEqual(new Set([title]));
});

describe('what spreadsheets leave', () => {
  test('columns without heading and content are no fault, wherever they stand', async () => {
    const text = `contentType,,documentId,stage,, \n${UID},,one,awareness,,\n${UID},,two,awareness\n`;
    const rows = await read(text);
    expect(rows.map(({ said, fault }) => [said?.ref.documentId, fault])).toEqual([
      ['one', null],
      ['two', null],
    ]);
    expect(Object.keys(rows[0]!.cells)).toEqual(['contentType', 'documentId', 'stage']);
  });

  test('what stands in a column without a heading is not passed over', async () => {
    await expect(
      read(`contentType,documentId,stage,\n${UID},one,awareness,\n${UID},two,awareness,x\n`),
    ).rejects.toThrow('Line 3 has content in a column without a heading');
  });

  test('blanks round a cell are none of it, inside of quotes and non-breaking ones as well', async () => {
    const text = `contentType,documentId,stage,segments\n"\u00a0${UID} ","  one\t",\u00a0awareness\u202f,"\u00a0families ; hikers "\n`;
    const [row] = await read(text);
    expect(row).toMatchObject({
      fault: null,
      said: {
        ref: { contentType: UID, documentId: 'one' },
        input: { stage: 'awareness', segments: ['families', 'hikers'] },
      },
    });
  });
});
