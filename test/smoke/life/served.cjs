const assert = require('node:assert/strict');
const { localesOf, nameOf, placedEntries } = require('./figures.cjs');

const modelOf = ({ strapi }, uid) => strapi.contentTypes[uid];

/** Where Strapi's own REST API has an entry. */
const pathOf = (site, uid, documentId, locale) => {
  const { kind, info, pluginOptions } = modelOf(site, uid);
  const path = kind === 'singleType' ? info.singularName : `${info.pluralName}/${documentId}`;
  return `/api/${path}?populate=*${pluginOptions?.i18n?.localized ? `&locale=${locale}` : ''}`;
};

/** What an answer adds to an entry, and the locale, which Strapi leaves out of types that have none. */
const own = (entry) => {
  const added = ['__type', '__match', ...(entry.locale === null ? ['locale'] : [])];
  return Object.fromEntries(Object.entries(entry).filter(([key]) => !added.includes(key)));
};

/** The content types that a caller may read, as Strapi itself says. */
const readableBy = async (site, token) => {
  const readable = new Set();
  for (const uid of Object.keys(site.strapi.contentTypes).filter((name) => name.startsWith('api::'))) {
    const { kind, info } = modelOf(site, uid);
    const { status } = await site.get(`/api/${kind === 'singleType' ? info.singularName : info.pluralName}`, token);
    if (status !== 403) readable.add(uid);
  }
  return readable;
};

/**
 * Fails unless a caller is served, at each place and in each locale, exactly the live entries of the types that they may
 * read, each as Strapi's own REST API gives it to them. Returns how many entries were compared.
 */
exports.compareServed = async (site, places, token) => {
  const readable = await readableBy(site, token);
  let compared = 0;
  for (const locale of await localesOf(site)) {
    const placed = await placedEntries(site, locale);
    for (const { stage, touchpoint } of places) {
      const query = `stage=${stage}${touchpoint ? `&touchpoint=${touchpoint}` : ''}&locale=${locale}`;
      const url = `/api/touchpoints/content?${query}&limit=100&fallback=none&populate=*`;
      const { status, body } = await site.get(url, token);
      assert.equal(status, 200, url);
      const here = placed.get(nameOf(stage, touchpoint ?? '*')) ?? [];
      const expected = here.filter(({ uid, segments }) => readable.has(uid) && segments.length === 0);
      assert.deepEqual(
        body.data.map(({ __type, documentId }) => `${__type}#${documentId}`).sort(),
        [...new Set(expected.map(({ key }) => key))].sort(),
        url,
      );
      for (const entry of body.data) {
        const { body: rest } = await site.get(pathOf(site, entry.__type, entry.documentId, locale), token);
        assert.deepEqual(own(entry), rest.data);
        compared += 1;
      }
    }
  }
  return compared;
};
