import { screen, waitFor, within } from '@testing-library/react';
import type { Setup, Template } from '../../../types';
import { alarm, isDisabled, valueOf } from '../support/look';
import { basics, openPlugin } from '../support/plugin';
import { held, refusal, type Scripts } from '../support/server';
import { ARTICLE, journey, MAY_READ, OPEN_SITE, PAGE, setup, TOUCHPOINTS } from '../support/world';

const SETUP = 'GET /touchpoints/setup';
const IMPORT = 'POST /touchpoints/journeys/import';
const GRANT = 'POST /touchpoints/setup/grants';
const SETTINGS = 'PUT /touchpoints/settings';

const stages = ['Before', 'After'].map((name) => ({ name }));
const TEMPLATES: readonly Template[] = [
  {
    slug: 'lean-funnel',
    description: 'Few',
    definition: {
      name: 'Lean funnel',
      stages,
      touchpoints: [
        { slug: 'homepage', name: 'Homepage', channel: 'website' },
        { slug: 'newsletter', name: 'Newsletter', channel: 'email' },
      ],
    },
  },
];
const READS_ALL = { readableTypes: 2, withoutLocale: [] };
const empty = (changes: Partial<Setup> = {}): Setup =>
  setup({
    journeys: 0,
    placements: 0,
    settings: { ...setup().settings, guideClosed: false },
    access: {
      roles: [{ id: '2', name: 'Editor', code: 'editor', canRead: false, canPlace: false, ...READS_ALL }],
      site: { ...OPEN_SITE, mayAsk: false },
      publicCanRead: false,
      tokens: [],
      mayGrant: { roles: true, public: false, tokens: true },
    },
    ...changes,
  });
const created = { journeys: 1, stages: 2, touchpoints: 1, segments: 0, moments: 3 };

const openGuide = (facts: Setup = empty(), answers: Scripts = {}) =>
  openPlugin('', {
    answers: {
      ...basics(facts),
      'GET /touchpoints/journeys': { data: [] },
      'GET /touchpoints/templates': { data: TEMPLATES },
      'GET /touchpoints/touchpoints': { data: [] },
      [IMPORT]: { data: journey({ name: 'My funnel' }), meta: { created, updated: { ...created, journeys: 0 } } },
      ...answers,
    },
  });
const step = (name: RegExp) => screen.findByRole('button', { name });

