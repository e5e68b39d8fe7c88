import type {
  Journey,
  JourneyDuplicate,
  JourneyInput,
  JourneySummary,
  JourneyUpdate,
  MomentInput,
  StageInput,
} from '../../../types';
import type { EntryReader } from '../entries/reader';
import { createSite } from '../site';
import { createStore, type Change, type JourneyRow, type MomentRow, type StageRow } from '../store';
import { fromJourney, toJourney, toJourneySummary } from '../store/mapping';
import type { Context } from '../utils/context';
import { ConflictError, invalid, notFound, unknown } from '../utils/errors';
import { partOf } from '../utils/part';
import { refusal } from '../utils/refusals';
import { inSequence } from '../utils/sequence';
import { freeSlug } from '../utils/slug';
import { createPlan } from './cells';
import { inOrder } from './order';
import { createUsage } from './usage';

type Fields = Pick<JourneyInput, 'description' | 'active' | 'locales' | 'segment'>;

export interface FieldOptions {
  /** Locales are taken as they are: those of a file may be of another site. */
  readonly keepsLocales?: boolean;
}

export interface DeleteOptions {
  /** Remove what uses it, too. */
  readonly force: boolean;
  /** Who asks: only entries that person may read are named in a refusal. */
  readonly reader: EntryReader;
}

/** What a journey says of itself, but for its name, its slug, and whether it is the default one. */
export const fieldsOf = (journey: Omit<JourneyUpdate, 'version'>): Omit<JourneyUpdate, 'version'> => {
  const { description, active, locales, segment, owner, reviewDays, rows, rowOrder, hiddenRows } = journey;
  return { description, active, locales, segment, owner, reviewDays, rows, rowOrder, hiddenRows };
};

/** Stage by stage, and in each as they stand there. */
const momentsInOrder = (stages: readonly StageRow[], moments: readonly MomentRow[]): MomentRow[] => {
  const byStage = new Map(stages.map(({ slug }) => [slug, [] as MomentRow[]]));
  for (const moment of moments) byStage.get(moment.stage)?.push(moment);
  return [...byStage.values()].flatMap(inOrder);
};

