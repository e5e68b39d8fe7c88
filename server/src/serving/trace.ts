import { entryKeyOf, explain, whyNotLive, type Decided, type JourneyIndex } from '../../../engine';
import type { Entries, EntryFacts, LadderRequest, RuleTrace, Trace } from '../../../types';
import type { Auth } from '../auth/caller';
import type { Structure, StructuredJourney } from '../snapshot';
import type { Context } from '../utils/context';
import { partOf } from '../utils/part';
import { createAccess } from './access';
import type { Served } from './serve';

/** A decision that is to be explained. */
export interface Explained {
  readonly structure: Structure;
  readonly journey: StructuredJourney;
  readonly index: JourneyIndex;
  /** What it was made on: what is published, or drafts. */
  readonly entries: Entries;
  readonly request: LadderRequest;
  /** The content types that the caller may find, of those asked for. */
  readonly types: readonly string[];
  readonly decided: Decided;
  readonly served: Served;
}

const exists = (entry: EntryFacts | undefined): boolean => Boolean(entry && entry.versions.length > 0);

/** Entries that were never published are not mentioned: whoever may read what is published need not know what is not. */
const candidatesOf = ({ index, entries, request, types, served: { matches, withheld } }: Explained) =>
  explain(index.placements, request, matches, {
    isCandidate: (placement) => types.includes(placement.contentType) && exists(entries.get(entryKeyOf(placement))),
    notLive: (placement) => whyNotLive(placement, entries.get(entryKeyOf(placement)), request.at, request.locale),
    withheld,
  });

/** The rules that somebody marked as fit for browsers. */
const publicRules = ({ journey, structure, decided }: Explained): RuleTrace[] => {
  const slugsOf = (rows: StructuredJourney['stages'] | Structure['segments']) =>
    new Set<string | undefined>(rows.filter(({ clientSide }) => clientSide).map(({ slug }) => slug));
  const [stages, segments] = [slugsOf(journey.stages), slugsOf(structure.segments)];
  return decided.rules().filter(({ stage, segment }) => stages.has(stage) || segments.has(segment));
};

/** Says how a decision came about, as far as the caller may know. */
export const createTrace = ({ strapi }: Context) => {
  const access = partOf({ strapi }, createAccess);

  return async (explained: Explained, auth: Auth): Promise<Trace> => {
    const candidates = candidatesOf(explained);
    const visible = await access.rules(auth);
    if (visible === 'none') return candidates;
    return { ...candidates, rules: visible === 'all' ? explained.decided.rules() : publicRules(explained) };
  };
};
