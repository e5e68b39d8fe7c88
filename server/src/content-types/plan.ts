import { datetime, defineType, float, integer, json, requiredInteger, requiredString, string, text } from './define';

/** What customers feel and what we could do about it, on stages and on cells alike. */
const experience = () => ({ emotion: float(), painPoints: json(), opportunities: json() });

/** Journeys and what is planned on them. */
export const planTypes = {
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
      owner: string(),
      reviewDays: integer(),
      rows: json(),
      rowOrder: json(),
      hiddenRows: json(),
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
      says: text(),
      does: text(),
      texts: json(),
      picture: string(),
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
      usualNumber: integer(),
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
      // Where it stands among those of its stage. Between any two there is room for another one.
      position: float(),
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
      quote: string(),
      picture: string(),
      rule: json(),
      clientSide: { type: 'boolean', default: false },
    },
    indexes: [{ name: 'tp_segments_slug_uq', columns: ['slug'], type: 'unique' }],
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
      // An e-mail address, for show, and the name that person had when writing; who it is says the id (`people/signatures`).
      author: requiredString(),
      authorId: string(),
      authorName: requiredString(),
      at: datetime(),
      removedAt: datetime(),
    },
    indexes: [{ name: 'tp_notes_journey_idx', columns: ['journey'] }],
  }),
};
