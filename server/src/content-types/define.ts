import type { Struct } from '@strapi/strapi';

type Attributes = Struct.ContentTypeSchema['attributes'];

interface Definition {
  readonly singular: string;
  readonly plural: string;
  readonly label: string;
  readonly attributes: Attributes;
  /** Over database columns, so in snake_case. */
  readonly indexes?: readonly { readonly name: string; readonly columns: string[]; readonly type?: 'unique' }[];
}

/** One of the plugin's own tables: prefixed, without drafts, and hidden from the Content Manager and the Content-Type Builder. */
export const defineType = ({ singular, plural, label, attributes, indexes = [] }: Definition) => ({
  schema: {
    kind: 'collectionType' as const,
    collectionName: `tp_${plural.replaceAll('-', '_')}`,
    info: { singularName: singular, pluralName: plural, displayName: label },
    options: { draftAndPublish: false },
    pluginOptions: { 'content-manager': { visible: false }, 'content-type-builder': { visible: false } },
    attributes,
    indexes,
  },
});

/** Attributes are created for each column: Strapi writes the column's name into the object it is given. */
export const text = () => ({ type: 'text' }) as const;
export const string = () => ({ type: 'string' }) as const;
export const requiredString = () => ({ type: 'string', required: true }) as const;
export const json = () => ({ type: 'json' }) as const;
export const integer = () => ({ type: 'integer' }) as const;
export const requiredInteger = () => ({ type: 'integer', required: true }) as const;
export const float = () => ({ type: 'float' }) as const;
export const datetime = () => ({ type: 'datetime' }) as const;
