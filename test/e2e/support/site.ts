import type { Browser, BrowserContext, BrowserContextOptions } from '@playwright/test';
import { startDemo, type Demo } from './demo';
import { seededDatabase } from './seed';

/** Somebody who may log in to the admin. */
export interface Person {
  readonly email: string;
  readonly password: string;
}

/** May do everything. */
export const MARKETER: Person = { email: 'demo@northpine.example', password: 'Northpine2026!' };
/** Writes and places content. */
export const EDITOR: Person = { email: 'editor@northpine.example', password: 'Northpine2026!' };

/** A demo of one file of tests, and the browser's contexts there. */
export interface Site {
  readonly url: string;
  /** All that the server has said until now. */
  log(): string;
  /** A token for the admin's own API, as this person. */
  tokenOf(person: Person): Promise<string>;
  /**
   * The context of such options: a new one only when it is first asked for. What the browser fetched and compiled of the
   * admin (5 MB) serves all tests of a file, which halves the time of their first page.
   */
  contextOf(options: BrowserContextOptions): Promise<BrowserContext>;
  stop(): Promise<void>;
}

const login = async (url: string, { email, password }: Person): Promise<string> => {
  const answer = await fetch(`${url}/admin/login`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ email, password }),
  });
  if (!answer.ok) throw new Error(`Login failed: ${answer.status} ${await answer.text()}`);
  const { data } = (await answer.json()) as { data: { token: string } };
  return data.token;
};

const siteOf = (demo: Demo, browser: Browser): Site => {
  const tokens = new Map<string, Promise<string>>();
  const contexts = new Map<string, Promise<BrowserContext>>();
  return {
    url: demo.url,
    log: demo.log,
    tokenOf(person) {
      const token = tokens.get(person.email) ?? login(demo.url, person);
      tokens.set(person.email, token);
      return token;
    },
    contextOf(options) {
      const key = JSON.stringify(options);
      const context = contexts.get(key) ?? browser.newContext(options);
      contexts.set(key, context);
      return context;
    },
    async stop() {
      for (const context of contexts.values()) await (await context).close();
      await demo.stop();
    },
  };
};

/** What a site begins with: the demo's content, or nothing at all. */
export type Beginning = 'seeded' | 'empty';

/** Gives each file of tests a site of its own, one at a time. */
export interface Sites {
  of(file: string, beginning: Beginning): Promise<Site>;
  stop(): Promise<void>;
}

export const openSites = (browser: Browser): Sites => {
  let current: { readonly key: string; readonly site: Site } | undefined;
  const stop = async () => {
    const last = current;
    current = undefined;
    await last?.site.stop();
  };
  return {
    stop,
    async of(file, beginning) {
      const key = `${file} ${beginning}`;
      if (current?.key === key) return current.site;
      await stop();
      const demo = await startDemo(beginning === 'empty' ? 'empty' : { copyOf: seededDatabase() });
      current = { key, site: siteOf(demo, browser) };
      return current.site;
    },
  };
};
