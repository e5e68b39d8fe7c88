import { screen, waitFor, within } from '@testing-library/react';

/** The row of a table that says this. */
export const rowOf = async (words: string | RegExp) =>
  within(await screen.findByRole('row', { name: typeof words === 'string' ? new RegExp(words) : words }));

/** The dialog that is open. */
export const dialog = async (name?: string | RegExp) => within(await screen.findByRole('dialog', name ? { name } : {}));

/** What a field of text holds. */
export const valueOf = (field: HTMLElement) => (field as HTMLInputElement | HTMLTextAreaElement).value;

/** Whether a button cannot be pressed. */
export const isDisabled = (button: HTMLElement) =>
  (button as HTMLButtonElement).disabled || button.getAttribute('aria-disabled') === 'true';

/** What is said in alarm on the screen. The design system keeps an empty alert of its own there, always. */
export const alarm = () =>
  waitFor(() => {
    const said = screen.getAllByRole('alert').flatMap(({ textContent }) => textContent || []);
    if (said.length === 0) throw new Error('Nothing is said in alarm');
    return said.join('\n');
  });
