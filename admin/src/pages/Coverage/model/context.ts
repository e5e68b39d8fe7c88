import { createContext, useContext } from 'react';
import type { Coverage, CoverageMoment, CoverageQuery, JourneySummary, Segment, Setup } from '../../../../../types';
import type { OtherSide } from './comparison';
import type { CellFilter } from './narrowing';
import type { CoverageUrl, OpenDrawer, SetCoverageUrl } from './useCoverageUrl';

/** What every part of the Coverage screen reads. */
export interface CoverageContextValue {
  readonly setup: Setup;
  readonly journeys: readonly JourneySummary[];
  readonly journey: JourneySummary;
  readonly segments: readonly Segment[];
  /** The coverage of the whole journey, for the filters chosen. */
  readonly coverage: Coverage;
  /** The filters, as the server takes them. */
  readonly query: CoverageQuery;
  /** What the coverage on screen was counted for: the same as the filters, but for a moment after they changed. */
  readonly countedFor: string;
  /** Which cells are shown, of all that were counted. */
  readonly filter: CellFilter;
  /** Whether a cell passes the filter; `undefined` where nothing is filtered. */
  readonly shows: ((moment: CoverageMoment) => boolean) | undefined;
  /** What the grid is compared with, once it is there. */
  readonly other: OtherSide | null;
  readonly url: CoverageUrl;
  readonly setUrl: SetCoverageUrl;
  readonly open: OpenDrawer;
  readonly names: CoverageNames;
}

/** The names of what the answers hold slugs of. An unknown slug stands for itself. */
export interface CoverageNames {
  readonly stage: (slug: string) => string;
  readonly touchpoint: (slug: string | null) => string;
  readonly segment: (slug: string) => string;
  /** Whose eyes coverage is seen with: a segment’s, those of visitors of none, or (without one) all content. */
  readonly audience: (slug: string | null | undefined) => string;
  readonly contentType: (uid: string) => string;
  readonly locale: (code: string) => string;
}

export const CoverageContext = createContext<CoverageContextValue | null>(null);

/** The Coverage screen's shared facts; only inside it. */
export const useCoverage = (): CoverageContextValue => {
  const value = useContext(CoverageContext);
  if (!value) throw new Error('useCoverage stands outside of the Coverage screen');
  return value;
};
