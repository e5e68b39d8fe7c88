import type { z } from 'zod';
import { entryKey, entryRefOf } from '../../../engine';
import type { CellSuggestion, CellSuggestions, cellSuggestionsQuerySchema } from '../../../types';
import { createVisibility } from '../entries/visibility';
import { createSetAsides } from '../overrides/set-asides';
import { createJourneys } from '../plan/journeys';
import { createSite } from '../site';
import { createSettings } from '../site/settings';
import { createStore } from '../store';
import { versionOf } from '../store/mapping';
import type { Context } from '../utils/context';
import { unknown } from '../utils/errors';
import { partOf } from '../utils/part';
import { UNPLACED_FIRST } from './candidates';
import { createPlanNow, metaOf, toldScore, type WithScore } from './context';
import type { KeptLearning } from './keep';
import { placeKey } from './place-key';
import { fitConfidenceOf, fitOf, rank } from './rank';
import { createReadings } from './reading';
import { createReasons, type Unreasoned } from './reasons';
import type { Asker } from '../entries/asker';
import type { Model, Place, Reading } from './shape';
import { bagOf, type Bag } from './tokens';
import type { Trainer } from './trainer';

type ParsedCellSuggestionsQuery = z.output<typeof cellSuggestionsQuerySchema>;

/** A suggestion before it is said why it is made. */
type Guessed = Omit<WithScore<CellSuggestion>, 'words' | 'like'>;

/** So many times the entries wanted are read again: what a person may read of them decides their order. */
const LOOKED_AT = 3;

/** Nothing of the journey is placed at this touchpoint yet. */
const isNew = ({ journeys }: Model, { journey, touchpoint }: Place): boolean =>
  !journeys
    .find(({ slug }) => slug === journey)
    ?.places.some((place) => place.touchpoint === touchpoint && place.count > 0);

/** Entries for a cell. It reads, and changes nothing. */
export const createForCell = (
  { strapi }: Context,
  trainer: Pick<Trainer, 'current' | 'fault'>,
  isOn: () => boolean,
) => {
  const store = partOf({ strapi }, createStore);
  const site = partOf({ strapi }, createSite);
  const settings = partOf({ strapi }, createSettings);
  const journeys = partOf({ strapi }, createJourneys);
  const setAsides = partOf({ strapi }, createSetAsides);
  const planNow = partOf({ strapi }, createPlanNow);
  const visibility = partOf({ strapi }, createVisibility);
  const readings = partOf({ strapi }, createReadings);
  const reasoned = partOf({ strapi }, createReasons);

  /** @throws ValidationError with the known slugs. */
  const check = async ({ stage, touchpoint, locale }: ParsedCellSuggestionsQuery, journey: string) => {
    if (locale) await site.checkLocale(locale);
    const stages = await store.stages.find({ where: { journey }, orderBy: { position: 'asc' }, select: ['slug'] });
    const slugs = stages.map(({ slug }) => slug);
    if (!slugs.includes(stage)) throw unknown('stage', stage, slugs);
    if (!touchpoint) return;
    const touchpoints = (await store.touchpoints.find({ select: ['slug'] })).map(({ slug }) => slug);
    if (!touchpoints.includes(touchpoint)) throw unknown('touchpoint', touchpoint, touchpoints);
  };

  /** What was found for the cell while training and still may be suggested, best first; and what of it is placed nowhere on the journey. */
  const candidatesOf = async ({ candidates }: KeptLearning, place: Place, { reader }: Asker) => {
    const list = candidates.places[placeKey(place)];
    const keys = list ? Array.from(list.entries, (index) => candidates.keys[index]!) : [];
    const types = (await settings.participating()).filter((uid) => reader.canReadType(uid));
    const readable = keys.map(entryRefOf).filter(({ contentType }) => types.includes(contentType));
    if (readable.length === 0) return { refs: [], placed: new Set<string>() };

    const setAside = await setAsides.among(readable);
    const all = await store.placements.find({
      where: { journey: place.journey, entry: { $in: readable.map(({ documentId }) => documentId) } },
    });
    const seen = await reader.rights.seen(all.map(versionOf));
    const rows = all.filter((row) => seen(versionOf(row)));
    const keyOf = (row: (typeof rows)[number]) => entryKey(row.contentType, row.entry);
    const here = new Set(rows.filter((row) => placeKey(row) === placeKey(place)).map(keyOf));
    const refs = readable.filter(({ contentType, documentId }) => {
      const key = entryKey(contentType, documentId);
      return !here.has(key) && !setAside.has(key);
    });
    return { refs, placed: new Set(rows.map(keyOf)) };
  };

  /** How well the entry fits, by what the person may read of it. */
  const judge = ({ model }: KeptLearning, place: Place, reading: Reading, bag: Bag) => {
    const ranked = rank(model, reading.type, bag, [place.journey]).find((other) => placeKey(other) === placeKey(place));
    const confidence = ranked ? fitConfidenceOf(model, ranked, isNew(model, place)) : null;
    return ranked && confidence ? { confidence, score: fitOf(ranked) } : null;
  };

  const entriesFor = async (
    kept: KeptLearning,
    place: Place,
    { locale, limit }: ParsedCellSuggestionsQuery,
    asker: Asker,
  ) => {
    const { refs, placed } = await candidatesOf(kept, place, asker);
    const summaries = await asker.reader.summaries(refs, locale);
    const looked = refs
      .filter(({ contentType, documentId }) => {
        const summary = summaries.get(entryKey(contentType, documentId));
        return summary && (!locale || !site.isLocalized(contentType) || summary.locales.includes(locale));
      })
      .slice(0, limit * LOOKED_AT);
    const read = await readings(looked, asker, locale);
    const found: Unreasoned<Guessed>[] = [];
    for (const ref of looked) {
      const key = entryKey(ref.contentType, ref.documentId);
      const [reading, summary] = [read.get(key), summaries.get(key)!];
      if (!reading) continue;
      const bag = bagOf(reading);
      const judged = judge(kept, place, reading, bag);
      if (!judged) continue;
      const { title, typeName, published, locales } = summary;
      const summed = { ...ref, title, typeName, published, locales, unplaced: !placed.has(key) };
      found.push({ suggestion: { ...summed, ...judged }, place, key, bag, passages: reading.passages });
    }
    const worth = ({ score, unplaced: isNew }: Guessed) => score * (isNew ? UNPLACED_FIRST : 1);
    const best = found.sort((a, b) => worth(b.suggestion) - worth(a.suggestion)).slice(0, limit);
    return reasoned(kept, best, asker, locale);
  };

  /** Entries that may fit a cell and are not there yet, best first. */
  return async (query: ParsedCellSuggestionsQuery, asker: Asker): Promise<CellSuggestions> => {
    const journey = (await journeys.require(query.journey)).slug;
    await check(query, journey);
    const [kept, { names }] = [await trainer.current(), await planNow()];
    const place = { journey, stage: query.stage, touchpoint: query.touchpoint ?? null };
    const whole = await visibility.seesAll(asker.reader);
    const scored = kept ? await entriesFor(kept, place, query, asker) : [];
    const data = scored.map((one) => toldScore(one, whole));
    const told = { enabled: isOn(), whole, fault: trainer.fault() };
    return { data, meta: metaOf(kept, told, names, [place]) };
  };
};
