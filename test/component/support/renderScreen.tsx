import { format } from 'node:util';
import { DesignSystemProvider, lightTheme } from '@strapi/design-system';
import { NotificationsProvider, adminApi } from '@strapi/strapi/admin';
import { act, cleanup, configure, render, type RenderResult } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import type { ReactElement } from 'react';
import { IntlProvider } from 'react-intl';
import { Provider } from 'react-redux';
import { createMemoryRouter, RouterProvider } from 'react-router-dom';
import type { Store } from 'redux';
import { StyleSheetManager } from 'styled-components';
import { loadBootTranslations, loadScreenTranslations } from '../../../admin/src/translations';
import { AuthProvider, StrapiAppProvider, configureStore, strapiWords, type Permission } from './frame';
import { ScriptedServer, type Scripts } from './server';
import { ARTICLE, PAGE } from './world';

export type Locale = 'en' | 'de' | 'fr' | 'es';

export interface ScreenOptions {
  /** The admin's language. */
  readonly locale?: Locale;
  /** What the server answers. */
  readonly answers?: Scripts;
  /** The address the screen is opened at, with its query. */
  readonly route?: string;
  /** The path pattern that the screen stands at, for what it reads of its address. */
  readonly path?: string;
  /** What the person may do in Strapi; without it, read what this plugin has and create content. */
  readonly permissions?: readonly Permission[];
}

export interface Screen {
  readonly user: UserEvent;
  readonly server: ScriptedServer;
  /** Where the person is now. */
  readonly address: () => { readonly pathname: string; readonly params: URLSearchParams };
  /** Goes away from the screen, as to another page of the admin. */
  readonly leave: () => void;
  /** The browser's back button. */
  readonly back: () => Promise<void>;
}

const EDITOR: readonly Permission[] = [
  { action: 'plugin::touchpoints.read', subject: null },
  ...[ARTICLE, PAGE].map((subject) => ({ action: 'plugin::content-manager.explorer.create', subject })),
];
/** Styles go where the page does not see them: jsdom has no layout, and would compute them anew for every role it looks up. */
const OUT_OF_SIGHT = document.createElement('div');

let server: ScriptedServer | null = null;
let store: Store | null = null;
/** What React, a library or a missing translation complained of. */
let complaints: string[] = [];

configure({
  asyncUtilTimeout: 10_000,
  // The whole page in an error is more than anybody reads, and takes long to write.
  getElementError: (message) => new Error(message?.slice(0, 400) ?? 'This element'),
});

/** Strapi's own words besides ours, as the admin has them in that language. */
const loadWords = async (locale: Locale) => ({
  ...strapiWords.en,
  ...strapiWords[locale],
  ...(await loadBootTranslations(locale)).data,
  ...(await loadScreenTranslations(locale)),
});
const loaded = new Map<Locale, ReturnType<typeof loadWords>>();
const wordsOf = (locale: Locale) => {
  const words = loaded.get(locale) ?? loadWords(locale);
  loaded.set(locale, words);
  return words;
};

/** Opens a part of the admin as Strapi would: its store, its words, its theme, its router, and a server that answers as told. */
export const renderScreen = async (
  screen: ReactElement,
  { locale = 'en', answers = {}, route = '/', path = '*', permissions = EDITOR }: ScreenOptions = {},
): Promise<Screen> => {
  const opened = new ScriptedServer();
  opened.answer(answers);
  server = opened;
  store = configureStore();
  globalThis.fetch = opened.fetch as typeof fetch;
  const user = userEvent.setup({ delay: null, pointerEventsCheck: 0 });
  const messages = await wordsOf(locale);
  const router = createMemoryRouter(
    [
      {
        path: '*',
        element: (
          <StrapiAppProvider rbac={{ run: async (_: unknown, allowed: unknown) => allowed }}>
            <AuthProvider _defaultPermissions={permissions} _disableRenewToken>
              <NotificationsProvider>{screen}</NotificationsProvider>
            </AuthProvider>
          </StrapiAppProvider>
        ),
      },
    ].map((every) => (path === '*' ? every : { ...every, path })),
    // The browser's back button leads away from the screen, as it does in the admin.
    { initialEntries: ['/elsewhere', route], initialIndex: 1 },
  );
  let rendered: RenderResult | null = null;
  await act(async () => {
    rendered = render(
      <StyleSheetManager target={OUT_OF_SIGHT}>
        <Provider store={store as Store}>
          <IntlProvider
            locale={locale}
            messages={messages}
            onError={(error) => complaints.push(`Words: ${error.message}`)}
            textComponent="span"
          >
            <DesignSystemProvider locale={locale} theme={lightTheme}>
              <RouterProvider router={router} />
            </DesignSystemProvider>
          </IntlProvider>
        </Provider>
      </StyleSheetManager>,
    );
  });
  return {
    user,
    server: opened,
    leave: () => rendered?.unmount(),
    address: () => ({
      pathname: router.state.location.pathname,
      params: new URLSearchParams(router.state.location.search),
    }),
    back: () => act(async () => void (await router.navigate(-1))),
  };
};

/**
 * Said by Strapi or its libraries of themselves, whatever our screens do. An update outside of `act` is one that a timer of
 * theirs brings between two steps of a test (a dialog gives its focus back when it has closed, say): it depends on how busy
 * the machine is, and what a screen must show in the end is waited for by the test.
 */
const NOT_OURS = [/React Router Future Flag Warning/, /not wrapped in act\(/];

const complain = (...said: unknown[]) => {
  const text = format(...said).slice(0, 600);
  if (!NOT_OURS.some((known) => known.test(text)) && !complaints.includes(text)) complaints.push(text);
};

beforeEach(() => {
  complaints = [];
  jest.spyOn(console, 'error').mockImplementation(complain);
  jest.spyOn(console, 'warn').mockImplementation(complain);
});

afterEach(() => {
  cleanup();
  store?.dispatch(adminApi.util.resetApiState() as never);
  localStorage.clear();
  sessionStorage.clear();
  const faults = [...(server?.faults ?? []), ...complaints];
  server = null;
  store = null;
  jest.restoreAllMocks();
  expect(faults).toEqual([]);
});
