import { z } from 'zod';
import { MAX_LINE, MAX_MESSAGE, MAX_TEXT } from './defaults';
import { INPUT_WORDS, YEARS } from './input';

/** A name used in URLs and links: lower-case words joined by single hyphens. It never changes once given. */
export const slugSchema = z
  .string()
  .min(1)
  .max(100)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, INPUT_WORDS.slug);

/**
 * Whatever somebody takes for the name of something, or for a locale: out of an address, say. What it is not is said by who
 * knows the names, with those that there are; a schema could only say that it is not spelt like one.
 */
export const namedSchema = z.string().max(100);

/** A content type's uid, such as `api::article.article`. */
export const uidSchema = z
  .string()
  .max(200)
  .regex(/^[a-z]+::[a-z0-9-]+\.[a-z0-9-]+$/, INPUT_WORDS.uid);

/** The identifier Strapi gives a document, the same for all of its locales and for its draft and published version. */
export const documentIdSchema = z
  .string()
  .min(1)
  .max(64)
  .regex(/^[A-Za-z0-9_-]+$/, INPUT_WORDS.documentId);

/** A locale code as the site lists it, such as `en` or `de-AT`. */
export const localeSchema = z
  .string()
  .min(2)
  .max(35)
  .regex(/^[A-Za-z0-9-]+$/, INPUT_WORDS.locale);

/** What is no date at all is told by its form, once. */
const hasPlainYear = (value: string): boolean => {
  const year = new Date(value).getUTCFullYear();
  return Number.isNaN(year) || (year >= YEARS.from && year <= YEARS.to);
};

/** A point in time, ISO 8601 with its offset, such as `2026-11-27T00:00:00Z`. */
export const instantSchema = z.iso.datetime({ offset: true }).refine(hasPlainYear, INPUT_WORDS.year);

/** A calendar day, `YYYY-MM-DD`. */
export const daySchema = z.iso.date().refine(hasPlainYear, INPUT_WORDS.year);

/** A point in time, or a day, which means the start of that day in UTC. */
export const instantOrDaySchema = z.union([instantSchema, daySchema], INPUT_WORDS.instantOrDay);

/** Text that every database can hold: no NUL, and no half of a surrogate pair. */
const storableSchema = z
  .string()
  .refine((value) => !value.includes('\0') && value.isWellFormed(), INPUT_WORDS.storable)
  .trim();

/** One line of text a person typed, trimmed and never empty. */
export const lineSchema = storableSchema.min(1).max(MAX_LINE);

/** A paragraph or more. */
export const textSchema = storableSchema.max(MAX_TEXT);

/**
 * Whether any character of a text can be seen: blanks, marks of direction and characters without a width cannot. That there is
 * none at all is told by its length, once.
 */
const hasVisible = (value: string): boolean =>
  value === '' || /[^\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/u.test(value);

/** A message that a person typed: never empty, nor only of characters that nobody sees. */
export const messageSchema = storableSchema.min(1).max(MAX_MESSAGE).refine(hasVisible, INPUT_WORDS.visible);

/** What the filter by owner means otherwise: who asks, and nobody. */
const NO_OWNERS = ['me', '-'];

/** Who owns something: a team's name, or the e-mail address of one of the admin's users. */
export const ownerSchema = lineSchema
  .refine(hasVisible, INPUT_WORDS.visible)
  .refine((owner) => !NO_OWNERS.includes(owner), INPUT_WORDS.owner);

/** Short notes, one per line: pain points, opportunities, goals. */
export const notesSchema = z.array(lineSchema).max(50);

/** How the customer feels, from −2 (dreadful) to +2 (delighted). */
export const emotionSchema = z.number().min(-2).max(2);

/** How much a touchpoint or a cell of the plan matters, 1 (little) to 5 (decisive). */
export const impactSchema = z.number().int().min(1).max(5);

/** A list in a query string: repeated (`?a=x&a=y`) or with commas (`?a=x,y`). Empty parts are dropped, doubles too. */
export const listOf = <T extends z.ZodType<string, string>>(item: T, { min = 0, max = 50 } = {}) =>
  z
    .union([z.string(), z.array(z.string())])
    .transform((value) => [
      ...new Set(
        [value]
          .flat()
          .flatMap((part) => part.split(','))
          .map((part) => part.trim())
          .filter(Boolean),
      ),
    ])
    .pipe(z.array(item).min(min).max(max));

/** A list in a query string whose items may hold commas: one item, or repeated. */
export const repeated = <T extends z.ZodType<string, string>>(item: T, { max = 50 } = {}) =>
  z
    .union([z.string(), z.array(z.string())])
    .transform((value) => [...new Set([value].flat())])
    .pipe(z.array(item).max(max));

/** A whole number in a query string. */
export const integerParam = (min: number, max: number) =>
  z
    .union([
      z.string().regex(/^-?\d+$/, INPUT_WORDS.whole),
      z.number().meta({ type: 'integer', minimum: min, maximum: max }),
    ])
    .transform(Number)
    .pipe(z.number().int().min(min).max(max));

/**
 * Whichever of several objects is meant. A fault is then one of the object that was meant, where a union would name those of
 * all, or none.
 */
export const chosenBy = <Input, Output>(choose: (value: unknown) => z.ZodType<Output, Input>) =>
  z.custom<Input>().transform((value, context): Output => {
    const { success, data, error } = choose(value).safeParse(value, { reportInput: true });
    if (success) return data;
    // As they are: `addIssue` would say of what is missing that all of the object was sent in its place.
    context.issues.push(...(error.issues as z.core.$ZodRawIssue[]));
    return z.NEVER;
  });

/** Whichever of two objects is meant: with this key it is the first. */
export const eitherBy = <First extends z.ZodType, Second extends z.ZodType>(
  key: string,
  first: First,
  second: Second,
) =>
  chosenBy<z.input<First> | z.input<Second>, z.output<First> | z.output<Second>>((value) => {
    const meant = typeof value === 'object' && value !== null && key in value ? first : second;
    return meant as unknown as z.ZodType<z.output<First> | z.output<Second>, z.input<First> | z.input<Second>>;
  });

/** Which page of a list, and how long pages are. */
export const pageParams = (maxPage = 1_000_000) => ({
  page: integerParam(1, maxPage).default(1),
  pageSize: integerParam(1, 100).default(25),
});

/** A column to sort a list by, with `:asc` or `:desc`. */
export const sortParam = (columns: readonly string[]) =>
  z
    .string()
    .regex(
      new RegExp(`^(${columns.join('|')})(:(asc|desc))?$`),
      `must be one of ${columns.join(', ')}, with :asc or :desc`,
    );

/** Which content something is about: of one journey, some content types, one locale; what is left out does not narrow. */
export const contentScope = {
  journey: slugSchema.optional(),
  contentTypes: listOf(uidSchema, { min: 1 }).optional(),
  locale: localeSchema.optional(),
};

/** What a list is searched for. */
export const searchSchema = lineSchema.max(100);

/** A flag in a query string: `true` or `false`. */
export const flagParam = z.enum(['true', 'false']).transform((value) => value === 'true');

/** Whether something is deleted together with what uses it. */
export const forceSchema = z.object({ force: flagParam.default(false) });

/** The part of a path that names one object. */
export const documentParamsSchema = z.object({ documentId: documentIdSchema });

/** Which page of a longer list it is. */
export const paginationSchema = z.object({
  page: z.number().int(),
  pageSize: z.number().int(),
  pageCount: z.number().int(),
  total: z.number().int(),
});

export type Pagination = z.infer<typeof paginationSchema>;
