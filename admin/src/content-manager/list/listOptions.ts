import type { ListOptions } from '../../../../types';

/** What the server says of this plugin with a content type's layout; nothing for types that are not included. */
export const listOptionsOf = (layout: { readonly options?: unknown } | undefined): ListOptions | undefined =>
  (layout?.options as { readonly touchpoints?: ListOptions } | undefined)?.touchpoints;
