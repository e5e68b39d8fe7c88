import { entryKey, isLive } from '../../../engine';
import type {
  CoverageOptions,
  EntryFacts,
  EntryLookup,
  EntryVersion,
  LadderRequest,
  MomentFacts,
  PlacementFacts,
  TouchpointFacts,
  World,
} from '../../../engine';

/** What the conformance cases leave out. */
export const TYPE = 'api::article.article';
export const NOW = '2026-06-15T12:00:00Z';

/** A placement as a case writes it: `entry` is its documentId; times are ISO 8601. */
export interface PlacementInput {
  readonly id?: string;
  readonly entry: string;
  readonly type?: string;
  readonly locale?: string;
  readonly stage: string;
  readonly touchpoint?: string;
  readonly segments?: readonly string[];
  readonly weight?: number;
  readonly startsAt?: string;
  readonly endsAt?: string;
}

export interface VersionInput {
  readonly locale?: string | null;
  readonly published?: boolean;
  readonly updatedAt?: string;
  readonly reviewedAt?: string;
  readonly updateWantedAt?: string;
}

/** By documentId, or by `contentType#documentId`. */
export type EntriesInput = Readonly<Record<string, readonly VersionInput[]>>;

export interface LadderInput {
  readonly stages: readonly string[];
  readonly placements: readonly PlacementInput[];
  /** Without it every entry is published in every locale. */
  readonly entries?: EntriesInput;
  /** Content types the caller may not find. */
  readonly forbidden?: readonly string[];
  readonly request: Omit<Partial<LadderRequest>, 'at'> & { readonly stage: string };
  readonly at?: string;
}

export interface WorldInput {
  readonly locales?: readonly string[];
  /** The journey's unless told. */
  readonly siteLocales?: readonly string[];
  readonly stages: readonly string[];
  readonly touchpoints?: readonly (string | (Partial<TouchpointFacts> & { readonly slug: string }))[];
  readonly moments?: readonly (Partial<MomentFacts> & { readonly stage: string })[];
  readonly placements?: readonly PlacementInput[];
  readonly entries?: EntriesInput;
  readonly options?: Omit<Partial<CoverageOptions>, 'at'>;
  readonly at?: string;
}

const instant = (iso: string | undefined): number | null => (iso === undefined ? null : Date.parse(iso));

/** A placement with its defaults filled in. Without an id it is named by its parts. */
export function placementOf(input: PlacementInput): PlacementFacts {
  const { entry, stage, touchpoint = null, locale = null } = input;
  return {
    id: input.id ?? [entry, stage, touchpoint ?? '*', ...(locale === null ? [] : [locale])].join('@'),
    contentType: input.type ?? TYPE,
    documentId: entry,
    locale,
    stage,
    touchpoint,
    segments: input.segments ?? [],
    weight: input.weight ?? 50,
    startsAt: instant(input.startsAt),
    endsAt: instant(input.endsAt),
  };
}

function versionOf({ locale = 'en', published = true, updatedAt, ...said }: VersionInput, at: string): EntryVersion {
  return {
    ...{ locale, published, updatedAt: Date.parse(updatedAt ?? at) },
    reviewedAt: instant(said.reviewedAt),
    updateWantedAt: instant(said.updateWantedAt),
  };
}

/** The entries of a case by their key. */
export function entriesOf(entries: EntriesInput, at: string): EntryLookup {
  const facts = Object.entries(entries).map(([name, versions]): [string, EntryFacts] => {
    const [contentType, documentId] = name.includes('#') ? (name.split('#') as [string, string]) : [TYPE, name];
    const entry = { contentType, documentId, versions: versions.map((version) => versionOf(version, at)) };
    return [entryKey(contentType, documentId), entry];
  });
  return new Map(facts);
}

/** What a server would accept for the request of a ladder case. */
export function livePlacements(input: LadderInput, request: LadderRequest): (placement: PlacementFacts) => boolean {
  const at = Date.parse(input.at ?? NOW);
  const entries = input.entries && entriesOf(input.entries, input.at ?? NOW);
  const anywhere = (placement: PlacementFacts): EntryFacts => ({
    contentType: placement.contentType,
    documentId: placement.documentId,
    versions: [{ locale: request.locale, published: true, updatedAt: at }],
  });
  return (placement) => {
    const entry = entries ? entries.get(entryKey(placement.contentType, placement.documentId)) : anywhere(placement);
    return !input.forbidden?.includes(placement.contentType) && isLive(placement, entry, at, request.locale);
  };
}

/** The world of a coverage case, its defaults filled in: target 1, impact 3 for a touchpoint, locale `en`. */
export function worldOf(input: WorldInput): { world: World; options: CoverageOptions } {
  const at = input.at ?? NOW;
  const world: World = {
    journey: { slug: 'journey', name: 'Journey', locales: input.locales ?? ['en'] },
    locales: input.siteLocales ?? input.locales ?? ['en'],
    stages: input.stages.map((slug) => ({ slug, name: slug.toUpperCase() })),
    touchpoints: (input.touchpoints ?? []).map((touchpoint) => ({
      name: (typeof touchpoint === 'string' ? touchpoint : touchpoint.slug).toUpperCase(),
      channel: null,
      phase: null,
      impact: 3,
      owner: null,
      ...(typeof touchpoint === 'string' ? { slug: touchpoint } : touchpoint),
    })),
    moments: (input.moments ?? []).map((moment) => ({
      touchpoint: null,
      target: 1,
      impact: null,
      requiredSegments: [],
      owner: null,
      dueDate: null,
      brief: null,
      externalItems: [],
      ...moment,
    })),
    placements: (input.placements ?? []).map(placementOf),
    entries: entriesOf(input.entries ?? {}, at),
  };
  return { world, options: { ...input.options, at: Date.parse(at) } };
}
