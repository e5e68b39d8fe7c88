import type { Struct } from '@strapi/strapi';
import { CONTENT_MANAGER_READ } from '../constants';
import type { UserAbility } from '../entries/reader';
import type { Context } from '../utils/context';
import type { Passage, Reading } from './shape';

type TextRow = Readonly<Record<string, unknown>>;
interface TextAttribute {
  readonly type: string;
  readonly target?: string;
  readonly relation?: string;
  readonly component?: string;
  readonly components?: readonly string[];
  readonly private?: boolean;
}
type TextAttributes = Readonly<Record<string, TextAttribute>>;
interface Populate {
  readonly [name: string]: true | object;
}

const TEXT_TYPES = ['string', 'text', 'richtext'];
/** Components in components in components: deeper than this nobody writes. */
const MAX_DEPTH = 4;
/** An entry that is related to hundreds of others is about none of them. */
const MAX_RELATED = 10;
const NAME_FIELDS = ['name', 'title', 'label'];

const isText = ({ type }: TextAttribute) => TEXT_TYPES.includes(type);
const isRead = (attribute: TextAttribute) => !attribute.private;

/** The text of blocks (Strapi's rich text as JSON): every `text` in it. */
const textOfBlocks = (value: unknown, depth = 0): string => {
  if (depth > 20 || typeof value !== 'object' || value === null) return '';
  if (Array.isArray(value)) {
    // Pieces of one line belong together: a word may be half bold.
    const isLine = value.some((item) => typeof (item as { text?: unknown } | null)?.text === 'string');
    return value.map((item) => textOfBlocks(item, depth + 1)).join(isLine ? '' : ' ');
  }
  const { text, children } = value as { text?: unknown; children?: unknown };
  return `${typeof text === 'string' ? text : ''}${children ? textOfBlocks(children, depth + 1) : ''}`;
};

/** What an entry says, out of the rows of its locales. */
export const createEntryText = ({ strapi }: Context) => {
  const schemas = { ...strapi.contentTypes, ...strapi.components } as unknown as Record<
    string,
    Struct.ContentTypeSchema
  >;
  const attributesOf = (uid: string): TextAttributes => (schemas[uid]?.attributes ?? {}) as unknown as TextAttributes;

  /** The field by which entries of another type are called, where they have one. */
  const nameFieldOf = (uid: string): string | undefined =>
    NAME_FIELDS.find((name) => attributesOf(uid)[name]?.type === 'string');

  const isNamedRelation = ({ type, target, relation }: TextAttribute): boolean =>
    type === 'relation' &&
    Boolean(target?.startsWith('api::') && nameFieldOf(target)) &&
    !relation?.startsWith('morph');

  const selectOf = (uid: string): string[] =>
    Object.entries(attributesOf(uid))
      .filter(
        ([, attribute]) =>
          isRead(attribute) && (isText(attribute) || ['blocks', 'enumeration'].includes(attribute.type)),
      )
      .map(([name]) => name);

  const populateOf = (uid: string, depth = 0): Populate => {
    const populate: Record<string, true | object> = {};
    for (const [name, attribute] of Object.entries(attributesOf(uid))) {
      if (!isRead(attribute) || depth >= MAX_DEPTH) continue;
      const inner = (component: string) => ({ populate: populateOf(component, depth + 1) });
      if (attribute.type === 'component' && attribute.component) populate[name] = inner(attribute.component);
      if (attribute.type === 'dynamiczone') {
        populate[name] = { on: Object.fromEntries((attribute.components ?? []).map((uid) => [uid, inner(uid)])) };
      }
      if (depth === 0 && isNamedRelation(attribute))
        populate[name] = { select: ['id', nameFieldOf(attribute.target!)] };
    }
    return populate;
  };

  const textsOf = (uid: string, row: TextRow, depth = 0): string[] => {
    if (depth >= MAX_DEPTH) return [];
    return Object.entries(attributesOf(uid)).flatMap(([name, attribute]) => {
      const value = row[name];
      if (value === null || value === undefined || !isRead(attribute)) return [];
      if (isText(attribute)) return typeof value === 'string' ? [value] : [];
      if (attribute.type === 'blocks') return [textOfBlocks(value)];
      const items = [value].flat() as TextRow[];
      if (attribute.type === 'component')
        return items.flatMap((item) => textsOf(attribute.component!, item, depth + 1));
      if (attribute.type === 'dynamiczone') {
        return items.flatMap((item) => textsOf(String(item.__component), item, depth + 1));
      }
      return [];
    });
  };

  const facetsOf = (uid: string, row: TextRow): string[] =>
    Object.entries(attributesOf(uid)).flatMap(([name, attribute]) => {
      const value = row[name];
      if (!value || !isRead(attribute)) return [];
      if (attribute.type === 'enumeration') return [`${name}=${value}`];
      if (!isNamedRelation(attribute)) return [];
      const field = nameFieldOf(attribute.target!)!;
      return ([value].flat() as TextRow[]).slice(0, MAX_RELATED).map((related) => `${name}=${related[field]}`);
    });

  return {
    selectOf,
    populateOf: (uid: string): Populate => populateOf(uid),

    /** An entry as it is read, from its rows: one a locale. */
    readingOf(uid: string, rows: readonly TextRow[]): Reading {
      const passages = rows.map((row): Passage => ({
        locale: (row.locale as string | null) || null,
        text: textsOf(uid, row).join('\n'),
      }));
      return { type: uid, passages, facets: [...new Set(rows.flatMap((row) => facetsOf(uid, row)))] };
    },

    /** The populate without relations to what a person may not read. */
    populateFor(uid: string, ability: Pick<UserAbility, 'can'>): Populate {
      const attributes = attributesOf(uid);
      const mayFollow = (name: string) => {
        const { type, target } = attributes[name]!;
        return (
          type !== 'relation' ||
          (ability.can(CONTENT_MANAGER_READ, target) && ability.can(CONTENT_MANAGER_READ, target, nameFieldOf(target!)))
        );
      };
      return Object.fromEntries(Object.entries(populateOf(uid)).filter(([name]) => mayFollow(name)));
    },
  };
};
