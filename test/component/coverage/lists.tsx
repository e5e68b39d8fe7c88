import { screen, waitFor, within } from '@testing-library/react';
import type { ComponentProps } from 'react';
import { SiteNotice } from '../../../admin/src/components/SiteNotice';
import { Notices } from '../../../admin/src/pages/Coverage/header/Notices';
import type { JourneySummary, Orphan, Setup, SiteSight, UnplacedEntry } from '../../../types';
import { openPart } from '../support/coverage';
import { cell, openDrawer } from '../support/drawer';
import { alarm, dialog, isDisabled } from '../support/look';
import { refusal, type Scripts } from '../support/server';
import {
  ARTICLE,
  JOURNEYS,
  MAY_ALL,
  MAY_READ,
  NAMES,
  OPEN_SITE,
  PAGE,
  paged,
  placement,
  setup,
} from '../support/world';

const UNPLACED = 'GET /touchpoints/unplaced';

const unplaced = (documentId: string, title: string): UnplacedEntry => ({
  contentType: ARTICLE,
  documentId,
  title,
  typeName: 'Article',
  locales: ['en'],
  published: true,
  updatedAt: '2026-01-02T10:00:00.000Z',
  rule: null,
});

const orphan = (documentId: string, reason: Orphan['reason'], changes: Partial<Orphan> = {}): Orphan => ({
  ...placement(documentId, `gone-${documentId}`),
  reason,
  ...changes,
});
/** A page of them. */
const orphansAnswer = (orphans: readonly Orphan[], meta: object = {}) => {
  const reasons = { contentType: 0, entry: 0, journey: 0, stage: 0, touchpoint: 0, locale: 0 };
  for (const { reason } of orphans) reasons[reason] += 1;
  const pages = paged(orphans);
  return { data: pages.data, meta: { ...pages.meta, names: NAMES, reasons, goneTypes: [], hidden: 0, ...meta } };
};

/** What the Coverage screen says is wrong. */
const noticesOf = (facts: Setup, changes: Partial<ComponentProps<typeof Notices>> = {}) => (
  <Notices setup={facts} wanted={null} journey={JOURNEYS[0] as JourneySummary} site={undefined} {...changes} />
);

