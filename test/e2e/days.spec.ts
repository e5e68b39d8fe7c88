import type { Locator, Page } from '@playwright/test';
import { api } from './support/api';
import { openCoverage } from './support/coverage';
import { rowsOf } from './support/screen';
import { expect, test } from './support/test';

const DAY = '2026-12-24';
const AS_TYPED = '12/24/2026';

interface Gap {
  readonly stage: string;
  readonly touchpoint: string | null;
  readonly dueDate: string | null;
}

const dueOf = async (page: Page, { stage, touchpoint }: Gap) => {
  const { data } = await api<Gap[]>(page, 'GET', '/touchpoints/gaps?pageSize=100');
  return data.find((gap) => gap.stage === stage && gap.touchpoint === touchpoint)?.dueDate;
};

/** Into the field, and out of it again by Tab, whether its calendar is open or not. */
const passThrough = async (field: Locator, enter: 'click' | 'focus') => {
  await field[enter]();
  await field.press('Tab');
  await expect(field).not.toBeFocused();
};

for (const timezoneId of ['Europe/Berlin', 'Pacific/Pago_Pago', 'Pacific/Auckland']) {
  test.describe(timezoneId, () => {
    test.use({ timezoneId });

    test('a day that is typed, passed through and saved again stays that day', async ({ page }) => {
      await openCoverage(page, '?tab=gaps');
      const [gap] = (await api<Gap[]>(page, 'GET', '/touchpoints/gaps?locale=en&pageSize=1')).data;
      if (!gap) throw new Error('The demo has a gap');
      await rowsOf(page.getByRole('grid', { name: 'Gaps' }))
        .first()
        .getByRole('checkbox')
        .click();
      await page.getByRole('button', { name: 'Assign' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('radiogroup', { name: 'Due' }).getByRole('radio', { name: 'Set' }).click();
      const due = dialog.getByRole('combobox', { name: 'New due date' });
      await due.fill(AS_TYPED);
      await passThrough(due, 'click');
      await expect(due).toHaveValue(AS_TYPED);
      await dialog.getByRole('button', { name: 'Assign' }).click();
      await expect(dialog).toBeHidden();
      expect(await dueOf(page, gap)).toBe(DAY);

      await page.goto(`/admin/plugins/touchpoints?cell=${gap.stage}/${gap.touchpoint ?? ''}`);
      await page.getByRole('dialog').getByRole('button', { name: 'More' }).click();
      await page.getByRole('menuitem', { name: 'Edit plan' }).click();
      const planned = page.getByRole('dialog').getByRole('combobox', { name: 'Due' });
      await expect(planned).toHaveValue(AS_TYPED);
      for (const enter of ['focus', 'click'] as const) await passThrough(planned, enter);
      await expect(planned).toHaveValue(AS_TYPED);
    });

    test('the day that a period begins with does not move by itself', async ({ page }) => {
      await page.goto('/admin/plugins/touchpoints?tab=trend&from=2026-10-24');
      const field = page.getByRole('combobox', { name: 'From', exact: true });
      for (const enter of ['focus', 'click', 'focus'] as const) await passThrough(field, enter);
      await expect(field).toHaveValue('10/24/2026');
      expect(new URL(page.url()).searchParams.get('from')).toBe('2026-10-24');
    });
  });
}

test('what is no day in the language of the admin is refused, and nothing is saved', async ({ page }) => {
  await openCoverage(page, '?tab=gaps');
  const [gap] = (await api<Gap[]>(page, 'GET', '/touchpoints/gaps?locale=en&pageSize=1')).data;
  if (!gap) throw new Error('The demo has a gap');
  const before = await dueOf(page, gap);
  const row = rowsOf(page.getByRole('grid', { name: 'Gaps' })).first();
  await row.getByRole('button', { name: /Change the due date/ }).click();
  const due = row.getByRole('combobox', { name: 'Due' });
  await due.fill('18/12/2026');
  await due.press('Enter');
  await expect(row.getByText(/^Enter the date as month\/day\/year, for example 12\/18\//)).toBeVisible();
  await expect(due).toBeFocused();
  await expect(due).toHaveAttribute('aria-invalid', 'true');
  await expect(due).toHaveValue('18/12/2026');
  expect(await dueOf(page, gap)).toBe(before);

  await due.fill('12/18/2026');
  await due.press('Enter');
  await expect(due).toBeHidden();
  expect(await dueOf(page, gap)).toBe('2026-12-18');
});

test('Tab goes on to what comes next, and Escape empties no field', async ({ page }) => {
  await page.goto('/admin/plugins/touchpoints?tab=trend&from=2026-10-24');
  const field = page.getByRole('combobox', { name: 'From', exact: true });
  await field.press('Escape');
  await expect(field).toHaveValue('10/24/2026');
  await field.fill('10/18/2026');
  await field.press('Tab');
  await expect(page.getByRole('button', { name: 'Clear', exact: true }).first()).toBeFocused();
  await expect(page).toHaveURL(/from=2026-10-18/);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('combobox', { name: 'To', exact: true })).toBeFocused();
});
