import { isDeepStrictEqual } from 'node:util';
import type { DefinitionChange, DefinitionDiff, ImportedKind, JourneyDefinition } from '../../../types';
import { slugOf } from '../utils/slug';

type DiffRow = Readonly<Record<string, unknown>>;

/** Rows that a definition can touch, by kind and by what names them. */
export type DefinitionState = Readonly<Record<ImportedKind, ReadonlyMap<string, DiffRow>>>;

/** What the database or the plugin keeps for itself. */
const OWN = [
  'id',
  'documentId',
  'createdAt',
  'updatedAt',
  'publishedAt',
  'locale',
  'key',
  'journey',
  'slug',
  'version',
];

export const byKey = <T extends object>(rows: readonly T[], keyOf: (row: T) => string): Map<string, DiffRow> =>
  new Map(rows.map((row) => [keyOf(row), row as unknown as DiffRow]));

/** Everything that a definition speaks of, by kind. */
export const namedBy = (definition: JourneyDefinition, journey: string): Record<ImportedKind, readonly string[]> => ({
  journeys: [journey],
  stages: definition.stages.map((stage) => stage.slug ?? slugOf(stage.name, 'stage')),
  touchpoints: (definition.touchpoints ?? []).map(({ slug }) => slug),
  segments: (definition.segments ?? []).map(({ slug }) => slug),
  moments: (definition.moments ?? []).map(({ stage, touchpoint }) => `${stage}/${touchpoint ?? ''}`),
});

/** Nothing said, an empty list and an empty text are the same to a reader. */
const plain = (value: unknown): unknown =>
  value === undefined ||
  value === '' ||
  (typeof value === 'object' && value !== null && Object.keys(value).length === 0)
    ? null
    : value;

const fieldsOf = (before: DiffRow | undefined, after: DiffRow): DefinitionChange['fields'] =>
  Object.keys(after)
    .filter((field) => !OWN.includes(field))
    .map((field) => ({ field, before: plain(before?.[field]), after: plain(after[field]) }))
    .filter((change) => !isDeepStrictEqual(change.before, change.after));

const nameOf = (kind: ImportedKind, key: string, row: DiffRow): string =>
  kind === 'moments' ? key.replace(/\/$/, '').replace('/', ' · ') : String(row.name ?? key);

/** What is different between two states, also of what the definition does not name: another default journey, say. */
export const diffOf = (
  before: DefinitionState,
  after: DefinitionState,
  named: Readonly<Record<ImportedKind, readonly string[]>>,
): DefinitionDiff => {
  const changes: DefinitionChange[] = [];
  const unchanged = { journeys: 0, stages: 0, touchpoints: 0, segments: 0, moments: 0 };
  for (const kind of Object.keys(unchanged) as ImportedKind[]) {
    for (const [key, row] of after[kind]) {
      const old = before[kind].get(key);
      const fields = fieldsOf(old, row);
      if (fields.length > 0) {
        changes.push({ kind, key, name: nameOf(kind, key, row), change: old ? 'update' : 'create', fields });
      } else if (named[kind].includes(key)) unchanged[kind] += 1;
    }
  }
  return { changes, unchanged };
};
