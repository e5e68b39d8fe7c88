import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DecisionInput } from './decision-cases';

interface RefusalCase {
  readonly name: string;
  /** What is asked; both, where nothing is said. The stage is for content alone, as segments are. */
  readonly ask?: 'content' | 'decision';
  /** Another site than the one of all cases. */
  readonly site?: DecisionInput;
  readonly request: Readonly<Record<string, unknown>>;
  readonly expected: { readonly path: string; readonly message: string };
}

interface Refusals {
  readonly site: DecisionInput;
  readonly cases: readonly RefusalCase[];
}

/** A refusal, as one kind of question is answered with it. */
export interface Refused {
  readonly name: string;
  readonly ask: 'content' | 'decision';
  readonly site: DecisionInput;
  readonly request: Readonly<Record<string, unknown>>;
  /** What stands in the error: its message, and the one fault in its details. */
  readonly message: string;
  readonly fault: { readonly path: readonly string[]; readonly message: string; readonly name: string };
}

const FILE = join(__dirname, '../../conformance/refusals.json');

/** Every case of test/conformance/refusals.json, once for each kind of question that it is about. */
export const refusals = (): Refused[] => {
  const { site, cases } = JSON.parse(readFileSync(FILE, 'utf8')) as Refusals;
  return cases.flatMap(({ name, ask, request, expected, site: own = site }) =>
    (ask ? [ask] : (['content', 'decision'] as const)).map((kind): Refused => {
      const { stage, ...rest } = request;
      const { path, message } = expected;
      // What a schema refuses is named with its place, for it may be one of several.
      const told = path === 'limit' ? `${path}: ${message}` : message;
      const fault = { path: [path], message, name: 'ValidationError' };
      return {
        name: `${kind}: ${name}`,
        ask: kind,
        site: own,
        request: kind === 'content' ? { stage, ...rest } : rest,
        message: told,
        fault,
      };
    }),
  );
};
