import type { Fallback, LadderMatch, LadderRequest } from '../../types/ladder';
import type { Entries, EntryKey, Instant, PlacementFacts } from '../../types/world';
import { entryKeyOf } from '../entry-key';
import { climb } from '../ladder/climb';
import { couldServe } from '../ladder/could-serve';
import { isLive } from '../ladder/live';
import type { PlacementIndex } from '../ladder/placement-index';
import { boundaryAfter, turnedBetween, type WindowCounts } from './boundaries';

/** Who asks, without the touchpoint: the page of one visitor asks for several. */
export interface Audience {
  readonly stage: string;
  /** Sorted, so that equal audiences share their lists. */
  readonly segments: readonly string[];
  readonly locale: string;
  readonly limit: number;
  readonly fallback: Fallback;
  /** The content types that the caller may find, sorted. */
  readonly contentTypes: readonly string[];
}

/** What an audience is given, while it holds. */
export interface AudienceLists {
  /** The first instant at which they may change; `null`: they change only with the index. */
  readonly validUntil: Instant | null;
  /** The entries at a touchpoint, or with `null` at any, best first; computed once and then looked up. */
  at(touchpoint: string | null): readonly LadderMatch[];
}

/** How many matches an index keeps, about 20 MB of them. Beyond that all are forgotten, so that memory never grows. */
const MAX_MATCHES = 200_000;
/** What an empty list costs, in matches. */
const LIST_COST = 5;
/** A key of this length costs as much as a match. */
const KEY_LENGTH = 8;

interface KeptLists extends AudienceLists {
  readonly from: Instant;
}

/**
 * One journey's placements, immutable, with the lists that were asked for so far. A list is computed when it is first asked
 * for, and looked up from then on until a window opens or closes.
 */
export class JourneyIndex {
  private readonly keptLists = new Map<string, KeptLists>();
  private keptMatches = 0;

  constructor(
    readonly placements: PlacementIndex,
    readonly entries: Entries,
    private readonly mostMatches = MAX_MATCHES,
  ) {}

  /** What these people are given at that time. */
  listsFor(audience: Audience, at: Instant): AudienceLists {
    const key = audienceKey(audience);
    const kept = this.keptLists.get(key);
    if (kept && at >= kept.from && (kept.validUntil === null || at < kept.validUntil)) return kept;
    const lists = this.climbFor(audience, at);
    this.count(key.length / KEY_LENGTH);
    this.keptLists.set(key, lists);
    return lists;
  }

  /** What a request is given: looked up, or computed without the withheld entries if there are any. */
  find(
    { touchpoint, at, ...audience }: LadderRequest,
    contentTypes: readonly string[],
    withheld?: ReadonlySet<EntryKey>,
  ): readonly LadderMatch[] {
    if (!withheld?.size) return this.listsFor({ ...audience, contentTypes }, at).at(touchpoint);
    const isServable = this.servable({ ...audience, contentTypes }, at);
    return climb(
      this.placements,
      { ...audience, touchpoint, at },
      (placement) => !withheld.has(entryKeyOf(placement)) && isServable(placement),
    );
  }

  /** The next instant at which a window of this journey opens or closes, of placements that count; `null` where none will. */
  nextBoundary(at: Instant, counts?: WindowCounts): Instant | null {
    return boundaryAfter(this.placements.stages, at, counts);
  }

  /** The placements whose windows have opened or closed since `from`, up to `to` inclusive. */
  turned(from: Instant, to: Instant): readonly PlacementFacts[] {
    return turnedBetween(this.placements.stages, from, to);
  }

  /**
   * The next instant at which a window opens or closes that may change what a request was given, which are these matches;
   * `null` where none will. `exists` says whether a placement's entry is there for whoever asks, whatever the time.
   */
  validUntil(request: LadderRequest, matches: readonly LadderMatch[], exists: WindowCounts): Instant | null {
    const asked = this.placements.bySlug.get(request.stage);
    if (!asked) return null;
    // Whatever the stage itself gives keeps earlier ones out, until a window of its own closes.
    const climbs = request.fallback === 'ladder' && matches.every(({ rung }) => rung === 'earlier');
    const stages = this.placements.stages.slice(climbs ? 0 : asked.position, asked.position + 1);
    return boundaryAfter(stages, request.at, (placement) => couldServe(placement, request) && exists(placement));
  }

  private servable({ contentTypes, locale }: Audience, at: Instant): (placement: PlacementFacts) => boolean {
    const allowed = new Set(contentTypes);
    return (placement) =>
      allowed.has(placement.contentType) && isLive(placement, this.entries.get(entryKeyOf(placement)), at, locale);
  }

  private climbFor(audience: Audience, at: Instant): KeptLists {
    const isServable = this.servable(audience, at);
    const lists = new Map<string | null, readonly LadderMatch[]>();
    return {
      from: at,
      validUntil: this.nextBoundary(at),
      at: (touchpoint) => {
        const known = lists.get(touchpoint);
        if (known) return known;
        const list = climb(this.placements, { ...audience, touchpoint, at }, isServable);
        this.count(list.length + LIST_COST);
        lists.set(touchpoint, list);
        return list;
      },
    };
  }

  private count(matches: number): void {
    this.keptMatches += matches;
    if (this.keptMatches <= this.mostMatches) return;
    this.keptLists.clear();
    this.keptMatches = 0;
  }
}

function audienceKey({ stage, segments, locale, limit, fallback, contentTypes }: Audience): string {
  return `${stage}|${segments.join()}|${locale}|${limit}|${fallback}|${contentTypes.join()}`;
}
