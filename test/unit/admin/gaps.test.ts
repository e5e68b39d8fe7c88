import { nameOfOwner, optionsOf, ownerOfText, textOfOwner } from '../../../admin/src/components/ownerChoice';
import { creatableTypes } from '../../../admin/src/pages/Coverage/create/creatable';
import {
  bodyOf,
  changesAnything,
  UNCHANGED,
  unfilled,
  withChoice,
} from '../../../admin/src/pages/Coverage/gaps/assignment';
import { NOTHING, pageState, pageToggled, toggled } from '../../../admin/src/pages/Coverage/gaps/selection';
import { typeInSentence } from '../../../admin/src/pages/Coverage/create/typeInSentence';
import { keptStatuses, readStatuses } from '../../../admin/src/pages/Coverage/model/gapStatus';
import { stepOfGap, stepsAt, type Means } from '../../../admin/src/pages/Coverage/model/nextStep';
import { timeSince } from '../../../admin/src/utils/relativeTime';
import type { ContentTypeInfo } from '../../../types';
import { plan } from '../../component/support/world';
import { moment } from '../../support/moment';

const cell = (stage: string, touchpoint: string | null = null) => ({ stage, touchpoint });

describe('chosen gaps', () => {
  const [first, second] = [[cell('a'), cell('a', 'x')], [cell('b')]];

  it('are chosen one by one and given up again', () => {
    const chosen = toggled(toggled(NOTHING, cell('a')), cell('a', 'x'));
    expect([...chosen.values()]).toEqual(first);
    expect([...toggled(chosen, cell('a')).values()]).toEqual([cell('a', 'x')]);
    expect(NOTHING.size).toBe(0);
  });

  it('stay chosen while another page is chosen as a whole, and given up', () => {
    const both = pageToggled(pageToggled(NOTHING, first), second);
    expect(both.size).toBe(3);
    expect([...pageToggled(both, second).values()]).toEqual(first);
    expect(pageToggled(toggled(NOTHING, cell('a')), first).size).toBe(2);
  });

  it('are all, some or none of a page', () => {
    expect(
      [NOTHING, toggled(NOTHING, cell('a')), pageToggled(NOTHING, first)].map((one) => pageState(one, first)),
    ).toEqual([false, 'indeterminate', true]);
    expect(pageState(pageToggled(NOTHING, second), first)).toBe(false);
  });

  it('hold no more of a gap than its place', () => {
    const gap = { ...cell('a'), missing: 2 };
    expect([...toggled(NOTHING, gap).values(), ...pageToggled(NOTHING, [gap]).values()]).toEqual([
      cell('a'),
      cell('a'),
    ]);
  });
});

describe('an assignment', () => {
  const chosen = toggled(NOTHING, cell('a', 'x'));
  const filled = { ...UNCHANGED, owner: ' CRM team ', dueDate: '2030-01-31', brief: ' ' };

  it('sends only what is set, whatever else was typed', () => {
    expect(bodyOf('j', chosen, filled)).toEqual({ journey: 'j', cells: [cell('a', 'x')] });
    expect(bodyOf('j', chosen, withChoice(filled, 'owner', 'set'))).toMatchObject({ owner: 'CRM team' });
    expect(bodyOf('j', chosen, withChoice(filled, 'owner', 'set'))).not.toHaveProperty('dueDate');
    expect(changesAnything(filled)).toBe(false);
    expect(changesAnything(withChoice(filled, 'brief', 'clear'))).toBe(true);
  });

  it('clears what is to be cleared, also where something was typed before', () => {
    const cleared = withChoice(withChoice(filled, 'dueDate', 'clear'), 'owner', 'clear');
    expect(bodyOf('j', chosen, cleared)).toMatchObject({ owner: null, dueDate: null });
    expect(unfilled(cleared)).toEqual([]);
  });

  it('knows what is to be set but is empty', () => {
    expect(unfilled(withChoice(withChoice(filled, 'brief', 'set'), 'owner', 'set'))).toEqual(['brief']);
    expect(unfilled(withChoice(UNCHANGED, 'dueDate', 'set'))).toEqual(['dueDate']);
  });
});

describe('statuses in the URL', () => {
  it('are read in their order, strangers passed over', () => {
    expect(readStatuses('done,late,open')).toEqual(['open', 'done']);
    expect(readStatuses(null)).toEqual([]);
    expect(readStatuses('')).toEqual([]);
  });

  it('are left out where they say what is listed anyway', () => {
    expect(keptStatuses(['inProgress', 'open', 'planned'])).toEqual([]);
    expect(keptStatuses(['done', 'open'])).toEqual(['open', 'done']);
    expect(keptStatuses([])).toEqual([]);
  });
});

