/** What CASL knows about one permission: a condition is a query that rows must match; without `fields` it covers all of them. */
interface PermissionRule {
  readonly conditions?: unknown;
  readonly fields?: readonly string[] | undefined;
}

/** CASL's ability of the admin who asks, as Strapi puts it into `ctx.state.userAbility`. */
export interface UserAbility {
  can(action: string, subject?: unknown, field?: string): boolean;
  rulesFor(action: string, subject: string, field?: string): readonly PermissionRule[];
}
