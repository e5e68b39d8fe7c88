import { datetime, defineType, float, integer, json, requiredInteger, requiredString, string, text } from './define';

/** What customers feel and what we could do about it, on stages and on cells alike. */
const experience = () => ({ emotion: float(), painPoints: json(), opportunities: json() });

/*
 * Everything is linked by strings, never by relations: numeric ids change on publish, import and transfer, slugs and
 * documentIds do not (design §3). Slugs never change once given, so a link by slug cannot break by a rename.
 */
export default {
  journey: defineType({
    singular: 'journey',
    plural: 'journeys',
    label: 'Journey',
    attributes: {
      slug: requiredString(),
      name: requiredString(),
      description: text(),
      isDefault: { type: 'boolean', default: false },
      active: { type: 'boolean', default: true },
      locales: json(),
      segment: string(),
      version: { type: 'integer', default: 1 },
    },
    indexes: [{ name: 'tp_journeys_slug_uq', columns: ['slug'], type: 'unique' }],
  }),

  stage: defineType({
    singular: 'stage',
    plural: 'stages',
    label: 'Stage',
    attributes: {
      journey: requiredString(),
      slug: requiredString(),
      name: requiredString(),
      position: requiredInteger(),
      goal: text(),
      businessGoal: text(),
      feeling: string(),
      ...experience(),
      rule: json(),
      clientSide: { type: 'boolean', default: false },
    },
    indexes: [{ name: 'tp_stages_slug_uq', columns: ['journey', 'slug'], type: 'unique' }],
  }),

  touchpoint: defineType({
    singular: 'touchpoint',
    plural: 'touchpoints',
    label: 'Touchpoint',
    attributes: {
      slug: requiredString(),
      name: requiredString(),
      description: text(),
      channel: string(),
      phase: string(),
      interaction: string(),
      setting: string(),
      impact: integer(),
      owner: string(),
    },
    indexes: [{ name: 'tp_touchpoints_slug_uq', columns: ['slug'], type: 'unique' }],
  }),

  moment: defineType({
    singular: 'moment',
    plural: 'moments',
    label: 'Moment',
    attributes: {
      key: requiredString(),
      journey: requiredString(),
      stage: requiredString(),
      touchpoint: string(),
      target: requiredInteger(),
      impact: integer(),
      ...experience(),
      kpis: json(),
      requiredSegments: json(),
      owner: string(),
      dueDate: { type: 'date' },
      brief: text(),
      externalItems: json(),
    },
    indexes: [
      { name: 'tp_moments_key_uq', columns: ['key'], type: 'unique' },
      { name: 'tp_moments_journey_idx', columns: ['journey'] },
    ],
  }),

  segment: defineType({
    singular: 'segment',
    plural: 'segments',
    label: 'Segment',
    attributes: {
      slug: requiredString(),
      name: requiredString(),
      description: text(),
      goals: json(),
      frustrations: json(),
      rule: json(),
      clientSide: { type: 'boolean', default: false },
    },
    indexes: [{ name: 'tp_segments_slug_uq', columns: ['slug'], type: 'unique' }],
  }),

  placement: defineType({
    singular: 'placement',
    plural: 'placements',
    label: 'Placement',
    attributes: {
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
      reviewer: string(),
      reviewerName: string(),
      reviewedAt: datetime(),
      previous: json(),
    },
    indexes: [
      { name: 'tp_reviews_key_uq', columns: ['key'], type: 'unique' },
      { name: 'tp_reviews_entry_idx', columns: ['entry', 'content_type'] },
    ],
  }),

  /** How well a journey was covered on a day: one row for each of its locales, and one, `''`, for all of them together. */
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

  /** What people say to each other about a cell. */
  note: defineType({
    singular: 'note',
    plural: 'notes',
    label: 'Note',
    attributes: {
      journey: requiredString(),
      stage: requiredString(),
      touchpoint: string(),
      text: text(),
      // An e-mail address, and the name that person had when writing.
      author: requiredString(),
      authorName: requiredString(),
      at: datetime(),
    },
    indexes: [{ name: 'tp_notes_journey_idx', columns: ['journey'] }],
  }),

  /** A place that a person took away again after a rule had put an entry there: rules leave it. */
  refusal: defineType({
    singular: 'refusal',
    plural: 'refusals',
    label: 'Refusal',
    // The placement's key and what it is made of, so that it follows where placements are moved.
    attributes: {
      key: requiredString(),
      contentType: requiredString(),
      entry: requiredString(),
      entryLocale: string(),
      journey: requiredString(),
      stage: requiredString(),
      touchpoint: string(),
    },
    indexes: [
      { name: 'tp_refusals_key_uq', columns: ['key'], type: 'unique' },
      { name: 'tp_refusals_entry_idx', columns: ['entry', 'content_type'] },
      { name: 'tp_refusals_cell_idx', columns: ['journey', 'stage'] },
      { name: 'tp_refusals_touchpoint_idx', columns: ['touchpoint'] },
    ],
  }),

  /** Placements that were changed together, and can be put back together. */
  batch: defineType({
    singular: 'batch',
    plural: 'batches',
    label: 'Batch',
    attributes: {
      kind: requiredString(),
      name: text(),
      // An e-mail address, which follows the person's, and the name that person had then.
      author: requiredString(),
      authorName: requiredString(),
      at: datetime(),
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

  /** A search of the Content screen that somebody keeps for later. */
  'saved-filter': defineType({
    singular: 'saved-filter',
    plural: 'saved-filters',
    label: 'Saved filter',
    attributes: {
      name: requiredString(),
      query: text(),
      // An e-mail address.
      owner: requiredString(),
      shared: { type: 'boolean', default: false },
    },
  }),

  /** One row that every change of the above counts up, and locks while it lasts. */
  revision: defineType({
    singular: 'revision',
    plural: 'revisions',
    label: 'Revision',
    attributes: { name: requiredString(), value: { type: 'integer', default: 0 } },
    indexes: [{ name: 'tp_revisions_name_uq', columns: ['name'], type: 'unique' }],
  }),

  /** What was changed lately, for the other instances on this database: each reads on from where it was. */
  change: defineType({
    singular: 'change',
    plural: 'changes',
    label: 'Change',
    attributes: { contentType: requiredString(), entries: json(), instance: requiredString() },
  }),
};
