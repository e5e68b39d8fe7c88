import { indexPlacements, JourneyIndex, type Audience } from '../../../engine';
import { Memory } from '../../../engine/coverage/look/memory';
import { placementOf } from '../../support/engine/cases';

describe('what a journey index remembers', () => {
  const placements = ['a', 'b', 'c'].map((entry) => placementOf({ entry, stage: 's1' }));
  const versions = [{ locale: 'en', published: true, updatedAt: 0 }];
  const entries = { get: () => ({ contentType: 'api::article.article', documentId: 'any', versions }) };
  const audience = (stage: string): Audience => ({
    stage,
    segments: [],
    locale: 'en',
    limit: 10,
    fallback: 'ladder',
    contentTypes: ['api::article.article'],
  });
  /** So much cost an audience and its list of three. */
  const cost = 's1||en|10|ladder|api::article.article'.length / 8 + 5 + 3;

  const ask = (index: JourneyIndex, stage = 's1') => {
    const lists = index.listsFor(audience(stage), 0);
    expect(lists.at(null)).toHaveLength(3);
    return lists;
  };

  test('is all that was asked for, as long as it costs no more than it may', () => {
    const index = new JourneyIndex(indexPlacements(['s1', 's2'], placements), entries, 2 * cost);
    const [first, second] = [ask(index), ask(index, 's2')];
    expect(ask(index)).toBe(first);
    expect(ask(index, 's2')).toBe(second);
    expect(first.at(null)).toBe(first.at(null));
  });

  test('is forgotten, all of it, once it costs more, and then begins again', () => {
    const index = new JourneyIndex(indexPlacements(['s1', 's2'], placements), entries, 2 * cost - 0.1);
    const first = ask(index);
    expect(ask(index)).toBe(first);
    const second = ask(index, 's2');
    expect(ask(index)).not.toBe(first);
    expect(ask(index, 's2')).not.toBe(second);
  });
});

describe('what is found out about a thing', () => {
  const lookingInto = (most: number) => {
    const memory = new Memory<object, { until: number }>(most);
    const found: string[] = [];
    const thing = {};
    const recall = (key: string) =>
      memory.recall(thing, key, 0, () => {
        found.push(key);
        return { until: Infinity };
      });
    return { found, recall };
  };

  test('is remembered, as many findings as may be', () => {
    const { found, recall } = lookingInto(3);
    for (const key of ['a', 'b', 'c', 'a', 'b', 'c']) recall(key);
    expect(found).toEqual(['a', 'b', 'c']);
  });

  test('is forgotten, all of it, with one more', () => {
    const { found, recall } = lookingInto(3);
    for (const key of ['a', 'b', 'c', 'd', 'd', 'a', 'b', 'c']) recall(key);
    expect(found).toEqual(['a', 'b', 'c', 'd', 'a', 'b', 'c']);
  });

  test('is of that thing alone', () => {
    const memory = new Memory<object, { until: number; of: string }>(1);
    const [one, other] = [{}, {}];
    expect(memory.recall(one, 'key', 0, () => ({ until: 9, of: 'one' })).of).toBe('one');
    expect(memory.recall(other, 'key', 0, () => ({ until: 9, of: 'other' })).of).toBe('other');
    expect(memory.recall(one, 'key', 0, () => ({ until: 9, of: 'again' })).of).toBe('one');
  });
});
