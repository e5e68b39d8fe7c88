import type { BrowserContext, ConsoleMessage, WebError } from '@playwright/test';

/** Strapi's own 404s for features of its paid edition. */
const isStrapis = (message: ConsoleMessage) =>
  /404/.test(message.text()) && /(ai-feature-config|ai-localization-jobs|preview\/url)/.test(message.location().url);

/** What pages report that should not be there. */
export interface Faults {
  /** This test provokes reports like this one: at least one must come, and they are not counted. */
  allow(pattern: RegExp): void;
  /** Reports that nobody allowed, and allowances that nothing came for. */
  unexpected(): string[];
  stop(): void;
}

/** Listens to all pages of a context. */
export const watchFaults = (context: BrowserContext): Faults => {
  const reported: string[] = [];
  const allowed: RegExp[] = [];
  const onConsole = (message: ConsoleMessage) => {
    if (message.type() === 'error' && !isStrapis(message)) reported.push(`${message.text()} ${message.location().url}`);
  };
  const onError = (error: WebError) => {
    reported.push(String(error.error()));
  };
  context.on('console', onConsole);
  context.on('weberror', onError);
  return {
    allow: (pattern) => void allowed.push(pattern),
    unexpected: () => [
      ...reported.filter((report) => !allowed.some((pattern) => pattern.test(report))),
      ...allowed
        .filter((pattern) => !reported.some((report) => pattern.test(report)))
        .map((pattern) => `Nothing was reported like ${pattern}`),
    ],
    stop() {
      context.off('console', onConsole);
      context.off('weberror', onError);
    },
  };
};
