import { readFileSync } from 'node:fs';
import type { Locator } from '@playwright/test';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  readonly id: string;
  readonly impact: string;
  readonly nodes: { readonly html: string; readonly failureSummary: string }[];
}

type WithAxe = Window & {
  readonly axe?: { run(root: Element, options: object): Promise<{ violations: Violation[] }> };
};

/**
 * What axe finds inside `root` that is more than minor: our own screens, not Strapi's frame around them. `except` are rules
 * that the frame itself breaks.
 */
export const seriousFaults = async (root: Locator, except: readonly string[] = []): Promise<string[]> => {
  const page = root.page();
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  const violations = await root.evaluate(async (element) => {
    const { axe } = window as WithAxe;
    return (await axe!.run(element, { resultTypes: ['violations'] })).violations;
  });
  return violations
    .filter(({ id, impact }) => impact !== 'minor' && !except.includes(id))
    .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`);
};
