import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import {
  adminContracts,
  conflictDetailsSchema,
  errorAnswerSchema,
  inUseDetailsSchema,
  publicContracts,
  reasonSchema,
  type Contract,
} from '../../types';

/** Where the plugin's routes are, and what they promise. */
const ROUTES: readonly (readonly [prefix: string, contracts: Readonly<Record<string, Contract>>])[] = [
  ['/api/touchpoints', publicContracts],
  ['/touchpoints', adminContracts],
];

const isOf = (route: string, asked: string): boolean => {
  const [pattern, given] = [route.split('/'), asked.split('/')];
  return pattern.length === given.length && pattern.every((part, at) => part.startsWith(':') || part === given[at]);
};

/** A plugin's route by the method and address of a request; words are preferred to parameters, as the router does. */
export const contractOf = (method: string, address: string): { route: string; contract?: Contract } | null => {
  const path = address.replace(/[?#].*$/, '');
  const [prefix, contracts] = ROUTES.find(([start]) => path.startsWith(`${start}/`)) ?? [];
  if (!prefix || !contracts) return null;
  const asked = `${method} ${path.slice(prefix.length)}`;
  const route = asked in contracts ? asked : Object.keys(contracts).find((one) => isOf(one, asked));
  return { route: route ?? asked, contract: route === undefined ? undefined : contracts[route] };
};

/** As it travels: without what is undefined. */
const sent = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null));

/** Where two values differ, such as `data.0.title`. */
const differences = (a: unknown, b: unknown, path = ''): string[] => {
  if (isDeepStrictEqual(a, b)) return [];
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return [path];
  const [left, right] = [a as Record<string, unknown>, b as Record<string, unknown>];
  const keys = [...new Set([...Object.keys(left), ...Object.keys(right)])];
  return keys.flatMap((key) => differences(left[key], right[key], path ? `${path}.${key}` : key));
};

/** What is wrong with a value that a schema is to describe fully: what it refuses, and what it does not know. */
export const faultsOf = (schema: z.ZodType, value: unknown): readonly string[] => {
  const { success, data, error } = schema.safeParse(value);
  if (!success) return error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  return differences(sent(data), sent(value)).map((path) => `${path}: the contract does not know it`);
};

const conflictSchema = z.union([reasonSchema.strict(), conflictDetailsSchema.strict(), inUseDetailsSchema.strict()]);

/** What came back. */
export interface Answered {
  readonly status: number;
  readonly type: string;
  readonly body: unknown;
}

/** What an answer has that its contract does not say, or the other way round. */
export const faultsOfAnswer = (contract: Contract, { status, type, body }: Answered): readonly string[] => {
  const isJson = type === 'application/json';
  if (status === 409) {
    const { details } = (body as { readonly error: { readonly details: unknown } }).error;
    return faultsOf(conflictSchema, details).map((fault) => `error.details: ${fault}`);
  }
  if (status >= 400 && isJson) return faultsOf(errorAnswerSchema, body);
  if (status < 200 || status > 299) return [];
  if (status !== (contract.status ?? 200)) return [`it is ${status}, not ${contract.status ?? 200}`];
  const schema = contract.answer ?? (isJson ? contract.file : undefined);
  if (!schema) return isJson ? ['the contract knows no JSON'] : [];
  return isJson ? faultsOf(schema, body) : [`it is ${type}, not JSON`];
};

/** @throws where the plugin answers a request other than the contract of its route says. */
export const assertByContract = (method: string, address: string, answered: Answered): void => {
  const found = contractOf(method, address);
  if (!found || answered.status === 404) return;
  const faults = found.contract ? faultsOfAnswer(found.contract, answered) : ['no contract knows this route'];
  if (faults.length > 0)
    throw new Error(`${found.route} answers other than its contract:\n${faults.slice(0, 10).join('\n')}`);
};
