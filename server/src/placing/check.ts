import type { Fault, PlacementInput, PlacementTarget } from '../../../types';
import { assertTakesPart, createVisibility } from '../entries/visibility';
import { createSite } from '../site';
import { createStore, type NewRow, type StandingPlacement } from '../store';
import type { Context } from '../utils/context';
import { faultOf, invalid, unknown, ValidationError } from '../utils/errors';
import { partOf } from '../utils/part';
import { refusal } from '../utils/refusals';
import { inSequence } from '../utils/sequence';

type Path = (string | number)[];

/** A placement's columns, except for the entry that it places. */
export type Slot = Pick<Required<NewRow<'placement'>>, 'journey' | 'stage' | 'touchpoint' | 'entryLocale'>;
export type SlotContent = Pick<Required<NewRow<'placement'>>, 'segments' | 'weight' | 'startsAt' | 'endsAt'>;

/** Where an entry is to be placed, and the details of that placement. */
export interface SlotPlacement {
  readonly slot: Slot;
  readonly content: SlotContent;
}

const keyOfSlot = ({ journey, stage, touchpoint = null, entryLocale = null }: Slot): string =>
  JSON.stringify([journey, stage, touchpoint, entryLocale]);

/** Checks what callers send about placements against the site as it is when this is loaded. Each change loads its own. */
export const createPlacementCheck = ({ strapi }: Context) => {
  const store = partOf({ strapi }, createStore);
  const site = partOf({ strapi }, createSite);
  const visibility = partOf({ strapi }, createVisibility);

  return {
    async load() {
      const [journeys, stages, touchpoints, segments, locales, participating] = await inSequence(
        () => store.journeys.find({ orderBy: { slug: 'asc' } }),
        () => store.stages.find({ orderBy: { position: 'asc' } }),
        () => store.touchpoints.find({ orderBy: { slug: 'asc' } }),
        () => store.segments.find({ orderBy: { slug: 'asc' } }),
        () => site.locales(),
        // Whether a person may know about the placed entries is for the reader to say.
        () => visibility.types('system'),
      );
      const slugs = (rows: readonly { slug: string }[]) => rows.map((row) => row.slug);
      const known = {
        journeys: new Set(slugs(journeys)),
        stages: new Map<string, Set<string>>(),
        touchpoints: new Set(slugs(touchpoints)),
        segments: new Set(slugs(segments)),
      };
      for (const { journey, slug } of stages)
        known.stages.set(journey, (known.stages.get(journey) ?? new Set()).add(slug));
      const defaultJourney = journeys.find((row) => row.isDefault)?.slug;
      const codes = locales.map((locale) => locale.code);

      const slotNamed = ({ journey, stage, touchpoint, locale }: PlacementTarget): Slot => ({
        journey: journey ?? defaultJourney ?? '',
        stage,
        touchpoint: touchpoint ?? null,
        entryLocale: locale ?? null,
      });

      const slot = (target: PlacementTarget, path: Path): Slot => {
        const journey = target.journey ?? defaultJourney;
        if (!journey || !known.journeys.has(journey)) {
          throw unknown('journey', target.journey ?? 'default', slugs(journeys), [...path, 'journey']);
        }
        const own = known.stages.get(journey) ?? new Set();
        if (!own.has(target.stage)) throw unknown('stage', target.stage, [...own], [...path, 'stage']);
        if (target.touchpoint && !known.touchpoints.has(target.touchpoint)) {
          throw unknown('touchpoint', target.touchpoint, slugs(touchpoints), [...path, 'touchpoint']);
        }
        if (target.locale && !codes.includes(target.locale))
          throw unknown('locale', target.locale, codes, [...path, 'locale']);
        return slotNamed(target);
      };

      const content = (input: PlacementInput, path: Path, kept: readonly string[] = []): SlotContent => {
        const wanted = [...new Set(input.segments ?? [])].sort();
        const missing = wanted.find((slug) => !known.segments.has(slug) && !kept.includes(slug));
        if (missing) throw unknown('segment', missing, slugs(segments), [...path, 'segments']);
        return {
          segments: wanted,
          weight: input.weight,
          startsAt: input.startsAt ?? null,
          endsAt: input.endsAt ?? null,
        };
      };

      return {
        slot,

        place: (input: PlacementInput, path: Path): SlotPlacement => ({
          slot: slot(input, path),
          content: content(input, path),
        }),

        /**
         * Checks a whole list: first whether the places exist, then the details. What was read can be stored again: a placement
         * that already exists may stay, whichever part of it has gone in the meantime.
         */
        places(
          inputs: readonly PlacementInput[],
          path: Path,
          standing: readonly StandingPlacement[] = [],
        ): SlotPlacement[] {
          const before = new Map(standing.map((row) => [keyOfSlot(row), row]));
          const standingAt = (input: PlacementInput) => before.get(keyOfSlot(slotNamed(input)));
          const slots = inputs.map((input, index) =>
            standingAt(input) ? slotNamed(input) : slot(input, [...path, index]),
          );
          return inputs.map((input, index) => ({
            slot: slots[index]!,
            content: content(input, [...path, index], standingAt(input)?.segments ?? []),
          }));
        },

        /** Places from which something may be removed: here a locale that is gone is accepted, if somebody names it. */
        slotToClear: (target: PlacementTarget, path: Path, gone: ReadonlySet<string>): Slot =>
          target.locale && gone.has(target.locale)
            ? { ...slot({ ...target, locale: undefined }, path), entryLocale: target.locale }
            : slot(target, path),

        /** Locales that the site does not have. */
        unknownLocales: (targets: readonly PlacementTarget[]): string[] => {
          const codes = locales.map(({ code }) => code);
          return [...new Set(targets.flatMap(({ locale }) => (locale && !codes.includes(locale) ? [locale] : [])))];
        },

        /** What is wrong with something that is checked here; `null` where nothing is. */
        fault(checked: () => void): Fault | null {
          try {
            checked();
            return null;
          } catch (error) {
            if (error instanceof ValidationError) return faultOf(error);
            throw error;
          }
        },

        /** @throws ValidationError where the type takes no part, or has no locales and is given one. */
        entryType(contentType: string, places: readonly Pick<SlotPlacement, 'slot'>[], path: Path): void {
          assertTakesPart(participating, [contentType], path);
          const localized = places.some(({ slot: { entryLocale } }) => entryLocale !== null);
          if (localized && !site.isLocalized(contentType)) {
            throw invalid(refusal('type.notLocalised', { type: contentType }), [...path, 'locale']);
          }
        },
      };
    },
  };
};

export type LoadedCheck = Awaited<ReturnType<ReturnType<typeof createPlacementCheck>['load']>>;

/** @throws ValidationError where a place is named twice: nobody can know which of the two is meant. */
export const assertDistinct = (places: readonly SlotPlacement[], path: Path): void => {
  if (new Set(places.map(({ slot }) => keyOfSlot(slot))).size < places.length) {
    throw invalid(refusal('place.twice'), path);
  }
};

/**
 * The places that a rule gives entries of its content type.
 * @throws ValidationError where one is not there, not for that content type, or named twice.
 */
export const placesOfRule = (
  loaded: LoadedCheck,
  { contentType, placements }: { readonly contentType: string; readonly placements: readonly PlacementInput[] | null },
): SlotPlacement[] => {
  const places = loaded.places(placements ?? [], ['placements']);
  loaded.entryType(contentType, places, ['placements']);
  assertDistinct(places, ['placements']);
  return places;
};
