import { entryRefSchema, placementInputSchema, type EntryRef, type Fault, type PlacementInput } from '../../../types';
import { invalid } from '../utils/errors';
import { mapGivingWay } from '../utils/give-way';
import { faultOfIssue } from '../utils/input-faults';
import { refusal } from '../utils/refusals';
import { readRecords, type FileLimits, type FileRecord } from './file-records';

/** One placement of the file: what it says, or why it makes no sense. */
export interface FileRow extends FileRecord {
  readonly said: { readonly ref: EntryRef; readonly input: PlacementInput } | null;
  readonly fault: Fault | null;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** A day means its first moment, in UTC. */
const instantOf = (value: string | undefined) => (value && DAY.test(value) ? `${value}T00:00:00.000Z` : value || null);

const toRow = ({ line, cells }: FileRecord): FileRow => {
  const { contentType, documentId, journey, stage, touchpoint, locale, segments, weight, startsAt, endsAt } = cells;
  const ref = entryRefSchema.safeParse({ contentType, documentId }, { reportInput: true });
  const input = placementInputSchema.safeParse(
    {
      ...(journey ? { journey } : {}),
      stage,
      touchpoint: touchpoint || null,
      locale: locale || null,
      segments: (segments ?? '').split(/[|\s,;]+/).filter(Boolean),
      ...(weight ? { weight: Number(weight) } : {}),
      startsAt: instantOf(startsAt),
      endsAt: instantOf(endsAt),
    },
    { reportInput: true },
  );
  if (ref.success && input.success) return { line, cells, said: { ref: ref.data, input: input.data }, fault: null };
  const issues = [...(ref.error?.issues ?? []), ...(input.error?.issues ?? [])];
  const columns = [...new Set(issues.map(({ path }) => String(path[0])))];
  return {
    line,
    cells,
    said: null,
    fault: {
      ...refusal('file.cells', { known: columns.join(', ') }),
      message: issues.map((issue) => `${issue.path.join('.')}: ${faultOfIssue(issue).message}`).join('; '),
    },
  };
};

/**
 * The placements of a CSV file, whatever its delimiter, line ends and order of columns. Other requests get their turn in between.
 * @throws ValidationError where it is no such table, or too long.
 */
export const readPlacementFile = async (text: string, limits: FileLimits): Promise<FileRow[]> => {
  const records = await readRecords(text.replaceAll(/\r\n?/g, '\n'), limits);
  if (records.length === 0) throw invalid(refusal('file.empty'), ['file']);
  if (records.length > limits.rowsOfFile) throw invalid(refusal('file.long', { most: limits.rowsOfFile }), ['file']);
  return mapGivingWay(records, limits.itemsAtOnce, toRow);
};
