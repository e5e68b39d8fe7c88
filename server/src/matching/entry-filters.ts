import { contentTypes } from '@strapi/utils';
import { createSite } from '../site';
import type { Context } from '../utils/context';
import { partOf } from '../utils/part';
import { choiceFault, OPERATORS, operandFault, type FieldKind } from './filter-values';

/** What is wrong with filters, and where. */
export interface FilterFault {
  readonly path: readonly string[];
  readonly message: string;
}

interface FilterableAttribute {
  readonly type: string;
  readonly target?: string;
  readonly relation?: string;
  readonly enum?: readonly string[];
}

/** A field of a content type that filters look at. */
export interface FilteredField {
  readonly uid: string;
  readonly field: string;
}

const KINDS: Readonly<Record<string, FieldKind>> = {
  string: 'text',
  text: 'text',
  richtext: 'text',
  email: 'text',
  uid: 'text',
  enumeration: 'choice',
  integer: 'number',
  biginteger: 'number',
  float: 'number',
  decimal: 'number',
  boolean: 'boolean',
  date: 'date',
  datetime: 'datetime',
};

const MAX_DEPTH = 8;
const MAX_CONDITIONS = 50;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Fields that every entry has, and that may be asked for. */
const BUILT_IN: Readonly<Record<string, FilterableAttribute>> = { documentId: { type: 'string' } };

/**
 * Which filters over the entries of a content type can be relied on: over its own simple fields and those of one relation,
 * never over private fields or passwords. What a person may ask for is said by `mayAsk`.
 */
export const createEntryFilters = ({ strapi }: Context) => {
  const site = partOf({ strapi }, createSite);

  /** A field of a content type; `undefined` where there is none that may be asked for. */
  const fieldOf = (uid: string, name: string): { kind: FieldKind; attribute: FilterableAttribute } | undefined => {
    const model = site.model(uid);
    if (!model || name === 'localizations') return undefined;
    const own = Object.hasOwn(model.attributes, name) ? (model.attributes[name] as FilterableAttribute) : undefined;
    const attribute = own ?? (Object.hasOwn(BUILT_IN, name) ? BUILT_IN[name] : undefined);
    if (!attribute || contentTypes.isPrivateAttribute(model as never, name)) return undefined;
    if (attribute.type === 'relation') {
      const { target, relation } = attribute;
      const isPlain = target?.startsWith('api::') && !relation?.startsWith('morph') && site.model(target);
      return isPlain ? { kind: 'relation', attribute } : undefined;
    }
    const kind = Object.hasOwn(KINDS, attribute.type) ? KINDS[attribute.type] : undefined;
    return kind && { kind, attribute };
  };

  const fieldsIn = (uid: string, filters: unknown): FilteredField[] => {
    if (Array.isArray(filters)) return filters.flatMap((part) => fieldsIn(uid, part));
    if (!isObject(filters)) return [];
    return Object.entries(filters).flatMap(([key, part]): FilteredField[] => {
      if (key.startsWith('$')) return fieldsIn(uid, part);
      const { attributes = {} } = site.model(uid) ?? {};
      if (!Object.hasOwn(attributes, key)) return [];
      const { target } = attributes[key] as FilterableAttribute;
      return [{ uid, field: key }, ...(target ? fieldsIn(target, part) : [])];
    });
  };

  return {
    fieldOf,

    /** The fields that filters look at, those of related entries among them, whatever else is wrong with the filters. */
    fieldsIn,

    /** The first fault of filters; `mayAsk` says whether a field may be asked for by whoever wrote them. */
    faultOf: (contentType: string, filters: unknown, mayAsk: MayAsk = () => true): FilterFault | null =>
      createWalk(fieldOf, mayAsk)(contentType, filters),
  };
};

export type MayAsk = (contentType: string, field: string) => boolean;
type Fault = FilterFault | null;
type FieldOf = (uid: string, name: string) => { kind: FieldKind; attribute: FilterableAttribute } | undefined;

