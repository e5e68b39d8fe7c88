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
import { ALL_RIGHTS, faultIn, type EntryRights } from '../entries/rights';
import { createVisibility, type Viewer } from '../entries/visibility';
import { createSetAsides } from '../overrides/set-asides';
import { createReviews } from '../reviews';
import { createSite } from '../site';
import { createSettings } from '../site/settings';
import { createStore, type StandingPlacement } from '../store';
import { toPlacement } from '../store/mapping';
import type { Context } from '../utils/context';
import { ConflictError, invalid } from '../utils/errors';
import { partOf } from '../utils/part';
import { refusal } from '../utils/refusals';
import { assertDistinct, createPlacementCheck, type SlotPlacement } from './check';
import { createPlacementMoves } from './move';
import { changesOf, columnsFor, createPlacementWriter, ofRuleUnlessTouched, placedBy } from './writer';

type OfEntries = z.output<typeof placementsOfEntriesSchema>;
type Update = z.output<typeof placementsUpdateSchema>;

/** The current placements of one entry that a person sees, and what that person may decide. */
export interface ToldPlacements {
  readonly rows: readonly StandingPlacement[];
  readonly rights: EntryRights;
}

/** @throws ValidationError where a placement is for a locale that the person may not read. */
const assertSeen = (places: readonly SlotPlacement[], rights: EntryRights, documentId: string): void => {
  for (const [index, { slot }] of places.entries()) {
    const { entryLocale = null } = slot;
    if (!rights.sees(entryLocale))
      throw invalid(faultIn(rights, documentId, entryLocale)!, ['placements', index, 'locale']);
  }
};

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
  const visibility = partOf({ strapi }, createVisibility);

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

  const rightsTo = async (ref: EntryRef, viewer: Viewer): Promise<EntryRights> =>
    viewer === 'system'
      ? ALL_RIGHTS
      : (await viewer.assertReadable([ref])).get(entryKey(ref.contentType, ref.documentId))!;

  /** Placements for locales that the person may not read are treated as if they did not exist. */
  const told = async (ref: EntryRef, viewer: Viewer) => {
    const rights = await rightsTo(ref, viewer);
    return { rows: (await rowsOf(ref)).filter(({ entryLocale }) => rights.sees(entryLocale)), rights };
  };

  /** Changes with every change of the placements that the person sees, and with nothing else. */
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

    /** @throws PolicyError (403), ValidationError where the person may not read the entry. */
    ofEntry: async (ref: EntryRef, canPlace: boolean, reader: EntryReader): Promise<EntryPlacements> =>
      placements.present(ref, await told(ref, reader), canPlace, reader),

    /** An entry's placements, oldest first, as a person is shown them. */
    async present(
      ref: EntryRef,
      { rows, rights }: ToldPlacements,
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
          locales: [...rights.locales],
          allLocales: rights.decides(null),
          journeys,
          review: await reviews.ofEntry(ref, rows, reader),
        },
      };
    },

    /** The placements of some entries of one content type, for a page of a list. */
    async ofEntries({ contentType, documentIds }: OfEntries, reader: EntryReader): Promise<PlacementsOfEntries> {
      const readable = await reader.rights.of(documentIds.map((documentId) => ({ contentType, documentId })));
      const rightsOf = (documentId: string) => readable.get(entryKey(contentType, documentId));
      const entries = documentIds.filter(rightsOf);
      const rows = await store.placements.find({
        where: { contentType, entry: { $in: entries } },
        orderBy: { id: 'asc' },
      });
      const [allNames, participating, setAside] = await Promise.all([
        names(),
        visibility.types(reader),
        setAsides.among(entries.map((documentId) => ({ contentType, documentId }))),
      ]);
      const seen = rows.filter(({ entry, entryLocale }) => rightsOf(entry)!.sees(entryLocale));
      const byEntry = groupBy(seen.map(toPlacement), ({ entry }) => entry);
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
     * Makes an entry's placements, as far as the person sees them, exactly these, and returns them as they are stored then.
     * Those for locales that the person may not read stay as they are; those for all locales can be left as they are, too.
     * @throws ConflictError (409) where `version` is given and they changed since; PolicyError (403) or ValidationError where
     * the person may not read the entry, or not in each of the locales concerned.
     */
    replace: (ref: EntryRef, { placements: inputs, version }: Update, viewer: Viewer): Promise<ToldPlacements> =>
      store.change(async (change) => {
        // Only under the lock: an entry deleted before that would get placements that nobody ever removes.
        const { rows: existing, rights } = await told(ref, viewer);
        const current = versionOf(existing);
        if (version !== undefined && version !== current) {
          throw new ConflictError(refusal('changed', { what: 'entry' }), {
            conflict: { version: current },
          });
        }
        const loaded = await check.load();
        const places = loaded.places(inputs, ['placements'], existing);
        const standing = new Set(existing.map(({ key }) => key));
        const isNew = (place: SlotPlacement) => !standing.has(columnsFor(ref.contentType, ref.documentId, place).key);
        loaded.entryType(ref.contentType, places.filter(isNew), ['contentType']);
        assertDistinct(places, ['placements']);
        assertSeen(places, rights, ref.documentId);
        const byKey = new Map(existing.map((row) => [row.key, row]));
        const wanted = new Map(
          places
            .map((place) => ofRuleUnlessTouched(columnsFor(ref.contentType, ref.documentId, place), byKey))
            .map((row) => [row.key, row]),
        );
        const kept = existing.filter((row) => wanted.has(row.key));
        const gone = existing.filter((row) => !wanted.has(row.key));
        const plan = { existing: byKey, wanted: [...wanted.values()], gone };
        for (const { entryLocale } of (await changesOf(plan)).changes.map(placedBy)) {
          const fault = faultIn(rights, ref.documentId, entryLocale);
          if (fault) throw invalid(fault, ['placements']);
        }
        const { created } = await writer.write(change, plan, 'person');
        return { rows: [...kept.map((row) => ({ ...row, ...wanted.get(row.key) })), ...created], rights };
      }),

    /** Moves everything at a stage or touchpoint elsewhere. */
    move: moves.all,
  };
  return placements;
};
