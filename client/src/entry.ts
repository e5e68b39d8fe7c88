import type { ServedEntry } from './contract';

/** An entry with its type's own fields: `client.content<{ title: string }>(…)`. */
export type Entry<Fields> = ServedEntry & Fields;

/** Where nobody has said what content types there are: any name, and no field but those that every entry has. */
export type AnyTypes = Readonly<Record<string, object>>;

/** The content types that may be asked for, as `Types` names them: by plural name (`articles`) or by uid. */
export type NameOf<Types extends object> = keyof Types & string;

/**
 * An entry of one of these content types, with the fields that `Types` gives it. A union of types that are named by uid is told
 * apart by `__type`; `__type` is always the uid, so plural names do not tell.
 */
export type EntryOf<Types extends object, Name extends NameOf<Types>> = Name extends `${string}::${string}`
  ? Entry<Types[Name]> & { readonly __type: Name }
  : Entry<Types[Name]>;

/** The call's own fields where it names them, else those of the content types that it asks for. */
export type AskedEntry<Types extends object, Name extends NameOf<Types>, Fields> = [Fields] extends [never]
  ? EntryOf<Types, Name>
  : Entry<Fields>;
