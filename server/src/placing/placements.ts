import { createHash } from 'node:crypto';
import lodash from 'lodash';
import type { z } from 'zod';
import { entryKey } from '../../../engine';
import type {
  EntryPlacements,
  EntryRef,
  Names,
  PlacementsMove,
  PlacementsOfEntries,
  placementsOfEntriesSchema,
  placementsUpdateSchema,
} from '../../../types';
import type { EntryReader } from '../entries/reader';
import { createRefusals, type PlaceChange } from '../overrides/refusals';
import { createSetAsides } from '../overrides/set-asides';
import { createReviews } from '../reviews';
import { createSite } from '../site';
import { createSettings } from '../site/settings';
import { createStore, type Change, type PlacementRow, type StandingPlacement } from '../store';
import { placementKey, toPlacement } from '../store/mapping';
import type { Context } from '../utils/context';
import { ConflictError, invalid, unknown } from '../utils/errors';
import { groupBy } from '../utils/group';
import { partOf } from '../utils/part';
import { assertDistinct, createPlacementCheck } from './check';
import { columnsFor, createPlacementWriter, ofRuleUnlessTouched } from './writer';

type OfEntries = z.output<typeof placementsOfEntriesSchema>;
type Update = z.output<typeof placementsUpdateSchema>;
const instant = (value: string | null | undefined) => (value ? new Date(value).getTime() : null);

