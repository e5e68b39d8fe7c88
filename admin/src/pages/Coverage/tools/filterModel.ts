import type { Coverage, CoverageQuery, Segment, Setup } from '../../../../../types';
import type { CoverageNames } from '../model/context';
import type { CoverageTab, CoverageUrl, CoverageUrlChange, SetCoverageUrl } from '../model/useCoverageUrl';

/** What the figures are of, which slots are shown, and beside what: in the order of the chips. */
export const FILTERS = ['locale', 'segment', 'types', 'at', 'owner', 'channel', 'state', 'compare'] as const;
export type Filter = (typeof FILTERS)[number];

/** Everything that the tool line shows and changes. */
export interface ToolFacts {
  readonly setup: Setup;
  readonly segments: readonly Segment[];
  /** What is looked at, as the server takes it, and its answer once it is there. */
  readonly query: CoverageQuery;
  readonly coverage: Coverage | undefined;
  readonly names: CoverageNames;
  readonly url: CoverageUrl;
  readonly setUrl: SetCoverageUrl;
}

/** The filters that each view obeys. */
const OBEYED: Readonly<Record<CoverageTab, readonly Filter[]>> = {
  grid: FILTERS,
  gaps: ['locale', 'segment', 'types', 'at', 'owner', 'channel', 'state'],
  trend: ['locale'],
  review: ['locale', 'types'],
};

/** What takes a filter off. */
export const USUAL = {
  locale: { locale: null },
  segment: { segment: null },
  types: { contentTypes: [] },
  at: { at: null },
  owner: { owners: [] },
  channel: { channels: [] },
  state: { states: [] },
  compare: { compare: null },
} as const satisfies Record<Filter, CoverageUrlChange>;

export const defaultLocale = (setup: Setup): string | null =>
  setup.locales.find(({ isDefault }) => isDefault)?.code ?? null;

/** The channels to choose from; a link may name one that is not there any more, and it has to be taken off somewhere. */
export const channelsOf = ({ coverage, url }: Pick<ToolFacts, 'coverage' | 'url'>): readonly string[] => [
  ...new Set([...(coverage?.touchpoints ?? []).flatMap(({ channel }) => channel ?? []), ...url.channels]),
];

/** Whether a filter narrows nothing: it is as on a fresh screen. */
const isUsual = (filter: Filter, { setup, url }: ToolFacts): boolean => {
  if (filter === 'locale') return url.locale === null || url.locale === defaultLocale(setup);
  return (Object.keys(USUAL[filter]) as (keyof CoverageUrl)[]).every((key) => String(url[key] ?? '') === '');
};

/** A filter that could only say one thing is not there. */
const hasChoice = (filter: Filter, facts: ToolFacts): boolean => {
  if (filter === 'locale') return facts.setup.locales.length > 1;
  if (filter === 'segment') return facts.segments.length > 0;
  return filter !== 'channel' || channelsOf(facts).length > 0;
};

/** The filters that can be set where the person is. */
export const filtersOf = (facts: ToolFacts): readonly Filter[] =>
  OBEYED[facts.url.tab].filter((filter) => hasChoice(filter, facts) || !isUsual(filter, facts));

/** Those that are set. */
export const setFilters = (facts: ToolFacts): readonly Filter[] =>
  filtersOf(facts).filter((filter) => !isUsual(filter, facts));

/** What a filter's choice is given. */
export interface ChoiceProps {
  readonly facts: ToolFacts;
  /** One value was chosen: there is nothing more to choose. */
  readonly onDone: () => void;
}
