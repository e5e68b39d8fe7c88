import { datetime, defineType, float, json, requiredInteger, requiredString, string, text } from './define';

/** What people and time say of it. */
export const auditingTypes = {
  /** The newest verdict on an entry and locale. */
  review: defineType({
    singular: 'review',
    plural: 'reviews',
    label: 'Review',
    attributes: {
      key: requiredString(),
      contentType: requiredString(),
      entry: requiredString(),
      entryLocale: string(),
      verdict: requiredString(),
      note: text(),
      nextAt: { type: 'date' },
      // An e-mail address, for show; who it is says the id (`people/signatures`).
      reviewer: string(),
      reviewerId: string(),
      reviewerName: string(),
      reviewedAt: datetime(),
      previous: json(),
    },
    indexes: [
      { name: 'tp_reviews_key_uq', columns: ['key'], type: 'unique' },
      { name: 'tp_reviews_entry_idx', columns: ['entry', 'content_type'] },
    ],
  }),

  /** How well a journey was covered on a day: one row for each of the site's locales, and one, `''`, for all of them together. */
  record: defineType({
    singular: 'record',
    plural: 'records',
    label: 'Record',
    attributes: {
      key: requiredString(),
      // A string, `YYYY-MM-DD`: databases and their drivers turn dates by their time zones.
      day: requiredString(),
      journey: requiredString(),
      entryLocale: string(),
      score: float(),
      have: requiredInteger(),
      target: requiredInteger(),
      states: json(),
      cells: json(),
      changes: json(),
      recordedAt: datetime(),
    },
    indexes: [
      { name: 'tp_records_key_uq', columns: ['key'], type: 'unique' },
      { name: 'tp_records_day_idx', columns: ['day'] },
      { name: 'tp_records_journey_idx', columns: ['journey', 'day'] },
    ],
  }),

  /** What was live at the last record of a journey and locale: what the next one is compared with. */
  'record-base': defineType({
    singular: 'record-base',
    plural: 'record-bases',
    label: 'Record base',
    attributes: {
      key: requiredString(),
      journey: requiredString(),
      entryLocale: string(),
      day: requiredString(),
      live: json(),
    },
    indexes: [{ name: 'tp_record_bases_key_uq', columns: ['key'], type: 'unique' }],
  }),

  /** A search of the Content screen that somebody keeps for later. */
  'saved-filter': defineType({
    singular: 'saved-filter',
    plural: 'saved-filters',
    label: 'Saved filter',
    attributes: {
      name: requiredString(),
      query: text(),
      // An e-mail address, for show; who it is says the id (`people/signatures`).
      owner: requiredString(),
      ownerId: string(),
      shared: { type: 'boolean', default: false },
    },
  }),
};
