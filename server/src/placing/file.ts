import type { z } from 'zod';
import { entryKey, groupBy } from '../../../engine';
import {
  datesInOrder,
  type EntryKey,
  type Fault,
  type ImportedRow,
  type placementsExportSchema,
  type placementsImportSchema,
  type PlacementsImportReport,
} from '../../../types';
import { createBatchRecord } from '../batches/record';
import { createForesight } from '../coverage/score-preview';
import type { EntryReader } from '../entries/reader';
import { faultIn, type EntryRights, type RightsByEntry } from '../entries/rights';
import { createVisibility } from '../entries/visibility';
import { limitsOf } from '../limits';
import type { PersonWithRights } from '../people/person';
import { createJourneys } from '../plan/journeys';
import { createStore, type Change, type PlacementColumns, type PlacementRow } from '../store';
import { versionOf } from '../store/mapping';
import type { Context } from '../utils/context';
import { toCsv, type CsvColumn } from '../utils/csv';
import { dayOf } from '../utils/days';
import { invalid } from '../utils/errors';
import { giveWay, mapGivingWay } from '../utils/give-way';
import { isoOf } from '../utils/instant';
import { partOf } from '../utils/part';
import { createPlacementCheck, type LoadedCheck } from './check';
import { readPlacementFile, type FileRow } from './file-read';
import {
  changesOf,
  columnsFor,
  columnsOf,
  createPlacementWriter,
  ofRuleUnlessTouched,
  sameContent,
  type PlacementPlan,
} from './writer';
import { refusal } from '../utils/refusals';

type FileExportOptions = z.output<typeof placementsExportSchema>;
type FileImportOptions = z.output<typeof placementsImportSchema>;

interface Line extends PlacementRow {
  readonly title: string;
}

const inOrder = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

const COLUMNS: readonly CsvColumn<Line>[] = [
  { heading: 'contentType', value: ({ contentType }) => contentType },
  { heading: 'documentId', value: ({ entry }) => entry },
  { heading: 'title', value: ({ title }) => title },
  { heading: 'journey', value: ({ journey }) => journey },
  { heading: 'stage', value: ({ stage }) => stage },
  { heading: 'touchpoint', value: ({ touchpoint }) => touchpoint },
  { heading: 'locale', value: ({ entryLocale }) => entryLocale },
  { heading: 'segments', value: ({ segments }) => (segments ?? []).join(' ') },
  { heading: 'weight', value: ({ weight }) => weight },
  { heading: 'startsAt', value: ({ startsAt }) => isoOf(startsAt) },
  { heading: 'endsAt', value: ({ endsAt }) => isoOf(endsAt) },
];

/** A line and the placement that it means; or why it means none. */
interface Judged {
  readonly row: FileRow;
  readonly wanted: PlacementColumns | null;
  readonly fault: Fault | null;
}

type Existing = PlacementPlan['existing'];

const keyOf = ({ contentType, entry }: PlacementColumns) => entryKey(contentType, entry);

const CONTENT = ['segments', 'weight', 'startsAt', 'endsAt'] as const;

/**
 * A placement that exists keeps what the file has no column for.
 * @throws ValidationError where its dates do not go with those of the file.
 */
const keepingTheRest = (wanted: PlacementColumns, cells: FileRow['cells'], existing: Existing): PlacementColumns => {
  const standing = existing.get(wanted.key);
  if (!standing) return wanted;
  const before = columnsOf(standing);
  const kept = CONTENT.filter((column) => !(column in cells));
  const whole = kept.reduce((columns, column) => ({ ...columns, [column]: before[column] }), wanted);
  if (kept.length < CONTENT.length && !datesInOrder(whole)) throw invalid(refusal('file.dates'));
  return whole;
};

/**
 * A line may repeat what is placed for all locales already, as an export does for whoever may not read all of them.
 * @throws ValidationError where the person may not read what the line would change.
 */
