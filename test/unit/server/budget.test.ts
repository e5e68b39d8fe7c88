import { createBudget } from '../../../server/src/serving/budget';

const MB = 1024 * 1024;

test('what fits is taken, to the last entry and byte; what does not is refused and takes nothing', () => {
  const budget = createBudget({ entries: 10, megabytes: 1 });
  budget.take({ entries: 4, bytes: MB / 2 });
  expect(() => budget.take({ entries: 7, bytes: 0 })).toThrow(/more than 10 entries/);
  expect(() => budget.take({ entries: 1, bytes: MB / 2 + 1 })).toThrow(/more than 1 MB/);
  budget.take({ entries: 6, bytes: MB / 2 });
  expect(budget.entriesLeft()).toBe(0);
  expect(() => budget.assertFits({ entries: 1, bytes: 0 })).toThrow(/more than 10 entries/);
});

test('what was given back may be taken again', () => {
  const budget = createBudget({ entries: 10, megabytes: 1 });
  budget.take({ entries: 10, bytes: MB });
  budget.giveBack({ entries: 10, bytes: MB });
  budget.take({ entries: 10, bytes: MB });
  expect(budget.entriesLeft()).toBe(0);
});

test('it says where it is too much, and what to ask less of', () => {
  expect(createBudget({ entries: 10_000, megabytes: 10 }).tooMany('related.related').message).toBe(
    'populate asks for more than 10,000 entries at related.related: populate fewer levels, or lower limit',
  );
});
