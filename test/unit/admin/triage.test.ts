import { excerptOf } from '../../../admin/src/pages/Inventory/triage/excerpt';
import { placedIn } from '../../../admin/src/pages/Inventory/triage/placedIn';
import {
  startTriage,
  tally,
  triage,
  type TriageDecision,
  type TriageAction,
  type TriageState,
} from '../../../admin/src/pages/Inventory/triage/triageModel';

const QUEUE = ['a', 'b', 'c'].map((documentId) => ({ contentType: 'api::article.article', documentId }));
const SKIPPED: TriageDecision = { kind: 'skipped' };
const ASIDE: TriageDecision = { kind: 'setAside' };
const run = (actions: readonly TriageAction[], state: TriageState = startTriage(QUEUE)) =>
  actions.reduce(triage, state);
const decide = (decision: TriageDecision): TriageAction => ({ type: 'decide', decision });

describe('going through entries one by one', () => {
  test('a decision leads to the next entry; after the last one all are done', () => {
    const state = run([decide(SKIPPED), decide(ASIDE), decide(SKIPPED)]);
    expect(state.at).toBe(3);
    expect(tally(state)).toEqual({ placed: 0, setAside: 1, skipped: 2 });
    expect(run([decide(SKIPPED)], state)).toBe(state);
  });

  test('undo takes the last decision back and shows its entry', () => {
    const state = run([decide(SKIPPED), decide(ASIDE), { type: 'undo' }]);
    expect(state.at).toBe(1);
    expect(state.decisions.has(1)).toBe(false);
    expect(state.decisions.get(0)).toEqual(SKIPPED);
    expect(run([{ type: 'undo' }, { type: 'undo' }], state).at).toBe(0);
  });

  test('arrows move within the queue and decide nothing', () => {
    expect(run([{ type: 'move', by: -1 }]).at).toBe(0);
    expect(run([{ type: 'move', by: 1 }]).at).toBe(1);
    expect(run([{ type: 'move', by: 1 }]).history).toEqual([]);
  });

  test('one decided again is decided once; the next that is open follows', () => {
    const back = run([decide(SKIPPED), decide(SKIPPED), { type: 'show', index: 0 }, decide(ASIDE)]);
    expect(back.at).toBe(2);
    expect(back.history).toEqual([1, 0]);
    expect(tally(back)).toEqual({ placed: 0, setAside: 1, skipped: 1 });
  });

  test('what could not be saved is open again, wherever one is', () => {
    const state = run([decide(ASIDE), decide(SKIPPED), { type: 'reopen', index: 0 }]);
    expect(state.at).toBe(2);
    expect(state.decisions.has(0)).toBe(false);
  });
});

describe('the locale that is placed in', () => {
  const entry = { title: 'Boots', ...QUEUE[0]!, locale: 'de', placedElsewhere: false, allLocales: true };

  test('is all of them, or the one of the list where that was chosen', () => {
    expect(placedIn(entry, null, false)).toEqual({ locale: null, because: null });
    expect(placedIn(entry, 'de', false)).toEqual({ locale: null, because: null });
    expect(placedIn(entry, 'de', true)).toEqual({ locale: 'de', because: null });
  });

  test('what is placed for other locales is left there, and the card says so where it was not chosen', () => {
    const elsewhere = { ...entry, placedElsewhere: true };
    expect(placedIn(elsewhere, 'de', false)).toEqual({ locale: 'de', because: 'placedElsewhere' });
    expect(placedIn(elsewhere, 'de', true)).toEqual({ locale: 'de', because: null });
  });

  test('a type without locales is placed without one, and the card says so where one was chosen', () => {
    const plain = { ...entry, locale: null };
    expect(placedIn(plain, 'de', false)).toEqual({ locale: null, because: null });
    expect(placedIn(plain, 'de', true)).toEqual({ locale: null, because: 'noLocales' });
  });

  test('is that which is shown where the person may not read all of them, and the card says so where it was not chosen', () => {
    const limited = { ...entry, allLocales: false };
    expect(placedIn(limited, null, false)).toEqual({ locale: 'de', because: 'notAll' });
    expect(placedIn(limited, 'de', false)).toEqual({ locale: 'de', because: 'notAll' });
    expect(placedIn(limited, 'de', true)).toEqual({ locale: 'de', because: null });
  });

  describe('how an entry begins', () => {
    test('the title, system fields and addresses are no text', () => {
      const data = {
        documentId: 'x1',
        title: 'Boots',
        slug: 'boots-for-all',
        locale: 'en',
        body: 'Boots need care now and then.',
      };
      expect(excerptOf(data, 'Boots')).toBe('Boots need care now and then.');
    });

    test('texts of components, dynamic zones and blocks count, without markup', () => {
      const data = {
        title: 'T',
        hero: { id: 1, claim: '<p>The **best** [shop](https://a.b) in town, they say.</p>' },
        sections: [{ __component: 'a.b', text: '# A section that says something\n\n- one\n- two' }],
        blocks: [{ type: 'paragraph', children: [{ type: 'text', text: 'And a paragraph at the end of it.' }] }],
      };
      expect(excerptOf(data, 'T')).toBe(
        'The best shop in town, they say. A section that says something one two And a paragraph at the end of it.',
      );
    });

    test('files of the media library, addresses and data in JSON are no text', () => {
      const file = {
        id: 3,
        name: 'boots-in-the-snow.jpg',
        alternativeText: 'Boots in the deep snow of January',
        hash: 'boots_in_the_snow_1f',
        ext: '.jpg',
        mime: 'image/jpeg',
        formats: { small: { name: 'small boots in the snow.jpg', mime: 'image/jpeg' } },
        provider: 'local',
      };
      const data = {
        title: 'Boots',
        cover: file,
        gallery: [file, file],
        hero: { image: file, claim: 'Boots for every season.' },
        blocks: [{ type: 'image', image: file, children: [{ type: 'text', text: '' }] }],
        icon: '/uploads/boots_in_the_snow_1f.jpg',
        link: 'https://shop.example/boots-in-the-snow',
        sizes: '{"name": "boots in the snow", "from": 36, "to": 48}',
      };
      expect(excerptOf(data, 'Boots')).toBe('Boots for every season.');
    });

    test('forty words are enough', () => {
      const text = excerptOf({ body: Array.from({ length: 90 }, (_, at) => `w${at}`).join(' ') }, 'title');
      expect(text.split(' ')).toHaveLength(41);
      expect(text.endsWith('w39 …')).toBe(true);
    });

    test('short values stand in where there is nothing else; nothing is nothing', () => {
      expect(excerptOf({ title: 'T', city: 'Bern' }, 'T')).toBe('Bern');
      expect(excerptOf({ title: 'T', count: 3, other: null }, 'T')).toBe('');
    });
  });
});
