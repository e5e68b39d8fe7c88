/** A time span as `formatRelativeTime` takes it. */
export interface RelativeTime {
  readonly value: number;
  readonly unit: 'minute' | 'hour' | 'day' | 'month' | 'year';
}

const MINUTE = 60_000;
const UNITS = [
  ['year', 365 * 24 * 60 * MINUTE],
  ['month', 30 * 24 * 60 * MINUTE],
  ['day', 24 * 60 * MINUTE],
  ['hour', 60 * MINUTE],
  ['minute', MINUTE],
] as const;

/** How long ago something was, in its largest whole unit; less than a minute, and the future of a wrong clock, are now. */
export const timeSince = (at: number, now: number): RelativeTime => {
  const past = Math.max(0, now - at);
  const [unit, length] = UNITS.find(([, size]) => past >= size) ?? ['minute', MINUTE];
  return { value: -Math.floor(past / length) || 0, unit };
};
