import { screen, waitFor, within } from '@testing-library/react';
import { SiteNotice } from '../../../admin/src/components/SiteNotice';
import { OrphansNotice } from '../../../admin/src/pages/Coverage/broken/OrphansNotice';
import { Unplaced } from '../../../admin/src/pages/Coverage/unplaced/Unplaced';
import type { Orphan, Setup, SiteSight, UnplacedEntry } from '../../../types';
import { openPart } from '../support/coverage';
import { cell, openDrawer } from '../support/drawer';
import { alarm, dialog, isDisabled, rowOf } from '../support/look';
import { refusal, type Scripts } from '../support/server';
import { ARTICLE, MAY_ALL, MAY_READ, NAMES, OPEN_SITE, PAGE, paged, placement, setup } from '../support/world';

const UNPLACED = 'GET /touchpoints/unplaced';
const ASIDE = 'POST /touchpoints/unplaced/set-aside';

const unplaced = (documentId: string, title: string, changes: Partial<UnplacedEntry> = {}): UnplacedEntry => ({
  contentType: ARTICLE,
  documentId,
  title,
  typeName: 'Article',
  locales: ['en'],
  published: true,
  updatedAt: '2026-01-02T10:00:00.000Z',
  rule: null,
  ...changes,
});
const LIST = [unplaced('a1', 'Boots'), unplaced('a2', 'Socks', { published: false })];

