import type { KeyboardEvent } from 'react';

const FIELD = '[role="combobox"]';

/** Whether the list or the calendar of the field that has the focus is open: it takes Enter and Escape for itself. */
export const isFieldOpen = ({ target }: KeyboardEvent): boolean =>
  (target as HTMLElement).matches(`${FIELD}[aria-expanded="true"]`);

/**
 * Whether this is Escape in a field with a list or a calendar that is not open. The design system would empty the field, and keep
 * the key from what stands around it.
 */
export const wouldEmptyField = ({ key, target }: KeyboardEvent): boolean =>
  key === 'Escape' && (target as HTMLElement).matches(`${FIELD}[aria-expanded="false"]`);

/** Escape in such a field is for the dialog or drawer around it, as everywhere else in it: it closes. */
export const keepField = (event: KeyboardEvent, requestClose: () => void): void => {
  if (!wouldEmptyField(event)) return;
  event.stopPropagation();
  requestClose();
};
