import { contentTypes } from '@strapi/utils';
import { createSite } from '../site';
import type { Context } from '../utils/context';
import { partOf } from '../utils/part';
import { refusal, type CodedFault, type RefusalCode } from '../utils/refusals';
import { choiceFault, OPERATORS, operandFault, type FieldKind } from './filter-values';

/** What is wrong with filters, and where. */
export interface FilterFault extends CodedFault {
  readonly path: readonly string[];
}

/** The field that a place in filters is about, without operators and positions: as a person would call it. */
const fieldAt = (path: readonly string[]): string =>
  path.filter((part) => !/^(\$|\d+$)/.test(part)).join('.') || 'filters';

const wrong = (path: readonly string[], code: RefusalCode, values: CodedFault['values'] = {}): FilterFault => ({
  path,
  ...refusal(code, { field: fieldAt(path), ...values }),
});

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
    if (pairs.length === 0) return wrong(path, 'condition.empty');
    for (const [operator, operand] of pairs) {
      const at = isObject(value) ? [...path, operator] : path;
      if (operator === '$not') {
        const fault = isObject(operand) ? comparisons(kind, operand, at, choices) : wrong(at, 'condition.object');
        if (fault) return fault;
        continue;
      }
      conditions += 1;
      if (!OPERATORS[kind].includes(operator)) {
        return wrong(at, 'condition.operator', { known: OPERATORS[kind].join(', ') });
      }
      const fault = operandFault(kind, operator, operand) ?? choiceFault(operator, operand, choices);
      if (fault) return wrong(at, fault.code, fault.values);
    }
    return null;
  };

  const relation = (target: string, value: unknown, path: readonly string[], depth: number): Fault => {
    const keys = isObject(value) ? Object.keys(value) : [];
    if (keys.length === 1 && OPERATORS.relation.includes(keys[0]!)) return comparisons('relation', value, path);
    if (keys.length === 0) return wrong(path, 'condition.relation');
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
    if (!found || !mayAsk(uid, name)) return wrong(path, 'condition.unknown', { name, type: uid });
    if (found.kind !== 'relation') return comparisons(found.kind, value, path, found.attribute.enum);
    if (inside) return wrong(path, 'condition.oneRelation');
    return relation(found.attribute.target!, value, path, depth + 1);
  };

  const group = (
    uid: string,
    value: Record<string, unknown>,
    path: readonly string[],
    depth: number,
    inside: boolean,
  ): Fault => {
    if (depth > MAX_DEPTH) return wrong(path, 'condition.deep', { most: MAX_DEPTH });
    if (Object.keys(value).length === 0) return wrong(path, 'condition.empty');
    for (const [key, part] of Object.entries(value)) {
      const fault = member(uid, key, part, [...path, key], depth, inside);
      if (fault) return fault;
      if (conditions > MAX_CONDITIONS) return wrong(path, 'condition.many', { most: MAX_CONDITIONS });
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
      if (!Array.isArray(part) || part.length === 0) return wrong(path, 'condition.conditions');
      for (const [index, one] of part.entries()) {
        const at = [...path, String(index)];
        const fault = isObject(one) ? group(uid, one, at, depth + 1, inside) : wrong(at, 'condition.object');
        if (fault) return fault;
      }
      return null;
    }
    if (key === '$not' && !inside) {
      return isObject(part) ? group(uid, part, path, depth + 1, inside) : wrong(path, 'condition.object');
    }
    if (key.startsWith('$')) return wrong(path, 'condition.key', { key });
    return field(uid, key, part, path, depth, inside);
  };

  return (contentType: string, filters: unknown): Fault =>
    isObject(filters) ? group(contentType, filters, [], 0, false) : wrong([], 'condition.object');
};
