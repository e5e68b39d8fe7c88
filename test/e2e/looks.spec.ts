import type { Page } from '@playwright/test';
import { seriousFaults } from './support/axe';
import { picture } from './support/picture';
import { expectNoSidewaysScroll, rowsOf } from './support/screen';
import { expect, test } from './support/test';

interface Screen {
  readonly name: string;
  readonly path: string;
  /** What is there once the screen shows its data. */
  ready(page: Page): ReturnType<Page['locator']>;
}

const grid = (name: string) => (page: Page) => rowsOf(page.getByRole('grid', { name })).first();
const title = (page: Page) => page.getByRole('heading', { level: 1 });

const SCREENS: readonly Screen[] = [
  { name: 'coverage', path: 'plugins/touchpoints', ready: grid('Coverage by touchpoint and stage') },
  {
    name: 'gaps',
    path: 'plugins/touchpoints?tab=gaps',
    // Where there is no room for a table they are a list.
    ready: grid('Gaps'),
  },
  {
    name: 'review',
    path: 'plugins/touchpoints?tab=review',
    ready: grid('Review'),
  },
  { name: 'content', path: 'plugins/touchpoints/content', ready: grid('Content') },
  {
    name: 'content-triage',
    path: 'plugins/touchpoints/content?triage=1&locale=de',
    ready: (page) => page.getByRole('main').getByRole('heading', { level: 2 }),
  },
  { name: 'segments', path: 'plugins/touchpoints/segments', ready: title },
  { name: 'settings', path: 'settings/touchpoints', ready: title },
];
const WIDTHS = [1440, 1024, 768];

for (const theme of ['light', 'dark'] as const) {
  test.describe(`nothing overlaps and axe finds nothing serious in the ${theme} theme`, () => {
    test.use({ theme });

    for (const { name, path, ready } of SCREENS) {
      test(name, async ({ page }) => {
        await page.goto(`/admin/${path}`);
        await expect(ready(page)).toBeVisible();
        await expect(page.getByRole('main').locator('[aria-busy=true]')).toHaveCount(0);
        for (const width of WIDTHS) {
          await page.setViewportSize({ width, height: 960 });
          await expectNoSidewaysScroll(page);
          // A theme changes colours, not what stands where: the other widths are looked at once.
          if (theme === 'light' || width === WIDTHS[0]) {
            expect(await seriousFaults(page.getByRole('main'))).toEqual([]);
          }
          await picture(page, `${name}-${theme}-${width}`);
        }
      });
    }
  });
}

test('axe finds nothing serious in the question to whom a gap is handed', async ({ page }) => {
  await page.goto('/admin/plugins/touchpoints?tab=gaps');
  await grid('Gaps')(page).getByRole('checkbox').click();
  await page.getByRole('button', { name: 'Assign…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radiogroup', { name: 'Owner' }).getByRole('radio', { name: 'Set' }).click();
  await dialog.getByRole('combobox').pressSequentially('Mar');
  await expect(page.getByRole('option', { name: /Maren/ })).toBeVisible();
  expect(await seriousFaults(dialog)).toEqual([]);
});
