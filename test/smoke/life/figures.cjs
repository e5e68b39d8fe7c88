const assert = require('node:assert/strict');

const PLUGIN = 'plugin::touchpoints';
const nameOf = (stage, touchpoint) => `${stage}/${touchpoint ?? ''}`;

/** The content types of the site as Strapi itself knows them. */
const typesOf = ({ strapi }) =>
  Object.values(strapi.contentTypes)
    .filter(({ uid }) => uid.startsWith('api::'))
    .map(({ uid, collectionName, pluginOptions }) => ({
      uid,
      table: collectionName,
      localized: pluginOptions?.i18n?.localized === true,
    }));

/** Which rows of a content table are live through a placement, in SQL. */
const condition = ({ localized }, locale) => {
  if (!localized) return { sql: 'p.entry_locale is null', values: [] };
  const sql = 'c.locale is not null and (p.entry_locale is null or p.entry_locale = c.locale)';
  return locale ? { sql: `${sql} and c.locale = ?`, values: [locale] } : { sql, values: [] };
};

/** Entries by place, counted by nobody but the database. */
const placedEntries = async (site, locale) => {
  const found = new Map();
  for (const type of typesOf(site)) {
    const { sql, values } = condition(type, locale);
    const rows = await site.strapi.db.connection.raw(
      `select distinct p.stage, p.touchpoint, p.segments, p.entry from tp_placements p
       join ${type.table} c on c.document_id = p.entry and c.published_at is not null
       where p.content_type = ? and ${sql}`,
      [type.uid, ...values],
    );
    for (const { stage, touchpoint, segments, entry } of rows) {
      const placed = {
        key: `${type.uid}#${entry}`,
        uid: type.uid,
        documentId: entry,
        segments: JSON.parse(segments ?? '[]'),
      };
      for (const name of new Set([nameOf(stage, touchpoint), nameOf(stage, '*')]))
        found.set(name, [...(found.get(name) ?? []), placed]);
    }
  }
  return found;
};
exports.placedEntries = placedEntries;
exports.nameOf = nameOf;

const distinct = (placed = []) => new Set(placed.map(({ key }) => key)).size;

exports.localesOf = async ({ strapi }) =>
  (await strapi.db.query('plugin::i18n.locale').findMany()).map(({ code }) => code);

/** Fails unless coverage says of each place what the database counts. Returns how many pieces there are in all. */
exports.compareFigures = async (site) => {
  let pieces = 0;
  for (const locale of [undefined, ...(await exports.localesOf(site))]) {
    const { body } = await site.admin('GET', `/touchpoints/coverage${locale ? `?locale=${locale}` : ''}`);
    const counted = await placedEntries(site, locale);
    const said = new Map(body.data.moments.map((moment) => [nameOf(moment.stage, moment.touchpoint), moment.live]));
    for (const [name, placed] of counted) {
      if (name.endsWith('/*') || name.endsWith('/')) continue;
      assert.equal(said.get(name), distinct(placed), `${name} in ${locale ?? 'any locale'}`);
      pieces += distinct(placed);
    }
    for (const [name, live] of said) {
      const own = name.endsWith('/') ? `${name}*` : name;
      assert.equal(live, distinct(counted.get(own)), `${name} in ${locale ?? 'any locale'}`);
    }
  }
  return pieces;
};

/** How many placements there are, of a content type or for a locale. */
exports.countPlacements = ({ strapi }, where) => strapi.db.query(`${PLUGIN}.placement`).count({ where });