describe('the first run', () => {
  test('opens the first step that is not done, and makes a journey of a template, without the touchpoints one has not', async () => {
    const { user, server, address } = await openGuide();
    await screen.findByRole('heading', { level: 1, name: 'Plan your customer journey' });
    await user.click(await screen.findByRole('radio', { name: /Lean funnel/ }));
    expect(address().params.get('template')).toBe('lean-funnel');
    const create = screen.getByRole('button', { name: 'Create this journey' });
    const name = screen.getByRole('textbox', { name: /^Name of the journey/ });
    await user.clear(name);
    expect(isDisabled(create)).toBe(true);
    await user.type(name, ' My funnel ');
    await user.click(screen.getByRole('checkbox', { name: 'We have: Newsletter' }));
    screen.getByText('1 of 2 touchpoints');
    const renamed = screen.getByRole('textbox', { name: 'Name of “Homepage”' });
    await user.clear(renamed);
    await user.type(renamed, 'Shop front');
    server.answer({ [SETUP]: { data: empty({ journeys: 1 }) } });
    await user.click(create);
    await screen.findByText('“My funnel” is ready: 2 stages · 1 touchpoint · 3 planned slots');
    expect(server.to(IMPORT)[0]?.body).toEqual({
      template: 'lean-funnel',
      name: 'My funnel',
      touchpoints: [{ slug: 'homepage', name: 'Shop front' }],
    });
  });

  test('a touchpoint that is there already keeps what was typed: it is used, renamed, or another is made', async () => {
    const { user, server } = await openGuide(empty(), { 'GET /touchpoints/touchpoints': { data: TOUCHPOINTS } });
    await user.click(await screen.findByRole('radio', { name: /Lean funnel/ }));
    await waitFor(() => expect(screen.getAllByText('Already exists: used as it is.')).toHaveLength(2));
    const typeName = async (name: string, typed: string) => {
      const field = screen.getByRole('textbox', { name: `Name of “${name}”` });
      await user.clear(field);
      await user.type(field, typed);
    };
    await typeName('Homepage', 'Front door');
    await typeName('Newsletter', 'Partner news');
    expect(screen.queryByText('Already exists: used as it is.')).toBeNull();
    await user.click(screen.getByRole('combobox', { name: '“Newsletter” already exists' }));
    await user.click(await screen.findByRole('option', { name: 'Create another: “Partner news”' }));
    await user.click(screen.getByRole('button', { name: 'Create this journey' }));
    await waitFor(() => expect(server.to(IMPORT)).toHaveLength(1));
    expect(server.to(IMPORT)[0]?.body).toMatchObject({
      touchpoints: [
        { slug: 'homepage', name: 'Front door', existing: 'rename' },
        { slug: 'newsletter', name: 'Partner news', existing: 'another' },
      ],
    });
  });

  test('what was typed is not lost unasked to the other tab; once the journey is made nothing is asked', async () => {
    const { user, server, address } = await openGuide();
    await user.click(await screen.findByRole('radio', { name: /Lean funnel/ }));
    await user.type(screen.getByRole('textbox', { name: 'Name of “Homepage”' }), ' of the shop');
    await user.click(screen.getByRole('tab', { name: 'From a file' }));
    await user.click(within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'Keep editing' }));
    await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
    screen.getByDisplayValue('Homepage of the shop');
    server.answer({ [SETUP]: { data: empty({ journeys: 1 }) } });
    await user.click(screen.getByRole('button', { name: 'Create this journey' }));
    await waitFor(() => expect(address().params.get('template')).toBeNull());
    expect(screen.queryByRole('alertdialog')).toBeNull();
  });

  test('a journey that cannot be made keeps what was chosen; pressed twice it is asked for once', async () => {
    const slow = held();
    const { user, server } = await openGuide(empty(), { [IMPORT]: slow.answer });
    await user.click(await screen.findByRole('radio', { name: /Lean funnel/ }));
    await user.click(screen.getByRole('checkbox', { name: 'We have: Newsletter' }));
    const create = screen.getByRole('button', { name: 'Create this journey' });
    await user.click(create);
    await user.click(create);
    slow.release(refusal(500, 'The disk is full'));
    expect(await alarm()).toContain('The disk is full');
    expect(server.to(IMPORT)).toHaveLength(1);
    screen.getByText('1 of 2 touchpoints');
  });

  test('what was filled in is kept while its step is folded', async () => {
    const { user } = await openGuide();
    await user.click(await screen.findByRole('radio', { name: /Lean funnel/ }));
    await user.type(screen.getByRole('textbox', { name: /Name of the journey/ }), ' 2030');
    const fold = screen.getByRole('button', { name: /Create the journey/, expanded: true });
    await user.click(fold);
    expect(screen.queryByRole('textbox', { name: /Name of the journey/ })).toBeNull();
    await user.click(fold);
    expect(valueOf(screen.getByRole('textbox', { name: /Name of the journey/ }))).toBe('Lean funnel 2030');
  });

  test('a file is told from something else before it is sent', async () => {
    const { user, server } = await openGuide();
    await user.click(await screen.findByRole('tab', { name: 'From a file' }));
    const paste = screen.getByRole('textbox', { name: 'Or paste it here' });
    await user.click(paste);
    await user.paste('{"some":"thing"}');
    await screen.findByText('This is not a journey definition in JSON.');
    expect(isDisabled(screen.getByRole('button', { name: 'Create this journey' }))).toBe(true);
    await user.click(screen.getByRole('tab', { name: 'From a template' }));
    await user.click(within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'Keep editing' }));
    await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
    await user.clear(paste);
    const definition = { name: 'Mine', stages, touchpoints: [], moments: [] };
    await user.upload(
      screen.getByLabelText('Upload a journey file'),
      new File([JSON.stringify(definition)], 'mine.json'),
    );
    await screen.findByText('“Mine”: 2 stages · 0 touchpoints · 0 planned slots');
    await user.click(screen.getByRole('button', { name: 'Create this journey' }));
    await screen.findByText(/^“My funnel” is ready/);
    expect(server.to(IMPORT)[0]?.body).toEqual(definition);
  });

  test('is explained to those who may not plan', async () => {
    await openGuide(empty({ permissions: MAY_READ }));
    await screen.findByText(/You need the permission “Plan journeys” to create one/);
    expect(screen.queryByRole('radio')).toBeNull();
  });

  test('ticks what looks like content with a page, and saves what takes part', async () => {
    const types = empty().contentTypes.map((type) => ({
      ...type,
      participates: false,
      suggested: type.uid === ARTICLE,
    }));
    const { user, server } = await openGuide(empty({ contentTypes: types }), {
      [SETTINGS]: { data: setup().settings },
    });
    await user.click(await step(/^\d?Choose the content to include/));
    const page = screen.getByRole('checkbox', { name: /^Page/ });
    expect(page.getAttribute('aria-checked')).toBe('false');
    expect(screen.getByRole('checkbox', { name: /^Article/ }).getAttribute('aria-checked')).toBe('true');
    await user.click(page);
    await user.click(screen.getByRole('button', { name: 'Include these 2 content types' }));
    await screen.findByText('The content types are saved');
    expect(server.to(SETTINGS)[0]?.body).toEqual({ contentTypes: [ARTICLE, PAGE] });
  });

  test('says how to give entries a title where a content type has none', async () => {
    const types = empty().contentTypes.map((type) => ({ ...type, titled: type.uid !== PAGE }));
    const { user } = await openGuide(empty({ contentTypes: types }));
    await user.click(await step(/^\d?Choose the content to include/));
    screen.getByText(/^Page: these entries have no title/);
    await user.click(screen.getByRole('checkbox', { name: /^Page/ }));
    expect(screen.queryByText(/have no title/)).toBeNull();
  });

  test('content types that the configuration fixes cannot be changed here', async () => {
    const { user } = await openGuide(empty({ contentTypesLocked: true }));
    await user.click(await step(/^\d?Choose the content to include/));
    screen.getByText(/are set in the plugin’s configuration/);
    expect(screen.queryByRole('button', { name: /take part$/ })).toBeNull();
  });
});

