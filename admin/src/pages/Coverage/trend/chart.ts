import type { TrendPoint } from '../../../../../types';
import { daysBefore, daysBetween } from '../../../utils/utcDays';

/** The room of a chart in pixels, and what is left free around its plot for labels. */
export interface ChartBox {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A record in the chart; `y` is `null` where nothing was scored. */
export interface ChartPoint {
  readonly x: number;
  readonly y: number | null;
  readonly point: TrendPoint;
}

export interface ChartModel {
  readonly points: readonly ChartPoint[];
  /** The line as an SVG path; it is broken where nothing was scored. */
  readonly line: string;
  readonly yTicks: readonly { readonly y: number; readonly value: number }[];
  readonly xTicks: readonly { readonly x: number; readonly day: string }[];
}

/** From the worst to the best: they are stacked from the bottom up in reverse. */
export const STACK = ['excess', 'covered', 'thin', 'empty'] as const;
export type StackState = (typeof STACK)[number];

/** One state's share of the planned cells over time, as an SVG path. */
export interface Layer {
  readonly state: StackState;
  readonly path: string;
}

const SCORES = [0, 25, 50, 75, 100];

const round = (value: number): number => Math.round(value * 10) / 10;

/** Where a day stands: the first record at the left edge, the last one at the right. A single one is in the middle. */
const scaleX = (points: readonly TrendPoint[], { width, left, right }: ChartBox) => {
  const first = points[0]?.day ?? '';
  const days = daysBetween(first, points.at(-1)?.day ?? '');
  const room = width - left - right;
  return (day: string): number => round(left + (days > 0 ? (daysBetween(first, day) / days) * room : room / 2));
};

const scaleY =
  ({ height, top, bottom }: ChartBox, most: number) =>
  (value: number): number =>
    round(top + (1 - value / most) * (height - top - bottom));

/** Up to `most` days, evenly spread, counted back from the last one. */
const ticksOf = (points: readonly TrendPoint[], most: number): string[] => {
  const last = points.at(-1)?.day;
  if (!last || !points[0]) return [];
  const days = daysBetween(points[0].day, last);
  const step = Math.max(1, Math.ceil(days / (most - 1)));
  return Array.from({ length: Math.floor(days / step) + 1 }, (_, index) => daysBefore(last, index * step)).reverse();
};

/** The score's line: 0 at the bottom, 100 at the top, whatever the scores are, so that no change looks larger than it is. */
export const chartOf = (points: readonly TrendPoint[], box: ChartBox, ticks: number): ChartModel => {
  const x = scaleX(points, box);
  const y = scaleY(box, 100);
  const placed = points.map((point): ChartPoint => ({
    point,
    x: x(point.day),
    y: point.score === null ? null : y(point.score),
  }));
  const line = placed
    .map(({ x: at, y: high }, index) => {
      if (high === null) return '';
      const isStart = (placed[index - 1]?.y ?? null) === null;
      return `${isStart ? 'M' : 'L'}${at},${high}`;
    })
    .join('');
  return {
    points: placed,
    line,
    yTicks: SCORES.map((value) => ({ value, y: y(value) })),
    xTicks: ticksOf(points, ticks).map((day) => ({ day, x: x(day) })),
  };
};

/** The planned cells by state, stacked: what is covered at the bottom, what is empty at the top. */
export const layersOf = (points: readonly TrendPoint[], box: ChartBox): readonly Layer[] => {
  const totals = points.map(({ states }) => STACK.reduce((sum, state) => sum + states[state], 0));
  const x = scaleX(points, box);
  const y = scaleY(box, Math.max(1, ...totals));
  const floor = points.map(() => 0);
  return STACK.map((state) => {
    const below = points.map(({ day }, index) => `${x(day)},${y(floor[index] ?? 0)}`);
    points.forEach(({ states }, index) => (floor[index] = (floor[index] ?? 0) + states[state]));
    const above = points.map(({ day }, index) => `${x(day)},${y(floor[index] ?? 0)}`);
    return { state, path: `M${above.join('L')}L${below.reverse().join('L')}Z` };
  });
};

/** The record nearest to a place in the chart; -1 without any. */
export const nearest = (points: readonly ChartPoint[], x: number): number =>
  points.reduce(
    (best, point, index) => (Math.abs(point.x - x) < Math.abs((points[best]?.x ?? Infinity) - x) ? index : best),
    points.length > 0 ? 0 : -1,
  );
