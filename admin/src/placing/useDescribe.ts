import { useIntl } from 'react-intl';
import { lastDayBefore } from '../utils/days';
import { useText } from '../utils/useText';
import { orderWord, type CellNames, type CellRef, type PlacementItem } from './model';

/** Words for cells and placements, in the admin's language. */
export const useDescribe = () => {
  const text = useText();
  const { locale: language, formatDate } = useIntl();

  const localeName = (code: string) => {
    try {
      return new Intl.DisplayNames([language], { type: 'language' }).of(code) ?? code;
    } catch {
      return code;
    }
  };
  const day = (instant: string | Date) => formatDate(instant, { day: 'numeric', month: 'short', year: 'numeric' });
  const lastDay = (endsAt: string) => day(lastDayBefore(endsAt));

  const touchpoint = (names: Pick<CellNames, 'touchpoint'>) => names.touchpoint ?? text('common.wholeStage');
  const cell = (names: CellNames) => `${names.stage} · ${touchpoint(names)}`;
  /** A cell whose stage or touchpoint is gone, by its slugs. */
  const brokenCell = (ref: CellRef) => [ref.stage, ref.touchpoint].filter(Boolean).join(' · ');

  const order = (weight: number) => {
    const word = orderWord(weight);
    if (word === 'normal') return null;
    return word ? text(`panel.order.${word}.short`) : text('panel.order.number', { weight });
  };

  const dates = ({ startsAt, endsAt }: PlacementItem) => {
    if (endsAt && Date.parse(endsAt) <= Date.now()) return text('panel.dates.ended', { day: lastDay(endsAt) });
    if (startsAt && Date.parse(startsAt) <= Date.now())
      return endsAt ? text('panel.dates.until', { day: lastDay(endsAt) }) : null;
    if (startsAt && endsAt) return text('panel.dates.between', { from: day(startsAt), until: lastDay(endsAt) });
    if (startsAt) return text('panel.dates.from', { day: day(startsAt) });
    return endsAt ? text('panel.dates.until', { day: lastDay(endsAt) }) : null;
  };

  /** Segments, order, dates and locale of a placement in one line, and that a rule placed it. */
  const details = (item: PlacementItem, segmentNames: Readonly<Record<string, string>>) =>
    [
      item.segments.length === 0
        ? text('common.everyone')
        : item.segments.map((slug) => segmentNames[slug] ?? slug).join(', '),
      order(item.weight),
      dates(item),
      item.locale && text('panel.locale.only', { locale: localeName(item.locale) }),
      item.rule && text('panel.byRule'),
    ]
      .filter(Boolean)
      .join(' · ');

  return { cell, brokenCell, touchpoint, details, localeName };
};