/** Journeys with their stages and their plan, each saved in one transaction. */
export const createJourneys = ({ strapi }: Context) => {
  const store = partOf({ strapi }, createStore);
  const site = partOf({ strapi }, createSite);
  const plan = partOf({ strapi }, createPlan);
  const usage = partOf({ strapi }, createUsage);

  const stagesOf = (journey: string) => store.stages.find({ where: { journey }, orderBy: { position: 'asc' } });

  const read = async (row: JourneyRow): Promise<Journey> => {
    const [stages, moments] = await inSequence(
      () => stagesOf(row.slug),
      () => store.moments.find({ where: { journey: row.slug } }),
    );
    return toJourney(row, stages, momentsInOrder(stages, moments));
  };

  const find = async (documentId: string): Promise<JourneyRow> => {
    const row = await store.journeys.first({ documentId });
    if (!row) throw notFound('journey');
    return row;
  };

  /** What was read can be stored again, and what was exported imported: a locale that is gone stays one that a journey names. */
  const checkLocales = async (locales: readonly string[]) => {
    const codes = (await site.locales()).map(({ code }) => code);
    if (locales.every((locale) => codes.includes(locale))) return;
    const named = new Set((await store.journeys.find({ select: ['locales'] })).flatMap((row) => row.locales ?? []));
    for (const [index, locale] of locales.entries())
      if (!named.has(locale)) await site.checkLocale(locale, ['locales', index]);
  };

  const checkFields = async ({ locales, segment }: Fields, { keepsLocales }: FieldOptions = {}) => {
    if (locales?.length && !keepsLocales) await checkLocales(locales);
    if (segment && !(await store.segments.first({ slug: segment })))
      throw invalid(refusal('unknown.segment', { slug: segment }), ['segment']);
  };

  /** There is one default journey as long as there is any. */
  const settleDefault = async (change: Change, row: JourneyRow, wanted: boolean | undefined) => {
    const current = await store.journeys.first({ isDefault: true });
    if (!current) return void (await change.journeys.update(row.id, { isDefault: true }));
    if (wanted === false && current.id === row.id) {
      throw invalid(refusal('journey.needsDefault'), ['default']);
    }
    if (wanted !== true || current.id === row.id) return;
    await change.journeys.updateWhere({ isDefault: true }, { isDefault: false });
    await change.journeys.update(row.id, { isDefault: true });
  };

  const checkActive = async (row: JourneyRow | null, input: { active?: boolean; default?: boolean }) => {
    const willBeDefault = input.default ?? row?.isDefault ?? false;
    const willBeActive = input.active ?? row?.active ?? true;
    if (willBeDefault && !willBeActive) throw invalid(refusal('journey.inactiveDefault'), ['active']);
  };

  const journeys = {
    /** @throws ValidationError where a locale or the segment that it names is not the site's. */
    checkFields,

    async list(): Promise<JourneySummary[]> {
      const [rows, stages] = await Promise.all([
        store.journeys.find({ orderBy: [{ isDefault: 'desc' }, { name: 'asc' }] }),
        store.stages.find({ orderBy: { position: 'asc' } }),
      ]);
      return rows.map((row) =>
        toJourneySummary(
          row,
          stages.filter((stage) => stage.journey === row.slug),
        ),
      );
    },

    get: async (documentId: string): Promise<Journey> => read(await find(documentId)),

    /** The journey of that slug, or the default one; `null` where the site has none. */
    async bySlug(slug: string | undefined): Promise<JourneyRow | null> {
      return store.journeys.first(slug === undefined ? { isDefault: true } : { slug });
    },

    /** @throws ValidationError with the known slugs where there is no such journey. */
    async require(slug: string | undefined, { activeOnly = false } = {}): Promise<JourneyRow> {
      const row = await journeys.bySlug(slug);
      if (row && (row.active || !activeOnly)) return row;
      const known = await store.journeys.find({ where: activeOnly ? { active: true } : {}, orderBy: { slug: 'asc' } });
      throw unknown(
        'journey',
        slug ?? 'default',
        known.map((journey) => journey.slug),
      );
    },

    create: (input: JourneyInput): Promise<Journey> => store.change((change) => journeys.createIn(change, input)),

    /** The same as a part of a larger change. */
    async createIn(change: Change, input: JourneyInput, options: FieldOptions = {}): Promise<Journey> {
      await checkFields(input, options);
      await checkActive(null, input);
      const taken = new Set((await store.journeys.find()).map((row) => row.slug));
      if (input.slug && taken.has(input.slug))
        throw invalid(refusal('taken', { what: 'journey', slug: input.slug }), ['slug']);
      const slug = input.slug ?? freeSlug(input.name, 'journey', taken);
      const row = await change.journeys.create({
        active: true,
        ...fromJourney(input),
        slug,
        isDefault: false,
        version: 1,
      });
      await plan.replaceStages(change, slug, input.stages);
      await plan.replaceMoments(change, slug, input.moments ?? []);
      await settleDefault(change, row, input.default);
      return journeys.get(row.documentId);
    },

    /** @throws ConflictError (409) where it changed since `version`, or where a removed stage is in use. */
    update: (documentId: string, input: JourneyUpdate, options: DeleteOptions): Promise<Journey> =>
      store.change(async (change) => {
        const row = await find(documentId);
        if (row.version !== input.version) {
          throw new ConflictError(refusal('changed', { what: 'journey' }), {
            conflict: { version: row.version },
          });
        }
        if (input.stages) {
          const kept = new Set(input.stages.map((stage) => stage.slug));
          const removed = (await stagesOf(row.slug)).map((stage) => stage.slug).filter((slug) => !kept.has(slug));
          const planIsLeftOut = input.moments !== undefined;
          await usage.clear(change, { kind: 'stage', journey: row.slug, stages: removed, planIsLeftOut }, options);
          await plan.removeStages(change, row.slug, removed);
          await plan.replaceStages(change, row.slug, input.stages);
        }
        if (input.moments) await plan.replaceMoments(change, row.slug, input.moments);
        await journeys.updateFields(change, row, input);
        return journeys.get(documentId);
      }),

    /** What the journey itself says. */
    async updateFields(
      change: Change,
      row: JourneyRow,
      input: Omit<JourneyUpdate, 'version' | 'stages' | 'moments'>,
      options: FieldOptions = {},
    ): Promise<void> {
      await checkFields(input, options);
      await checkActive(row, input);
      await change.journeys.update(row.id, { ...fromJourney(input), version: row.version + 1 });
      await settleDefault(change, row, input.default);
    },

    /** @throws ConflictError (409) where content is placed on it, or where it is the default among several. */
    remove: (documentId: string, options: DeleteOptions): Promise<void> =>
      store.change(async (change) => {
        const row = await find(documentId);
        if (row.isDefault && (await store.journeys.count()) > 1) {
          throw new ConflictError(refusal('journey.deleteDefault'));
        }
        await usage.clear(change, { kind: 'journey', journey: row.slug }, options);
        await change.moments.removeWhere({ journey: row.slug });
        await change.notes.removeWhere({ journey: row.slug });
        await change.records.removeWhere({ journey: row.slug });
        await change.recordBases.removeWhere({ journey: row.slug });
        await change.stages.removeWhere({ journey: row.slug });
        await change.journeys.removeIds([row.id]);
      }),

    /** A copy of stages and plan, under a new name, without the placements. */
    async duplicate(documentId: string, { name, slug }: JourneyDuplicate): Promise<Journey> {
      const source = await journeys.get(documentId);
      const stages: StageInput[] = source.stages.map(({ position: _, ...stage }) => stage);
      return journeys.create({ ...fieldsOf(source), name, slug, stages, moments: source.moments as MomentInput[] });
    },
  };
  return journeys;
};
