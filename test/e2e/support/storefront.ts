import type { Locator, Page } from 'playwright-core';
import type { Demo } from './demo';

type Place = 'homepage' | 'product-page' | 'newsletter';

/** The shop's page as a person uses it. Whatever changes something waits until the answers are shown. */
export interface Shop {
  open(query?: string): Promise<void>;
  ready(): Promise<void>;
  /** Ticks or chooses what has this label. */
  choose(label: string | RegExp): Promise<void>;
  press(button: Locator): Promise<void>;
  /** The ids of the entries in a place, in order. */
  cards(place: Place): Promise<string[]>;
  /** The entries of all places with what is said of why. */
  everything(): Promise<string[]>;
  why(place: Place): Locator;
  /** How many requests the page has counted. */
  sent(): Promise<number>;
}

/** Drives the storefront of a demo. */
export const openShop = (page: Page, demo: Demo): Shop => {
  const ready = async () => {
    await page.locator('body[data-state=ready]').waitFor();
  };
  const press = async (button: Locator) => {
    await button.click({ force: true });
    await ready();
  };
  return {
    ready,
    press,
    async open(query = '') {
      await page.goto(`${demo.url}/${query}`);
      await ready();
    },
    choose: (label) => press(page.locator('label').filter({ hasText: label }).first()),
    cards: (place) =>
      page.locator(`#${place} [data-entry]`).evaluateAll((cards) => cards.map((card) => card.dataset.entry ?? '')),
    everything: () =>
      page
        .locator('[data-entry]')
        .evaluateAll((cards) =>
          cards.map((card) => `${card.dataset.entry} ${card.querySelector('.why')?.textContent}`),
        ),
    why: (place) => page.locator(`#${place} .why`),
    sent: async () => Number(await page.locator('.sent').getAttribute('data-count')),
  };
};
