/** A time span as `formatRelativeTime` takes it. */
export interface RelativeTime {
  readonly value: number;
  readonly unit: 'second' | 'minute' | 'hour' | 'day' | 'month' | 'year';
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
  const past = now - at;
  const largest = UNITS.find(([, length]) => past >= length);
  if (!largest) return { value: 0, unit: 'second' };
  const [unit, length] = largest;
  return { value: -Math.floor(past / length), unit };
};
