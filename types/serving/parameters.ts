import { z } from 'zod';
import { integerParam, localeSchema, slugSchema } from '../common';
import { DEFAULT_LIMIT, MAX_LIMIT } from '../defaults';
import { anythingDocumentedAs } from '../documented';

/** What several routes are asked, in the words of each one's documentation. */
export const journeyParam = slugSchema
  .optional()
  .describe('The slug of an active journey; the default journey otherwise');

export const touchpointParam = slugSchema
  .optional()
  .describe('The slug of a touchpoint; any touchpoint of the stage otherwise');

export const localeParam = localeSchema
  .optional()
  .describe("One of the site's locales, such as `en`; its default locale otherwise");

export const limitParam = integerParam(1, MAX_LIMIT)
  .default(DEFAULT_LIMIT)
  .describe(`How many entries are given at most: 1 to ${MAX_LIMIT}, ${DEFAULT_LIMIT} by default`);

/** A content type as callers name it; which of them exist for a caller is checked by their rights. */
export const contentTypeNameSchema = z.string().min(1).max(200);

export const CONTENT_TYPES_TEXT =
  'Only entries of these content types: uids such as `api::article.article`, or plural names such as `articles`; all that the caller may find otherwise';

/** `fields` and `populate` follow Strapi's syntax and are checked by Strapi's own validators. */
export const fieldsParam = anythingDocumentedAs(z.union([z.string(), z.array(z.string())]))
  .optional()
  .describe(
    'Which fields entries have, in the syntax of Strapi; each applies to the content types that have it. All otherwise',
  );

export const populateParam = anythingDocumentedAs(
  z.union([z.string(), z.array(z.string()), z.record(z.string(), z.unknown())]),
)
  .optional()
  .describe(
    "Which relations, media and components entries bring along, in the syntax of Strapi; the site's presets otherwise, and nothing if it is empty",
  );

export const statusParam = z
  .enum(['published', 'draft'])
  .default('published')
  .describe('`draft` needs an API token that may see drafts');
