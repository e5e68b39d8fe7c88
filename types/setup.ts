import { z } from 'zod';
import { uidSchema } from './common';

/** What Settings hold. `contentTypes: null` lets every `api::` type take part. */
export const settingsSchema = z.strictObject({
  contentTypes: z.array(uidSchema).max(500).nullable(),
  staleAfterDays: z.number().int().min(1).max(3650),
  expiringWithinDays: z.number().int().min(1).max(365),
  /** Content types that stay fresh for another number of days than `staleAfterDays`. */
  freshness: z.record(uidSchema, z.number().int().min(1).max(3650)),
  /** Content of types that a person may not read: its figures without titles, or nothing of it. */
  unreadableTypes: z.enum(['counts', 'hidden']),
  /** Somebody finished or closed the first-run guide. */
  guideClosed: z.boolean(),
});
export type Settings = z.infer<typeof settingsSchema>;
export const settingsPatchSchema = settingsSchema.partial();
export type SettingsPatch = z.infer<typeof settingsPatchSchema>;

/** A content type as the screens list it. */
export interface ContentTypeInfo {
  readonly uid: string;
  readonly name: string;
  readonly kind: 'collectionType' | 'singleType';
  readonly localized: boolean;
  readonly draftAndPublish: boolean;
  /** It takes part in journeys now. */
  readonly participates: boolean;
  /** It looks like content with a page of its own: it has text and a title. Authors and categories are not suggested. */
  readonly suggested: boolean;
  readonly entries: number;
  /** The public role may `find` it. `null` without the users-permissions plugin. */
  readonly publicCanFind: boolean | null;
  /** The caller may read it in the Content Manager. */
  readonly canRead: boolean;
}

/** The first-run guide's and checklist's facts. */
export interface Setup {
  readonly journeys: number;
  readonly placements: number;
  readonly settings: Settings;
  readonly contentTypes: readonly ContentTypeInfo[];
  readonly locales: readonly { readonly code: string; readonly name: string; readonly isDefault: boolean }[];
  readonly access: {
    /** Admin roles other than the super admin's, and what they may do here. */
    readonly roles: readonly {
      readonly id: string;
      readonly name: string;
      readonly code: string;
      readonly canRead: boolean;
      readonly canPlace: boolean;
    }[];
    /** The public role may call `GET /content` and `GET /journeys`. `null` without the users-permissions plugin. */
    readonly publicCanRead: boolean | null;
    /** Custom API tokens, and whether they may call `GET /content`. */
    readonly tokens: readonly {
      readonly id: string;
      readonly name: string;
      readonly type: string;
      readonly canRead: boolean;
    }[];
    /** What the caller may grant. */
    readonly mayGrant: { readonly roles: boolean; readonly public: boolean; readonly tokens: boolean };
  };
  /** What the caller may do with this plugin. */
  readonly permissions: {
    readonly read: boolean;
    readonly place: boolean;
    readonly plan: boolean;
    readonly settings: boolean;
  };
  /** Content types are fixed in the plugin's config and cannot be changed here. */
  readonly contentTypesLocked: boolean;
}

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
