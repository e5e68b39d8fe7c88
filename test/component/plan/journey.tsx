import { screen, waitFor, within } from '@testing-library/react';

import type { InUseDetails, JourneyUpdate } from '../../../types';
import { alarm, dialog, isDisabled, valueOf } from '../support/look';
import { held, refusal } from '../support/server';
import { journey } from '../support/world';

import { READ, SAVE, body, conflict, openJourney, save, saved, stage } from '../support/journey';

describe('the stages of a journey', () => {
  test('are renamed, ordered, added and saved together, as of the version that was read', async () => {
    const opened = await openJourney();
    const { user } = opened;
    await user.click(await stage('Awareness'));
    expect(isDisabled(save())).toBe(true);
    const name = screen.getByRole('textbox', { name: /^Name/ });
    await user.clear(name);
    await user.type(name, 'First sight');
    await user.click(screen.getByRole('button', { name: 'Move “First sight” down' }));
    screen.getByText('“First sight” is now stage 2 of 3');
    await user.click(screen.getByRole('button', { name: 'Add a stage' }));
    expect(isDisabled(save())).toBe(true);
    await user.type(screen.getByRole('textbox', { name: /^Name/ }), 'Loyalty');
    screen.getByText(/unsaved changes/);
    await user.click(save());
    await screen.findByText('The journey is saved');
    expect(body(opened).version).toBe(4);
    expect(body(opened).stages?.map((one) => [one.slug, one.name])).toEqual([
      ['consideration', 'Consideration'],
      ['awareness', 'First sight'],
      ['purchase', 'Purchase'],
      ['loyalty', 'Loyalty'],
    ]);
    expect(isDisabled(save())).toBe(true);
  });

  test('that are new have the focus on their name, and are complained of only once it was left', async () => {
    const { user } = await openJourney();
    await user.click(await screen.findByRole('button', { name: 'Add a stage' }));
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: /^Name/ }));
    expect(screen.queryByText('Every stage needs a name.')).toBeNull();
    expect(isDisabled(save())).toBe(true);
    await user.tab();
    expect(screen.getAllByText('Every stage needs a name.')).toHaveLength(2);
    await user.type(screen.getByRole('textbox', { name: /^Name/ }), 'Loyalty');
    expect(screen.queryByText('Every stage needs a name.')).toBeNull();
  });

  test('that cannot be saved stay as they were typed', async () => {
    const { user } = await openJourney('stages', { [SAVE]: refusal(500, 'The disk is full') });
    await user.click(await stage('Awareness'));
    await user.type(screen.getByRole('textbox', { name: 'Customer’s goal' }), 'Find out');
    await user.click(save());
    expect(await alarm()).toContain('The disk is full');
    expect(valueOf(screen.getByRole('textbox', { name: 'Customer’s goal' }))).toBe('Find out');
    screen.getByText(/unsaved changes/);
  });

  test('pressed twice are saved once', async () => {
    const slow = held();
    const opened = await openJourney('stages', { [SAVE]: slow.answer });
    await opened.user.click(await screen.findByRole('button', { name: 'Move “Awareness” down' }));
    await opened.user.click(save());
    await opened.user.click(save());
    slow.release({ data: saved(body(opened)) });
    await screen.findByText('The journey is saved');
    expect(opened.server.to(SAVE)).toHaveLength(1);
  });

  test('a faulty rule says where, at the field and at its closed stage, and is not saved', async () => {
    const { user } = await openJourney();
    await user.click(await stage('Awareness'));
    const rule = screen.getByRole('textbox', { name: 'Rule' });
    await user.click(rule);
    await user.paste('{"traits":{"plan":{"$nope":1}}}');
    expect(screen.queryByText('The rule is valid.')).toBeNull();
    screen.getByText(/\$nope/, { selector: 'p' });
    expect(isDisabled(save())).toBe(true);
    await user.click(await stage('Awareness'));
    expect((await stage('Awareness')).textContent).toContain('The rule has an error');
    await user.click(await stage('Awareness'));
    await user.clear(screen.getByRole('textbox', { name: 'Rule' }));
    expect(screen.queryByText(/unsaved changes/)).toBeNull();
  });

  test('a rule is shown to browsers only when somebody says so; what the server finds stands at the field until it is changed', async () => {
    const errors = [{ path: ['stages', '0', 'rule', 'traits'], message: 'is not known here', name: 'ValidationError' }];
    const opened = await openJourney('stages', { [SAVE]: refusal(400, 'Invalid', { errors }) });
    const { user } = opened;
    await user.click(await stage('Awareness'));
    expect(screen.queryByRole('checkbox', { name: 'Decide in the browser (the rule becomes public)' })).toBeNull();
    await user.click(screen.getByRole('textbox', { name: 'Rule' }));
    await user.paste('{"traits":{"plan":"paid"}}');
    screen.getByText('The rule is valid.');
    await user.click(save());
    await screen.findByText('traits: is not known here');
    expect(body(opened).stages?.[0]).toMatchObject({ rule: { traits: { plan: 'paid' } }, clientSide: false });
    opened.server.answer({ [SAVE]: ({ body: sent }: { body: JourneyUpdate }) => ({ data: saved(sent) }) });
    await user.type(screen.getByRole('textbox', { name: 'Rule' }), ' ');
    expect(screen.queryByText('traits: is not known here')).toBeNull();
    await user.click(screen.getByRole('checkbox', { name: 'Decide in the browser (the rule becomes public)' }));
    await user.click(save());
    await screen.findByText('The journey is saved');
    expect(body(opened, 1).stages?.[0]).toMatchObject({ clientSide: true });
  });
});

