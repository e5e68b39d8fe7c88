import { PLUGIN_ID, UIDS } from '../constants';
import type { Context } from '../utils/context';

interface SharedAttribute {
  readonly type: string;
  readonly target?: string;
  readonly relation?: string;
  readonly component?: string;
  readonly components?: readonly string[];
}

interface SharedModel {
  readonly uid: string;
  readonly attributes: Readonly<Record<string, SharedAttribute>>;
  readonly options?: { readonly populateCreatorFields?: boolean };
}

export const FILE = 'plugin::upload.file';

/** Strapi's webhooks: each instance keeps its own list of them. */
export const WEBHOOK = 'strapi::webhook';

/** Who may call what: a change of these invalidates the verdicts that are kept in memory. */
export const PERMISSIONS: readonly string[] = [
  'plugin::users-permissions.role',
  'plugin::users-permissions.permission',
];

/** Our own tables that nothing in memory depends on. */
const UNWATCHED: readonly string[] = [
  UIDS.revision,
  UIDS.change,
  UIDS.exclusion,
  UIDS.rule,
  UIDS.note,
  UIDS.record,
  UIDS.recordBase,
  UIDS.refusal,
  UIDS.batch,
  UIDS.batchPart,
  UIDS.savedFilter,
  UIDS.memory,
];

/** Tables that no public answer depends on, but something else does: coverage, and who is told of a change. */
export const NOT_SERVED: readonly string[] = [UIDS.review, WEBHOOK];

/** The rows of Strapi's own store that decide what is served. */
export const STORED_KEYS = [`plugin_${PLUGIN_ID}_settings`, 'plugin_i18n_default_locale'];
export const STORE = 'strapi::core-store';

const CREATORS = ['createdBy', 'updatedBy'];
/** Leads from a file to everything that shows it; it is populated only where somebody asks for it by name. */
const RELATED = 'related';
/** Leads to the same document: whatever depends on a document depends on its locales. */
const LOCALIZATIONS = 'localizations';

/** The content types and components that an attribute leads to. */
export const leadsTo = ({
  type,
  target,
  relation,
  component,
  components,
}: SharedAttribute): readonly string[] | 'anything' => {
  switch (type) {
    case 'relation':
      return relation?.startsWith('morphTo') ? 'anything' : target ? [target] : [];
    case 'media':
      return [FILE];
    case 'component':
      return component ? [component] : [];
    case 'dynamiczone':
      return components ?? [];
    default:
      return [];
  }
};

/** Written with every request of an admin user. */
const NOISE = ['admin::session'];

/** A model's attributes that can be populated; `named` says whether a populate contains a name. */
export const relationsOf = (
  { uid, attributes, options }: SharedModel,
  named: (name: string) => boolean,
): [string, SharedAttribute][] =>
  Object.entries(attributes).filter(
    ([name, attribute]) =>
      leadsTo(attribute).length > 0 &&
      name !== LOCALIZATIONS &&
      (uid !== FILE || name !== RELATED || named(RELATED)) &&
      (options?.populateCreatorFields || !CREATORS.includes(name)),
  );

/** A content type or component by its uid; `undefined` where there is none. */
export const modelOf = ({ strapi }: Context, uid: string): SharedModel | undefined =>
  ((strapi.contentTypes as Record<string, unknown>)[uid] ?? (strapi.components as Record<string, unknown>)[uid]) as
    SharedModel | undefined;

/** The content types and components that these models lead to, over any number of others, themselves only if something does. */
export const reachedFrom = (context: Context, uids: readonly string[]): ReadonlySet<string> => {
  const types = Object.keys(context.strapi.contentTypes);
  const found = new Set<string>();
  const open = [...uids];
  const seen = new Set<string>();
  for (let uid = open.pop(); uid; uid = open.pop()) {
    if (seen.has(uid)) continue;
    seen.add(uid);
    const model = modelOf(context, uid);
    if (!model) continue;
    for (const [, attribute] of relationsOf(model, () => false)) {
      const targets = leadsTo(attribute);
      for (const target of targets === 'anything' ? types.filter(isContent) : targets) {
        found.add(target);
        open.push(target);
      }
    }
  }
  return found;
};

/** Every content type whose changes other instances must hear of: ours, the site's, and all that may be populated into one. */
export const sharedTypes = (context: Context): ReadonlySet<string> => {
  const types = Object.keys(context.strapi.contentTypes);
  const sites = types.filter((uid) => uid.startsWith('api::'));
  return new Set([
    ...Object.values(UIDS).filter((uid) => !UNWATCHED.includes(uid)),
    ...PERMISSIONS,
    'plugin::i18n.locale',
    STORE,
    WEBHOOK,
    ...sites,
    ...[...reachedFrom(context, sites)].filter((uid) => types.includes(uid)),
  ]);
};

/** Where a relation without a fixed target may lead: neither to Strapi's own bookkeeping nor to ours. */
const isContent = (uid: string) =>
  !uid.startsWith('strapi::') &&
  !NOISE.includes(uid) &&
  !(UNWATCHED.includes(uid) || NOT_SERVED.includes(uid) || uid === UIDS.placement);
