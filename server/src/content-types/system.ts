import { defineType, json, requiredString, text } from './define';

/** What the plugin keeps for itself: what its instances tell each other, and what it remembers. */
export const systemTypes = {
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

  /** What it remembers between two starts, as JSON, by name. */
  memory: defineType({
    singular: 'memory',
    plural: 'memories',
    label: 'Memory',
    attributes: { name: requiredString(), value: text() },
    indexes: [{ name: 'tp_memories_name_uq', columns: ['name'], type: 'unique' }],
  }),
};
