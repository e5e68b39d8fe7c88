/**
 * The facts the engine decides on: plain data, no Strapi, no database. The server loads them; tests write them by hand.
 * Slugs name journeys, stages, touchpoints and segments. An {@link Instant} is milliseconds since the epoch.
 */
export type Instant = number;

/** One entry put at a stage, optionally at a touchpoint, optionally for segments. */
export interface PlacementFacts {
  /** The placement's own documentId. */
  readonly id: string;
  readonly contentType: string;
  readonly documentId: string;
  /** `null`: every locale of the entry. */
  readonly locale: string | null;
  readonly stage: string;
  /** `null`: any touchpoint of the stage. */
  readonly touchpoint: string | null;
  /** Empty: everyone. */
  readonly segments: readonly string[];
  /** 1–100, 50 by default: what is shown first. */
  readonly weight: number;
  /** Inclusive; `null`: since ever. */
  readonly startsAt: Instant | null;
  /** Exclusive; `null`: for ever. */
  readonly endsAt: Instant | null;
}

/** One locale of an entry. */
export interface EntryVersion {
  /** `null` for a content type that is not localised. */
  readonly locale: string | null;
  readonly published: boolean;
  /** When the published version last changed; for a draft only, when the draft did. */
  readonly updatedAt: Instant;
  /** When somebody last said that it is still good. */
  readonly reviewedAt?: Instant | null;
  /** When it is to be looked at again, as that review said; `null`: after the usual days. */
  readonly reviewDue?: Instant | null;
  /** When somebody last said that it needs an update, if that was the last word; a later change outweighs it. */
  readonly updateWantedAt?: Instant | null;
}

/** What is known of an entry: in which locales it exists, and where it is published. */
export interface EntryFacts {
  readonly contentType: string;
  readonly documentId: string;
  readonly versions: readonly EntryVersion[];
}

/** Entries by {@link EntryKey}. An entry that is not in it is gone: its placements are orphans. */
export type EntryLookup = ReadonlyMap<EntryKey, EntryFacts>;

/** Anything that entries can be looked up in. One that is not found is gone. */
export interface Entries {
  get(key: EntryKey): EntryFacts | undefined;
}

/** `contentType#documentId`; make it with the engine's `entryKey`. */
export type EntryKey = string;

export interface StageFacts {
  readonly slug: string;
  readonly name: string;
}

export interface TouchpointFacts {
  readonly slug: string;
  readonly name: string;
  readonly channel: string | null;
  readonly phase: string | null;
  readonly impact: number;
  readonly owner: string | null;
  /** How many entries are usually shown there; 10 by default. */
  readonly usualNumber?: number;
}

/** The plan of one cell. */
export interface MomentFacts {
  readonly stage: string;
  /** `null`: the stage as a whole. */
  readonly touchpoint: string | null;
  /** Pieces it needs; 0 needs none and is not scored. */
  readonly target: number;
  /** `null`: the touchpoint's, or 3 for a whole stage. */
  readonly impact: number | null;
  readonly requiredSegments: readonly string[];
  readonly owner: string | null;
  /** `YYYY-MM-DD`. */
  readonly dueDate: string | null;
  readonly brief: string | null;
  /** Content that lives elsewhere: counted, never served. */
  readonly externalItems: readonly { readonly locale?: string | null }[];
}

/** One journey with everything that coverage reads. */
export interface World {
  readonly journey: {
    readonly slug: string;
    readonly name: string;
    /** The locales it must serve; never empty: the server fills in the site's. */
    readonly locales: readonly string[];
  };
  /** Those that a request may ask for: the site's. */
  readonly locales: readonly string[];
  /** In the journey's order. */
  readonly stages: readonly StageFacts[];
  /** Every touchpoint of the site. */
  readonly touchpoints: readonly TouchpointFacts[];
  readonly moments: readonly MomentFacts[];
  /** Placements of this journey. */
  readonly placements: readonly PlacementFacts[];
  readonly entries: EntryLookup;
}
