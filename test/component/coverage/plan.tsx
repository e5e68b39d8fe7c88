import { screen, waitFor, within } from '@testing-library/react';
import type { Journey } from '../../../types';
import { cell, openDrawer } from '../support/drawer';
import { dialog, isDisabled, valueOf } from '../support/look';
import { held, refusal, type Scripts } from '../support/server';
import { journey, plan } from '../support/world';

const READ = 'GET /touchpoints/journeys/j1';
const SAVE = 'PUT /touchpoints/journeys/j1';

const conflict = refusal(409, 'Somebody changed it', { conflict: { version: 5 } });
/** The journey as somebody else left it: with other plans at these cells. */
const changed = (...moments: Journey['moments']) => {
  const isAt = (one: Journey['moments'][number]) => (two: Journey['moments'][number]) =>
    one.stage === two.stage && one.touchpoint === two.touchpoint;
  const kept = journey().moments.filter((one) => !moments.some(isAt(one)));
  return journey({ version: 5, moments: [...kept, ...moments] });
};

/** The drawer of a slot, at its plan. */
const openPlan = async (answers: Scripts = {}) => {
  const opened = await openDrawer(cell(), {
    query: '?cell=awareness/newsletter&do=plan',
    answers: { [READ]: { data: journey() }, ...answers },
  });
  const form = await dialog('Edit plan');
  const isOpen = () => opened.address().params.get('do') === 'plan';
  return { ...opened, isOpen, form, save: form.getByRole('button', { name: 'Save' }) };
};
const opened = async (answers: Scripts = {}) => {
  const all = await openPlan(answers);
  const brief = await all.form.findByRole('textbox', { name: 'Brief' });
  return { ...all, brief };
};
const sent = (body: unknown) =>
  (body as Pick<Journey, 'moments' | 'version'>).moments.find(({ touchpoint }) => touchpoint === 'newsletter');

describe('the plan of a cell', () => {
  test('is saved with its journey: what is written here, and the other plans as they were', async () => {
    const { user, server, form, brief, save, isOpen } = await opened({ [SAVE]: { data: journey({ version: 5 }) } });
    expect(valueOf(brief)).toBe('Tell why we exist');
    await user.clear(brief);
    await user.type(brief, 'New words');
    await user.click(form.getByRole('combobox', { name: 'Impact' }));
    await user.click(await screen.findByRole('option', { name: '5 – decisive' }));
    await user.click(save);
    await screen.findByText('The plan was saved');
    expect(isOpen()).toBe(false);
    const body = server.to(SAVE)[0]?.body as Journey;
    expect(body.version).toBe(4);
    expect(body.moments).toHaveLength(4);
    expect(sent(body)).toMatchObject({ brief: 'New words', impact: 5, target: 2 });
  });

  test('names its faults at the fields, and is sent once they are mended', async () => {
    const { user, server, form, save } = await opened({ [SAVE]: { data: journey() } });
    await user.click(form.getByRole('button', { name: 'Add content that lives elsewhere' }));
    await user.type(form.getByRole('textbox', { name: 'Link' }), 'shop.example');
    expect(form.queryByText('Enter a title')).toBeNull();
    await user.click(save);
    await form.findByText('Enter a title');
    form.getByText('Enter a web address that begins with https:// or http://');
    expect(server.to(SAVE)).toEqual([]);
    await user.type(form.getByRole('textbox', { name: /^Title/ }), 'Radio spot');
    const link = form.getByRole('textbox', { name: 'Link' });
    await user.clear(link);
    await user.type(link, 'https://shop.example/spot');
    await user.click(save);
    await screen.findByText('The plan was saved');
    expect(sent(server.to(SAVE)[0]?.body)?.externalItems).toEqual([
      { title: 'Radio spot', url: 'https://shop.example/spot', owner: null, locale: null, reviewedAt: null },
    ]);
  });

  test('is not sent with a due date that is no day, and is left only when asked', async () => {
    const { user, server, form, save, isOpen } = await opened({ [SAVE]: { data: journey() } });
    const due = form.getByRole('combobox', { name: 'Due' });
    await user.clear(due);
    // Escape closes the calendar, behind which all else is out of reach.
    await user.type(due, '18/12/2026{Escape}');
    await user.click(save);
    form.getByText(/^Enter the date as month\/day\/year/);
    expect(document.activeElement).toBe(due);
    expect(server.to(SAVE)).toEqual([]);
    await user.click(form.getByRole('button', { name: 'Back' }));
    await user.click(within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'Keep editing' }));
    expect(isOpen()).toBe(true);
    await user.clear(due);
    await user.type(due, '12/18/2026{Escape}');
    await user.click(save);
    await screen.findByText('The plan was saved');
    expect(sent(server.to(SAVE)[0]?.body)).toMatchObject({ dueDate: '2026-12-18' });
  });

  test('takes content that lives elsewhere away, the right one of several', async () => {
    const items = ['First', 'Second'].map((title) => ({ title }));
    const base = journey({ moments: [plan('awareness', 'newsletter', { externalItems: items })] });
    const { user, server, form, save } = await opened({ [READ]: { data: base }, [SAVE]: { data: base } });
    await user.click(form.getByRole('button', { name: 'Remove First' }));
    expect(form.getAllByRole('textbox', { name: /^Title/ }).map(valueOf)).toEqual(['Second']);
    await user.click(save);
    await screen.findByText('The plan was saved');
    expect(sent(server.to(SAVE)[0]?.body)?.externalItems.map(({ title }) => title)).toEqual(['Second']);
  });

  test('a piece that is added has the focus, and is complained of only when it is to be saved', async () => {
    const { user, form, save } = await opened();
    const titles = () => form.getAllByRole('textbox', { name: /^Title/ });
    const add = () => user.click(form.getByRole('button', { name: 'Add content that lives elsewhere' }));
    await add();
    expect(document.activeElement).toBe(titles()[0]);
    await user.click(save);
    await form.findByText('Enter a title');
    await user.type(titles()[0] as HTMLElement, 'Ad');
    await add();
    expect(document.activeElement).toBe(titles()[1]);
    expect(form.queryByText('Enter a title')).toBeNull();
  });

  test('asks before it is left unsaved; untouched it just closes', async () => {
    const { user, form, brief, isOpen } = await opened();
    await user.type(brief, '!');
    await user.click(form.getByRole('button', { name: 'Back' }));
    const asked = within(await screen.findByRole('alertdialog'));
    asked.getByText('Your changes have not been saved and will be lost.');
    await user.click(asked.getByRole('button', { name: 'Keep editing' }));
    expect(isOpen()).toBe(true);
    expect(valueOf(brief)).toBe('Tell why we exist!');
    await user.type(brief, '{Backspace}');
    await user.click(form.getByRole('button', { name: 'Back' }));
    expect(isOpen()).toBe(false);
  });

  test('a failure is said, and the form stays as it was filled', async () => {
    const { user, brief, save, isOpen } = await opened({ [SAVE]: refusal(500, 'The disk is full') });
    await user.type(brief, ' here');
    await user.click(save);
    await screen.findByText('The disk is full');
    expect(valueOf(brief)).toBe('Tell why we exist here');
    expect(isOpen()).toBe(true);
  });

  test('cannot be saved before it is loaded; a failed load is tried again', async () => {
    const { user, server, form, save } = await openPlan({ [READ]: refusal(500, 'Not now') });
    await form.findByText('Not now');
    expect(isDisabled(save)).toBe(true);
    server.answer({ [READ]: { data: journey() } });
    await user.click(form.getByRole('button', { name: 'Try again' }));
    expect(valueOf(await form.findByRole('textbox', { name: 'Brief' }))).toBe('Tell why we exist');
  });

  test('pressed twice is saved once', async () => {
    const slow = held();
    const { user, server, save } = await opened({ [SAVE]: slow.answer });
    await user.click(save);
    await user.click(save);
    slow.release({ data: journey() });
    await screen.findByText('The plan was saved');
    expect(server.to(SAVE)).toHaveLength(1);
  });
});

