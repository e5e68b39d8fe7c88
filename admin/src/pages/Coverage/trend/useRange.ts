import { DEFAULT_TREND_DAYS } from '../../../../../types/defaults';
import { daysBefore, today } from '../../../utils/utcDays';
import { useCoverage } from '../model/context';

const IS_DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Two days, `YYYY-MM-DD`, the earlier one first. */
export interface Range {
  readonly from: string;
  readonly to: string;
}

const dayIn = (value: string | null): string | null =>
  value && IS_DAY.test(value) && !Number.isNaN(Date.parse(value)) ? value : null;

/** The days that the URL names; what it does not say, or says wrongly, is as usual. */
export const rangeOf = (from: string | null, to: string | null, now = today()): Range => {
  const last = dayIn(to) ?? now;
  const first = dayIn(from) ?? daysBefore(last, DEFAULT_TREND_DAYS);
  return first <= last ? { from: first, to: last } : { from: last, to: first };
};

/** The range that the trend is looked at in, as the URL says. */
export const useRange = (): Range => {
  const { url } = useCoverage();
  return rangeOf(url.from, url.to);
};