/** Walks filters from the outside in, and stops at the first fault. */
const createWalk = (fieldOf: FieldOf, mayAsk: MayAsk) => {
  let conditions = 0;

  const comparisons = (
    kind: FieldKind,
    value: unknown,
    path: readonly string[],
    choices?: readonly string[],
  ): Fault => {
    const pairs = isObject(value) ? Object.entries(value) : [['$eq', value] as const];
    if (pairs.length === 0) return { path, message: 'must say something' };
    for (const [operator, operand] of pairs) {
      const at = isObject(value) ? [...path, operator] : path;
      if (operator === '$not') {
        const fault = isObject(operand)
          ? comparisons(kind, operand, at, choices)
          : { path: at, message: 'must be an object' };
        if (fault) return fault;
        continue;
      }
      conditions += 1;
      if (!OPERATORS[kind].includes(operator)) {
        return { path: at, message: `must be one of ${OPERATORS[kind].join(', ')}` };
      }
      const message = operandFault(kind, operator, operand) ?? choiceFault(operator, operand, choices);
      if (message) return { path: at, message };
    }
    return null;
  };

  const relation = (target: string, value: unknown, path: readonly string[], depth: number): Fault => {
    const keys = isObject(value) ? Object.keys(value) : [];
    if (keys.length === 1 && OPERATORS.relation.includes(keys[0]!)) return comparisons('relation', value, path);
    if (keys.length === 0) return { path, message: 'must be an object: a field of it, $null or $notNull' };
    return group(target, value as Record<string, unknown>, path, depth, true);
  };

  const field = (
    uid: string,
    name: string,
    value: unknown,
    path: readonly string[],
    depth: number,
    inside: boolean,
  ) => {
    const found = fieldOf(uid, name);
    // A field that may not be asked for is called unknown, so that nobody learns its name.
    if (!found || !mayAsk(uid, name)) return { path, message: `Unknown field "${name}" of "${uid}"` };
    if (found.kind !== 'relation') return comparisons(found.kind, value, path, found.attribute.enum);
    if (inside) return { path, message: 'Only one relation deep' };
    return relation(found.attribute.target!, value, path, depth + 1);
  };

  const group = (
    uid: string,
    value: Record<string, unknown>,
    path: readonly string[],
    depth: number,
    inside: boolean,
  ): Fault => {
    if (depth > MAX_DEPTH) return { path, message: `must not nest deeper than ${MAX_DEPTH} levels` };
    if (Object.keys(value).length === 0) return { path, message: 'must say something' };
    for (const [key, part] of Object.entries(value)) {
      const fault = member(uid, key, part, [...path, key], depth, inside);
      if (fault) return fault;
      if (conditions > MAX_CONDITIONS) return { path, message: `must not hold more than ${MAX_CONDITIONS} conditions` };
    }
    return null;
  };

  const member = (
    uid: string,
    key: string,
    part: unknown,
    path: readonly string[],
    depth: number,
    inside: boolean,
  ): Fault => {
    if (key === '$and' || key === '$or') {
      if (!Array.isArray(part) || part.length === 0) return { path, message: 'must be a list of conditions' };
      for (const [index, one] of part.entries()) {
        const at = [...path, String(index)];
        const fault = isObject(one)
          ? group(uid, one, at, depth + 1, inside)
          : { path: at, message: 'must be an object' };
        if (fault) return fault;
      }
      return null;
    }
    if (key === '$not' && !inside) {
      return isObject(part) ? group(uid, part, path, depth + 1, inside) : { path, message: 'must be an object' };
    }
    if (key.startsWith('$')) return { path, message: `"${key}" is not known here` };
    return field(uid, key, part, path, depth, inside);
  };

  return (contentType: string, filters: unknown): Fault =>
    isObject(filters) ? group(contentType, filters, [], 0, false) : { path: [], message: 'must be an object' };
};
