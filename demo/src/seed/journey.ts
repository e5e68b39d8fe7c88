import type { Core } from '@strapi/strapi';
import type { JourneyDefinitionInput, PlacementsBulk } from 'strapi-plugin-touchpoints/types';
import { DUE_IN_DAYS } from '../../seed/due';
import definition from '../../seed/journey.json';
import { PLACEMENTS, SET_ASIDE } from '../../seed/placements';
import { CONTENT_TYPES, type ContentTypeName, type EntryName, type PlacementChoice } from '../../seed/shape';
import { dayFrom, spanOf } from './dates';
import type { DocumentIds } from './entries';

const touchpoints = (strapi: Core.Strapi, service: string) => strapi.plugin('touchpoints').service(service);

/** The journey file, with due dates reckoned from today. */
export async function importJourney(strapi: Core.Strapi, now: number): Promise<void> {
  const journey = definition as JourneyDefinitionInput;
  const moments = journey.moments?.map((moment) => {
    const days = DUE_IN_DAYS[`${moment.stage}/${moment.touchpoint ?? '*'}`];
    return days === undefined ? moment : { ...moment, dueDate: dayFrom(now, days) };
  });
  await touchpoints(strapi, 'definitions').import({ ...journey, moments });
}

/** The seven content types take part; nobody needs the first-run guide here. */
export async function chooseContentTypes(strapi: Core.Strapi): Promise<void> {
  await touchpoints(strapi, 'settings').update({ contentTypes: Object.values(CONTENT_TYPES), guideClosed: true });
}

const refOf = (name: EntryName, ids: DocumentIds) => {
  const documentId = ids.get(name);
  if (!documentId) throw new Error(`The seed places "${name}", but there is no such entry`);
  const type = name.slice(0, name.indexOf('/')) as ContentTypeName;
  return { contentType: CONTENT_TYPES[type], documentId };
};

/**
 * Puts the entries where `placements.ts` says, as far as they are `wanted` in a cell; what is said alike is done at once.
 * Returns the number of placements.
 */
export async function placeEntries(
  strapi: Core.Strapi,
  ids: DocumentIds,
  now: number,
  wanted: (cell: string, entry: EntryName) => boolean,
): Promise<number> {
  let placed = 0;
  for (const [stage, cells] of Object.entries(PLACEMENTS)) {
    for (const [touchpoint, choices] of Object.entries(cells)) {
      for (const [{ weight = 50, segments = [], season }, names] of alike(choices, (entry) =>
        wanted(`${stage}/${touchpoint}`, entry),
      )) {
        const span = season ? spanOf(season, now) : { startsAt: null, endsAt: null };
        const input = { stage, touchpoint: touchpoint === '*' ? null : touchpoint, segments: [...segments], weight };
        const change: PlacementsBulk = {
          entries: names.map((name) => refOf(name, ids)),
          remove: [],
          add: [{ ...input, ...span }],
          replace: false,
          skipRefused: false,
        };
        placed += (await touchpoints(strapi, 'bulk').runAsSystem(change)).added;
      }
    }
  }
  return placed;
}

type Manner = Omit<PlacementChoice, 'entry'>;

/** Entries that are placed in the same manner, together. */
function alike(
  choices: readonly (EntryName | PlacementChoice)[],
  isWanted: (entry: EntryName) => boolean,
): readonly (readonly [Manner, EntryName[]])[] {
  const groups = new Map<string, readonly [Manner, EntryName[]]>();
  for (const choice of choices) {
    const { entry, ...manner } = typeof choice === 'string' ? { entry: choice } : choice;
    if (!isWanted(entry)) continue;
    const key = JSON.stringify(manner);
    const group = groups.get(key) ?? ([manner, []] as const);
    group[1].push(entry);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** Entries that are no journey content, so that nobody looks for a place for them. */
export async function setAsideEntries(strapi: Core.Strapi, ids: DocumentIds): Promise<void> {
  const entries = SET_ASIDE.map((name) => refOf(name, ids));
  await touchpoints(strapi, 'marks').setAsideAsSystem({ entries, setAside: true });
}
