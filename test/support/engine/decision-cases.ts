import { entryKey, isOpen, isPublishedIn } from '../../../engine';
import type {
  EntryFacts,
  EntryLookup,
  LadderRequest,
  PlacementFacts,
  Rule,
  RuledFacts,
  RuleTrace,
  Scoring,
} from '../../../engine';
import { entriesOf, NOW, placementOf, TYPE, type EntriesInput, type PlacementInput } from './cases';

interface RuledInput {
  readonly slug: string;
  readonly rule?: Rule;
}

/** A decision case as it is written; see test/conformance/README.md for what is left out. */
export interface DecisionInput {
  readonly stages: readonly RuledInput[];
  readonly segments?: readonly RuledInput[];
  readonly placements?: readonly PlacementInput[];
  readonly entries?: EntriesInput;
  readonly forbidden?: readonly string[];
  /** As a front end sends it: anything. */
  readonly visitor: unknown;
  readonly request?: Partial<Pick<LadderRequest, 'locale' | 'limit'>> & {
    readonly touchpoint?: string;
    readonly contentTypes?: readonly string[];
  };
  readonly at?: string;
  readonly scoring?: Scoring;
}

export interface DecisionExpectation {
  readonly stage: { readonly slug: string; readonly reason: string; readonly [figure: string]: unknown };
  readonly segments: readonly { readonly slug: string; readonly reason: string }[];
  readonly entries: readonly { readonly entry: string; readonly rung: string; readonly segments?: readonly string[] }[];
  /** What the rules say of the visitor; not checked where it is left out. */
  readonly rules?: readonly RuleTrace[];
}

/** A decision case with its defaults filled in, as a server would have loaded it. */
export interface DecisionCase {
  readonly stages: readonly RuledFacts[];
  readonly segments: readonly RuledFacts[];
  /** Of the content types that the caller may find. */
  readonly placements: readonly PlacementFacts[];
  readonly entries: EntryLookup;
  readonly locales: readonly string[];
  readonly visitor: unknown;
  readonly request: {
    readonly touchpoint: string | null;
    readonly locale: string;
    readonly limit: number;
    readonly contentTypes?: readonly string[];
  };
  readonly at: number;
  readonly scoring: Scoring;
}

const DEFAULT_SCORING: Scoring = { halfLifeDays: 7, cap: 10, margin: 0.25 };

export function decisionCaseOf(input: DecisionInput): DecisionCase {
  const { placements = [], forbidden = [], request = {}, at = NOW } = input;
  const facts = placements.map(placementOf);
  const locales = localesOf(input);
  return {
    stages: input.stages.map(ruledOf),
    segments: (input.segments ?? []).map(ruledOf),
    placements: facts.filter(({ contentType }) => !forbidden.includes(contentType)),
    entries: input.entries ? entriesOf(input.entries, at) : everywhere(facts, locales, at),
    locales,
    visitor: visitorOf(input.visitor),
    request: {
      touchpoint: request.touchpoint ?? null,
      locale: request.locale ?? 'en',
      limit: request.limit ?? 10,
      ...(request.contentTypes ? { contentTypes: request.contentTypes } : {}),
    },
    at: Date.parse(at),
    scoring: input.scoring ?? DEFAULT_SCORING,
  };
}

const ruledOf = ({ slug, rule = null }: { slug: string; rule?: Rule | null }): RuledFacts => ({ slug, rule });

/** A view of a case's `history`, `times` in a row; what is no view stays what it is. */
function viewsOf(view: unknown): unknown[] {
  if (typeof view !== 'object' || view === null) return [view];
  const { entry, type = TYPE, at, times = 1 } = view as { entry?: string; type?: string; at?: string; times?: number };
  return Array.from({ length: times }, () => ({ contentType: type, documentId: entry, at }));
}

function visitorOf(visitor: unknown): unknown {
  if (typeof visitor !== 'object' || visitor === null || !('history' in visitor)) return visitor;
  const { history } = visitor;
  return { ...visitor, history: Array.isArray(history) ? history.flatMap(viewsOf) : history };
}

/** The site's locales: `en`, and all that the case names. */
function localesOf({ placements = [], entries = {}, request }: DecisionInput): string[] {
  const versions = Object.values(entries).flat();
  const named = [request, ...placements, ...versions].flatMap((part) => part?.locale ?? []);
  return [...new Set(['en', ...named])];
}

function everywhere(placements: readonly PlacementFacts[], locales: readonly string[], at: string): EntryLookup {
  const versions = locales.map((locale) => ({ locale, published: true, updatedAt: Date.parse(at) }));
  return new Map(
    placements.map(({ contentType, documentId }): [string, EntryFacts] => [
      entryKey(contentType, documentId),
      { contentType, documentId, versions },
    ]),
  );
}

/** In which locales an entry is live through a placement; empty where it is not live at all. */
export function liveLocales(of: DecisionCase, placement: PlacementFacts): string[] {
  if (!isOpen(placement, of.at)) return [];
  const entry = of.entries.get(entryKey(placement.contentType, placement.documentId));
  return of.locales.filter((locale) => isPublishedIn(entry, locale, placement));
}
