import Database from 'better-sqlite3';

export const ENTRIES = 2000;
const RELATED = 10;
const LINKS = 'articles_related_lnk';

/**
 * Ten related entries for each, in the same version and locale. The first leads to all others: one entry may be as much as a
 * hundred are.
 */
export const relate = (file) => {
  const database = new Database(file);
  const rows = database
    .prepare('select id, document_id as entry, locale, published_at as published from articles order by document_id')
    .all();
  const versions = Map.groupBy
    ? Map.groupBy(rows, ({ locale, published }) => `${locale} ${published !== null}`)
    : rows.reduce((groups, row) => {
        const name = `${row.locale} ${row.published !== null}`;
        return groups.set(name, [...(groups.get(name) ?? []), row]);
      }, new Map());
  const insert = database.prepare(`insert into ${LINKS} (article_id, inv_article_id, article_ord) values (?, ?, ?)`);
  database.transaction(() => {
    for (const group of versions.values()) {
      for (const [index, { id }] of group.entries()) {
        const count = index === 0 ? group.length - 1 : RELATED;
        for (let step = 1; step <= count; step += 1) {
          const other = index === 0 ? step : Math.max(1, (index + step * 37) % group.length);
          insert.run(id, group[other].id, step);
        }
      }
    }
  })();
  database.exec('analyze');
  database.close();
};
