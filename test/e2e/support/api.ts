import type { Page } from '@playwright/test';

/** Asks the admin's API as the person who is logged in, beside the screen. */
export const api = async <T>(
  page: Page,
  method: 'GET' | 'POST' | 'PUT',
  path: string,
  data?: object,
): Promise<{ readonly data: T }> => {
  const cookie = (await page.context().cookies()).find(({ name }) => name === 'jwtToken');
  const headers = { Authorization: `Bearer ${cookie?.value}` };
  const answer = await page.request.fetch(path, { method, data, headers, timeout: 30_000 });
  if (!answer.ok()) throw new Error(`${method} ${path}: ${answer.status()} ${await answer.text()}`);
  return answer.json();
};
