import { climb, indexPlacements } from '../../../engine';
import type { CoverageOptions, EntryFacts, EntryVersion, PlacementFacts, World } from '../../../engine';

const DAY = 24 * 60 * 60 * 1000;

/** The figures that the reference works out for a cell. */
export type ReferenceMoment = Readonly<Record<string, unknown>> & {
  readonly stage: string;
  readonly touchpoint: string | null;
};

const entryOf = (world: World, placement: PlacementFacts): EntryFacts | undefined =>
  world.entries.get(`${placement.contentType}#${placement.documentId}`);

const isOpen = (p: PlacementFacts, at: number): boolean =>
  (p.startsAt ?? -Infinity) <= at && at < (p.endsAt ?? Infinity);

/** Published versions that a placement leads to, in one locale or (without one) in any. */
function published(world: World, p: PlacementFacts, locale?: string): EntryVersion[] {
  if (locale !== undefined && p.locale !== null && p.locale !== locale) return [];
  return (entryOf(world, p)?.versions ?? []).filter((v) => {
    if (!v.published) return false;
    if (p.locale !== null && v.locale !== p.locale) return false;
    return locale === undefined || v.locale === null || v.locale === locale;
  });
}

/** Unpublished versions that a placement leads to, in one locale or (without one) in any. */
function drafts(world: World, p: PlacementFacts, locale?: string): EntryVersion[] {
  return (entryOf(world, p)?.versions ?? []).filter(
    (v) =>
      !v.published &&
      (p.locale === null || v.locale === p.locale) &&
      (locale === undefined || v.locale === null || v.locale === locale),
  );
}

/** Placements of which stage, touchpoint and entry exist, and whose locale its entry can have. */
export function placed(world: World): PlacementFacts[] {
  return world.placements.filter((p) => {
    const entry = entryOf(world, p);
    if (!entry || !world.stages.some((s) => s.slug === p.stage)) return false;
    if (p.touchpoint !== null && !world.touchpoints.some((t) => t.slug === p.touchpoint)) return false;
    return p.locale === null || entry.versions.every((v) => v.locale !== null);
  });
}

/** A request of a journey, without its time and limit. */
interface Asked {
  readonly stage: string;
  readonly touchpoint: string | null;
  readonly segments: readonly string[];
  readonly locale: string;
}

/** Every request that there is: each stage, touchpoint or none, set of segments, locale of the site. */
function requestsOf(world: World, segments: readonly string[]): Asked[] {
  const subsets = segments.reduce<string[][]>((sets, s) => [...sets, ...sets.map((set) => [...set, s])], [[]]);
  return world.locales.flatMap((locale) =>
    world.stages.flatMap(({ slug: stage }) =>
      [null, ...world.touchpoints.map(({ slug }) => slug)].flatMap((touchpoint) =>
        subsets.map((set) => ({ stage, touchpoint, segments: set, locale })),
      ),
    ),
  );
}

/** What becomes of live placements, by climbing the ladder for every request there is. */
export function referenceFates(
  world: World,
  at: number,
  segments: readonly string[],
): { readonly unreachable: string[]; readonly belowUsual: string[] } {
  const all = placed(world).filter((p) => isOpen(p, at));
  const index = indexPlacements(
    world.stages.map((s) => s.slug),
    all,
  );
  const reached = new Set<string>();
  const usual = new Set<string>();
  const touchpointOf = new Map(all.map((p) => [p.id, p.touchpoint]));
  for (const asked of requestsOf(world, segments)) {
    const { touchpoint, locale } = asked;
    const limit = world.touchpoints.find(({ slug }) => slug === touchpoint)?.usualNumber ?? 10;
    const accepts = (p: PlacementFacts): boolean => published(world, p, locale).length > 0;
    const answer = climb(index, { ...asked, at, limit: Infinity, fallback: 'ladder' }, accepts);
    answer.forEach(({ placement: { id } }, rank) => {
      reached.add(id);
      // What is at a touchpoint is judged there.
      const own = touchpointOf.get(id);
      if (rank < limit && (own === null || own === touchpoint)) usual.add(id);
    });
  }
  const live = all.filter((p) => published(world, p).length > 0).map(({ id }) => id);
  return {
    unreachable: live.filter((id) => !reached.has(id)),
    belowUsual: live.filter((id) => reached.has(id) && !usual.has(id)),
  };
}

