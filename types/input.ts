import { MAX_BULK_PLACEMENTS } from './defaults';

/** Beyond these years a database or a browser writes a date in another form than it was given in. */
export const YEARS = { from: 1900, to: 9999 } as const;

/**
 * What only our own schemas know is wrong with something that is sent, as callers of the API read it. A schema says one of
 * these, and the server adds the code for screens: `input.` and the name.
 */
export const INPUT_WORDS = {
  slug: 'must be lower-case letters, digits and single hyphens',
  uid: 'must be a content type uid such as api::article.article',
  documentId: 'must be a document id',
  entryName: 'must be a content type, a slash and a document id, such as articles/nskbc7ubb63cba4ohrrilpyp',
  locale: 'must be a locale code such as en or de-AT',
  instantOrDay: 'must be a day such as 2026-11-27, or a point in time such as 2026-11-27T00:00:00Z',
  year: `must be in the years ${YEARS.from} to ${YEARS.to}`,
  storable: 'must not contain characters that cannot be stored',
  visible: 'must contain visible text',
  mapRow: 'is the slug of a row that every journey has',
  twice: 'must not contain duplicates',
  owner: 'must not be "me" or "-": they have a special meaning in filters',
  whole: 'must be a whole number',
  order: 'must be after startsAt',
  period: 'must not be before from',
  nothingToAssign: 'nothing to assign: give an owner, a dueDate or a brief',
  gapsOnly: 'is for list=gaps only',
  nothingToChange: 'nothing to add or remove',
  tooManyPlacements: `more than ${MAX_BULK_PLACEMENTS.toLocaleString('en')} placements: choose fewer entries or slots`,
  nothingInstead: 'needs something to add instead',
} as const;

export type InputFaultName = keyof typeof INPUT_WORDS;
export type InputFaultCode = `input.${InputFaultName}`;

/** The values that those words name. */
export const INPUT_VALUES: Readonly<Partial<Record<InputFaultName, Readonly<Record<string, number>>>>> = {
  year: YEARS,
  tooManyPlacements: { most: MAX_BULK_PLACEMENTS },
};