describe('somebody else changed the journey meanwhile', () => {
  /** Refuses the first save, as the version is another one by then; takes the next. */
  const meanwhile = (theirs: Journey): Scripts => {
    let saves = 0;
    let reads = 0;
    return {
      [READ]: () => ({ data: (reads += 1) === 1 ? journey() : theirs }),
      [SAVE]: () => ((saves += 1) === 1 ? conflict : { data: theirs }),
    };
  };

  test('elsewhere: this plan is put on top of theirs, unasked', async () => {
    const { user, server, brief, save } = await opened(
      meanwhile(changed(plan('awareness', 'homepage', { target: 9 }))),
    );
    await user.type(brief, '!');
    await user.click(save);
    await screen.findByText('The plan was saved');
    const body = server.to(SAVE)[1]?.body as Journey;
    expect(body.version).toBe(5);
    expect(sent(body)?.brief).toBe('Tell why we exist!');
    expect(body.moments.some(({ target }) => target === 9)).toBe(true);
  });

  test('at this very cell: both versions are shown, and mine is kept if I say so', async () => {
    const { user, server, form, brief, save } = await opened(
      meanwhile(changed(plan('awareness', 'newsletter', { brief: 'Theirs' }))),
    );
    await user.type(brief, '!');
    await user.click(save);
    await form.findByText(/Nothing is lost: choose which version to keep/);
    form.getByText('Theirs');
    form.getByText('Tell why we exist!');
    await user.click(form.getByRole('button', { name: 'Keep mine' }));
    await screen.findByText('The plan was saved');
    expect(server.to(SAVE)[1]?.body).toMatchObject({ version: 5 });
    expect(sent(server.to(SAVE)[1]?.body)?.brief).toBe('Tell why we exist!');
  });

  test('and took the plan away: theirs is kept without saving anything', async () => {
    const gone = changed();
    const theirs = { ...gone, moments: gone.moments.filter(({ touchpoint }) => touchpoint !== 'newsletter') };
    const { user, server, form, brief, save, isOpen } = await opened(meanwhile(theirs));
    await user.type(brief, '!');
    await user.click(save);
    await form.findByText(/Someone else deleted this plan/);
    await user.click(form.getByRole('button', { name: 'Keep theirs' }));
    await waitFor(() => expect(isOpen()).toBe(false));
    expect(server.to(SAVE)).toHaveLength(1);
  });
});
