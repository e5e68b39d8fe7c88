/**
 * The address of a list in the Content Manager. It names the locale, as Strapi's own links do: without it Strapi goes to
 * the same list once more with the locale in its address, and a click until then is lost.
 */
export const listOf = (type: string, query = ''): string =>
  `/admin/content-manager/collection-types/api::${type}.${type}?plugins[i18n][locale]=en&${query}`;