/** Every cell with its figures and the score, each worked out from all placements, from scratch. */
export function referenceCoverage(
  world: World,
  options: CoverageOptions,
  { unreachable, belowUsual }: ReturnType<typeof referenceFates>,
): { score: number | null; moments: ReferenceMoment[] } {
  const { at, locale, segment, contentTypes, staleAfterDays = 180, freshness = {}, expiringWithinDays = 30 } = options;
  const ofTypes = placed(world).filter((p) => !contentTypes || contentTypes.includes(p.contentType));
  const forSegment = (p: PlacementFacts): boolean =>
    segment === undefined || p.segments.length === 0 || (segment !== 'none' && p.segments.includes(segment));
  const inView = ofTypes.filter(
    (p) => forSegment(p) && (locale === undefined || p.locale === null || p.locale === locale),
  );
  const live = (p: PlacementFacts): boolean => isOpen(p, at) && published(world, p, locale).length > 0;
  const count = (list: PlacementFacts[]): number => new Set(list.map((p) => `${p.contentType}#${p.documentId}`)).size;
  const toUpdate = (v: EntryVersion): boolean => v.updateWantedAt != null && v.updateWantedAt >= v.updatedAt;
  const stale = (v: EntryVersion, uid: string): boolean => {
    const days = freshness[uid] ?? staleAfterDays;
    if (v.reviewedAt == null || v.reviewedAt < v.updatedAt) return at - v.updatedAt >= days * DAY;
    return v.reviewDue == null ? at - v.reviewedAt >= days * DAY : at >= v.reviewDue;
  };

  const cells = world.stages.flatMap((s) =>
    [null, ...world.touchpoints.map((t) => t.slug)].map((touchpoint) => ({ stage: s.slug, touchpoint })),
  );
  const moments = cells.flatMap((cell) => {
    const moment = world.moments.find((m) => m.stage === cell.stage && m.touchpoint === cell.touchpoint);
    const touchpoint = world.touchpoints.find((t) => t.slug === cell.touchpoint);
    const belongs = (p: PlacementFacts): boolean =>
      p.stage === cell.stage && (cell.touchpoint === null || p.touchpoint === cell.touchpoint);
    const here = inView.filter(belongs);
    const draftsOf = (list: PlacementFacts[]): PlacementFacts[] =>
      list.filter(
        (p) =>
          at < (p.endsAt ?? Infinity) &&
          drafts(world, p, locale).length > 0 &&
          !list.some(
            (q) =>
              q.contentType === p.contentType &&
              q.documentId === p.documentId &&
              published(world, q, locale).length > 0,
          ),
      );
    const scheduledOf = (list: PlacementFacts[]): PlacementFacts[] =>
      list.filter((p) => (p.startsAt ?? -Infinity) > at);
    const own = here.filter((p) => p.touchpoint === cell.touchpoint);
    if (!moment && own.filter(live).length + draftsOf(own).length + scheduledOf(own).length === 0) return [];

    const externalIn = (l?: string): number =>
      (moment?.externalItems ?? []).filter((item) => l === undefined || item.locale == null || item.locale === l)
        .length;
    const have = count(here.filter(live)) + externalIn(locale);
    const target = moment ? moment.target : 0;
    const state =
      target === 0 ? null : have === 0 ? 'empty' : have < target ? 'thin' : have <= 3 * target ? 'covered' : 'excess';
    const everyLocale = ofTypes.filter((p) => belongs(p) && forSegment(p) && isOpen(p, at));
    const dueDate = moment?.dueDate ?? null;
    const forAll = here.filter((p) => live(p) && p.segments.length === 0);
    const segmentOnly = here.filter(
      (p) => live(p) && !forAll.some((q) => q.contentType === p.contentType && q.documentId === p.documentId),
    );
    return [
      {
        ...cell,
        planned: moment !== undefined,
        target,
        impact: moment?.impact ?? touchpoint?.impact ?? 3,
        have,
        live: count(here.filter(live)),
        external: externalIn(locale),
        dedicated: count(
          here.filter((p) => live(p) && (segment === undefined ? p.segments.length > 0 : p.segments.includes(segment))),
        ),
        segmentOnly: count(segmentOnly),
        onlyFor: [...new Set(segmentOnly.flatMap((p) => p.segments))].sort(),
        draft: count(draftsOf(here)),
        scheduled: count(scheduledOf(here)),
        expiring: count(here.filter((p) => live(p) && (p.endsAt ?? Infinity) - at <= expiringWithinDays * DAY)),
        stale: count(here.filter((p) => live(p) && published(world, p, locale).some((v) => stale(v, p.contentType)))),
        toUpdate: count(here.filter((p) => live(p) && published(world, p, locale).some(toUpdate))),
        stageWide: count(inView.filter((p) => p.stage === cell.stage && p.touchpoint === null && live(p))),
        unreachable: here.filter((p) => live(p) && unreachable.includes(p.id)).length,
        belowUsual: here.filter((p) => live(p) && belowUsual.includes(p.id)).length,
        broken: world.placements.filter(
          (p) =>
            !entryOf(world, p) &&
            belongs(p) &&
            (p.touchpoint === null || world.touchpoints.some((t) => t.slug === p.touchpoint)) &&
            (!contentTypes || contentTypes.includes(p.contentType)),
        ).length,
        missingLocales:
          target === 0
            ? []
            : world.journey.locales.filter(
                (l) => externalIn(l) === 0 && !everyLocale.some((p) => published(world, p, l).length > 0),
              ),
        missingSegments: (moment?.requiredSegments ?? []).filter(
          (s) => !ofTypes.some((p) => belongs(p) && live(p) && p.segments.includes(s)),
        ),
        state,
        status:
          target === 0
            ? null
            : have >= target
              ? 'done'
              : draftsOf(here).length + scheduledOf(here).length > 0
                ? 'inProgress'
                : (moment?.owner ?? dueDate) === null
                  ? 'open'
                  : 'planned',
        ownerInherited: !moment?.owner && touchpoint?.owner != null,
        owner: moment?.owner ?? touchpoint?.owner ?? null,
        dueDate,
        overdue: have < target && dueDate !== null && Date.parse(dueDate) + DAY <= at,
      },
    ];
  });
  const scored = moments.filter((m) => m.target > 0);
  const impact = scored.reduce((sum, m) => sum + m.impact, 0);
  const reached = scored.reduce((sum, m) => sum + m.impact * Math.min(1, m.have / m.target), 0);
  return { score: impact === 0 ? null : (100 * reached) / impact, moments };
}
