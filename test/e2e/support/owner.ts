import type { Person, Site } from './site';

/** The first administrator of a site that began empty. */
export const OWNER: Person = { email: 'owner@example.com', password: 'Password123!' };

export const registerOwner = async ({ url }: Site): Promise<void> => {
  const answer = await fetch(`${url}/admin/register-admin`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ firstname: 'Olga', lastname: 'Owner', ...OWNER }),
  });
  if (!answer.ok) throw new Error(`Registering failed: ${answer.status} ${await answer.text()}`);
};
