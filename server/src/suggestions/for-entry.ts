import type { z } from 'zod';
import { entryKey } from '../../../engine';
import type {
  EntryRef,
  EntrySuggestion,
  EntrySuggestions,
  ManyEntrySuggestions,
  manySuggestionsSchema,
  Suggestion,
  suggestionsQuerySchema,
} from '../../../types';
import { createVisibility } from '../entries/visibility';
import { limitsOf } from '../limits';
import { createJourneys } from '../plan/journeys';
import { createSite } from '../site';
import { createSettings } from '../site/settings';
import { createStore, inChunks } from '../store';
import { versionOf } from '../store/mapping';
import type { Context } from '../utils/context';
import { mapGivingWay } from '../utils/give-way';
import { partOf } from '../utils/part';
import { createPlanNow, metaOf, toldScore, type PlanNow, type WithScore } from './context';
import type { KeptLearning } from './keep';
import { placeKey } from './place-key';
import { confidenceOf, rank, segmentsOf } from './rank';
import { createReadings } from './reading';
import { createReasons, type Unreasoned } from './reasons';
import type { Asker } from '../entries/asker';
import type { Reading } from './shape';
import { bagOf, type Bag } from './tokens';
import type { Trainer } from './trainer';

type EntryQuery = z.output<typeof suggestionsQuerySchema>;
type ManyQuery = z.output<typeof manySuggestionsSchema>;

/** A suggestion before it is said why it is made. */
type Guessed = Omit<WithScore<Suggestion>, 'words' | 'like'>;

/** Where and in which words entries are looked at. */
interface Sight {
  readonly journey?: string;
  readonly locale?: string;
}

/** Places for entries. It reads, and changes nothing. */
export const createForEntry = (
  { strapi }: Context,
  trainer: Pick<Trainer, 'current' | 'fault'>,
  isOn: () => boolean,
) => {
  const store = partOf({ strapi }, createStore);
  const site = partOf({ strapi }, createSite);
  const settings = partOf({ strapi }, createSettings);
  const journeys = partOf({ strapi }, createJourneys);
  const planNow = partOf({ strapi }, createPlanNow);
  const visibility = partOf({ strapi }, createVisibility);
  const readings = partOf({ strapi }, createReadings);
  const reasoned = partOf({ strapi }, createReasons);

  const check = async ({ journey, locale }: Sight) => {
    if (journey) await journeys.require(journey);
    if (locale) await site.checkLocale(locale);
  };

  /** Where the entries are placed already, as far as the person may see. */
  const placesOf = async (refs: readonly EntryRef[], { reader }: Asker): Promise<Map<string, Set<string>>> => {
    const found = new Map<string, Set<string>>();
    for await (const chunk of inChunks({ strapi }, refs)) {
      const where = { entry: { $in: chunk.map(({ documentId }) => documentId) } };
      const rows = await store.placements.find({ where });
      const seen = await reader.rights.seen(rows.map(versionOf));
      for (const row of rows.filter((one) => seen(versionOf(one)))) {
        const key = entryKey(row.contentType, row.entry);
        found.set(key, (found.get(key) ?? new Set<string>()).add(placeKey(row)));
      }
    }
    return found;
  };

  const suggestionsFor = (
    { model }: KeptLearning,
    plan: PlanNow,
    reading: Reading,
    bag: Bag,
    taken: ReadonlySet<string>,
    { journey }: Sight,
    count: number,
  ): Guessed[] => {
    const segments = segmentsOf(model, bag).filter((slug) => plan.segments.has(slug));
    const found: Guessed[] = [];
    for (const place of rank(model, reading.type, bag, journey ? [journey] : plan.active)) {
      const confidence = place.known ? confidenceOf(model, place) : null;
      if (!confidence || taken.has(placeKey(place)) || !plan.has(place)) continue;
      const { journey: of, stage, touchpoint, score } = place;
      found.push({ journey: of, stage, touchpoint, segments, confidence, score });
    }
    // Strong ones come first, whatever the touchpoints of the others make of them.
    return found.sort((a, b) => rankOf(a) - rankOf(b) || b.score - a.score).slice(0, count);
  };

  const ask = async (refs: readonly EntryRef[], sight: Sight, asker: Asker, count: number, known?: KeptLearning) => {
    const kept = known ?? (await trainer.current());
    const [plan, participating] = [await planNow(), await settings.participating()];
    const whole = await visibility.seesAll(asker.reader);
    const eligible = refs.filter(({ contentType }) => participating.includes(contentType));
    const [taken, read] = [await placesOf(eligible, asker), await readings(eligible, asker, sight.locale)];
    const guess = ({ contentType, documentId }: EntryRef): Unreasoned<Guessed>[] => {
      const key = entryKey(contentType, documentId);
      const reading = read.get(key);
      if (!kept || !reading) return [];
      const bag = bagOf(reading);
      const guessed = suggestionsFor(kept, plan, reading, bag, taken.get(key) ?? new Set(), sight, count);
      return guessed.map((suggestion) => ({ suggestion, place: suggestion, key, bag, passages: reading.passages }));
    };
    // A few at a time: each is weighed against every place.
    const guesses = await mapGivingWay(refs, 5, guess);
    const all = kept ? await reasoned(kept, guesses.flat(), asker, sight.locale) : [];
    const data = guesses.map((own) => all.splice(0, own.length).map((one) => toldScore<Suggestion>(one, whole)));
    const told = { enabled: isOn(), whole, fault: trainer.fault() };
    return { data, meta: metaOf(kept, told, plan.names, data.flat()) };
  };

  return {
    /** At most three places for an entry, best first. @throws ValidationError where the person may not read it. */
    async ofEntry({ contentType, documentId, ...sight }: EntryQuery, asker: Asker): Promise<EntrySuggestions> {
      await check(sight);
      const ref = { contentType, documentId };
      await asker.reader.assertReadable([ref]);
      const { data, meta } = await ask([ref], sight, asker, limitsOf({ strapi }).suggestionsOfEntry);
      return { data: data[0]!, meta };
    },

    /**
     * The same beside something else that is asked for, which must not wait: `null` where nothing is learnt yet. That the
     * person may read the entry is for the caller to have checked.
     */
    async besides(ref: EntryRef, locale: string | undefined, asker: Asker): Promise<EntrySuggestions | null> {
      const kept = await trainer.current(0);
      if (!kept) return null;
      await check({ locale });
      const sight = site.isLocalized(ref.contentType) ? { locale: locale ?? (await site.defaultLocale()) } : {};
      const { data, meta } = await ask([ref], sight, asker, limitsOf({ strapi }).suggestionsOfEntry, kept);
      return { data: data[0]!, meta };
    },

    /** The best place of each of these entries; one that the person may not read is left out. */
    async ofMany({ entries, ...sight }: ManyQuery, asker: Asker): Promise<ManyEntrySuggestions> {
      await check(sight);
      const readable = await asker.reader.summaries(entries);
      const refs = entries.filter(({ contentType, documentId }) => readable.has(entryKey(contentType, documentId)));
      const { data, meta } = await ask(refs, sight, asker, 1);
      return {
        data: refs.map((ref, index): EntrySuggestion => ({ ...ref, suggestion: data[index]![0] ?? null })),
        meta,
      };
    },
  };
};

const rankOf = ({ confidence }: Guessed): number => (confidence === 'strong' ? 0 : 1);
