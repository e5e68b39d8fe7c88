import { expect, type Locator, type Page } from '@playwright/test';

export type Place = 'homepage' | 'product-page' | 'newsletter';

/** The shop's page as a person uses it. Whatever changes something waits until the answers are shown. */
export interface Shop {
  open(query?: string): Promise<void>;
  ready(): Promise<void>;
  /** Ticks or chooses what has this label. */
  choose(label: string | RegExp): Promise<void>;
  press(button: Locator): Promise<void>;
  /** A place, with the cards in it. */
  place(place: Place): Locator;
  /** The ids of the entries in a place, in order. */
  cards(place: Place): Promise<string[]>;
  /** The entries of all places with what is said of why. */
  everything(): Promise<string[]>;
  /** The first badge of a place that says why, scrolled to beforehand: scrolling closes what a badge tells. */
  why(place: Place): Promise<Locator>;
  /** How many requests the page has counted. */
  sent(): Promise<number>;
}

/** Drives the storefront of a demo. */
export const openShop = (page: Page): Shop => {
  // The page says of itself when all answers are shown: cards that are there may be those of before.
  const ready = () => expect(page.locator('body')).toHaveAttribute('data-state', 'ready');
  const press = async (button: Locator) => {
    await button.click();
    await ready();
  };
  const place = (of: Place) => page.locator(`#${of}`);
  return {
    ready,
    press,
    place,
    async open(query = '') {
      await page.goto(`/${query}`);
      await ready();
    },
    choose: (label) => press(page.locator('label').filter({ hasText: label }).first()),
    cards: (of) =>
      place(of)
        .locator('[data-entry]')
        .evaluateAll((cards) => cards.map((card) => card.dataset.entry ?? '')),
    everything: () =>
      page
        .locator('[data-entry]')
        .evaluateAll((cards) =>
          cards.map((card) => `${card.dataset.entry} ${card.querySelector('.why')?.textContent}`),
        ),
    async why(of) {
      const badge = place(of)
        .getByRole('button', { name: /^Why shown: / })
        .first();
      await badge.scrollIntoViewIfNeeded();
      return badge;
    },
    sent: async () => Number(await page.locator('.sent').getAttribute('data-count')),
  };
};
