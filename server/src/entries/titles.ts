import { plainText } from '../../../engine';
import { createSite } from '../site';
import type { Context } from '../utils/context';
import { partOf } from '../utils/part';

const SHORT = ['string', 'email'];
const LONG = ['text', 'richtext'];
/** Names of a field that holds a slug, where its type does not say so. */
const SLUGS = ['slug', 'path', 'handle'];
/** What Strapi calls an entry by where it finds nothing better: no title. */
const NO_TITLES = ['id', 'documentId'];
/** Texts that Strapi adds to every entry. */
const NO_TEXTS = ['documentId', 'locale'];
/** So many texts are looked at for one that is not empty. */
const MAX_TEXTS = 3;
const MAX_LENGTH = 80;
/** Of a text, so many characters are looked at for its first line. */
const LOOKED_AT = 2000;
/** As much of a documentId as tells two entries apart. */
const ID_LENGTH = 8;

/** The first line of a text, without the signs of Markdown and HTML, cut where it is long: between letters, never inside one. */
const lineOf = (value: string): string => {
  const [line = ''] = plainText(value.slice(0, LOOKED_AT)).split('\n');
  const letters = Array.from(line);
  return letters.length > MAX_LENGTH ? `${letters.slice(0, MAX_LENGTH).join('').trimEnd()}…` : line;
};

/**
 * How entries are called, everywhere: by the entry title that the Content Manager is set to, else by their slug, else by their
 * first text. One that has none of these, or none that the person may read, is called by its content type.
 */
export const createTitles = ({ strapi }: Context) => {
  const site = partOf({ strapi }, createSite);

  const attributesOf = (uid: string) => Object.entries(site.model(uid)?.attributes ?? {});

  /** The field that the Content Manager is set to show as the title; `null` where that is no title. */
  const chosenField = async (uid: string): Promise<string | null> => {
    const service = strapi.plugin('content-manager').service('content-types');
    const { settings } = await service.findConfiguration(site.model(uid));
    const field = settings?.mainField as string | undefined;
    return field && !NO_TITLES.includes(field) && site.model(uid)?.attributes[field] ? field : null;
  };

  const slugField = (uid: string): string | undefined =>
    (attributesOf(uid).find(([, { type }]) => type === 'uid') ??
      attributesOf(uid).find(([name, { type }]) => type === 'string' && SLUGS.includes(name)))?.[0];

  /** Fields that hold a text, in the model's order. Beside a chosen title only short ones are worth reading. */
  const textFields = (uid: string, types: readonly string[]): string[] =>
    attributesOf(uid)
      .filter(
        ([name, attribute]) =>
          types.includes(attribute.type) && !NO_TEXTS.includes(name) && !(attribute as { private?: boolean }).private,
      )
      .map(([name]) => name);

  return {
    chosenField,

    /** The fields that may name an entry, best first: the first that holds something does. */
    async fieldsOf(uid: string): Promise<string[]> {
      const chosen = await chosenField(uid);
      const texts = textFields(uid, chosen ? SHORT : [...SHORT, ...LONG]);
      const slug = slugField(uid);
      const named = [...(chosen ? [chosen] : []), ...(slug ? [slug] : [])];
      return [...new Set([...named, ...texts.filter((name) => !named.includes(name)).slice(0, MAX_TEXTS)])];
    },

    /** Names entries of a type by the values of these fields: the first that holds something. */
    namer(uid: string, fields: readonly string[]): (documentId: string, valueOf: (field: string) => unknown) => string {
      const model = site.model(uid);
      const isLong = new Set(fields.filter((field) => LONG.includes(model?.attributes[field]?.type ?? '')));
      const typeName = site.typeName(uid);
      return (documentId, valueOf) => {
        for (const field of fields) {
          const value = valueOf(field);
          const text = value === null || value === undefined ? '' : String(value);
          const title = isLong.has(field) ? lineOf(text) : text;
          if (title.trim() !== '') return title;
        }
        return model?.kind === 'singleType' ? typeName : `${typeName} · ${documentId.slice(0, ID_LENGTH)}`;
      };
    },
  };
};
