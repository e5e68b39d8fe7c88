import type { Coverage, CoverageMoment, CoverageFilter } from '../../../types/coverage';

/** In a filter by owner this stands for cells that nobody owns. */
export const NOBODY = '-';

/** Whether a cell of a coverage passes a filter. A whole stage has no channel, so no filter by channel lets it pass. */
export function passes(
  { touchpoints }: Pick<Coverage, 'touchpoints'>,
  { owner, channel, state }: CoverageFilter,
): (moment: CoverageMoment) => boolean {
  const owners = owner && new Set(owner.map((name) => name.toLowerCase()));
  const channels = new Map(touchpoints.map((touchpoint) => [touchpoint.slug, touchpoint.channel]));
  return (moment) => {
    if (owners && !owners.has(moment.owner?.toLowerCase() ?? NOBODY)) return false;
    if (channel && !channel.includes(channels.get(moment.touchpoint ?? '') ?? '')) return false;
    return !state || (moment.state !== null && state.includes(moment.state));
  };
}

/** A coverage with only the cells that pass, and their touchpoints. Scores and totals stay those of the whole journey. */
export function narrow(coverage: Coverage, filter: CoverageFilter): Coverage {
  if (!filter.owner && !filter.channel && !filter.state) return coverage;
  const moments = coverage.moments.filter(passes(coverage, filter));
  const shown = new Set(moments.map((moment) => moment.touchpoint));
  return { ...coverage, moments, touchpoints: coverage.touchpoints.filter(({ slug }) => shown.has(slug)) };
}
