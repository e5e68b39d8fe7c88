import { useIntl } from 'react-intl';
import type { BulkPreview, BulkResult, ForeseenScore, PlacementCounts } from '../../../../types';
import { useGetSetupQuery } from '../../services/setup';
import { useText } from '../../utils/useText';

/** Words for what a bulk change does, did, or what undoing it did. */
export const useBulkWords = () => {
  const text = useText();
  const { formatList, formatNumber } = useIntl();
  const { data: setup } = useGetSetupQuery();
  const locales = setup?.locales ?? [];
  const localeName = (code: string) => locales.find((locale) => locale.code === code)?.name ?? code;

  const list = (parts: readonly (readonly [key: string, count: number])[]) => {
    const said = parts.filter(([, count]) => count > 0).map(([key, count]) => text(key, { count }));
    return said.length > 0 ? formatList(said, { type: 'unit' }) : null;
  };

  const parts = ({ added, updated, removed }: PlacementCounts) =>
    [
      ['bulk.count.added', added],
      ['bulk.count.updated', updated],
      ['bulk.count.removed', removed],
    ] as const;

  /** "12 added, 3 changed, 4 as they are"; `null` where there is nothing at all. */
  const counts = (result: PlacementCounts & Partial<Pick<BulkPreview | BulkResult, 'unchanged' | 'kept'>>) =>
    list([...parts(result), ['bulk.count.unchanged', (result.unchanged ?? 0) + (result.kept ?? 0)]]);

  /** "62.5%", or that there is no score. */
  const percent = (score: number | null) =>
    score === null
      ? text('bulk.score.none')
      : formatNumber(score / 100, { style: 'percent', maximumFractionDigits: 1 });

  /** "Customer journey (English): 62% → 66.1%". On a site with one locale there is nothing to tell apart. */
  const score = ({ name, locale, before, after }: ForeseenScore) => {
    const scope = locale === null ? text('common.allLocales') : localeName(locale);
    const journey = locales.length > 1 ? `${name} (${scope})` : name;
    return text('bulk.score', { journey, before: percent(before), after: percent(after) });
  };

  return { counts, score };
};
