import type { ListFilter } from '../../../../types';

/** The list view's URL, as far as it is ours. The Content Manager sends what stands under a plugin's name with its request. */
export interface ListQuery {
  readonly page?: string | number;
  readonly plugins?: {
    readonly i18n?: { readonly locale?: string };
    readonly touchpoints?: ListFilter;
  };
}

/** The filter in the URL; nothing where there is none. */
export const filterOf = (query: ListQuery | undefined): ListFilter | undefined => {
  const ours = query?.plugins?.touchpoints;
  return ours && Object.values(ours).some(Boolean) ? ours : undefined;
};

/** The URL with another filter, at the first page. */
export const withFilter = (query: ListQuery | undefined, filter: ListFilter): ListQuery => {
  const { touchpoints: _before, ...others } = query?.plugins ?? {};
  const said = Object.fromEntries(Object.entries(filter).filter(([, value]) => value)) as ListFilter;
  const plugins = Object.keys(said).length > 0 ? { ...others, touchpoints: said } : others;
  return { plugins, page: 1 };
};
