import { datetime, defineType, json, requiredInteger, requiredString, string, text } from './define';

/** An entry at a place, and a key made of both. */
const placedAttributes = () => ({
  // A hash of what makes a placement unique: NULLs would defeat a unique index over the parts, and five text
  // columns exceed MySQL's index length.
  key: requiredString(),
  contentType: requiredString(),
  // The entry's documentId; `documentId` and `locale` are this row's own.
  entry: requiredString(),
  entryLocale: string(),
  journey: requiredString(),
  stage: requiredString(),
  touchpoint: string(),
});

/** Where content is placed, and what decides that. */
export const placingTypes = {
  placement: defineType({
    singular: 'placement',
    plural: 'placements',
    label: 'Placement',
    attributes: {
      ...placedAttributes(),
      segments: json(),
      weight: requiredInteger(),
      startsAt: datetime(),
      endsAt: datetime(),
      // The documentId of the rule that placed it; null once a person touched it.
      rule: string(),
    },
    indexes: [
      { name: 'tp_placements_key_uq', columns: ['key'], type: 'unique' },
      { name: 'tp_placements_entry_idx', columns: ['entry', 'content_type'] },
      { name: 'tp_placements_cell_idx', columns: ['journey', 'stage'] },
      { name: 'tp_placements_touchpoint_idx', columns: ['touchpoint'] },
      { name: 'tp_placements_rule_idx', columns: ['rule'] },
    ],
  }),

  /** A place that a person took away again after a rule had put an entry there: rules leave it. */
  refusal: defineType({
    singular: 'refusal',
    plural: 'refusals',
    label: 'Refusal',
    // The placement's key and what it is made of, so that it follows where placements are moved.
    attributes: placedAttributes(),
    indexes: [
      { name: 'tp_refusals_key_uq', columns: ['key'], type: 'unique' },
      { name: 'tp_refusals_entry_idx', columns: ['entry', 'content_type'] },
      { name: 'tp_refusals_cell_idx', columns: ['journey', 'stage'] },
      { name: 'tp_refusals_touchpoint_idx', columns: ['touchpoint'] },
    ],
  }),

  /** Entries that somebody marked "not journey content". */
  exclusion: defineType({
    singular: 'exclusion',
    plural: 'exclusions',
    label: 'Not journey content',
    attributes: {
      key: requiredString(),
      contentType: requiredString(),
      entry: requiredString(),
      // False: it is journey content, whatever rules say. Null in rows from before there were rules: excluded.
      excluded: { type: 'boolean', default: true },
    },
    indexes: [
      { name: 'tp_exclusions_key_uq', columns: ['key'], type: 'unique' },
      { name: 'tp_exclusions_entry_idx', columns: ['entry', 'content_type'] },
    ],
  }),

  /** Which entries are "not journey content", or where they are placed, by what they hold. */
  rule: defineType({
    singular: 'rule',
    plural: 'rules',
    label: 'Rule for content',
    attributes: {
      name: string(),
      contentType: requiredString(),
      filters: json(),
      action: requiredString(),
      placements: json(),
      position: requiredInteger(),
    },
  }),

  /** Placements that were changed together, and can be put back together. */
  batch: defineType({
    singular: 'batch',
    plural: 'batches',
    label: 'Batch',
    attributes: {
      kind: requiredString(),
      name: text(),
      // An e-mail address, for show, and the name that person had then; who it is says the id (`people/signatures`).
      author: requiredString(),
      authorId: string(),
      authorName: requiredString(),
      at: datetime(),
      // Those of the entries. Null in rows from before this was kept: their parts tell.
      contentTypes: json(),
      entries: requiredInteger(),
      added: requiredInteger(),
      updated: requiredInteger(),
      removed: requiredInteger(),
      undoneAt: datetime(),
    },
  }),

  /** A batch's changes, some hundred a row: databases limit how much one statement carries. */
  'batch-part': defineType({
    singular: 'batch-part',
    plural: 'batch-parts',
    label: 'Part of a batch',
    attributes: { batch: requiredString(), changes: json() },
    indexes: [{ name: 'tp_batch_parts_batch_idx', columns: ['batch'] }],
  }),
};
