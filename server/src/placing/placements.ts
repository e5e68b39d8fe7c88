import { createHash } from 'node:crypto';
import type { z } from 'zod';
import { entryKey, groupBy, placeKey } from '../../../engine';
import type {
  EntryPlacements,
  EntryRef,
  Names,
  PlacementsOfEntries,
  placementsOfEntriesSchema,
  placementsUpdateSchema,
} from '../../../types';
import type { EntryReader } from '../entries/reader';
import { createSetAsides } from '../overrides/set-asides';
import { createReviews } from '../reviews';
import { createSite } from '../site';
import { createSettings } from '../site/settings';
import { createStore, type StandingPlacement } from '../store';
import { toPlacement } from '../store/mapping';
import type { Context } from '../utils/context';
import { ConflictError } from '../utils/errors';
import { partOf } from '../utils/part';
import { assertDistinct, createPlacementCheck } from './check';
import { createPlacementMoves } from './move';
import { columnsFor, createPlacementWriter, ofRuleUnlessTouched } from './writer';

type OfEntries = z.output<typeof placementsOfEntriesSchema>;
type Update = z.output<typeof placementsUpdateSchema>;

/** Placements, written as rows that a hash of their parts keeps unique. */
export const createPlacements = ({ strapi }: Context) => {
  const store = partOf({ strapi }, createStore);
  const site = partOf({ strapi }, createSite);
  const settings = partOf({ strapi }, createSettings);
  const check = partOf({ strapi }, createPlacementCheck);
  const reviews = partOf({ strapi }, createReviews);
  const writer = partOf({ strapi }, createPlacementWriter);
  const moves = partOf({ strapi }, createPlacementMoves);
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
    const placed = new Set(rows.map(placeKey));
    const found: Record<string, string> = {};
    for (const moment of moments) {
      const place = placeKey(moment);
      if (moment.brief && placed.has(place)) found[place] = moment.brief;
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
        const loaded = await check.load();
        const places = loaded.places(inputs, ['placements']);
        loaded.entryType(ref.contentType, places, ['contentType']);
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

    /** Moves all that stands at a stage or touchpoint elsewhere. */
    move: moves.all,
  };
  return placements;
};