describe('access', () => {
  const openAccess = async (facts: Setup = empty(), answers: Scripts = {}) => {
    const opened = await openGuide(facts, answers);
    await opened.user.click(await step(/^\d?Give access/));
    return opened;
  };

  test('is given after a confirmed click, and says to whom', async () => {
    const { user, server } = await openAccess(empty(), { [GRANT]: { data: empty() } });
    const row = within(screen.getByText('Role “Editor”').closest('li') as HTMLElement);
    await user.click(row.getByRole('button', { name: 'Allow' }));
    const asked = within(await screen.findByRole('alertdialog'));
    asked.getByText(/^Everyone with the role “Editor” can then/);
    expect(server.to(GRANT)).toEqual([]);
    await user.click(asked.getByRole('button', { name: 'Confirm' }));
    await screen.findByText('Access given');
    expect(server.to(GRANT)[0]?.body).toEqual({ grant: 'role', role: '2' });
  });

  test('that one may not give says why; a refusal is said', async () => {
    const { user } = await openAccess(empty(), { [GRANT]: refusal(403, 'You may not change roles') });
    const visitors = within(screen.getByText('Public visitors of your API').closest('li') as HTMLElement);
    visitors.getByText(/^You can’t change the roles of the Users & Permissions plugin/);
    expect(isDisabled(visitors.getByRole('button', { name: 'Allow' }))).toBe(true);
    const row = within(screen.getByText('Role “Editor”').closest('li') as HTMLElement);
    await user.click(row.getByRole('button', { name: 'Allow' }));
    await user.click(within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'Confirm' }));
    expect(await alarm()).toContain('You may not change roles');
  });

  test('that was given is taken back after a confirmed click', async () => {
    const [role] = empty().access.roles;
    const roles = [{ ...role!, canPlace: true, readableTypes: 0, withoutLocale: ['Article'] }];
    const { user, server } = await openAccess(empty({ access: { ...empty().access, roles } }), {
      [GRANT]: { data: empty() },
    });
    const row = within(screen.getByText('Role “Editor”').closest('li') as HTMLElement);
    row.getByText(/^This role can’t read Article in any locale/);
    await user.click(row.getByRole('button', { name: 'Revoke' }));
    const asked = within(await screen.findByRole('alertdialog'));
    asked.getByText(/^People with the role “Editor” will no longer see/);
    await user.click(asked.getByRole('button', { name: 'Confirm' }));
    await screen.findByText('Access revoked');
    expect(server.to(GRANT)[0]?.body).toEqual({ grant: 'role', role: '2', revoke: true });
  });

  test('to content types is given, and taken back, type by type', async () => {
    const contentTypes = empty().contentTypes.map((type) => ({ ...type, siteCanFind: type.uid === ARTICLE }));
    const access = {
      ...empty().access,
      site: { ...OPEN_SITE, unreadable: [{ uid: PAGE, name: 'Page' }] },
      mayGrant: { roles: true, public: true, tokens: true },
    };
    const { user, server } = await openAccess(empty({ contentTypes, access }), { [GRANT]: { data: empty() } });
    screen.getByRole('heading', { name: 'What the public can read' });
    screen.getByText(/^One included content type can’t be read yet/);
    for (const [name, button] of [
      ['Page', 'Allow'],
      ['Article', 'Revoke'],
    ] as const) {
      const row = within(screen.getByText(name).closest('li') as HTMLElement);
      await user.click(row.getByRole('button', { name: button }));
      await user.click(within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'Confirm' }));
      await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
    }
    await waitFor(() => expect(server.to(GRANT)).toHaveLength(2));
    expect(server.to(GRANT).map(({ body }) => body)).toEqual([
      { grant: 'publicTypes', contentTypes: [PAGE] },
      { grant: 'publicTypes', contentTypes: [ARTICLE], revoke: true },
    ]);
  });

  test('a website that reads with an API token is asked about as that; one that was deleted is said to be', async () => {
    const token = { id: '7', name: 'Shop front', type: 'custom', canRead: true };
    const access = { ...empty().access, tokens: [token] };
    const { user, server } = await openAccess(empty({ access }), { [SETTINGS]: { data: setup().settings } });
    const settings = { ...empty().settings, siteReader: { token: '7', name: 'Old name' } };
    server.answer({ [SETUP]: { data: empty({ access, settings }) } });
    await user.click(screen.getByRole('combobox', { name: 'Your website’s access' }));
    await user.click(await screen.findByRole('option', { name: 'API token “Shop front”' }));
    await screen.findByRole('heading', { name: 'What the API token “Shop front” can read' });
    expect(server.to(SETTINGS)[0]?.body).toEqual({ siteReader: { token: '7' } });
    const gone = { ...OPEN_SITE, caller: { kind: 'token', state: 'gone' }, mayAsk: false } as const;
    server.answer({ [SETUP]: { data: empty({ access: { ...access, tokens: [], site: gone }, settings }) } });
    await user.click(screen.getByRole('combobox', { name: 'Your website’s access' }));
    await user.click(await screen.findByRole('option', { name: 'Public, without an API token' }));
    await screen.findByText('This API token has been deleted. Choose another one.');
    screen.getByText('Old name (deleted)');
  });

  test('may be finished without more, which leads to the next step', async () => {
    const facts = empty({ journeys: 1, settings: { ...empty().settings, contentTypes: [ARTICLE] } });
    // The step is the first one that is open, and so unfolded already.
    const { user, server } = await openGuide(facts, { [SETTINGS]: { data: setup().settings } });
    const finish = await screen.findByRole('button', { name: 'Finish without giving more access' });
    server.answer({ [SETUP]: { data: { ...facts, settings: { ...facts.settings, guideClosed: true } } } });
    await user.click(finish);
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Finish without giving more access' })).toBeNull());
    expect(server.to(SETTINGS)[0]?.body).toEqual({ guideClosed: true });
    screen.getByText(/^A rule places all entries of a content type/);
  });
});
