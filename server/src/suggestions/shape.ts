import type { SuggestionQuality } from '../../../types';

/*
 * What suggestions are learnt from, and what is learnt. Plain data throughout: it crosses from and to a thread.
 */

/** Words of one language; `locale` `null`: it is not known which. */
export interface Passage {
  readonly locale: string | null;
  readonly text: string;
}

/** An entry as it is read: its words, and what is known of it besides. */
export interface Reading {
  /** Its content type. */
  readonly type: string;
  readonly passages: readonly Passage[];
  /** What its enumerations say and which entries it is related to, as `field=value`. */
  readonly facets: readonly string[];
}

/** A cell of a journey, or a stage as a whole. */
export interface Place {
  readonly journey: string;
  readonly stage: string;
  readonly touchpoint: string | null;
}

/** An entry that takes part, and where people have put it. */
export interface Example extends Reading {
  readonly key: string;
  readonly places: readonly Place[];
  readonly segments: readonly string[];
}

/** Something of the plan with the words it is described in. */
export interface Described {
  readonly slug: string;
  readonly words: string;
}

/** The journeys as people described them: all there is to go by before anything is placed. */
export interface PlanWords {
  /** The language it is taken to be written in. */
  readonly locale: string | null;
  readonly journeys: readonly {
    readonly slug: string;
    readonly stages: readonly Described[];
    /** Cells that are to hold content, with their briefs. */
    readonly cells: readonly { readonly stage: string; readonly touchpoint: string | null; readonly words: string }[];
  }[];
  readonly touchpoints: readonly Described[];
  readonly segments: readonly Described[];
  /** The content types' names. */
  readonly types: readonly Described[];
}

/** How much each token speaks for each label, in sixteenths of a bit; `columns` is `tokens × labels`. */
export interface Table {
  readonly labels: readonly string[];
  readonly rows: Readonly<Record<string, number>>;
  readonly columns: Int8Array;
  /** What speaks for each label before any word is read, in bits. */
  readonly base: readonly number[];
}

/** A place that may be suggested. */
export interface KnownPlace extends Place {
  /** How often something was placed there. */
  readonly count: number;
  /** It is to hold content. What is neither planned nor used is suggested only to who asks about it. */
  readonly planned: boolean;
  /** The tokens of its brief. */
  readonly brief: readonly string[];
}

/** In how many placed entries a token occurs: by token in the order of the stages' table, and by stage. */
export interface Seen {
  /** `tokens × labels` of that table, 255 at most. */
  readonly counts: Uint8Array;
  /** How many entries are placed at each stage. */
  readonly entries: readonly number[];
}

export interface JourneyModel {
  readonly slug: string;
  readonly stages: Table;
  readonly seen: Seen;
  readonly places: readonly KnownPlace[];
  /** By content type: how often something of it was placed at which of `places`. */
  readonly byType: Readonly<Record<string, Readonly<Record<number, number>>>>;
  readonly count: number;
}

/** From how likely a stage on something may be said. */
export interface Thresholds {
  readonly strong: number;
  readonly possible: number;
}

/** What is learnt. */
export interface Model {
  readonly journeys: readonly JourneyModel[];
  readonly touchpoints: Table | null;
  readonly segments: Table | null;
  /** By content type and touchpoint: how many words their names share. */
  readonly kinship: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Placed entries that it learnt from. */
  readonly examples: number;
  readonly thresholds: Thresholds;
}

/** For each place the entries that may fit best, best first. `entries` are indexes of `keys`. */
export interface Candidates {
  readonly keys: readonly string[];
  readonly places: Readonly<Record<string, { readonly entries: Uint32Array; readonly scores: Float32Array }>>;
}

/** What placed entries are about, so that it can be found which of them another is like. */
export interface Alike {
  /** The index of each word that several of them share. */
  readonly words: Readonly<Record<string, number>>;
  /** How rare each is, in bits. */
  readonly rarity: Float32Array;
  /** The entries' keys. */
  readonly keys: readonly string[];
  /** The words that tell most of each entry, one entry after the other, and how much, of 255; `starts` has where each begins. */
  readonly told: Uint16Array;
  readonly weights: Uint8Array;
  readonly starts: Uint32Array;
  /** Indexes of `keys` by place. */
  readonly places: Readonly<Record<string, readonly number[]>>;
}

/** What a training leaves. */
export interface Learnt {
  readonly model: Model;
  readonly alike: Alike;
  readonly candidates: Candidates;
  readonly quality: SuggestionQuality | null;
  /** Of what it was learnt from. */
  readonly version: string;
  /** Milliseconds of work. */
  readonly took: number;
}
