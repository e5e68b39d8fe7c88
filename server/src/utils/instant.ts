/** A point in time, as databases and callers give it. */
type Given = string | number | Date;

/** In milliseconds since the epoch; `null` where there is none. */
export function timeOf(value: Given): number;
export function timeOf(value: Given | null | undefined): number | null;
export function timeOf(value: Given | null | undefined): number | null {
  return value === null || value === undefined ? null : new Date(value).getTime();
}

/** As callers read it, ISO 8601; `null` where there is none. */
export function isoOf(value: Given): string;
export function isoOf(value: Given | null | undefined): string | null;
export function isoOf(value: Given | null | undefined): string | null {
  return value === null || value === undefined ? null : new Date(value).toISOString();
}