describe('broken links', () => {
  const ORPHANS = 'GET /touchpoints/orphans';
  const REPAIR = 'POST /touchpoints/orphans/repair';
  const GRANT = 'POST /touchpoints/setup/grants';

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
      noticesOf(facts),
      '',
      { setup: facts },
      { [ORPHANS]: orphansAnswer(TWO), ...answers },
    );
    await opened.user.click(await screen.findByRole('button', { name: 'Show' }));
    const list = await dialog('Missing content');
    return { ...opened, list };
  };

  test('for a language that is gone are placed for all of them', async () => {
    const { user, server, list } = await openOrphans({
      [ORPHANS]: orphansAnswer([orphan('p1', 'locale', { locale: 'fr' })]),
      [REPAIR]: { data: { changed: 1 } },
    });
    await user.click(list.getByRole('combobox', { name: 'Reason' }));
    await user.click(await screen.findByRole('option', { name: 'Locale gone (1)' }));
    await waitFor(() => expect(server.to(ORPHANS).at(-1)?.query).toMatchObject({ reason: 'locale' }));
    await user.click(list.getByRole('checkbox', { name: /The locale French no longer exists here$/ }));
    await user.click(list.getByRole('button', { name: 'Place for all locales' }));
    await waitFor(() =>
      expect(server.to(REPAIR)[0]?.body).toEqual({ action: 'relocate', placements: ['p1'], locale: null }),
    );
  });

  test('are none: nothing is said', async () => {
    const { server } = await openPart(noticesOf(setup()), '', {}, { [ORPHANS]: orphansAnswer([]) });
    await waitFor(() => expect(server.to(ORPHANS)).toHaveLength(1));
    expect(screen.queryByText(/missing content|content is missing/)).toBeNull();
  });

  test('say where they stand and what of them is gone', async () => {
    const { list } = await openOrphans();
    await list.findByText('The entry no longer exists (Article, gone-p1)');
    list.getByText('The stage dreams no longer exists');
    list.getByText('Customer journey · dreams · Homepage');
  });

  test('are removed after a question', async () => {
    const { user, server, list } = await openOrphans({ [REPAIR]: { data: { changed: 1 } } });
    await user.click(await list.findByRole('checkbox', { name: /dreams/ }));
    await user.click(list.getByRole('button', { name: 'Remove 1' }));
    await user.click(within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'Confirm' }));
    await screen.findByText('1 piece of missing content was removed');
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
    await screen.findByText('1 piece of missing content was restored');
    expect(server.to(REPAIR)[0]?.body).toEqual({
      action: 'relink',
      placements: ['p1'],
      to: { contentType: ARTICLE, documentId: 'a7' },
    });
  });

  test('of a content type with a new name follow it all at once', async () => {
    const gone = orphan('p3', 'contentType', { contentType: 'api::post.post' });
    const { user, server, list } = await openOrphans({
      [ORPHANS]: orphansAnswer([gone], { goneTypes: [goneType(ARTICLE, PAGE)] }),
      [REPAIR]: { data: { changed: 1 } },
    });
    const move = await list.findByRole('button', { name: 'Move all of them' });
    expect(isDisabled(move)).toBe(true);
    await user.click(list.getByRole('combobox', { name: 'New content type' }));
    await user.click(await screen.findByRole('option', { name: 'Article' }));
    await user.click(move);
    await screen.findByText('1 piece of missing content was restored');
    expect(server.to(REPAIR)[0]?.body).toEqual({ action: 'rename', from: 'api::post.post', to: ARTICLE });
  });

  test('of a content type with a new name: the access that it lost is given anew, if one wants that', async () => {
    const contentTypes = setup().contentTypes.map((type) => ({ ...type, siteCanFind: type.uid !== ARTICLE }));
    const gone = orphan('p3', 'contentType', { contentType: 'api::post.post' });
    const answers = {
      [ORPHANS]: orphansAnswer([gone], { goneTypes: [goneType(ARTICLE)] }),
      [REPAIR]: { data: { changed: 1 } },
      [GRANT]: { data: setup() },
    };
    const { user, server, list } = await openOrphans(answers, MAY_ALL, { contentTypes });
    await user.click(
      await list.findByRole('checkbox', { name: 'Also let the public read all published entries of Article' }),
    );
    await user.click(list.getByRole('button', { name: 'Move all of them' }));
    await screen.findByText('Access given');
    expect(server.to(REPAIR)[0]?.body).toEqual({ action: 'rename', from: 'api::post.post', to: ARTICLE });
    expect(server.to(GRANT)[0]?.body).toEqual({ grant: 'publicTypes', contentTypes: [ARTICLE] });
  });

  test('of a content type with a new name: access is given to the one that was ticked alone', async () => {
    const contentTypes = setup().contentTypes.map((type) => ({ ...type, siteCanFind: false }));
    const gone = orphan('p3', 'contentType', { contentType: 'api::post.post' });
    const answers = {
      [ORPHANS]: orphansAnswer([gone], { goneTypes: [goneType(ARTICLE, PAGE)] }),
      [REPAIR]: { data: { changed: 1 } },
    };
    const { user, server, list } = await openOrphans(answers, MAY_ALL, { contentTypes });
    const choose = async (name: string) => {
      await user.click(list.getByRole('combobox', { name: 'New content type' }));
      await user.click(await screen.findByRole('option', { name }));
    };
    await list.findByRole('button', { name: 'Move all of them' });
    await choose('Article');
    await user.click(list.getByRole('checkbox', { name: /^Also let the public read .* Article$/ }));
    await choose('Page');
    await user.click(list.getByRole('button', { name: 'Move all of them' }));
    await screen.findByText('1 piece of missing content was restored');
    expect(server.to(REPAIR)[0]?.body).toEqual({ action: 'rename', from: 'api::post.post', to: PAGE });
    expect(server.to(GRANT)).toEqual([]);
  });

  test('of a content type that nothing holds the entries of say so', async () => {
    const gone = orphan('p3', 'contentType', { contentType: 'api::post.post' });
    const { list } = await openOrphans({ [ORPHANS]: orphansAnswer([gone], { goneTypes: [goneType()] }) });
    await list.findByText(
      /^The content type api::post.post no longer exists, and no included content type .* If it has a new name, include that one first/,
    );
    expect(list.queryByRole('button', { name: 'Move all of them' })).toBeNull();
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
    await user.click(await list.findByRole('combobox', { name: 'Reason' }));
    server.answer({
      [ORPHANS]: orphansAnswer([orphan('p1', 'entry')], {
        reasons: { contentType: 0, entry: 7, journey: 0, stage: 1, touchpoint: 0, locale: 0 },
      }),
    });
    await user.click(await screen.findByRole('option', { name: 'Entry gone (1)' }));
    await user.click(await screen.findByRole('button', { name: 'Remove all 7' }));
    const asked = within(await screen.findByRole('alertdialog'));
    asked.getByText('7 pieces of missing content will be removed for good.');
    await user.click(asked.getByRole('button', { name: 'Confirm' }));
    await screen.findByText('7 pieces of missing content were removed');
    expect(server.to(REPAIR)[0]?.body).toEqual({ action: 'removeAll', reason: 'entry' });
  });

  test('are only shown to those who may only read', async () => {
    const { user, list } = await openOrphans({}, MAY_READ);
    await user.click(await list.findByRole('checkbox', { name: /gone-p1/ }));
    for (const name of ['Remove 1', 'Choose another entry'])
      expect(isDisabled(list.getByRole('button', { name }))).toBe(true);
  });
});