/** Placements, written as rows that a hash of their parts keeps unique. */
export const createPlacements = ({ strapi }: Context) => {
  const store = partOf({ strapi }, createStore);
  const site = partOf({ strapi }, createSite);
  const settings = partOf({ strapi }, createSettings);
  const check = partOf({ strapi }, createPlacementCheck);
  const reviews = partOf({ strapi }, createReviews);
  const writer = partOf({ strapi }, createPlacementWriter);
  const refusals = partOf({ strapi }, createRefusals);
  const setAsides = partOf({ strapi }, createSetAsides);

  const rowsOf = ({ contentType, documentId }: EntryRef) =>
    store.placements.find({ where: { contentType, entry: documentId }, orderBy: { id: 'asc' } });

  /** Names of everything in the journeys, so that a screen can show placements without asking again. */
  const names = async (): Promise<Names> => {
    const [journeys, stages, touchpoints, segments] = await Promise.all([
      store.journeys.find(),
      store.stages.find({ orderBy: { position: 'asc' } }),
      store.touchpoints.find(),
      store.segments.find(),
    ]);
    const bySlug = (rows: readonly { slug: string; name: string }[]) =>
      Object.fromEntries(rows.map((row) => [row.slug, row.name]));
    return {
      journeys: bySlug(journeys),
      stages: Object.fromEntries(stages.map((row) => [`${row.journey}/${row.slug}`, row.name])),
      touchpoints: bySlug(touchpoints),
      segments: bySlug(segments),
    };
  };

  const briefs = async (rows: readonly StandingPlacement[]): Promise<Record<string, string>> => {
    const moments = await store.moments.find({
      where: { journey: { $in: [...new Set(rows.map((row) => row.journey))] } },
    });
    const placed = new Set(rows.map((row) => `${row.journey}/${row.stage}/${row.touchpoint ?? ''}`));
    const found: Record<string, string> = {};
    for (const { journey, stage, touchpoint, brief } of moments) {
      const cell = `${journey}/${stage}/${touchpoint ?? ''}`;
      if (brief && placed.has(cell)) found[cell] = brief;
    }
    return found;
  };

  /** Changes with every change of an entry's placements, and with nothing else. */
  const versionOf = (rows: readonly StandingPlacement[]) =>
    createHash('sha256')
      .update(
        JSON.stringify(
          rows.map((row) => {
            const { documentId: _, ...rest } = toPlacement(row);
            return rest;
          }),
        ),
      )
      .digest('hex')
      .slice(0, 32);

  /** Rules that placed entries there place them where those are now. */
  const moveRules = async (change: Change, from: PlacementsMove['from'], to: string) => {
    const defaultJourney = (await store.journeys.first({ isDefault: true }))?.slug;
    for (const row of await store.rules.find({ where: { action: 'place' } })) {
      const moved = (row.placements ?? []).map((input) => {
        if ('touchpoint' in from) return input.touchpoint === from.touchpoint ? { ...input, touchpoint: to } : input;
        const isThere = (input.journey ?? defaultJourney) === from.journey && input.stage === from.stage;
        return isThere ? { ...input, stage: to } : input;
      });
      const places = lodash.uniqBy(moved, ({ journey, stage, touchpoint, locale }) =>
        JSON.stringify([journey ?? defaultJourney, stage, touchpoint ?? null, locale ?? null]),
      );
      if (!lodash.isEqual(places, row.placements)) await change.rules.update(row.id, { placements: places });
    }
  };

  const placements = {
    names,

    ofEntry: async (ref: EntryRef, canPlace: boolean, reader: EntryReader): Promise<EntryPlacements> =>
      placements.present(ref, await rowsOf(ref), canPlace, reader),

    /** An entry's placements, oldest first, as a person is shown them. */
    async present(
      ref: EntryRef,
      rows: readonly StandingPlacement[],
      canPlace: boolean,
      reader: EntryReader,
    ): Promise<EntryPlacements> {
      const [allNames, entryBriefs, participating, journeys] = await Promise.all([
        names(),
        briefs(rows),
        settings.participating(),
        store.journeys.count({ active: true }),
      ]);
      const participates = participating.includes(ref.contentType);
      return {
        data: rows.map(toPlacement),
        meta: {
          version: versionOf(rows),
          names: allNames,
          briefs: entryBriefs,
          canPlace: canPlace && participates,
          participates,
          localized: site.isLocalized(ref.contentType),
          journeys,
          review: await reviews.ofEntry(ref, rows, reader),
        },
      };
    },

    /** The placements of some entries of one content type, for a page of a list. */
    async ofEntries({ contentType, documentIds }: OfEntries, reader: EntryReader): Promise<PlacementsOfEntries> {
      const readable = await reader.readable(documentIds.map((documentId) => ({ contentType, documentId })));
      const entries = documentIds.filter((documentId) => readable.has(entryKey(contentType, documentId)));
      const rows = await store.placements.find({
        where: { contentType, entry: { $in: entries } },
        orderBy: { id: 'asc' },
      });
      const [allNames, participating, setAside] = await Promise.all([
        names(),
        settings.participating(),
        setAsides.among(entries.map((documentId) => ({ contentType, documentId }))),
      ]);
      const byEntry = groupBy(rows.map(toPlacement), ({ entry }) => entry);
      return {
        data: Object.fromEntries(byEntry),
        meta: {
          names: allNames,
          participates: participating.includes(contentType),
          setAside: entries.filter((documentId) => setAside.has(entryKey(contentType, documentId))),
        },
      };
    },

    /**
     * Makes an entry's placements exactly these, and answers them as they are stored then.
     * @throws ConflictError (409) where `version` is given and they changed since.
     */
    replace: (ref: EntryRef, { placements: inputs, version }: Update): Promise<StandingPlacement[]> =>
      store.change(async (change) => {
        const existing = await rowsOf(ref);
        const current = versionOf(existing);
        if (version !== undefined && version !== current) {
          throw new ConflictError("Somebody else changed this entry's placements meanwhile", {
            conflict: { version: current },
          });
        }
        const site = await check.load();
        const places = site.places(inputs, ['placements']);
        site.entryType(ref.contentType, places, ['contentType']);
        assertDistinct(places, ['placements']);
        const byKey = new Map(existing.map((row) => [row.key, row]));
        const wanted = new Map(
          places
            .map((place) => ofRuleUnlessTouched(columnsFor(ref.contentType, ref.documentId, place), byKey))
            .map((row) => [row.key, row]),
        );
        const kept = existing.filter((row) => wanted.has(row.key));
        const gone = existing.filter((row) => !wanted.has(row.key));
        const { created } = await writer.write(
          change,
          { existing: byKey, wanted: [...wanted.values()], gone },
          'person',
        );
        return [...kept.map((row) => ({ ...row, ...wanted.get(row.key) })), ...created];
      }),

    /**
     * Moves all that stands at a stage or touchpoint elsewhere. Where an entry is there already, the two become one when
     * that changes nobody's view: the same dates, and both for everyone or both for segments. The others are `left` where
     * they are, for a person to decide.
     */
    move: ({ from, to }: PlacementsMove): Promise<{ moved: number; left: number }> =>
      store.change(async (change) => {
        const isStage = 'stage' in from;
        const known = isStage
          ? await store.stages.find({ where: { journey: from.journey }, orderBy: { position: 'asc' } })
          : await store.touchpoints.find({ orderBy: { slug: 'asc' } });
        const slugs: string[] = known.map((row) => row.slug);
        const source = isStage ? from.stage : from.touchpoint;
        for (const slug of [source, to]) {
          if (!slugs.includes(slug))
            throw unknown(isStage ? 'stage' : 'touchpoint', slug, slugs, [slug === to ? 'to' : 'from']);
        }
        if (to === source) throw invalid('That is where they are already', ['to']);
        const rows = await store.placements.find({
          where: isStage ? { journey: from.journey, stage: source } : { touchpoint: source },
        });
        const there = isStage ? { stage: to } : { touchpoint: to };
        let moved = 0;
        for (const row of rows) {
          if (await placements.moveRow(change, row, there)) moved += 1;
          // Its rule goes on to the other place, and would take away at its next run what a person is to decide about.
          else if (row.rule) await change.placements.update(row.id, { rule: null });
        }
        await refusals.follow(change, from, there);
        await moveRules(change, from, to);
        return { moved, left: rows.length - moved };
      }),

    /** Answers whether it was moved, or became one with what is there. What was refused follows by `refusals.follow`. */
    async moveRow(change: Change, row: PlacementRow, to: PlaceChange): Promise<boolean> {
      const key = placementKey({ ...row, ...to });
      const there = await store.placements.first({ key });
      if (!there || there.id === row.id) {
        // Another entry is a person's choice: the rule that placed the former one says nothing of it.
        await change.placements.update(row.id, { ...to, key, ...('entry' in to ? { rule: null } : {}) });
        return true;
      }
      const [mine, theirs] = [row.segments ?? [], there.segments ?? []];
      const sameWindow =
        instant(row.startsAt) === instant(there.startsAt) && instant(row.endsAt) === instant(there.endsAt);
      if (!sameWindow || (mine.length === 0) !== (theirs.length === 0)) return false;
      await change.placements.update(there.id, {
        segments: [...new Set([...theirs, ...mine])].sort(),
        rule: row.rule === there.rule ? there.rule : null,
      });
      await change.placements.removeIds([row.id]);
      return true;
    },
  };
  return placements;
};
