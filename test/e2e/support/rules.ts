import type { Page } from '@playwright/test';
import type { Site } from './site';

export const RULE = { traits: { plan: { $eq: 'trial' } } };
export const FAULTY = JSON.stringify({ traits: { plan: { $like: 'trial' } } });
/** What is said of `FAULTY`. */
export const FAULT = /^traits\.plan\.\$like: /;

export const rule = (page: Page) => page.getByLabel('Rule', { exact: true });
export const forBrowsers = (page: Page) =>
  page.getByRole('checkbox', { name: 'Decide in the browser (the rule becomes public)' });

interface Ruled {
  readonly slug: string;
  readonly rule?: object;
}

/** What a front end that decides by itself is told of the rules of stages and segments. */
export const publicRules = async ({ url }: Site): Promise<Map<string, object | undefined>> => {
  const answer = await fetch(`${url}/api/touchpoints/snapshot`);
  const { data } = (await answer.json()) as {
    data: Record<'segments', Ruled[]> & { journeys: { stages: Ruled[] }[] };
  };
  return new Map([...data.segments, ...(data.journeys[0]?.stages ?? [])].map((one) => [one.slug, one.rule]));
};