describe('what is wrong', () => {
  const site: SiteSight = { ...OPEN_SITE, unreadable: [{ uid: PAGE, name: 'Page' }] };
  const gone = 'The journey “old” no longer exists. This is “Customer journey”.';

  test('stands on one line, what matters most first, the others behind it', async () => {
    const { user } = await openPart(
      noticesOf(setup(), { wanted: 'old', site }),
      '',
      {},
      { 'GET /touchpoints/orphans': orphansAnswer([orphan('p1', 'entry'), orphan('p2', 'stage')]) },
    );
    await screen.findByText(gone);
    expect(screen.queryByText(/^Visitors never get/)).toBeNull();
    await user.click(await screen.findByRole('button', { name: '2 more notices', expanded: false }));
    screen.getByText(/^Visitors never get Page/);
    await user.click(screen.getByRole('button', { name: 'Show' }));
    await dialog('Missing content');
  });

  test('folds again; alone it has nothing behind it', async () => {
    const answers = { 'GET /touchpoints/orphans': orphansAnswer([]) };
    const { user, leave } = await openPart(noticesOf(setup(), { wanted: 'old', site }), '', {}, answers);
    await user.click(screen.getByRole('button', { name: '1 more notice' }));
    await user.click(screen.getByRole('button', { name: 'Fewer notices', expanded: true }));
    expect(screen.queryByText(/^Visitors never get/)).toBeNull();
    leave();
    await openPart(noticesOf(setup(), { wanted: 'old' }), '', {}, answers);
    screen.getByText(gone);
    expect(screen.queryByRole('button')).toBeNull();
  });
});

describe('content that the site may not read', () => {
  const withheld: SiteSight = { ...OPEN_SITE, unreadable: [{ uid: PAGE, name: 'Page' }] };
  const WORDS = 'Visitors never get Page: the public can’t read this content type.';

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
    screen.getByText('Someone with the permission “Change settings” can give access.');
    expect(screen.queryByRole('link')).toBeNull();
    leave();
    await openPart(<SiteNotice site={OPEN_SITE} setup={facts} />);
    expect(screen.queryByText(/^Visitors/)).toBeNull();
  });

  test('with an API token that is not named to the person, or is gone', async () => {
    const facts = setup({ settings: { ...setup().settings, siteReader: { token: '7', name: null } } });
    await openPart(<SiteNotice site={withheld} setup={facts} />);
    screen.getByText('Visitors never get Page: your website’s API token can’t read this content type.');
    const gone: SiteSight = { ...OPEN_SITE, caller: { kind: 'token', state: 'gone' }, mayAsk: false };
    await openPart(<SiteNotice site={gone} setup={facts} />);
    screen.getByText('Visitors get nothing: your website’s API token has been deleted.');
  });

  test('stands in the drawer, where a visitor gets nothing of it', async () => {
    await openDrawer(cell({ site: withheld }));
    await screen.findByText(WORDS);
    expect(screen.queryByText(/^Nothing: no live content fits/)).toBeNull();
  });
});