describe('content that is placed nowhere', () => {
  const openUnplaced = (query = '', answers: Scripts = {}, facts: Setup = setup(), locale?: 'en' | 'de') =>
    openPart(
      <Unplaced />,
      `?tab=unplaced${query}`,
      { setup: facts },
      { [UNPLACED]: paged(LIST), [ASIDE]: { data: { changed: 2, batch: 'b1' } }, ...answers },
      { locale },
    );

  test('is set aside together, and brought back one by one', async () => {
    const { user, server } = await openUnplaced();
    await user.click(await screen.findByRole('checkbox', { name: 'Choose all on this page' }));
    const bar = within(screen.getByRole('toolbar', { name: 'Chosen entries' }));
    bar.getByText('2 chosen');
    await user.click(bar.getByRole('button', { name: 'Not journey content' }));
    await screen.findByText('2 entries were set aside. You can bring them back at any time.');
    const entries = [
      { contentType: ARTICLE, documentId: 'a1' },
      { contentType: ARTICLE, documentId: 'a2' },
    ];
    expect(server.to(ASIDE)[0]?.body).toEqual({ entries, setAside: true });
    expect(screen.queryByRole('toolbar')).toBeNull();
  });

  test('that was set aside says by which rule, and is brought back', async () => {
    const rule = { documentId: 'r1', name: 'Legal pages' };
    const { user, server } = await openUnplaced('&aside=1', {
      [UNPLACED]: paged([unplaced('a1', 'Imprint', { rule })]),
      [ASIDE]: { data: { changed: 1, batch: 'b1' } },
    });
    const row = await rowOf('Imprint');
    row.getByText(/Legal pages/);
    await user.click(row.getByRole('button', { name: 'Actions for Imprint' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Bring back' }));
    await screen.findByText('1 entry is back');
    expect(server.to(ASIDE)[0]?.body).toMatchObject({ setAside: false });
    expect(server.to(UNPLACED)[0]?.query.setAside).toBe('true');
  });

  test('a refusal is said, and the choice stays', async () => {
    const { user } = await openUnplaced('', { [ASIDE]: refusal(403, 'Not yours') });
    await user.click((await rowOf('Boots')).getByRole('checkbox'));
    await user.click(screen.getByRole('button', { name: 'Not journey content' }));
    await screen.findByText('Not yours');
    screen.getByText('1 chosen');
  });

  test('is found by its title; the address keeps the words, and what was chosen before is given up', async () => {
    const { user, server, address } = await openUnplaced();
    await user.click((await rowOf('Boots')).getByRole('checkbox'));
    await user.type(screen.getByRole('searchbox', { name: 'Search by title' }), 'sock');
    await waitFor(() => expect(server.to(UNPLACED).at(-1)?.query.search).toBe('sock'));
    expect(address().params.get('q')).toBe('sock');
    await waitFor(() => expect(screen.queryByRole('toolbar')).toBeNull());
  });

  test.each([
    ['', 'Everything is placed. New entries appear here until they stand on a journey.'],
    ['&q=zzz', 'No entry that is not placed fits. Change the search or the content types.'],
    ['&aside=1', 'Nothing was set aside as “not journey content”.'],
  ])('nothing there (%s): %s', async (query, words) => {
    await openUnplaced(query, { [UNPLACED]: paged([]) });
    await screen.findByText(words);
  });

  test('who may not read every type is not told that everything is placed', async () => {
    const facts = setup();
    const [first, ...others] = facts.contentTypes;
    const unread = { ...facts, contentTypes: [{ ...first, canRead: false }, ...others] } as Setup;
    await openUnplaced('', { [UNPLACED]: paged([]) }, unread);
    await screen.findByText('There is nothing here that you may read.');
  });

  test('who may only read chooses nothing', async () => {
    await openUnplaced('', {}, setup({ permissions: MAY_READ }));
    const row = await rowOf('Boots');
    expect(row.queryByRole('checkbox')).toBeNull();
    expect(row.queryByRole('button')).toBeNull();
  });

  test('in German the words fit one and several', async () => {
    const { user } = await openUnplaced('', { [ASIDE]: { data: { changed: 1, batch: 'b1' } } }, setup(), 'de');
    await user.click((await rowOf('Boots')).getByRole('checkbox'));
    await user.click(screen.getByRole('button', { name: 'Kein Journey-Inhalt' }));
    await screen.findByText(/^1 Eintrag wurde/);
  });
});

describe('broken links', () => {
  const ORPHANS = 'GET /touchpoints/orphans';
  const REPAIR = 'POST /touchpoints/orphans/repair';
  const GRANT = 'POST /touchpoints/setup/grants';

  const orphan = (documentId: string, reason: Orphan['reason'], changes: Partial<Orphan> = {}): Orphan => ({
    ...placement(documentId, `gone-${documentId}`),
    reason,
    ...changes,
  });
  const answer = (orphans: readonly Orphan[], meta: object = {}) => {
    const reasons = { contentType: 0, entry: 0, journey: 0, stage: 0, touchpoint: 0, locale: 0 };
    for (const { reason } of orphans) reasons[reason] += 1;
    const pages = paged(orphans);
    return { data: pages.data, meta: { ...pages.meta, names: NAMES, reasons, goneTypes: [], hidden: 0, ...meta } };
  };
  const TWO = [orphan('p1', 'entry'), orphan('p2', 'stage', { stage: 'dreams' })];

  const goneType = (...uids: string[]) => ({
    contentType: 'api::post.post',
    successors: uids.map((uid) => ({ uid, name: uid === ARTICLE ? 'Article' : 'Page' })),
  });
  const openOrphans = async (
    answers: Scripts = {},
    permissions: Setup['permissions'] = MAY_ALL,
    changes: Partial<Setup> = {},
  ) => {
    const facts = setup({ permissions, ...changes });
    const opened = await openPart(
      <OrphansNotice setup={facts} />,
      '',
      { setup: facts },
      { [ORPHANS]: answer(TWO), ...answers },
    );
    await opened.user.click(await screen.findByRole('button', { name: 'Show' }));
    const list = await dialog('Broken links');
    return { ...opened, list };
  };

  test('for a language that is gone are placed for all of them', async () => {
    const { user, server, list } = await openOrphans({
      [ORPHANS]: answer([orphan('p1', 'locale', { locale: 'fr' })]),
      [REPAIR]: { data: { changed: 1 } },
    });
    await user.click(list.getByRole('combobox', { name: 'Which broken links' }));
    await user.click(await screen.findByRole('option', { name: 'Locale gone (1)' }));
    await waitFor(() => expect(server.to(ORPHANS).at(-1)?.query).toMatchObject({ reason: 'locale' }));
    await user.click(list.getByRole('checkbox', { name: /There is no content in French here any more$/ }));
    await user.click(list.getByRole('button', { name: 'Place for all locales' }));
    await waitFor(() =>
      expect(server.to(REPAIR)[0]?.body).toEqual({ action: 'relocate', placements: ['p1'], locale: null }),
    );
  });

  test('are none: nothing is said', async () => {
    const { server } = await openPart(<OrphansNotice setup={setup()} />, '', {}, { [ORPHANS]: answer([]) });
    await waitFor(() => expect(server.to(ORPHANS)).toHaveLength(1));
    expect(screen.queryByText(/broken link/)).toBeNull();
  });

  test('say where they stand and what of them is gone', async () => {
    const { list } = await openOrphans();
    await list.findByText('The entry is gone (Article, gone-p1)');
    list.getByText('The stage dreams is gone');
    list.getByText('Customer journey · dreams · Homepage');
  });

  test('are removed after a question', async () => {
    const { user, server, list } = await openOrphans({ [REPAIR]: { data: { changed: 1 } } });
    await user.click(await list.findByRole('checkbox', { name: /dreams/ }));
    await user.click(list.getByRole('button', { name: 'Remove 1' }));
    await user.click(within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'Confirm' }));
    await screen.findByText('1 broken link was removed');
    expect(server.to(REPAIR)[0]?.body).toEqual({ action: 'remove', placements: ['p2'] });
  });

  test('get another entry only where the entry is what is gone', async () => {
    const { user, server, list } = await openOrphans({
      [REPAIR]: { data: { changed: 1 } },
      [UNPLACED]: paged([unplaced('a7', 'Boots')]),
    });
    const other = () => list.getByRole('button', { name: 'Choose another entry' });
    await user.click(await list.findByRole('checkbox', { name: /dreams/ }));
    expect(isDisabled(other())).toBe(true);
    await user.click(list.getByRole('checkbox', { name: /dreams/ }));
    await user.click(list.getByRole('checkbox', { name: /gone-p1/ }));
    await user.click(other());
    const use = await screen.findByRole('button', { name: 'Use this entry' });
    expect(isDisabled(use)).toBe(true);
    await user.click(await screen.findByRole('checkbox', { name: /Boots/ }));
    await user.click(use);
    await screen.findByText('1 broken link was mended');
    expect(server.to(REPAIR)[0]?.body).toEqual({
      action: 'relink',
      placements: ['p1'],
      to: { contentType: ARTICLE, documentId: 'a7' },
    });
  });

  test('of a content type with a new name follow it all at once', async () => {
    const gone = orphan('p3', 'contentType', { contentType: 'api::post.post' });
    const { user, server, list } = await openOrphans({
      [ORPHANS]: answer([gone], { goneTypes: [goneType(ARTICLE, PAGE)] }),
      [REPAIR]: { data: { changed: 1 } },
    });
    const move = await list.findByRole('button', { name: 'Move all links' });
    expect(isDisabled(move)).toBe(true);
    await user.click(list.getByRole('combobox', { name: 'New content type' }));
    await user.click(await screen.findByRole('option', { name: 'Article' }));
    await user.click(move);
    await screen.findByText('1 broken link was mended');
    expect(server.to(REPAIR)[0]?.body).toEqual({ action: 'rename', from: 'api::post.post', to: ARTICLE });
  });

  test('of a content type with a new name: the access that it lost is given anew, if one wants that', async () => {
    const contentTypes = setup().contentTypes.map((type) => ({ ...type, siteCanFind: type.uid !== ARTICLE }));
    const gone = orphan('p3', 'contentType', { contentType: 'api::post.post' });
    const answers = {
      [ORPHANS]: answer([gone], { goneTypes: [goneType(ARTICLE)] }),
      [REPAIR]: { data: { changed: 1 } },
      [GRANT]: { data: setup() },
    };
    const { user, server, list } = await openOrphans(answers, MAY_ALL, { contentTypes });
    await user.click(
      await list.findByRole('checkbox', { name: 'Also let the public read all published entries of Article' }),
    );
    await user.click(list.getByRole('button', { name: 'Move all links' }));
    await screen.findByText('Access given');
    expect(server.to(REPAIR)[0]?.body).toEqual({ action: 'rename', from: 'api::post.post', to: ARTICLE });
    expect(server.to(GRANT)[0]?.body).toEqual({ grant: 'publicTypes', contentTypes: [ARTICLE] });
  });

  test('of a content type with a new name: access is given to the one that was ticked alone', async () => {
    const contentTypes = setup().contentTypes.map((type) => ({ ...type, siteCanFind: false }));
    const gone = orphan('p3', 'contentType', { contentType: 'api::post.post' });
    const answers = {
      [ORPHANS]: answer([gone], { goneTypes: [goneType(ARTICLE, PAGE)] }),
      [REPAIR]: { data: { changed: 1 } },
    };
    const { user, server, list } = await openOrphans(answers, MAY_ALL, { contentTypes });
    const choose = async (name: string) => {
      await user.click(list.getByRole('combobox', { name: 'New content type' }));
      await user.click(await screen.findByRole('option', { name }));
    };
    await list.findByRole('button', { name: 'Move all links' });
    await choose('Article');
    await user.click(list.getByRole('checkbox', { name: /^Also let the public read .* Article$/ }));
    await choose('Page');
    await user.click(list.getByRole('button', { name: 'Move all links' }));
    await screen.findByText('1 broken link was mended');
    expect(server.to(REPAIR)[0]?.body).toEqual({ action: 'rename', from: 'api::post.post', to: PAGE });
    expect(server.to(GRANT)).toEqual([]);
  });

  test('of a content type that nothing holds the entries of say so', async () => {
    const gone = orphan('p3', 'contentType', { contentType: 'api::post.post' });
    const { list } = await openOrphans({ [ORPHANS]: answer([gone], { goneTypes: [goneType()] }) });
    await list.findByText(
      /^The content type api::post.post is gone, and no included content type .* If it has a new name, include that one first/,
    );
    expect(list.queryByRole('button', { name: 'Move all links' })).toBeNull();
  });

  test('a failure keeps the dialog and the choice', async () => {
    const { user, list } = await openOrphans({ [REPAIR]: refusal(400, 'Already mended') });
    await user.click(await list.findByRole('checkbox', { name: /dreams/ }));
    await user.click(list.getByRole('button', { name: 'Remove 1' }));
    await user.click(within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'Confirm' }));
    expect(await alarm()).toContain('Already mended');
    list.getByRole('button', { name: 'Remove 1' });
  });

  test('of one reason are removed together, however many pages they fill', async () => {
    const { user, server, list } = await openOrphans({ [REPAIR]: { data: { changed: 7 } } });
    await user.click(await list.findByRole('combobox', { name: 'Which broken links' }));
    server.answer({
      [ORPHANS]: answer([orphan('p1', 'entry')], {
        reasons: { contentType: 0, entry: 7, journey: 0, stage: 1, touchpoint: 0, locale: 0 },
      }),
    });
    await user.click(await screen.findByRole('option', { name: 'Entry gone (1)' }));
    await user.click(await screen.findByRole('button', { name: 'Remove all 7' }));
    const asked = within(await screen.findByRole('alertdialog'));
    asked.getByText('7 broken links will be removed for good.');
    await user.click(asked.getByRole('button', { name: 'Confirm' }));
    await screen.findByText('7 broken links were removed');
    expect(server.to(REPAIR)[0]?.body).toEqual({ action: 'removeAll', reason: 'entry' });
  });

  test('are only shown to those who may only read', async () => {
    const { user, list } = await openOrphans({}, MAY_READ);
    await user.click(await list.findByRole('checkbox', { name: /gone-p1/ }));
    for (const name of ['Remove 1', 'Choose another entry'])
      expect(isDisabled(list.getByRole('button', { name }))).toBe(true);
  });
});

