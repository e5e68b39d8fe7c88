import { entryKey, groupBy } from '../../../engine';
import type { EntryRef } from '../../../types';
import type { Asker } from '../entries/asker';
import type { Context } from '../utils/context';
import { partOf } from '../utils/part';
import type { Reading } from './shape';
import { createEntryText } from './text';

/** Entries as one person may read them: what is hidden from that person neither decides nor is named. */
export const createReadings = ({ strapi }: Context) => {
  const text = partOf({ strapi }, createEntryText);

  /** By `entryKey`; an entry that the person may not read, or that is not there in the locale, is not in the answer. */
  return async (
    refs: readonly EntryRef[],
    { ability, reader }: Asker,
    locale?: string,
  ): Promise<Map<string, Reading>> => {
    const readings = new Map<string, Reading>();
    for (const [uid, ofType] of groupBy(refs, ({ contentType }) => contentType)) {
      if (!reader.canReadType(uid)) continue;
      const fields = { select: text.selectOf(uid), populate: text.populateFor(uid, ability) };
      const ids = [...new Set(ofType.map(({ documentId }) => documentId))];
      for (const [documentId, rows] of await reader.contents(uid, ids, fields, locale)) {
        readings.set(entryKey(uid, documentId), text.readingOf(uid, rows));
      }
    }
    return readings;
  };
};
