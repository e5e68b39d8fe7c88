import type { Survey, SurveyCell } from '../../../engine';
import type { CoverageOptions, SiteSight } from '../../../types';
import { createSiteReader, type SiteReader } from '../auth/site-reader';
import type { Context } from '../utils/context';
import { partOf } from '../utils/part';

/** Cells are immutable, and those of a large journey hold many placements: what was found is kept with them. */
const typesOfCell = new WeakMap<SurveyCell, ReadonlySet<string>>();

const typesOf = (cell: SurveyCell): ReadonlySet<string> => {
  const known = typesOfCell.get(cell);
  if (known) return known;
  const types = new Set(cell.placed.map(({ facts }) => facts.contentType));
  typesOfCell.set(cell, types);
  return types;
};

const cellsOf = ({ stages }: Survey): SurveyCell[] => [...stages.values()].flatMap(({ cells }) => [...cells.values()]);

/** What of the content placed on a journey never reaches the site: content types that its caller may not read. */
export const createSiteSights = ({ strapi }: Context) => {
  const siteReader = partOf({ strapi }, createSiteReader);

  /** Among those that the options count, which leave out what the person is shown nothing of. */
  const sightOf = (cells: readonly SurveyCell[], { contentTypes }: CoverageOptions, reader?: SiteReader) => {
    const types = new Set(cells.flatMap((cell) => [...typesOf(cell)]));
    const counted = [...types].filter((uid) => !contentTypes || contentTypes.includes(uid));
    return siteReader.sight(counted, reader);
  };

  return {
    ofJourney: (survey: Survey, options: CoverageOptions): Promise<SiteSight> => sightOf(cellsOf(survey), options),

    /** Of what is placed in one cell. */
    ofCell(
      { stages }: Survey,
      options: CoverageOptions,
      { stage, touchpoint }: { readonly stage: string; readonly touchpoint: string | null },
      reader: SiteReader,
    ): Promise<SiteSight> {
      const cell = stages.get(stage)?.cells.get(touchpoint);
      return sightOf(cell ? [cell] : [], options, reader);
    },
  };
};
