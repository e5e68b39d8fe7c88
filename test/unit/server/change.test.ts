import { withChange, type Change } from '../../../server/src/store/change';
import type { Context } from '../../../server/src/utils/context';

const OVER = 'This change is over';

/** A Strapi that remembers what was written. */
const recording = () => {
  const written: string[] = [];
  const writer = (name: string) => async () => {
    written.push(name);
    return { count: 1 };
  };
  const query = () => ({
    create: writer('create'),
    createMany: writer('createMany'),
    update: writer('update'),
    updateMany: writer('updateMany'),
    deleteMany: writer('deleteMany'),
  });
  const strapi = {
    db: { query, metadata: { get: () => ({ attributes: { documentId: { default: () => 'd1' } } }) } },
    plugin: () => ({ config: () => ({ rowsInInsert: 50, valuesInStatement: 400 }) }),
  };
  return { context: { strapi } as unknown as Context, written };
};

const WRITES: readonly (readonly [string, (change: Change) => Promise<unknown>])[] = [
  ['create', ({ notes }) => notes.create({ text: 'Hello' })],
  ['createMany', ({ notes }) => notes.createMany([{ text: 'Hello' }])],
  ['update', ({ notes }) => notes.update(1, { text: 'Hello' })],
  ['updateWhere', ({ notes }) => notes.updateWhere({ id: 1 }, { text: 'Hello' })],
  ['removeWhere', ({ notes }) => notes.removeWhere({ id: 1 })],
  ['removeIds', ({ notes }) => notes.removeIds([1])],
];

describe('a change writes while its work runs', () => {
  test.each(WRITES)('%s: and never afterwards', async (_, write) => {
    const { context, written } = recording();
    const kept = await withChange(context, async (change) => {
      await write(change);
      return change;
    });
    expect(written).toHaveLength(1);
    await expect(write(kept)).rejects.toThrow(OVER);
    expect(written).toHaveLength(1);
  });

  test('nor after its work failed', async () => {
    const { context, written } = recording();
    let kept: Change | undefined;
    const failing = withChange(context, (change) => {
      kept = change;
      return Promise.reject(new Error('Not today'));
    });
    await expect(failing).rejects.toThrow('Not today');
    await expect(kept!.notes.create({ text: 'Hello' })).rejects.toThrow(OVER);
    expect(written).toEqual([]);
  });

  test('another one that runs meanwhile goes on', async () => {
    const { context, written } = recording();
    await withChange(context, async (outer) => {
      await withChange(context, (inner) => inner.notes.create({ text: 'Hello' }));
      await outer.notes.create({ text: 'Hello' });
    });
    expect(written).toEqual(['create', 'create']);
  });
});
