import { z } from 'zod';
import { count, dataOf, list } from './answer';
import { uidSchema } from './common';
import type { Contracts } from './contract';
import { MAX_EXPIRING_WITHIN_DAYS, MAX_STALE_AFTER_DAYS } from './defaults';

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
  /** Somebody finished or closed the first-run guide. */
  guideClosed: z.boolean(),
});
export type Settings = z.infer<typeof settingsSchema>;
export const settingsPatchSchema = settingsSchema.partial();
export type SettingsPatch = z.infer<typeof settingsPatchSchema>;

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
  /** The public role may `find` it. `null` without the users-permissions plugin. */
  publicCanFind: z.boolean().nullable(),
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
      }),
    ),
    /** The public role may call `GET /content` and `GET /journeys`. `null` without the users-permissions plugin. */
    publicCanRead: z.boolean().nullable(),
    /** Custom API tokens, and whether they may call `GET /content`. */
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

/** One grant, each confirmed by a person. It adds permissions and never takes one away. */
export const grantSchema = z.union([
  /** An admin role may read the coverage and place content. */
  z.strictObject({ grant: z.literal('role'), role: z.union([z.string().max(64), z.number().int()]).transform(String) }),
  /** The public may call `GET /content` and `GET /journeys`. */
  z.strictObject({ grant: z.literal('public') }),
  /** The public may `find` and `findOne` these content types. */
  z.strictObject({ grant: z.literal('publicTypes'), contentTypes: z.array(uidSchema).min(1).max(500) }),
  /** A custom API token may call `GET /content` and `GET /journeys`. */
  z.strictObject({
    grant: z.literal('token'),
    token: z.union([z.string().max(64), z.number().int()]).transform(String),
  }),
]);
export type Grant = z.input<typeof grantSchema>;

export const setupContract = {
  'GET /setup': { answer: dataOf(setupSchema) },
  'POST /setup/grants': { body: grantSchema, answer: dataOf(setupSchema) },
  'GET /settings': { answer: dataOf(settingsSchema) },
  'PUT /settings': { body: settingsPatchSchema, answer: dataOf(settingsSchema) },
} as const satisfies Contracts;
