import type { Context } from './context';

type Factory<T> = (context: Context) => T;

/** The parts of each Strapi, by the factory that made them. */
const parts = new WeakMap<object, Map<Factory<unknown>, unknown>>();

/**
 * A Strapi's own part of this kind, made from its factory when somebody asks for it first: one settings, one store, one
 * snapshot for all who use them. Two Strapis in one process share nothing.
 */
export const partOf = <T>(context: Context, factory: Factory<T>): T => {
  const made = parts.get(context.strapi) ?? new Map<Factory<unknown>, unknown>();
  parts.set(context.strapi, made);
  if (!made.has(factory)) made.set(factory, factory(context));
  return made.get(factory) as T;
};
