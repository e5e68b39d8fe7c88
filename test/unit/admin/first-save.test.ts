import type { PlacementCalls } from '../../../admin/src/content-manager/panel/saveWaiting';
import type { EntryPlacements, Placement } from '../../../types';

/** The real requests need Strapi's admin around them. */
const mockNeverAnswered = { read: () => new Promise(() => undefined), put: () => new Promise(() => undefined) };
jest.mock('../../../admin/src/content-manager/panel/callsOf', () => ({ callsOf: () => mockNeverAnswered }));

const contentType = 'api::article.article';
const ref = { contentType, documentId: 'new1' };
const cell = (stage: string) => ({ journey: 'j', stage, touchpoint: null });
const placement = (stage: string): Placement => ({
  ...cell(stage),
  documentId: `placement-${stage}`,
  contentType,
  entry: ref.documentId,
  segments: [],
  locale: null,
  weight: 80,
  startsAt: null,
  endsAt: null,
  rule: null,
});
const heldBy = (stages: readonly string[]): EntryPlacements => ({
  data: stages.map(placement),
  meta: {
    version: `v${stages.join()}`,
    names: { journeys: {}, stages: {}, touchpoints: {}, segments: {} },
    briefs: {},
    canPlace: true,
    participates: true,
    localized: true,
    locales: ['en'],
    allLocales: true,
    journeys: 1,
    review: [],
  },
});

/** What the window keeps over a reload. */
let kept: Map<string, string>;
beforeEach(() => {
  kept = new Map();
  Object.assign(globalThis, {
    sessionStorage: {
      getItem: (name: string) => kept.get(name) ?? null,
      setItem: (name: string, value: string) => void kept.set(name, value),
      removeItem: (name: string) => void kept.delete(name),
    },
    location: { pathname: `/admin/content-manager/collection-types/${contentType}/create`, search: '' },
  });
});
afterEach(() => ['sessionStorage', 'location'].forEach((name) => Reflect.deleteProperty(globalThis, name)));

/** The modules as a window has them right after it was loaded. */
const load = () => {
  jest.resetModules();
  return {
    ...jest.requireActual<typeof import('../../../admin/src/content-manager/stash')>(
      '../../../admin/src/content-manager/stash',
    ),
    ...jest.requireActual<typeof import('../../../admin/src/content-manager/unsent')>(
      '../../../admin/src/content-manager/unsent',
    ),
    ...jest.requireActual<typeof import('../../../admin/src/content-manager/firstSave')>(
      '../../../admin/src/content-manager/firstSave',
    ),
    ...jest.requireActual<typeof import('../../../admin/src/content-manager/preselect')>(
      '../../../admin/src/content-manager/preselect',
    ),
    ...jest.requireActual<typeof import('../../../admin/src/placing/model')>('../../../admin/src/placing/model'),
    ...jest.requireActual<typeof import('../../../admin/src/content-manager/panel/saveWaiting')>(
      '../../../admin/src/content-manager/panel/saveWaiting',
    ),
  };
};
type Window = ReturnType<typeof load>;

const waitingAt = ({ newItem }: Window, ...stages: string[]) => stages.map((stage) => ({ item: newItem(cell(stage)) }));

/** A server that holds placements, refuses an old version, and counts what it is asked. */
const server = (...stages: string[]) => {
  const state = { stages, puts: 0 };
  const calls: PlacementCalls = {
    read: async () => ({ data: heldBy(state.stages) }),
    put: async ({ body }) => {
      state.puts += 1;
      const now = heldBy(state.stages);
      if (body.version !== now.meta.version) return { error: { status: 409, details: { conflict: {} } } };
      state.stages = body.placements.map(({ stage }) => stage);
      return { data: heldBy(state.stages) };
    },
  };
  return { state, calls };
};

const never = new Promise<never>(() => undefined);

