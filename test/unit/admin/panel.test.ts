import { createdEntry } from '../../../admin/src/content-manager/firstSave';
import { preselection } from '../../../admin/src/content-manager/preselect';
import {
  adding,
  collides,
  groupByStage,
  holdsIn,
  itemKey,
  missing,
  namesOf,
  newItem,
  optionsByStage,
  orderWord,
  removing,
  replacing,
  searchOptions,
  windowOf,
} from '../../../admin/src/placing/model';
import type { PlacementOption } from '../../../types';

const item = (stage: string, touchpoint: string | null = null) => newItem({ journey: 'j', stage, touchpoint });
const option = (stage: string, touchpoint: string | null, have = 0, target = 1): PlacementOption => ({
  journey: 'j',
  journeyName: 'Customer journey',
  stage,
  stageName: stage,
  stagePosition: 0,
  touchpoint,
  touchpointName: touchpoint,
  channel: null,
  planned: target > 0,
  have,
  target,
});

describe('changes of placements', () => {
  const list = [item('awareness'), item('purchase', 'shop')];

  it('can be made again on a list that somebody else changed', () => {
    const add = adding(item('advocacy'));
    expect(add([]).map(itemKey)).toEqual(['j/advocacy/@']);
    expect(add(add(list))).toHaveLength(3);
    expect(removing(item('awareness'))(list).map(itemKey)).toEqual(['j/purchase/shop@']);
    expect(removing(item('awareness'))([])).toEqual([]);
  });

  it('puts a changed placement where it was, and back where somebody removed it', () => {
    const [before] = list;
    const after = { ...before!, weight: 80 };
    expect(replacing(before!, after)(list)[0]?.weight).toBe(80);
    expect(replacing(before!, after)([]).map(itemKey)).toEqual([itemKey(after)]);
  });

  it('sees a placement that would stand on another one', () => {
    const german = { ...item('awareness'), locale: 'de' };
    const all = [item('awareness'), german];
    expect(collides(german, { ...german, locale: null }, all)).toBe(true);
    expect(collides(german, { ...german, weight: 20 }, all)).toBe(false);
  });
});

describe('what the panel shows', () => {
  it('what is placed for another locale does not hold in this one; without locales everything does', () => {
    const all = [item('awareness'), { ...item('awareness'), locale: 'de' }, { ...item('awareness'), locale: 'en' }];
    const localesIn = (locale?: string) => all.filter((each) => holdsIn(each, locale)).map((each) => each.locale);
    expect(localesIn('de')).toEqual([null, 'de']);
    expect(localesIn()).toEqual([null, 'de', 'en']);
  });

  it('groups by stage in the order of the journey, strangers last', () => {
    const items = [item('gone'), item('purchase'), item('awareness', 'a'), item('purchase', 'b')];
    const groups = groupByStage(items, ['j/awareness', 'j/consideration', 'j/purchase']);
    expect(groups.map(({ key, items: members }) => [key, members.length])).toEqual([
      ['j/awareness', 1],
      ['j/purchase', 2],
      ['j/gone', 1],
    ]);
  });

  it('knows a broken link by a missing name', () => {
    const names = { journeys: { j: 'Journey' }, stages: { 'j/awareness': 'Awareness' }, touchpoints: {}, segments: {} };
    expect(namesOf(item('awareness'), names)).toEqual({ journey: 'Journey', stage: 'Awareness', touchpoint: null });
    expect(namesOf(item('awareness', 'gone'), names)).toBeNull();
    expect(namesOf(item('gone'), names)).toBeNull();
  });

  it('says what a cell still needs', () => {
    expect(missing(option('a', null, 1, 3))).toBe(2);
    expect(missing(option('a', null, 5, 3))).toBe(0);
    expect(missing({ ...option('a', null, 0, 3), planned: false })).toBe(0);
  });

  it('finds places by any of their words, whatever the case and the accents', () => {
    const options = [option('Découverte', 'Newsletter'), option('Achat', null)];
    expect(searchOptions(options, 'news DECOU', 'Étape entière')).toEqual([options[0]]);
    expect(searchOptions(options, 'etape', 'Étape entière')).toEqual([options[1]]);
    expect(searchOptions(options, ' ', '')).toEqual(options);
    expect(searchOptions(options, 'nothing', '')).toEqual([]);
  });

  it('has a word for three weights only', () => {
    expect([80, 50, 20, 65].map(orderWord)).toEqual(['first', 'normal', 'last', null]);
  });
});

describe('when a placement is shown', () => {
  const now = Date.parse('2026-05-01T12:00:00Z');
  const at = (startsAt: string | null, endsAt: string | null) => windowOf({ startsAt, endsAt }, now);

  it('is now, later, or no more; its end is not shown any more', () => {
    expect(at(null, null)).toBe('open');
    expect(at('2026-05-01T12:00:00Z', null)).toBe('open');
    expect(at('2026-05-01T12:00:01Z', '2026-06-01T00:00:00Z')).toBe('ahead');
    expect(at(null, '2026-05-01T12:00:00Z')).toBe('over');
  });
});

describe('places to choose from', () => {
  it('stand under their stages in the order of the journeys, gaps first as they came', () => {
    const options = [
      { ...option('purchase', 'shop'), stagePosition: 2 },
      { ...option('awareness', 'home'), stagePosition: 0 },
      { ...option('join', 'mail'), journey: 'k', stagePosition: 0 },
      { ...option('purchase', null, 1), stagePosition: 2 },
    ];
    expect(optionsByStage(options).map(({ key, items }) => [key, items.map(({ touchpoint }) => touchpoint)])).toEqual([
      ['j/awareness', ['home']],
      ['j/purchase', ['shop', null]],
      ['k/join', ['mail']],
    ]);
  });
});

describe('a cell named in the address', () => {
  it('becomes a placement', () => {
    const asked = preselection('?tpJourney=j&tpStage=s&tpTouchpoint=t&tpSegments=a,b&plugins[i18n][locale]=en');
    expect(asked?.item).toMatchObject({ journey: 'j', stage: 's', touchpoint: 't', segments: ['a', 'b'] });
  });

  it('may be a whole stage for everyone', () => {
    expect(preselection('?tpJourney=j&tpStage=s')?.item).toMatchObject({ touchpoint: null, segments: [] });
  });

  it('needs its journey and its stage', () => expect(preselection('?tpStage=s')).toBeNull());
});

describe('the first save of a new entry', () => {
  const action = (endpointName: string, originalArgs: object, documentId: unknown = 'new1') => ({
    type: 'adminApi/executeMutation/fulfilled',
    payload: { data: { documentId } },
    meta: { arg: { endpointName, originalArgs } },
  });
  const model = 'api::article.article';

  it.each(['createDocument', 'cloneDocument', 'publishDocument', 'updateDocument'])('is seen in %s', (endpoint) =>
    expect(createdEntry(action(endpoint, { model }))).toEqual({ model, documentId: 'new1' }),
  );

  it.each([
    ['a save of an entry that exists', action('updateDocument', { model, documentId: 'old' })],
    ['another call', action('deleteDocument', { model })],
    ['an answer without an entry', action('createDocument', { model }, null)],
    ['a refusal', { ...action('createDocument', { model }), type: 'adminApi/executeMutation/rejected' }],
    ['any other action', { type: 'x' }],
  ])('is not %s', (_name, other) => expect(createdEntry(other)).toBeNull());
});