describe('owners', () => {
  const people = [
    { email: 'ada@example.com', name: 'Ada Admin' },
    { email: 'bo@example.com', name: 'Bo Lind' },
    { email: 'bo2@example.com', name: 'bo lind' },
  ];
  const options = optionsOf(people);

  it('have labels that tell two people of one name apart', () =>
    expect(options.map(({ label }) => label)).toEqual([
      'Ada Admin',
      'Bo Lind (bo@example.com)',
      'bo lind (bo2@example.com)',
    ]));

  it('are stored as an address where the text is a person, as typed where it is not', () => {
    expect(ownerOfText(' ada admin ', options)).toBe('ada@example.com');
    expect(ownerOfText('Ada', options)).toBe('Ada');
    expect(ownerOfText('CRM team ', options)).toBe('CRM team ');
  });

  it.each([...options.map(({ email }) => email), 'CRM team', ''])('survive being shown and read: "%s"', (owner) =>
    expect(ownerOfText(textOfOwner(owner, options), options)).toBe(owner),
  );

  it('are named by who they are, also when they left, and before anybody is known', () => {
    const owners = { people, former: [{ email: 'gone@example.com', name: 'Gone Girl' }] };
    expect(nameOfOwner('ADA@example.com', owners)).toBe('Ada Admin');
    expect(nameOfOwner('gone@example.com', owners)).toBe('Gone Girl');
    expect(nameOfOwner('CRM team', owners)).toBe('CRM team');
    expect(nameOfOwner('ada@example.com', undefined)).toBe('ada@example.com');
  });
});

describe('content to create', () => {
  const type = (uid: string, changes: Partial<ContentTypeInfo> = {}) =>
    ({ uid, participates: true, canRead: true, kind: 'collectionType', ...changes }) as ContentTypeInfo;
  const create = (subject: string) => ({ action: 'plugin::content-manager.explorer.create', subject });

  it('is offered of types that take part and that the person may add to', () => {
    const types = [type('a'), type('b'), type('c', { participates: false }), type('d', { kind: 'singleType' })];
    const permissions = [
      create('a'),
      create('c'),
      create('d'),
      { action: 'plugin::content-manager.explorer.update', subject: 'b' },
    ];
    expect(creatableTypes(types, permissions).map(({ uid }) => uid)).toEqual(['a']);
    expect(creatableTypes(types, [])).toEqual([]);
  });

  it('is called by its type as it stands in a sentence of the language', () => {
    expect(typeInSentence('Landing Page', 'en')).toBe('landing page');
    expect(typeInSentence('FAQ', 'en')).toBe('FAQ');
    expect(typeInSentence('Événement', 'fr')).toBe('événement');
    expect(typeInSentence('E-Mail', 'de')).toBe('E-Mail');
  });
});

describe('the next step', () => {
  const may = { read: true, place: true, plan: true, settings: false };
  const means = (changes: Partial<Means> = {}): Means => ({ permissions: may, draft: false, create: true, ...changes });
  const planned = plan('awareness', 'newsletter');
  const gap = moment('awareness', 'newsletter', { have: 0, state: 'empty' });

  it.each([
    ['a draft waits', means({ draft: true }), 'draft'],
    ['something can be written', means(), 'create'],
    ['nothing can be written', means({ create: false }), 'add'],
    ['they may only plan', means({ permissions: { ...may, place: false } }), 'editPlan'],
    ['they may only read', means({ permissions: { ...may, place: false, plan: false } }), 'show'],
  ])('of a gap where %s', (_, has, step) => expect(stepOfGap(has)).toBe(step));

  it.each([
    ['a gap', { plan: planned, figures: gap }, 'create', ['add', 'editPlan', 'unplan']],
    [
      'what is covered',
      { plan: planned, figures: { ...gap, state: 'covered' as const } },
      null,
      ['create', 'add', 'editPlan', 'unplan'],
    ],
    ['what is not in the plan', { plan: null, figures: null }, 'plan', ['create', 'add']],
  ])('at %s', (_, slot, first, others) => expect(stepsAt(slot, means())).toEqual({ first, others }));

  it('without the right to plan is to place, also where nothing is planned', () => {
    const has = means({ permissions: { ...may, plan: false }, create: false });
    expect(stepsAt({ plan: null, figures: null }, has)).toEqual({ first: 'add', others: [] });
  });
});

describe('how long ago', () => {
  const MINUTE = 60_000;
  it.each([
    [59_999, { value: 0, unit: 'second' }],
    [-5 * MINUTE, { value: 0, unit: 'second' }],
    [59 * MINUTE, { value: -59, unit: 'minute' }],
    [60 * MINUTE, { value: -1, unit: 'hour' }],
    [47 * 60 * MINUTE, { value: -1, unit: 'day' }],
    [45 * 24 * 60 * MINUTE, { value: -1, unit: 'month' }],
    [800 * 24 * 60 * MINUTE, { value: -2, unit: 'year' }],
  ])('%d milliseconds', (past, said) => expect(timeSince(1_000_000_000_000 - past, 1_000_000_000_000)).toEqual(said));
});