describe('placements chosen before the first save', () => {
  const saved = {
    type: 'adminApi/executeMutation/fulfilled',
    payload: { data: { documentId: ref.documentId } },
    meta: { arg: { endpointName: 'createDocument', originalArgs: { model: contentType } } },
  };

  it('belong to the entry from its first save on, and are gone from the next new one', () => {
    const window = load();
    window.setStash(contentType, { waiting: waitingAt(window, 'awareness') });
    window.watchFirstSave({ dispatch: () => never } as never)((() => undefined) as never)(saved);
    expect(window.getStash(contentType).waiting).toEqual([]);
    expect(window.getUnsent()).toEqual([{ ...ref, waiting: waitingAt(window, 'awareness') }]);
  });

  describe('at the cell that the address names', () => {
    const asked = '?tpJourney=j&tpStage=purchase&tpBack=tab%3Dgaps';
    const save = (window: Window) =>
      window.watchFirstSave({ dispatch: () => never } as never)((() => undefined) as never)(saved);
    const stagesOf = (window: Window) =>
      window.getUnsent().flatMap(({ waiting }) => waiting.map(({ item }) => item.stage));

    it('are there when it is saved before its panel is', () => {
      globalThis.location.search = asked;
      const window = load();
      save(window);
      expect(stagesOf(window)).toEqual(['purchase']);
    });

    it('stay away once they were taken away', () => {
      globalThis.location.search = asked;
      const window = load();
      window.setStash(contentType, { ...window.withPreselected({ waiting: [] }, asked), waiting: [] });
      save(window);
      expect(stagesOf(window)).toEqual([]);
    });

    it('are there, however the browser writes the address', () => {
      const pathname = `/admin/content-manager/collection-types/${encodeURIComponent(contentType)}/create`;
      Object.assign(globalThis.location, { pathname, search: asked });
      const window = load();
      save(window);
      expect(stagesOf(window)).toEqual(['purchase']);
    });

    it('are none where the address cannot be decoded, and the save goes on', () => {
      Object.assign(globalThis.location, { pathname: '/admin/%E0%A4%A', search: asked });
      const window = load();
      save(window);
      expect(stagesOf(window)).toEqual([]);
    });

    it('are not those of another form on the screen', () => {
      Object.assign(globalThis.location, { pathname: '/admin/content-manager/collection-types/api::page.page/create' });
      globalThis.location.search = asked;
      const window = load();
      save(window);
      expect(stagesOf(window)).toEqual([]);
    });
  });

  it('are for the one locale of the entry where the person may not read all of the site', async () => {
    const window = load();
    window.keepUnsent({ ...ref, waiting: waitingAt(window, 'awareness') });
    const put = jest.fn(async () => ({ data: heldBy(['awareness']) }));
    const { data, meta } = heldBy([]);
    const read = async () => ({ data: { data, meta: { ...meta, locales: ['fr'], allLocales: false } } });
    await window.saveAllWaiting({ read, put });
    expect(put).toHaveBeenCalledWith(
      expect.objectContaining({
        body: { version: meta.version, placements: [expect.objectContaining({ stage: 'awareness', locale: 'fr' })] },
      }),
    );
  });

  it('are sent by the next window when this one ended before the answer', async () => {
    const before = load();
    before.keepUnsent({ ...ref, waiting: waitingAt(before, 'awareness') });
    void before.saveAllWaiting({ ...server().calls, put: () => never });

    const after = load();
    const { state, calls } = server();
    await after.saveAllWaiting(calls);
    expect(state.stages).toEqual(['awareness']);
    expect(after.getFirstSave(ref)?.status).toBe('saved');
    expect(load().getUnsent()).toEqual([]);
  });

  it('are not sent again where the server has them: what is there stays as it is', async () => {
    const window = load();
    window.keepUnsent({ ...ref, waiting: waitingAt(window, 'awareness') });
    const { state, calls } = server('awareness', 'purchase');
    await window.saveAllWaiting(calls);
    expect(state).toEqual({ stages: ['awareness', 'purchase'], puts: 0 });
    expect(window.getUnsent()).toEqual([]);
  });

  it('are put beside what somebody else placed meanwhile', async () => {
    const window = load();
    window.keepUnsent({ ...ref, waiting: waitingAt(window, 'awareness') });
    const { state, calls } = server();
    const read = async () => {
      const answer = await calls.read(ref);
      if (state.puts === 0) state.stages = ['purchase'];
      return answer;
    };
    await window.saveAllWaiting({ ...calls, read });
    expect(state).toEqual({ stages: ['purchase', 'awareness'], puts: 2 });
  });

  it('are sent once, however many panels ask for it', async () => {
    const window = load();
    window.keepUnsent({ ...ref, waiting: waitingAt(window, 'awareness') });
    const { state, calls } = server();
    await Promise.all([window.saveAllWaiting(calls), window.saveAllWaiting(calls)]);
    expect(state.puts).toBe(1);
  });
});

describe('a first save that could not place', () => {
  const refused = { error: { status: 500 } };

  it('says so, and keeps what waits until it is sent or given up', async () => {
    const window = load();
    window.keepUnsent({ ...ref, waiting: waitingAt(window, 'awareness') });
    await window.saveAllWaiting({ ...server().calls, put: async () => refused });
    expect(window.getFirstSave(ref)).toMatchObject({ status: 'failed', error: { status: 500 } });
    expect(load().getUnsent()).toHaveLength(1);

    window.dismissFirstSave(ref);
    expect(window.getFirstSave(ref)).toBeNull();
    expect(load().getUnsent()).toEqual([]);
  });

  it('does not give up what is under way', () => {
    const window = load();
    window.keepUnsent({ ...ref, waiting: waitingAt(window, 'awareness') });
    void window.saveAllWaiting({ ...server().calls, put: () => never });
    window.dismissFirstSave(ref);
    expect(window.getFirstSave(ref)?.status).toBe('saving');
    expect(window.getUnsent()).toHaveLength(1);
  });

  it('is forgotten where the entry is gone', async () => {
    const window = load();
    window.keepUnsent({ ...ref, waiting: waitingAt(window, 'awareness') });
    await window.saveAllWaiting({ ...server().calls, read: async () => ({ error: { status: 400 } }) });
    expect(window.getFirstSave(ref)).toBeNull();
    expect(window.getUnsent()).toEqual([]);
  });

  it('tries no more than three times against people who keep changing it', async () => {
    const window = load();
    window.keepUnsent({ ...ref, waiting: waitingAt(window, 'awareness') });
    let puts = 0;
    const put = async () => {
      puts += 1;
      return { error: { status: 409, details: { conflict: {} } } };
    };
    await window.saveAllWaiting({ ...server().calls, put });
    expect(puts).toBe(3);
    expect(window.getFirstSave(ref)?.status).toBe('failed');
  });
});
