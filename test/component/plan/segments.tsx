import { screen, waitFor, within } from '@testing-library/react';
import type { InUseDetails, Segment } from '../../../types';
import { alarm, dialog, isDisabled, rowOf, valueOf } from '../support/look';
import { basics, openPlugin } from '../support/plugin';
import { held, refusal, type Scripts } from '../support/server';
import { MAY_READ, segment, SEGMENTS, setup } from '../support/world';

const LIST = 'GET /touchpoints/segments';
const CREATE = 'POST /touchpoints/segments';
const UPDATE = 'PUT /touchpoints/segments/seg-families';
const DELETE = 'DELETE /touchpoints/segments/seg-families';
const RULE = { traits: { children: true } };

const openSegments = (query = '', answers: Scripts = {}) =>
  openPlugin(`/segments${query}`, { answers: { ...basics(), ...answers } });
const ruled: Segment = segment('families', 'Families', { rule: RULE, clientSide: true });
const save = (form: Awaited<ReturnType<typeof dialog>>) => form.getByRole('button', { name: 'Save' });

describe('the segments', () => {
  test('are none: how to begin; only those who may plan are offered it', async () => {
    const opened = await openSegments('', { [LIST]: { data: [] } });
    await screen.findByText(/^No segments yet/);
    await opened.user.click(screen.getByRole('button', { name: 'Add a segment' }));
    await dialog('New segment');
    opened.leave();
    await openSegments('', {
      [LIST]: { data: [] },
      'GET /touchpoints/setup': { data: setup({ permissions: MAY_READ }) },
    });
    await screen.findByText(/^No segments yet/);
    expect(screen.queryByRole('button', { name: 'Add a segment' })).toBeNull();
  });

  test('a new one is saved with its notes, one a line', async () => {
    const { user, server, address } = await openSegments('?segment=new', { [CREATE]: { data: SEGMENTS[0] } });
    const form = await dialog('New segment');
    expect(isDisabled(save(form))).toBe(true);
    await user.type(form.getByRole('textbox', { name: /^Name/ }), ' Clubs ');
    await user.type(form.getByRole('textbox', { name: 'Goals' }), 'Meet{Enter}Win');
    await user.click(save(form));
    await screen.findByText('“Clubs” is saved');
    expect(server.to(CREATE)[0]?.body).toEqual({
      name: 'Clubs',
      description: null,
      goals: ['Meet', 'Win'],
      frustrations: [],
      rule: null,
      clientSide: false,
    });
    expect(address().params.has('segment')).toBe(false);
    expect(screen.queryByRole('alertdialog')).toBeNull();
  });

  test('one that is called what stands for visitors of none says what becomes of it', async () => {
    const { user } = await openSegments('', { [LIST]: { data: [segment('none', 'Newcomers'), ...SEGMENTS] } });
    await user.click((await rowOf('Newcomers')).getByRole('button', { name: 'Edit “Newcomers”' }));
    (await dialog('Newcomers')).getByText(/^In Coverage, “none” means visitors in no segment/);
  });

  test('are looked at, and not changed, by those who may only read', async () => {
    const { user } = await openSegments('', { 'GET /touchpoints/setup': { data: setup({ permissions: MAY_READ }) } });
    await user.click((await rowOf('Families')).getByRole('button', { name: 'Open “Families”' }));
    const form = await dialog('Families');
    expect((form.getByRole('textbox', { name: /^Name/ }) as HTMLInputElement).readOnly).toBe(true);
    expect(form.queryByRole('button', { name: 'Save' })).toBeNull();
    expect(screen.queryByRole('button', { name: /^Delete/ })).toBeNull();
  });

  test('unsaved changes are asked about; back does not lose them', async () => {
    const { user, back, address } = await openSegments('');
    await user.click((await rowOf('Families')).getByRole('button', { name: 'Edit “Families”' }));
    const form = await dialog('Families');
    await user.type(form.getByRole('textbox', { name: /^Name/ }), '!');
    await back();
    const asked = within(await screen.findByRole('alertdialog'));
    await user.click(asked.getByRole('button', { name: 'Keep editing' }));
    expect(address().params.get('segment')).toBe('families');
    expect(valueOf(form.getByRole('textbox', { name: /^Name/ }))).toBe('Families!');
  });

  test('a failure keeps what was typed; pressed twice is saved once', async () => {
    const slow = held();
    const { user, server } = await openSegments('?segment=families', { [UPDATE]: slow.answer });
    const form = await dialog('Families');
    await user.type(form.getByRole('textbox', { name: /^Name/ }), '!');
    await user.click(save(form));
    await user.click(save(form));
    slow.release(refusal(400, 'There is one of that name'));
    expect(await alarm()).toContain('There is one of that name');
    expect(server.to(UPDATE)).toHaveLength(1);
    expect(valueOf(form.getByRole('textbox', { name: /^Name/ }))).toBe('Families!');
  });

  test('a refusal and the faults of a rule are said in the language of the admin', async () => {
    const taken = {
      code: 'taken',
      values: { what: 'segment', slug: 'families' },
      path: ['slug'],
      message: 'Taken',
      name: 'ValidationError',
    };
    const { user } = await openPlugin('/segments?segment=families', {
      locale: 'de',
      answers: { ...basics(), [UPDATE]: refusal(400, 'Taken', { errors: [taken] }) },
    });
    const form = await dialog('Families');
    await user.click(form.getByRole('textbox', { name: 'Regel' }));
    await user.paste('{ "traits": { "age": { "$between": 3 } } }');
    await form.findByText('traits.age.$between: muss eine Liste aus zwei Werten sein, von und bis');
    await user.clear(form.getByRole('textbox', { name: 'Regel' }));
    await user.type(form.getByRole('textbox', { name: /^Name/ }), '!');
    await user.click(form.getByRole('button', { name: 'Speichern' }));
    expect(await alarm()).toContain('„families“ gibt es schon. Wähle einen anderen Namen.');
  });

  test('in use are deleted only after it is said what that takes along', async () => {
    let asked = 0;
    const inUse: InUseDetails['inUse'] = {
      placements: 4,
      moments: 0,
      notes: 0,
      days: 0,
      rules: 0,
      journeys: [],
      entries: [],
      hidden: false,
    };
    const { user, server } = await openSegments('', {
      [DELETE]: () => ((asked += 1) === 1 ? refusal(409, 'In use', { inUse }) : null),
    });
    await user.click((await rowOf('Families')).getByRole('button', { name: 'Delete “Families”' }));
    const question = within(await screen.findByRole('alertdialog'));
    await user.click(question.getByRole('button', { name: 'Delete' }));
    await question.findByText('4 pieces of content');
    question.getByText(/it is not shown to everyone instead/);
    await user.click(question.getByRole('button', { name: 'Delete anyway' }));
    await screen.findByText('“Families” has been deleted');
    expect(server.to(DELETE).map(({ query }) => query)).toEqual([{}, { force: 'true' }]);
  });
});

