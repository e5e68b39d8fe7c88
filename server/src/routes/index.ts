import broken from './broken';
import coverage from './coverage';
import definitions from './definitions';
import inventory from './inventory';
import overrides from './overrides';
import people from './people';
import placing from './placing';
import plan from './plan';
import reviews from './reviews';
import rules from './rules';
import serving from './serving';
import setup from './setup';
import suggestions from './suggestions';
import trend from './trend';

export default {
  admin: () => ({
    type: 'admin' as const,
    routes: [
      ...setup,
      ...definitions,
      ...plan,
      ...people,
      ...placing,
      ...coverage,
      ...trend,
      ...inventory,
      ...overrides,
      ...reviews,
      ...rules,
      ...suggestions,
      ...broken,
    ],
  }),
  'content-api': serving,
};
