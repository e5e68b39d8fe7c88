import { readFileSync } from 'node:fs';
import type { z } from 'zod';
import type * as Client from '../../../client/src';
import type * as Decisions from '../../../types/decision';
import type * as Ladder from '../../../types/ladder';
import type * as Rules from '../../../types/rule';
import type * as Serving from '../../../types/serving';

/*
 * The client's declarations are plain, so that no front end needs zod to compile them. `npm run typecheck` fails here as
 * soon as one says anything else than the contract: more, less, another type, or another `?` or `readonly`.
 */

/** The same type without names and intersections. */
type Plain<T> = T extends object ? { [Key in keyof T]: Plain<T[Key]> } : T;

/** `true` where two types are the same, and not only assignable. */
type Same<A, B> = (<T>() => T extends Plain<A> ? 1 : 2) extends <T>() => T extends Plain<B> ? 1 : 2 ? true : false;

interface Proofs {
  Rung: Same<Client.Rung, Ladder.Rung>;
  Fallback: Same<Client.Fallback, Ladder.Fallback>;
  Match: Same<Client.Match, Serving.Match>;
  ServedEntry: Same<Client.ServedEntry, Serving.ServedEntry>;
  PlaceMeta: Same<Client.PlaceMeta, Serving.PlaceMeta>;
  ContentMeta: Same<Client.ContentMeta, Serving.ContentMeta>;
  ContentResponse: Same<Client.ContentResponse['meta'], Serving.ContentResponse['meta']>;
  Decision: Same<Client.Decision, Decisions.Decision>;
  StageDecision: Same<Client.StageDecision, Decisions.StageDecision>;
  SegmentDecision: Same<Client.SegmentDecision, Decisions.SegmentDecision>;
  Loss: Same<Client.Loss, Decisions.Loss>;
  TraceItem: Same<Client.TraceItem, Decisions.TraceItem>;
  RuleTrace: Same<Client.RuleTrace, Decisions.RuleTrace>;
  Trace: Same<Client.Trace, Decisions.Trace>;
  DecisionMeta: Same<Client.DecisionMeta, Serving.DecisionMeta>;
  DecisionResponse: Same<Client.DecisionResponse['meta'], Serving.DecisionResponse['meta']>;
  PublicJourney: Same<Client.PublicJourney, Serving.PublicJourney>;
  JourneysResponse: Same<Client.JourneysResponse, Serving.JourneysResponse>;
  SnapshotRuled: Same<Client.SnapshotRuled, z.output<typeof Serving.snapshotRuledSchema>>;
  SnapshotPlacement: Same<Client.SnapshotPlacement, Serving.SnapshotPlacement>;
  SnapshotJourney: Same<Client.SnapshotJourney, Serving.SnapshotJourney>;
  PublicSnapshot: Same<Client.PublicSnapshot, Serving.PublicSnapshot>;
  SnapshotResponse: Same<Client.SnapshotResponse, Serving.SnapshotResponse>;
  Rule: Same<Client.Rule, Rules.Rule>;
  Visitor: Same<Client.Visitor, Rules.Visitor>;
  View: Same<Client.View, Decisions.View>;
  DecidingVisitor: Same<Client.DecidingVisitor, Decisions.DecidingVisitor>;
}

/** Entries of a response have any field besides; what they are declared to have is what every entry has. */
type EntriesAgree =
  Client.ServedEntry extends Pick<Serving.ContentResponse['data'][number], keyof Client.ServedEntry> ? true : false;

type Unproven = { [Name in keyof Proofs]: Proofs[Name] extends true ? never : Name }[keyof Proofs];

test('the client declares what the contract says', () => {
  // Does not compile where a name is in `Unproven`, which the message then tells.
  const unproven: [Unproven] extends [never] ? 'none' : Unproven = 'none';
  const doEntriesAgree: EntriesAgree = true;
  expect([unproven, doEntriesAgree]).toEqual(['none', true]);
});

test('a proof can fail', () => {
  const optional: Same<{ a?: string }, { a: string }> = false;
  const readOnly: Same<{ readonly a: string }, { a: string }> = false;
  const more: Same<{ a: 'x' | 'y' }, { a: 'x' }> = false;
  expect([optional, readOnly, more]).toEqual([false, false, false]);
});

test('there is a proof for each type', () => {
  const declared = readFileSync('client/src/contract.ts', 'utf8').matchAll(/^export type (\w+)/gm);
  const proofs = readFileSync(__filename, 'utf8');
  const names = [...declared].map(([, name]) => name!);
  expect(names.length).toBeGreaterThan(20);
  expect(names.filter((name) => !proofs.includes(`  ${name}: Same<`))).toEqual([]);
});