describe('content that the site may not read', () => {
  const withheld: SiteSight = { ...OPEN_SITE, unreadable: [{ uid: PAGE, name: 'Page' }] };
  const WORDS = 'Visitors never get Page: the public may not read this content type.';

  test('is one line, with the way to give access', async () => {
    await openPart(<SiteNotice site={withheld} setup={setup()} />);
    screen.getByText(WORDS);
    expect(screen.getByRole('link', { name: 'Give access' }).getAttribute('href')).toBe(
      '/settings/touchpoints?step=access',
    );
  });

  test('says who can give access to those who cannot; nothing where all can be read', async () => {
    const facts = setup({ permissions: MAY_READ });
    const { leave } = await openPart(<SiteNotice site={withheld} setup={facts} />);
    screen.getByText('Somebody with the permission “Change settings” can give access.');
    expect(screen.queryByRole('link')).toBeNull();
    leave();
    await openPart(<SiteNotice site={OPEN_SITE} setup={facts} />);
    expect(screen.queryByText(/^Visitors/)).toBeNull();
  });

  test('with an API token that is not named to the person, or is gone', async () => {
    const facts = setup({ settings: { ...setup().settings, siteReader: { token: '7', name: null } } });
    await openPart(<SiteNotice site={withheld} setup={facts} />);
    screen.getByText('Visitors never get Page: the API token of your website may not read this content type.');
    const gone: SiteSight = { ...OPEN_SITE, caller: { kind: 'token', state: 'gone' }, mayAsk: false };
    await openPart(<SiteNotice site={gone} setup={facts} />);
    screen.getByText('Visitors get nothing: the API token of your website has been deleted.');
  });

  test('stands in the drawer, where a visitor gets nothing of it', async () => {
    await openDrawer(cell({ site: withheld }));
    await screen.findByText(WORDS);
    expect(screen.queryByText(/^Nothing: no live content fits/)).toBeNull();
  });
});
