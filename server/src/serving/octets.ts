import { contentTypes } from '@strapi/utils';
import { inChunks } from '../store';
import type { Context } from '../utils/context';

interface ColumnAttribute {
  readonly type: string;
  readonly columnName?: string;
}

/** Attribute types that may be long: all others are too short to be worth measuring. */
const LONG = ['text', 'richtext', 'blocks', 'json'];

/** How many bytes a column takes, by Strapi's name of the database. */
const OCTETS: Readonly<Record<string, string>> = {
  sqlite: 'length(cast(?? as blob))',
  postgres: 'octet_length(cast(?? as text))',
  mysql: 'octet_length(cast(?? as char))',
};

/** How long the texts of entries are, without reading them. */
export const createOctets = ({ strapi }: Context) => {
  /** Those that are shown: all of them, or those selected; never private ones. */
  const longColumns = (uid: string, select: readonly string[] | undefined): string[] => {
    const model = strapi.getModel(uid as never);
    const { attributes } = strapi.db.metadata.get(uid) as unknown as { attributes: Record<string, ColumnAttribute> };
    return Object.entries(attributes).flatMap(([name, { type, columnName }]) =>
      LONG.includes(type) &&
      (!select || select.includes(name) || select.includes('*')) &&
      !contentTypes.isPrivateAttribute(model as never, name)
        ? [columnName ?? name]
        : [],
    );
  };

  /** The bytes of the long texts of these rows, by id; none where the type has no such texts. */
  return async (uid: string, ids: readonly number[], select?: readonly string[]): Promise<Map<number, number>> => {
    const found = new Map<number, number>();
    const columns = longColumns(uid, select);
    if (columns.length === 0) return found;
    const { connection, dialect, metadata } = strapi.db;
    const sum = columns.map(() => `coalesce(${OCTETS[dialect.client]}, 0)`).join(' + ');
    for await (const chunk of inChunks({ strapi }, ids)) {
      const rows: { id: number; octets: number | string }[] = await connection(metadata.get(uid).tableName)
        .select('id', connection.raw(`${sum} as octets`, columns))
        .whereIn('id', chunk);
      for (const { id, octets } of rows) found.set(id, Number(octets));
    }
    return found;
  };
};
