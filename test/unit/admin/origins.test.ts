import { preselection } from '../../../admin/src/content-manager/preselect';
import { coveragePath, createPath } from '../../../admin/src/utils/links';

/** Only what is kept matters here, not who is asked for it. */
jest.mock('../../../admin/src/content-manager/panel/callsOf', () => ({
  callsOf: () => ({ read: () => new Promise(() => undefined), put: () => new Promise(() => undefined) }),
}));

const contentType = 'api::article.article';
const entry = { contentType, documentId: 'new1' };
const cell = { journey: 'j', stage: 'consideration', touchpoint: 'newsletter' };
const back = '?locale=de&tab=gaps&mine=1&cell=consideration%2Fnewsletter';
const saved = {
  type: 'adminApi/executeMutation/fulfilled',
  payload: { data: { documentId: entry.documentId } },
  meta: { arg: { endpointName: 'createDocument', originalArgs: { model: contentType } } },
};

let kept: Map<string, string>;
beforeEach(() => {
  kept = new Map();
  Object.assign(globalThis, {
    sessionStorage: {
      getItem: (name: string) => kept.get(name) ?? null,
      setItem: (name: string, value: string) => void kept.set(name, value),
      removeItem: (name: string) => void kept.delete(name),
    },
    location: { pathname: '/admin', search: '' },
  });
});
afterEach(() => ['sessionStorage', 'location'].forEach((name) => Reflect.deleteProperty(globalThis, name)));

/** The modules as a window has them right after it was loaded. */
const load = () => {
  jest.resetModules();
  return {
    ...jest.requireActual<typeof import('../../../admin/src/content-manager/origins')>(
      '../../../admin/src/content-manager/origins',
    ),
    ...jest.requireActual<typeof import('../../../admin/src/content-manager/stash')>(
      '../../../admin/src/content-manager/stash',
    ),
    ...jest.requireActual<typeof import('../../../admin/src/content-manager/firstSave')>(
      '../../../admin/src/content-manager/firstSave',
    ),
  };
};
const save = ({ watchFirstSave }: ReturnType<typeof load>) =>
  watchFirstSave({ dispatch: () => new Promise(() => undefined) } as never)((() => undefined) as never)(saved);

describe('the way back from a new entry', () => {
  it('is carried by the address of the create view, and leads nowhere else', () => {
    const path = createPath(contentType, { ...cell, segments: ['a'], locale: 'de', back });
    const asked = preselection(path.slice(path.indexOf('?')));
    expect(asked).toMatchObject({ back, item: { stage: 'consideration', segments: ['a'] } });
    expect(coveragePath(asked!.back!)).toBe(`/plugins/touchpoints${back}`);
    expect(preselection('?tpJourney=j&tpStage=s')?.back).toBeNull();
  });

  it('belongs to the entry from its first save on, over a reload', () => {
    const window = load();
    window.setStash(contentType, { waiting: [], origin: { cell, back } });
    save(window);
    expect(window.getOrigin(entry)).toMatchObject({ cell, back, news: true });
    expect(window.getStash(contentType).origin).toBeUndefined();
    expect(load().getOrigin(entry)).toMatchObject({ cell, back, news: true });
    expect(window.getOrigin({ ...entry, documentId: 'other' })).toBeNull();
  });

  it('is not made up for an entry that was not created for a gap', () => {
    const window = load();
    save(window);
    expect(window.getOrigin(entry)).toBeNull();
  });

  it('tells of the first save until that was seen, and stays', () => {
    const window = load();
    window.keepOrigin(entry, { cell, back });
    window.tellNoMore(entry);
    expect(window.getOrigin(entry)).toMatchObject({ back, news: false });
    expect(load().getOrigin(entry)).toMatchObject({ news: false });
  });

  it('is gone once it was used, and no other with it', () => {
    const window = load();
    window.keepOrigin(entry, { cell, back });
    window.keepOrigin({ ...entry, documentId: 'new2' }, { cell, back: '?tab=grid' });
    window.forgetOriginsOf(back);
    expect(window.getOrigin(entry)).toBeNull();
    expect(load().getOrigin({ ...entry, documentId: 'new2' })).toMatchObject({ back: '?tab=grid' });
    window.forgetOriginsOf('?tab=grid');
    expect(kept.size).toBe(0);
  });
});