describe('the rule of a segment', () => {
  const openRuled = async (answers: Scripts = {}) => {
    const opened = await openSegments('?segment=families', {
      [LIST]: { data: [ruled] },
      [UPDATE]: { data: ruled },
      ...answers,
    });
    const form = await dialog('Families');
    return { ...opened, form, rule: form.getByRole('textbox', { name: 'Rule' }) };
  };
  const forBrowsers = ({ form }: Awaited<ReturnType<typeof openRuled>>) =>
    form.getByRole('checkbox', { name: 'Decide in the browser (the rule becomes public)' });

  test('is hidden from browsers when somebody says so', async () => {
    const opened = await openRuled();
    expect(forBrowsers(opened).getAttribute('aria-checked')).toBe('true');
    await opened.user.click(forBrowsers(opened));
    await opened.user.click(save(opened.form));
    await screen.findByText('“Families” is saved');
    expect(opened.server.to(UPDATE)[0]?.body).toMatchObject({ rule: RULE, clientSide: false });
  });

  test('takes that word along when it is taken away', async () => {
    const opened = await openRuled();
    const { user, server, form, rule } = opened;
    await user.clear(rule);
    expect(form.queryByRole('checkbox', { name: 'Decide in the browser (the rule becomes public)' })).toBeNull();
    await user.click(save(form));
    await screen.findByText('“Families” is saved');
    expect(server.to(UPDATE)[0]?.body).toMatchObject({ rule: null, clientSide: false });
  });

  test('that is no JSON, or says what cannot be, is not saved, and says where it is wrong', async () => {
    const { user, form, rule } = await openRuled();
    await user.clear(rule);
    await user.paste('{"traits":');
    expect(isDisabled(save(form))).toBe(true);
    await user.clear(rule);
    await user.paste('{"traits":{"age":{"$over":3}}}');
    await waitFor(() => form.getByText(/^traits\.age/));
    expect(isDisabled(save(form))).toBe(true);
  });

  test('that the server refuses has its fault at the field, until it is changed', async () => {
    const errors = [{ path: ['rule', 'traits', 'children'], message: 'is confidential', name: 'ValidationError' }];
    const { user, form, rule } = await openRuled({ [UPDATE]: refusal(400, 'Invalid', { errors }) });
    await user.clear(rule);
    await user.paste('{"traits":{"children":false}}');
    await user.click(save(form));
    await form.findByText('traits.children: is confidential');
    await user.type(rule, ' ');
    expect(form.queryByText('traits.children: is confidential')).toBeNull();
    form.getByText('The rule is valid.');
  });
});
