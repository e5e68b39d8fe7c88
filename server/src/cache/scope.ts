import { createHash } from 'node:crypto';
import type { Auth } from '../auth/caller';

/** Strategies whose verdict depends only on the ability (and a token's type). Others may look at the whole request. */
const ANONYMOUS = ['users-permissions', 'touchpoints-public'];
const TOKEN = 'content-api-token';

interface Rules {
  readonly rules?: unknown;
}

const digests = new WeakMap<object, string>();

/** What an ability allows, as a short text that is equal for abilities that allow the same. */
const digestOf = (ability: Rules): string => {
  let digest = digests.get(ability);
  if (digest === undefined) {
    digest = createHash('sha1').update(JSON.stringify(ability.rules)).digest('base64url');
    digests.set(ability, digest);
  }
  return digest;
};

/** Whether the caller is anonymous: a strategy looked for credentials and found none. */
export const isAnonymous = (auth: Auth): boolean =>
  Boolean(auth && !auth.credentials && ANONYMOUS.includes(auth.strategy?.name ?? ''));

/**
 * The caller's permission as a key: what one caller was given may be given to others of the same scope. The key is made from
 * the permission itself, so a caller who gains or loses a right has a different scope at once. `null`: never shared.
 */
export const scopeOf = (auth: Auth, { users }: { readonly users: boolean }): string | null => {
  const ability = auth?.ability as Rules | null | undefined;
  const name = auth?.strategy?.name ?? '';
  if (name === TOKEN) {
    const { type } = (auth?.credentials ?? {}) as { type?: string };
    if (type === 'custom') return ability ? `token:${digestOf(ability)}` : null;
    return type ? `token:${type}` : null;
  }
  if (!ANONYMOUS.includes(name) || !ability) return null;
  if (!auth?.credentials) return `public:${digestOf(ability)}`;
  return users ? `user:${digestOf(ability)}` : null;
};
