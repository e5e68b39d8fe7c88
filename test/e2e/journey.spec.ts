import type { Page } from '@playwright/test';
import { seriousFaults } from './support/axe';
import { openCoverage } from './support/coverage';
import { picture } from './support/picture';
import { FAULT, FAULTY, forBrowsers, publicRules, rule, RULE } from './support/rules';
import { expect, test } from './support/test';

const save = (page: Page) => page.getByRole('button', { name: 'Save' });
const stage = (page: Page, name: string) => page.getByRole('button', { name: new RegExp(`^\\d ${name}`) });

/** Opens the default journey to edit it. */
const openJourney = async (page: Page) => {
  await openCoverage(page);
  await page.getByRole('link', { name: 'Edit journey' }).click();
  await expect(page.getByRole('tablist')).toBeVisible();
};
const openStage = async (page: Page, name: string) => {
  await openJourney(page);
  await stage(page, name).click();
  await expect(rule(page)).toBeVisible();
};

test('a planner plans a cell; unsaved changes warn; a reload shows what was saved', async ({ page }) => {
  await openJourney(page);
  for (const name of ['Touchpoints', 'Details', 'Stages', 'Plan']) {
    await page.getByRole('tab', { name }).click();
    await expect(page.getByRole('tabpanel', { name })).toBeVisible();
    expect(await seriousFaults(page.getByRole('main'))).toEqual([]);
    await picture(page, `journey-${name.toLowerCase()}-light-1440`);
  }
  const target = page.getByLabel(/Pieces needed at Advocacy.*Homepage/);
  await target.fill('2');
  await page.getByRole('link', { name: 'Segments' }).click();
  await expect(page.getByText('Leave without saving?')).toBeVisible();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Keep editing' }).click();
  await save(page).click();
  await expect(page.getByText('The journey is saved').first()).toBeVisible();
  await page.reload();
  await page.getByRole('tab', { name: 'Plan' }).click();
  await expect(target).toHaveValue('2');
});

test.describe('the rule of a stage', () => {
  test('is saved with the journey, is shown to browsers because somebody said so, and is there after a reload', async ({
    page,
    site,
  }) => {
    await openStage(page, 'Awareness');
    await rule(page).fill(JSON.stringify(RULE));
    await expect(page.getByText('The rule is valid.')).toBeVisible();
    await expect(forBrowsers(page)).not.toBeChecked();
    await save(page).click();
    await expect(page.getByText('The journey is saved').first()).toBeVisible();
    expect((await publicRules(site)).get('awareness')).toBeUndefined();

    await forBrowsers(page).click();
    await save(page).click();
    await expect.poll(async () => (await publicRules(site)).get('awareness')).toEqual(RULE);
    await page.reload();
    await stage(page, 'Awareness').click();
    await expect.poll(async () => JSON.parse(await rule(page).inputValue())).toEqual(RULE);
    await expect(forBrowsers(page)).toBeChecked();
  });
});

test.describe('the rule of a segment', () => {
  const dialog = (page: Page) => page.getByRole('dialog');
  const openSegment = async (page: Page, slug: string) => {
    await page.goto(`/admin/plugins/touchpoints/segments?segment=${slug}`);
    await expect(rule(page)).toBeVisible();
  };

  test('is shown to browsers only while somebody says so', async ({ page, site }) => {
    await openSegment(page, 'families');
    await expect(forBrowsers(page)).toBeChecked();
    await forBrowsers(page).click();
    expect(await seriousFaults(dialog(page))).toEqual([]);
    await save(page).click();
    await expect(dialog(page)).toBeHidden();
    await openSegment(page, 'families');
    await expect(forBrowsers(page)).not.toBeChecked();
    expect((await publicRules(site)).get('families')).toBeUndefined();
  });
});

for (const theme of ['light', 'dark'] as const) {
  test.describe(`the fields of a rule: ${theme}`, () => {
    test.use({ theme });

    test('look right and axe finds nothing serious', async ({ page }) => {
      const atEachWidth = async (name: string, root: 'main' | 'dialog') => {
        for (const width of [1440, 1024, 768]) {
          await page.setViewportSize({ width, height: 960 });
          await forBrowsers(page).scrollIntoViewIfNeeded();
          expect(await seriousFaults(page.getByRole(root))).toEqual([]);
          await picture(page, `${name}-${theme}-${width}`);
        }
      };
      await openStage(page, 'Consideration');
      await atEachWidth('stage-rule', 'main');
      await page.goto('/admin/plugins/touchpoints/segments?segment=clubs');
      await atEachWidth('segment-rule', 'dialog');
      await rule(page).fill(FAULTY);
      await expect(page.getByText(FAULT)).toBeVisible();
      expect(await seriousFaults(page.getByRole('dialog'))).toEqual([]);
      await picture(page, `segment-rule-faulty-${theme}-768`);
    });
  });
}
