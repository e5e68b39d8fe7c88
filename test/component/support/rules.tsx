import { RulesSection } from '../../../admin/src/pages/Settings/RulesSection';
import type { ContentRule, RuleField, Setup } from '../../../types';
import { OPTIONS } from './inventory';
import { basics } from './plugin';
import { renderScreen } from './renderScreen';
import { type Scripts } from './server';
import { ARTICLE, setup } from './world';

export const LIST = 'GET /touchpoints/rules';
export const CREATE = 'POST /touchpoints/rules';
export const UPDATE = 'PUT /touchpoints/rules/r1';
export const ORDER = 'PUT /touchpoints/rules/order';
export const PREVIEW = 'POST /touchpoints/rules/preview';
export const RUN_PREVIEW = 'POST /touchpoints/rules/run/preview';
export const RUN = 'POST /touchpoints/rules/run';
export const SETTINGS = 'PUT /touchpoints/settings';

export const rule = (documentId: string, name: string, changes: Partial<ContentRule> = {}): ContentRule => ({
  documentId,
  name,
  contentType: ARTICLE,
  typeName: 'Article',
  filters: { $and: [{ title: { $containsi: 'boots' } }] },
  readable: true,
  action: 'place',
  placements: [{ journey: 'customer', stage: 'awareness', touchpoint: 'newsletter' }],
  position: 0,
  placed: 3,
  fault: null,
  ...changes,
});
export const FIELDS: readonly RuleField[] = [
  { path: 'title', labels: ['Title'], kind: 'text', choices: [] },
  { path: 'stars', labels: ['Stars'], kind: 'number', choices: [] },
  { path: 'hidden', labels: ['Hidden'], kind: 'boolean', choices: [] },
];
export const RULES = [rule('r1', 'Boots'), rule('r2', 'Legal', { action: 'setAside', placements: [], placed: 0 })];

export const openRules = (answers: Scripts = {}, facts: Setup = setup()) =>
  renderScreen(<RulesSection setup={facts} />, {
    answers: {
      ...basics(facts),
      [LIST]: { data: RULES },
      [PREVIEW]: { data: { count: 2, examples: ['Boot guide', 'Winter boots'] } },
      'GET /touchpoints/rules/fields': { data: FIELDS },
      'GET /touchpoints/placements/options': { data: OPTIONS },
      ...answers,
    },
  });
export type Opened = Awaited<ReturnType<typeof openRules>>;
