import { UIDS } from '../../../server/src/constants';
import { createDirty } from '../../../server/src/placed/dirty';

const placed = (...documentIds: string[]) => ({ uid: UIDS.placement, documentIds });

test('placed documents are looked up one by one, as many as may be; of more everything is read', () => {
  const dirty = createDirty(() => 3);
  dirty.add(placed('a', 'b'));
  dirty.add(placed('b', 'c'));
  expect(dirty.isLarge()).toBe(false);
  dirty.add(placed('d'));
  expect(dirty.isLarge()).toBe(true);
  const taken = dirty.take();
  expect(taken.everything).toBe(true);
  expect([dirty.isLarge(), dirty.isEmpty()]).toEqual([false, true]);
  dirty.add(placed('a', 'b', 'c'));
  expect(dirty.take()).toMatchObject({ everything: false, placed: new Set(['a', 'b', 'c']) });
});

test('so it is where what could not be dealt with is put back', () => {
  const dirty = createDirty(() => 3);
  dirty.add(placed('a', 'b'));
  const taken = dirty.take();
  dirty.add(placed('c'));
  dirty.putBack(taken);
  expect(dirty.isLarge()).toBe(false);
  dirty.add(placed('d', 'e'));
  expect(dirty.isLarge()).toBe(true);
});