describe('unsaved changes of a journey', () => {
  test('are not left behind unasked: staying loses nothing, leaving goes on', async () => {
    const { user, address } = await openJourney();
    await user.click(await screen.findByRole('button', { name: 'Move “Awareness” down' }));
    const away = () => screen.getAllByRole('link', { name: 'Segments' })[0] as HTMLElement;
    await user.click(away());
    let asked = within(await screen.findByRole('alertdialog'));
    asked.getByText('Your changes have not been saved and will be lost.');
    await user.click(asked.getByRole('button', { name: 'Keep editing' }));
    expect(address().pathname).toBe('/plugins/touchpoints/journeys/j1');
    screen.getByText(/unsaved changes/);
    await user.click(away());
    asked = within(await screen.findByRole('alertdialog'));
    await user.click(asked.getByRole('button', { name: 'Discard' }));
    await waitFor(() => expect(address().pathname).toBe('/plugins/touchpoints/segments'));
  });

  test('stay when another tab is opened, which the address keeps', async () => {
    const { user, address } = await openJourney();
    await user.click(await screen.findByRole('button', { name: 'Move “Awareness” down' }));
    await user.click(screen.getByRole('tab', { name: 'Plan' }));
    expect(address().params.get('tab')).toBe('plan');
    expect(screen.queryByRole('alertdialog')).toBeNull();
    screen.getByText(/unsaved changes/);
  });

  test('meet those of somebody else: both are shown, brought together, and saved on top of theirs', async () => {
    const theirs = journey({ version: 5, description: 'New words' });
    let reads = 0;
    let saves = 0;
    const opened = await openJourney('stages', {
      [READ]: () => ({ data: (reads += 1) === 1 ? journey() : theirs }),
      [SAVE]: ({ body: sent }: { body: JourneyUpdate }) => ((saves += 1) === 1 ? conflict : { data: saved(sent) }),
    });
    const { user } = opened;
    await user.click(await screen.findByRole('button', { name: 'Remove “Consideration”' }));
    await user.click(save());
    const both = await dialog('Someone else saved this journey in the meantime');
    both.getByText('Stage “Consideration” removed');
    both.getByText('Description');
    await user.click(both.getByRole('button', { name: 'Merge both' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(opened.server.to(SAVE)).toHaveLength(1);
    await user.click(save());
    await screen.findByText('The journey is saved');
    expect(body(opened, 1)).toMatchObject({ version: 5, description: 'New words' });
    expect(body(opened, 1).stages?.map(({ slug }) => slug)).toEqual(['awareness', 'purchase']);
  });

  test('are given up for theirs, if one says so', async () => {
    let reads = 0;
    const opened = await openJourney('stages', {
      [READ]: () => ({ data: (reads += 1) === 1 ? journey() : journey({ version: 5, name: 'Theirs' }) }),
      [SAVE]: conflict,
    });
    await opened.user.click(await screen.findByRole('button', { name: 'Move “Awareness” down' }));
    await opened.user.click(save());
    await opened.user.click(
      (await dialog('Someone else saved this journey in the meantime')).getByRole('button', { name: 'Discard mine' }),
    );
    await screen.findByRole('heading', { level: 1, name: 'Theirs' });
    expect(screen.queryByText(/unsaved changes/)).toBeNull();
  });

  test('a removed stage that holds content asks where that goes before anything is lost', async () => {
    let saves = 0;
    const inUse: InUseDetails['inUse'] = {
      placements: 3,
      moments: 0,
      rules: 0,
      notes: 0,
      days: 0,
      journeys: [],
      entries: [],
      hidden: false,
    };
    const opened = await openJourney('stages', {
      [SAVE]: ({ body: sent }: { body: JourneyUpdate }) =>
        (saves += 1) === 1 ? refusal(409, 'In use', { inUse }) : { data: saved(sent) },
      'POST /touchpoints/placements/move': { data: { moved: 3, left: 0 } },
    });
    const { user, server } = opened;
    await user.click(await screen.findByRole('button', { name: 'Remove “Consideration”' }));
    await user.click(save());
    const asked = await dialog('The stages you removed still contain content');
    const go = asked.getByRole('button', { name: 'Save the journey' });
    expect(isDisabled(go)).toBe(true);
    await user.click(asked.getByRole('combobox', { name: 'Where should the content of “Consideration” go?' }));
    await user.click(await screen.findByRole('option', { name: 'Purchase' }));
    await user.click(go);
    await screen.findByText('The journey is saved');
    expect(server.to('POST /touchpoints/placements/move')[0]?.body).toEqual({
      from: { journey: 'customer', stage: 'consideration' },
      to: 'purchase',
    });
    expect(server.to(SAVE)[1]?.query).toEqual({});
  });
});
