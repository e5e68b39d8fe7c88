import type { Page } from '@playwright/test';
import type { Journey, Segment, Touchpoint } from '../../types';
import { api } from './support/api';
import { overflowsOf } from './support/overflow';
import { picture } from './support/picture';
import { expectNoSidewaysScroll, rowsOf } from './support/screen';
import { expect, test } from './support/test';

/** What every long name holds, whatever a screen cuts off its end. */
const PART = 'Donaudampf';
/** 150 letters without a blank to break at. */
const long = (kind: string) => `${kind}${PART}schifffahrtsgesellschaft`.padEnd(150, 'skapitänsmützenband');

const WIDTHS = [1440, 1280, 1024];
const grid = (name: string) => (page: Page) => rowsOf(page.getByRole('grid', { name })).first();

/** As much of a table as one name may take. */
const WIDEST = 480;

/** Cells of tables that a long name makes wider than that. */
const wideCells = (page: Page) =>
  page
    .locator('#main-content')
    .evaluate(
      (main, [part, widest]) =>
        [...main.querySelectorAll('td, th, [role=gridcell], [role=rowheader], [role=columnheader]')]
          .filter((cell) => cell.textContent?.includes(part) && cell.getBoundingClientRect().width > widest)
          .map((cell) => cell.textContent?.slice(0, 30)),
      [PART, WIDEST] as const,
    );

/** Gives everything that has a name a long one, and an entry a place there. */
const lengthen = async (
  page: Page,
): Promise<{ readonly journeyId: string; readonly entry: string; readonly segment: string }> => {
  const [{ documentId }] = (await api<[Journey]>(page, 'GET', '/touchpoints/journeys')).data;
  const journey = (await api<Journey>(page, 'GET', `/touchpoints/journeys/${documentId}`)).data;
  const [touchpoint] = (await api<Touchpoint[]>(page, 'GET', '/touchpoints/touchpoints')).data;
  const [segment] = (await api<Segment[]>(page, 'GET', '/touchpoints/segments')).data;
  if (!touchpoint || !segment) throw new Error('The demo has touchpoints and segments');
  await api(page, 'PUT', `/touchpoints/touchpoints/${touchpoint.documentId}`, {
    name: long('Touchpoint'),
    owner: long('Team'),
  });
  await api(page, 'PUT', `/touchpoints/segments/${segment.documentId}`, { name: long('Segment') });
  const [first, ...others] = journey.stages;
  const at = { stage: first!.slug, touchpoint: touchpoint.slug };
  const moments = journey.moments.filter((one) => one.stage !== at.stage || one.touchpoint !== at.touchpoint);
  await api(page, 'PUT', `/touchpoints/journeys/${documentId}`, {
    version: journey.version,
    name: long('Journey'),
    stages: [{ ...first!, name: long('Stage'), goal: long('Goal') }, ...others].map(
      ({ position: _, ...stage }: Journey['stages'][number]) => stage,
    ),
    moments: [...moments, { ...at, target: 99, impact: 5, owner: long('Owner'), brief: long('Brief') }],
  });
  type Listed = readonly { readonly documentId: string }[];
  const list = await api<Listed>(page, 'GET', '/touchpoints/content?contentTypes=api::article.article&pageSize=1');
  const entry = list.data[0]!.documentId;
  await api(page, 'POST', '/touchpoints/placements/bulk', {
    entries: [{ contentType: 'api::article.article', documentId: entry }],
    add: [{ journey: journey.slug, ...at, segments: [segment.slug] }],
  });
  return { journeyId: documentId, entry, segment: segment.slug };
};

test('long names stay inside what they are written in, at 1440, 1280 and 1024', async ({ page }) => {
  test.slow();
  const { journeyId, entry, segment } = await lengthen(page);
  const journey = (await api<Journey>(page, 'GET', `/touchpoints/journeys/${journeyId}`)).data;
  const at = journey.moments.find(({ owner }) => owner?.startsWith('Owner'))!;
  const place = `${at.stage}/${at.touchpoint}`;
  const shown = (page: Page) => page.getByText(PART).first();
  const screens: readonly (readonly [
    name: string,
    path: string,
    ready: (page: Page) => ReturnType<Page['locator']>,
  ])[] = [
    ['coverage', 'plugins/touchpoints', grid('Coverage by touchpoint and stage')],
    [
      'filtered',
      `plugins/touchpoints?segment=${segment}&owner=${long('Owner')}`,
      (at) => at.getByRole('button', { name: /^Owner: / }),
    ],
    ['drawer', `plugins/touchpoints?cell=${place}`, (at) => at.getByRole('dialog').getByText('Brief').first()],
    ['gaps', 'plugins/touchpoints?tab=gaps', grid('Gaps')],
    ['trend', 'plugins/touchpoints?tab=trend', shown],
    ['content', 'plugins/touchpoints/content', grid('Content')],
    [
      'content-filtered',
      `plugins/touchpoints/content?segment=${segment}`,
      (at) => at.getByRole('combobox', { name: 'Segment' }),
    ],
    ['stages', `plugins/touchpoints/journeys/${journeyId}`, shown],
    ['touchpoints', `plugins/touchpoints/journeys/${journeyId}?tab=touchpoints`, shown],
    ['plan', `plugins/touchpoints/journeys/${journeyId}?tab=plan`, shown],
    ['details', `plugins/touchpoints/journeys/${journeyId}?tab=details`, shown],
    ['segments', 'plugins/touchpoints/segments', shown],
    ['settings', 'settings/touchpoints', (at) => at.getByRole('heading', { level: 1 })],
    [
      'panel',
      `content-manager/collection-types/api::article.article/${entry}?plugins[i18n][locale]=en`,
      (at) => at.getByRole('button', { name: /^Remove from/ }).first(),
    ],
    ['home', '', (at) => at.getByRole('list', { name: 'Do next' })],
  ];
  for (const [name, path, ready] of screens) {
    await test.step(name, async () => {
      await page.setViewportSize({ width: WIDTHS[0]!, height: 960 });
      await page.goto(`/admin/${path}`);
      await expect(ready(page)).toBeVisible();
      await expect(page.getByRole('main').locator('[aria-busy=true]')).toHaveCount(0);
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 960 });
        expect.soft(await wideCells(page), `columns of ${name} at ${width} px`).toEqual([]);
        expect.soft(await overflowsOf(page, PART), `${name} at ${width} px`).toEqual([]);
        await expectNoSidewaysScroll(page);
        await picture(page, `long-${name}-${width}`);
      }
    });
  }
});
