import { NO_SEGMENT } from '../../../types/defaults';
import type { useText } from './useText';

/** What a filter by segment says: all content, whoever it is for, what visitors of no segment get, or a segment's name. */
export const audienceName = (
  slug: string | null | undefined,
  segmentName: (slug: string) => string,
  text: ReturnType<typeof useText>,
): string => {
  if (!slug) return text('audience.all');
  return slug === NO_SEGMENT ? text('audience.none') : segmentName(slug);
};

/** The segments that can be chosen beside visitors of no segment: one that is called that from of old cannot. */
export const choosable = <T extends { readonly slug: string }>(segments: readonly T[]): readonly T[] =>
  segments.filter(({ slug }) => slug !== NO_SEGMENT);
