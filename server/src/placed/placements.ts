import type { Knex } from 'knex';
import type { PlacementFacts } from '../../../types';
import { UIDS } from '../constants';
import { limitsOf } from '../limits';
import { inChunks } from '../store';
import { inPages, tableOf } from '../store/plain';
import type { Context } from '../utils/context';
import { timeOf } from '../utils/instant';
import { createStringPool } from '../utils/pool';

/** A placement and the journey it belongs to. */
export interface JourneyPlacement {
  readonly journey: string;
  readonly facts: PlacementFacts;
}

interface PlacedColumns {
  readonly id: number;
  readonly document_id: string;
  readonly content_type: string;
  readonly entry: string;
  readonly entry_locale: string | null;
  readonly journey: string;
  readonly stage: string;
  readonly touchpoint: string | null;
  readonly segments: string | readonly string[] | null;
  readonly weight: number;
  readonly starts_at: string | number | Date | null;
  readonly ends_at: string | number | Date | null;
}

/** Not `*`: with a hundred thousand rows, each further column takes time. */
const COLUMNS: readonly (keyof PlacedColumns)[] = [
  'id',
  'document_id',
  'content_type',
  'entry',
  'entry_locale',
  'journey',
  'stage',
  'touchpoint',
  'segments',
  'weight',
  'starts_at',
  'ends_at',
];

const NO_SEGMENTS: readonly string[] = [];

/** Reads placements as plain columns, with `trx` as a part of that transaction. */
export const createPlacementReader = (context: Context, trx?: Knex.Transaction) => {
  const pooled = createStringPool();
  const lists = new Map<string, readonly string[]>();

  /** Equal lists share one object, as equal strings do. */
  const pooledList = (value: string | readonly string[] | null): readonly string[] => {
    const text = typeof value === 'string' ? value : JSON.stringify(value ?? []);
    if (text === '[]' || text === 'null') return NO_SEGMENTS;
    let list = lists.get(text);
    if (!list) lists.set(text, (list = (JSON.parse(text) as string[]).map(pooled)));
    return list;
  };

  const toPlacement = (row: PlacedColumns): JourneyPlacement => ({
    journey: pooled(row.journey),
    facts: {
      id: row.document_id,
      contentType: pooled(row.content_type),
      documentId: row.entry,
      locale: pooled(row.entry_locale),
      stage: pooled(row.stage),
      touchpoint: pooled(row.touchpoint),
      segments: pooledList(row.segments),
      weight: row.weight,
      startsAt: timeOf(row.starts_at),
      endsAt: timeOf(row.ends_at),
    },
  });

  return {
    /** The placements of entries of these content types: of these documents, or of all. */
    async of(contentTypes: readonly string[], documentIds: readonly string[] | 'all'): Promise<JourneyPlacement[]> {
      const found: JourneyPlacement[] = [];
      const query = () =>
        tableOf(context, UIDS.placement, trx)
          .select([...COLUMNS])
          .whereIn('content_type', [...contentTypes]);
      const take = (row: PlacedColumns) => found.push(toPlacement(row));
      if (documentIds === 'all') await inPages(query, limitsOf(context).placementsInPage, take);
      else
        for await (const chunk of inChunks(context, documentIds)) (await query().whereIn('entry', chunk)).forEach(take);
      return found;
    },
  };
};
