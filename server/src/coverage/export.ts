import type { z } from 'zod';
import { createCoverage, rankedGaps } from '.';
import { cellName } from '../../../engine';
import type { Coverage, CoverageMoment, exportQuerySchema, GapStatus, State } from '../../../types';
import { createOwners } from '../people/owners';
import { createStore } from '../store';
import type { Context } from '../utils/context';
import { toCsv, type CsvColumn } from '../utils/csv';
import { dayOf } from '../utils/days';
import { partOf } from '../utils/part';
import type { Viewer } from './query';

type ExportFilters = z.output<typeof exportQuerySchema>;

/** A file to be sent. */
export interface ExportFile {
  readonly name: string;
  readonly content: string;
}

/** A cell with what the table says of it besides its figures. */
interface ExportedCell extends CoverageMoment {
  readonly brief: string | null;
}

/** What slugs stand for. */
interface SlugNames {
  readonly stage: (slug: string) => string;
  readonly touchpoint: (slug: string | null) => string;
  readonly channel: (slug: string | null) => string | null;
  readonly phase: (slug: string | null) => string | null;
  readonly segment: (slug: string) => string;
  readonly owner: (owner: string) => string;
}

const WHOLE_STAGE = 'Whole stage';
const STATE_WORDS: Readonly<Record<State, string>> = {
  empty: 'Empty',
  thin: 'Needs more',
  covered: 'Covered',
  excess: 'Plenty',
};
const STATUS_WORDS: Readonly<Record<GapStatus, string>> = {
  open: 'Open',
  planned: 'Planned',
  inProgress: 'In progress',
  done: 'Done',
};

const stateWord = ({ state, planned }: ExportedCell): string =>
  state ? STATE_WORDS[state] : planned ? 'Needs none' : 'Unplanned';

/** The table's columns, each figure of coverage among them. */
const columnsOf = (names: SlugNames): readonly CsvColumn<ExportedCell>[] => [
  { heading: 'Stage', value: ({ stage }) => names.stage(stage) },
  { heading: 'Touchpoint', value: ({ touchpoint }) => names.touchpoint(touchpoint) },
  { heading: 'Channel', value: ({ touchpoint }) => names.channel(touchpoint) },
  { heading: 'Phase', value: ({ touchpoint }) => names.phase(touchpoint) },
  { heading: 'State', value: stateWord },
  { heading: 'Status', value: ({ status }) => status && STATUS_WORDS[status] },
  { heading: 'Have', value: ({ have }) => have },
  { heading: 'Target', value: ({ planned, target }) => (planned ? target : null) },
  { heading: 'Missing', value: ({ planned, have, target }) => (planned ? Math.max(0, target - have) : null) },
  { heading: 'Live', value: ({ live }) => live },
  { heading: 'Lives elsewhere', value: ({ external }) => external },
  { heading: 'For named segments', value: ({ dedicated }) => dedicated },
  { heading: 'Only for segments', value: ({ segmentOnly }) => segmentOnly },
  { heading: 'Those segments', value: ({ onlyFor }) => onlyFor.map(names.segment).join(', ') },
  { heading: 'Drafts', value: ({ draft }) => draft },
  { heading: 'Scheduled', value: ({ scheduled }) => scheduled },
  { heading: 'Expiring', value: ({ expiring }) => expiring },
  { heading: 'Review due', value: ({ stale }) => stale },
  { heading: 'Needs an update', value: ({ toUpdate }) => toUpdate },
  { heading: 'For the whole stage', value: ({ stageWide }) => stageWide },
  { heading: 'Can’t be reached', value: ({ unreachable }) => unreachable },
  { heading: 'Not among the first', value: ({ belowUsual }) => belowUsual },
  { heading: 'Missing content', value: ({ broken }) => broken },
  { heading: 'Missing locales', value: ({ missingLocales }) => missingLocales.join(', ') },
  { heading: 'Missing segments', value: ({ missingSegments }) => missingSegments.map(names.segment).join(', ') },
  { heading: 'Impact', value: ({ impact }) => impact },
  { heading: 'Points', value: ({ points }) => points },
  { heading: 'Priority', value: ({ priority }) => Math.round(priority * 100) / 100 },
  { heading: 'Owner', value: ({ owner }) => owner && names.owner(owner) },
  { heading: 'Due', value: ({ dueDate }) => dueDate },
  { heading: 'Overdue', value: ({ overdue }) => (overdue ? 'yes' : 'no') },
  { heading: 'Brief', value: ({ brief }) => brief },
];

const lookup = (items: readonly { readonly slug: string; readonly name: string }[]) => {
  const bySlug = new Map(items.map(({ slug, name }) => [slug, name]));
  return (slug: string) => bySlug.get(slug) ?? slug;
};

/** Coverage as files: figures and plans, never the titles of entries, so that who may see the grid may have them. */
export const createExport = ({ strapi }: Context) => {
  const store = partOf({ strapi }, createStore);
  const coverages = partOf({ strapi }, createCoverage);
  const owners = partOf({ strapi }, createOwners);

  const namesOf = async ({ stages, touchpoints }: Coverage): Promise<SlugNames> => {
    const segments = await store.segments.find({ select: ['slug', 'name'] });
    const touchpoint = lookup(touchpoints);
    const known = new Map(touchpoints.map((item) => [item.slug, item]));
    return {
      stage: lookup(stages),
      touchpoint: (slug) => (slug === null ? WHOLE_STAGE : touchpoint(slug)),
      channel: (slug) => (slug === null ? null : (known.get(slug)?.channel ?? null)),
      phase: (slug) => (slug === null ? null : (known.get(slug)?.phase ?? null)),
      segment: lookup(segments),
      owner: await owners.naming(),
    };
  };

  const briefsOf = async (journey: string): Promise<(moment: CoverageMoment) => ExportedCell> => {
    const plans = await store.moments.find({ where: { journey }, select: ['stage', 'touchpoint', 'brief'] });
    const briefs = new Map(plans.map(({ stage, touchpoint, brief }) => [cellName(stage, touchpoint), brief]));
    return (moment) => ({ ...moment, brief: briefs.get(cellName(moment.stage, moment.touchpoint)) ?? null });
  };

  return {
    /** @throws ValidationError where a filter names nothing. */
    async file(
      { format, list, delimiter, status, overdue, sort, ...filters }: ExportFilters,
      viewer: Viewer,
    ): Promise<ExportFile> {
      const { coverage, revision, at } = await coverages.get(filters, viewer);
      const withBrief = await briefsOf(coverage.journey);
      const day = filters.today ?? dayOf(Date.parse(at));
      const name = `${list === 'gaps' ? 'gaps' : 'coverage'}-${coverage.journey}-${day}.${format}`;
      const rows = (list === 'gaps' ? rankedGaps(coverage, { status, overdue, sort }) : coverage.moments).map(
        withBrief,
      );
      if (format === 'csv') {
        return { name, content: await toCsv(columnsOf(await namesOf(coverage)), rows, delimiter) };
      }
      const data = list === 'gaps' ? rows : { ...coverage, moments: rows };
      const meta = { journey: coverage.journey, filters: { ...filters, status, overdue, sort }, at, revision };
      return { name, content: `${JSON.stringify({ data, meta }, null, 2)}\n` };
    },
  };
};