const assertDecided = (wanted: PlacementColumns, existing: Existing, rights: EntryRights): void => {
  const standing = existing.get(wanted.key);
  if (standing && sameContent(standing, wanted)) return;
  const fault = faultIn(rights, wanted.entry, wanted.entryLocale);
  if (fault) throw invalid(fault);
};

/** Placements as a CSV file, out and in. */
export const createPlacementFile = ({ strapi }: Context) => {
  const store = partOf({ strapi }, createStore);
  const check = partOf({ strapi }, createPlacementCheck);
  const writer = partOf({ strapi }, createPlacementWriter);
  const record = partOf({ strapi }, createBatchRecord);
  const foresight = partOf({ strapi }, createForesight);
  const visibility = partOf({ strapi }, createVisibility);
  const journeys = partOf({ strapi }, createJourneys);

  const judge = (
    row: FileRow,
    loaded: LoadedCheck,
    rights: RightsByEntry,
    existing: Existing,
    standing: readonly PlacementRow[],
    seen: Map<string, number>,
  ): Judged => {
    if (!row.said) return { row, wanted: null, fault: row.fault };
    const { ref, input } = row.said;
    const own = rights.get(entryKey(ref.contentType, ref.documentId));
    if (!own) {
      return { row, wanted: null, fault: refusal('entry.none', { entry: ref.documentId, type: ref.contentType }) };
    }
    let wanted: PlacementColumns | null = null;
    const fault = loaded.fault(() => {
      const place = loaded.places([input], [], standing)[0]!;
      const said = columnsFor(ref.contentType, ref.documentId, place);
      if (!existing.has(said.key)) loaded.entryType(ref.contentType, [place], []);
      wanted = keepingTheRest(said, row.cells, existing);
      assertDecided(wanted, existing, own);
    });
    if (fault !== null || !wanted) return { row, wanted: null, fault };
    const { key } = wanted as PlacementColumns;
    const first = seen.get(key);
    if (first !== undefined) return { row, wanted: null, fault: refusal('file.repeated', { line: first }) };
    seen.set(key, row.line);
    return { row, wanted, fault: null };
  };

  const judgeAll = async (rows: readonly FileRow[], reader: EntryReader) => {
    const loaded = await check.load();
    const refs = rows.flatMap(({ said }) => (said ? [said.ref] : []));
    const rights = await reader.rights.of(refs);
    // Placements for locales that the person may not read are treated as if they did not exist.
    const existing = new Map(
      [...(await writer.existingOf(refs))].filter(([, row]) => rights.get(keyOf(row))?.sees(row.entryLocale)),
    );
    const seen = new Map<string, number>();
    const { itemsAtOnce } = limitsOf({ strapi });
    const byEntry = groupBy([...existing.values()], keyOf);
    const standingOf = ({ said }: FileRow) =>
      (said ? byEntry.get(entryKey(said.ref.contentType, said.ref.documentId)) : undefined) ?? [];
    const judged = await mapGivingWay(rows, itemsAtOnce, (row) =>
      judge(row, loaded, rights, existing, standingOf(row), seen),
    );
    return { existing, rights, judged };
  };

  /** What a person may not decide about stays: what that person does not see, and what holds for all locales, too. */
  const planOf = (
    { existing, rights, judged }: { existing: Existing; rights: RightsByEntry; judged: readonly Judged[] },
    { mode }: FileImportOptions,
  ): PlacementPlan => {
    const wanted = judged.flatMap((one) => one.wanted ?? []);
    const keys = new Set(wanted.map(({ key }) => key));
    const journeyOf = (row: PlacementColumns) => `${keyOf(row)} ${row.journey}`;
    const named = new Set(wanted.map(journeyOf));
    const gone = [...existing.values()].filter(
      (row) => !keys.has(row.key) && named.has(journeyOf(row)) && rights.get(keyOf(row))?.decides(row.entryLocale),
    );
    const plan = wanted.map((row) => ofRuleUnlessTouched(row, existing));
    return { existing, wanted: plan, gone: mode === 'replace' ? gone : [] };
  };

  const describe = ({ row, wanted, fault }: Judged, changed: ReadonlyMap<string, 'added' | 'updated'>): ImportedRow => {
    const { contentType = '', documentId = '', stage, touchpoint } = row.cells;
    return {
      line: row.line,
      contentType,
      documentId,
      place: [stage, touchpoint].filter(Boolean).join(' · '),
      outcome: wanted ? (changed.get(wanted.key) ?? 'unchanged') : 'refused',
      ...fault,
      message: fault?.message ?? null,
    };
  };

  /** Of every entry that the person may read, from the light index: a file may name ten thousand. */
  const titlesOf = async (rows: readonly PlacementRow[], reader: EntryReader) => {
    const titles = new Map<EntryKey, string>();
    for (const uid of new Set(rows.map(({ contentType }) => contentType))) {
      for (const { documentId, title } of await reader.index(uid)) titles.set(entryKey(uid, documentId), title);
    }
    return titles;
  };

  return {
    /**
     * The placements of the entries that the person may read, as a file.
     * @throws ValidationError where the journey or a content type that is asked for is not there.
     */
    async export({ journey, contentTypes, delimiter }: FileExportOptions, reader: EntryReader) {
      const visible = await visibility.asked(contentTypes, reader);
      if (journey) await journeys.require(journey);
      const rows = await store.placements.find({
        where: { contentType: { $in: visible }, ...(journey ? { journey } : {}) },
      });
      const titles = await titlesOf(rows, reader);
      const readable = rows.filter((row) => titles.has(keyOf(row)));
      const seen = await reader.rights.seen(readable.map(versionOf));
      const lines = readable
        .filter((row) => seen(versionOf(row)))
        .map((row): Line => ({ ...row, title: titles.get(keyOf(row))! }))
        .sort((a, b) => inOrder(a.contentType, b.contentType) || inOrder(a.entry, b.entry) || a.id - b.id);
      return { name: `placements-${journey ?? 'all'}-${dayOf()}.csv`, content: await toCsv(COLUMNS, lines, delimiter) };
    },

    /** Reads a file line by line and does what it says, unless a line is refused or it is a dry run. */
    async import(
      text: string,
      name: string | null,
      options: FileImportOptions,
      person: PersonWithRights,
      reader: EntryReader,
    ): Promise<PlacementsImportReport> {
      const limits = limitsOf({ strapi });
      const rows = await readPlacementFile(text, limits);
      const work = async (change: Change | null) => {
        const all = await judgeAll(rows, reader);
        const { judged } = all;
        const plan = planOf(all, options);
        await giveWay();
        const isFine = judged.every(({ fault }) => fault === null);
        const open = isFine ? change : null;
        const { changes, ...counts } = open
          ? (await writer.write(open, plan, 'person')).written
          : await changesOf(plan);
        const changed = new Map(
          changes.flatMap(({ before, after }) =>
            after ? [[after.key, before ? ('updated' as const) : ('added' as const)] as const] : [],
          ),
        );
        await giveWay();
        const [refused, fine] = [judged.filter(({ wanted }) => !wanted), judged.filter(({ wanted }) => wanted)];
        const report = {
          ...counts,
          refused: refused.length,
          rows: [...refused, ...fine].slice(0, limits.rowsOfReport).map((one) => describe(one, changed)),
          batch: open && (await record(open, 'import', name, person, changes)),
          done: open !== null,
        };
        return { report, changes };
      };
      const { report, changes } = options.dryRun ? await work(null) : await store.change(work);
      // Outside the change: coverage is read on a connection of its own, and SQLite has only one.
      return { ...report, scores: report.done ? [] : await foresight.scores(changes, reader, options.locale) };
    },
  };
};
