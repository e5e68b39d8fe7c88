import { z } from 'zod';
import { count, dataOf, list } from './answer';
import { uidSchema } from './common';
import type { Contracts } from './contract';
import { MAX_EXPIRING_WITHIN_DAYS, MAX_STALE_AFTER_DAYS } from './defaults';
import { siteSightSchema } from './site-reader';

/** An id of Strapi's own, which some databases give as a number. */
const idSchema = z.union([z.string().max(64), z.number().int()]).transform(String);

const staleAfterSchema = z.number().int().min(1).max(MAX_STALE_AFTER_DAYS);

/** What Settings hold. `contentTypes: null` lets every `api::` type take part. */
export const settingsSchema = z.strictObject({
  contentTypes: z.array(uidSchema).max(500).nullable(),
  staleAfterDays: staleAfterSchema,
  expiringWithinDays: z.number().int().min(1).max(MAX_EXPIRING_WITHIN_DAYS),
  /** Content types that stay fresh for another number of days than `staleAfterDays`. */
  freshness: z.record(uidSchema, staleAfterSchema),
  /** Content of types that a person may not read: its figures without titles, or nothing of it. */
  unreadableTypes: z.enum(['counts', 'hidden']),
  /** The API token that the site reads content with; `null`: it reads as the public. The name is for those who may see API tokens. */
  siteReader: z.strictObject({ token: z.string(), name: z.string().nullable() }).nullable(),
  /** Somebody finished or closed the first-run guide. */
  guideClosed: z.boolean(),
});
export type Settings = z.infer<typeof settingsSchema>;
export const settingsPatchSchema = settingsSchema.partial().extend({
  siteReader: z.strictObject({ token: idSchema }).nullable().optional(),
});
export type SettingsPatch = z.input<typeof settingsPatchSchema>;

/** A content type as the screens list it. */
export const contentTypeInfoSchema = z.object({
  uid: z.string(),
  name: z.string(),
  kind: z.enum(['collectionType', 'singleType']),
  localized: z.boolean(),
  draftAndPublish: z.boolean(),
  /** It takes part in journeys now. */
  participates: z.boolean(),
  /** It looks like content with a page of its own: it has text and a title. Authors and categories are not suggested. */
  suggested: z.boolean(),
  entries: count,
  /** Its entries have a title, as set up in the Content Manager; without one they are called by their slug or first text. */
  titled: z.boolean(),
  /** The public role may `find` it. `null` without the users-permissions plugin. */
  publicCanFind: z.boolean().nullable(),
  /** Whoever the site reads as may `find` it. */
  siteCanFind: z.boolean(),
  /** The caller may read it in the Content Manager. */
  canRead: z.boolean(),
});
export type ContentTypeInfo = z.infer<typeof contentTypeInfoSchema>;

/** The first-run guide's and checklist's facts. */
export const setupSchema = z.object({
  journeys: count,
  placements: count,
  settings: settingsSchema,
  contentTypes: list(contentTypeInfoSchema),
  locales: list(z.object({ code: z.string(), name: z.string(), isDefault: z.boolean() })),
  access: z.object({
    /** Admin roles other than the super admin's, and what they may do here. */
    roles: list(
      z.object({
        id: z.string(),
        name: z.string(),
        code: z.string(),
        canRead: z.boolean(),
        canPlace: z.boolean(),
        /** How many content types that take part the role may read in the Content Manager, in some locale. */
        readableTypes: count,
        /** The names of those that it may read in no locale: a permission without one. */
        withoutLocale: list(z.string()),
      }),
    ),
    /** Whoever the site reads as, and which content types that take part it may not read. */
    site: siteSightSchema,
    /** The public role may call `GET /content` and `GET /journeys`. `null` without the users-permissions plugin. */
    publicCanRead: z.boolean().nullable(),
    /** API tokens of the content API, and whether they may call `GET /content`. */
    tokens: list(z.object({ id: z.string(), name: z.string(), type: z.string(), canRead: z.boolean() })),
    /** What the caller may grant. */
    mayGrant: z.object({ roles: z.boolean(), public: z.boolean(), tokens: z.boolean() }),
  }),
  /** What the caller may do with this plugin. */
  permissions: z.object({ read: z.boolean(), place: z.boolean(), plan: z.boolean(), settings: z.boolean() }),
  /** Content types are fixed in the plugin's config and cannot be changed here. */
  contentTypesLocked: z.boolean(),
});
export type Setup = z.infer<typeof setupSchema>;

/** Takes the permission away instead of giving it. */
const revoke = z.boolean().optional();

const typesSchema = z.array(uidSchema).min(1).max(500);

/** One grant, each confirmed by a person; with `revoke` it is taken back. */
export const grantSchema = z.union([
  /** An admin role may read the coverage and place content. */
  z.strictObject({ grant: z.literal('role'), role: idSchema, revoke }),
  /** The public may call `GET /content`, `POST /decisions`, `GET /entries` and `GET /journeys`. */
  z.strictObject({ grant: z.literal('public'), revoke }),
  /** The public may `find` and `findOne` these content types. */
  z.strictObject({ grant: z.literal('publicTypes'), contentTypes: typesSchema, revoke }),
  /** The same for a custom API token. */
  z.strictObject({ grant: z.literal('token'), token: idSchema, revoke }),
  /** A custom API token may `find` and `findOne` these content types. */
  z.strictObject({ grant: z.literal('tokenTypes'), token: idSchema, contentTypes: typesSchema, revoke }),
]);
export type Grant = z.input<typeof grantSchema>;

export const setupContract = {
  'GET /setup': { answer: dataOf(setupSchema) },
  'POST /setup/grants': { body: grantSchema, answer: dataOf(setupSchema) },
  'GET /settings': { answer: dataOf(settingsSchema) },
  'PUT /settings': { body: settingsPatchSchema, answer: dataOf(settingsSchema) },
} as const satisfies Contracts;
