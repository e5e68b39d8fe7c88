import { entryKey } from '../../../engine';
import type { EntriesQuery, EntriesResponse, EntryRef } from '../../../types';
import type { CacheableAnswer } from '../cache/answers';
import type { Context } from '../utils/context';
import { partOf } from '../utils/part';
import { createAccess } from './access';
import type { Call } from './call';
import { createProjection } from './projection';
import { inSnapshot } from './question';
import { createRenderer } from './renderer';

/** Entries by name, for whoever has decided without the server: as content is given, under the same rights. */
export const createEntries = ({ strapi }: Context) => {
  const access = partOf({ strapi }, createAccess);
  const renderer = partOf({ strapi }, createRenderer);

  /** Each once, of content types that the caller may find; of the others nothing is told, not even that they are there. */
  const named = (entries: readonly string[], readable: readonly string[]): EntryRef[] => {
    const found = new Map<string, EntryRef>();
    for (const entry of entries) {
      const at = entry.lastIndexOf('/');
      const contentType = access.typeNamed(readable, entry.slice(0, at));
      const documentId = entry.slice(at + 1);
      if (contentType) found.set(entryKey(contentType, documentId), { contentType, documentId });
    }
    return [...found.values()];
  };

  return {
    /** @throws ValidationError (400) for an unknown locale, and for `fields` and `populate` as `GET /content` does. */
    async answer(
      query: EntriesQuery,
      { auth, scope, snapshot }: Call,
    ): Promise<CacheableAnswer & { body: EntriesResponse }> {
      const locale = inSnapshot(snapshot).locale(query.locale);
      const refs = named(query.entries, await access.readable(auth, snapshot.structure.participating));
      const types = [...new Set(refs.map(({ contentType }) => contentType))].sort();
      const projection = createProjection({ strapi }, types, query);
      const render = renderer.for({ projection, auth, scope, locale, status: 'published' });
      for (const uid of types) await render.check(uid);
      const rendered = await render.entries(refs);
      const data = refs.flatMap(({ contentType, documentId }) => {
        const entry = rendered.get(entryKey(contentType, documentId));
        return entry ? [{ ...entry, documentId, __type: contentType }] : [];
      });
      return {
        body: { data, meta: { locale } },
        validUntil: null,
        dependencies: render.dependencies(types),
        isVolatile: await render.isVolatile(types),
      };
    },
  };
};
