import type { Fault } from '../../../types';

/**
 * What screens may be refused, as callers of the API read it. Screens word each in their own language, under `refusal.` and
 * its code, with the same values.
 */
export const REFUSALS = {
  gone: 'This {what} does not exist',
  changed: 'Somebody else changed this {what} meanwhile',
  inUse: 'This {what} is in use. Delete it with force=true to remove what uses it',
  undone: 'This was undone already',
  'undo.notYours': 'You may not undo this',
  'note.notYours': 'You may delete your own notes only',
  'note.tooMany': 'A place keeps {most} notes at most: delete some first',
  'filter.notYours': 'You may delete your own filters only',
  'filter.tooMany': 'You can keep {most} filters at most: delete some first',
  'filter.share': 'Sharing a filter needs the permission to place content',
  taken: 'There is a {what} "{slug}" already',
  'segment.reserved': '"{slug}" stands for visitors of no segment: choose another slug',
  'journey.needsDefault': 'A site needs a default journey: make another one the default instead',
  'journey.inactiveDefault': 'The default journey must be active',
  'journey.deleteDefault':
    'The default journey cannot be deleted while there are others: make another one the default first',
  'entry.type': 'You may not read entries of "{type}"',
  'entry.none': 'There is no entry "{entry}" of "{type}" that you may read',
  'entry.hidden': 'It concerns entries, or locales of entries, that you may not read',
  'entry.notAll': 'You may not read all locales of "{entry}": name one that you may read',
  'entry.notIn': '"{entry}" has no locale "{locale}" that you may read',
  'type.unknown': '"{type}" is not a content type of this site',
  'type.excluded': '"{type}" does not take part in journeys: Settings → Touchpoints says which content types do',
  'type.notLocalised': '"{type}" is not localised: place it without a locale',
  unknown: 'Unknown {what} "{slug}". Known: {known}',
  'unknown.none': 'Unknown {what} "{slug}": there is none yet',
  'place.twice': 'The same place is named twice',
  'place.same': 'That is where they are already',
  'rules.readAll':
    'A rule looks at every entry of "{type}": only who may read all of them, in every locale, may save one',
  'rules.field': '"{field}" may be part of a rule only where you may read it in every entry and locale',
  'rules.tooMany': 'There may be {most} rules',
  'rules.database': 'The database cannot answer these filters',
  'file.large': 'The file is larger than {most} MB',
  'file.wide': 'A line of the file has more than {most} characters, or a quotation mark is missing',
  'file.long': 'The file has more than {most} lines',
  'file.empty': 'The file has no lines',
  'file.column.unknown': 'Unknown column "{column}". Known: {known}',
  'file.column.missing': 'The column "{column}" is missing',
  'file.column.twice': 'A column stands there twice',
  'file.noHeading': 'Line {line} has content in a column without a heading',
  'file.noText':
    'The file holds NUL characters: it is UTF-16 without a byte order mark, or no text at all. Save it as "CSV UTF-8"',
  'file.cells': 'These columns are not right: {known}',
  'file.repeated': 'Line {line} says the same place',
  'file.dates': 'endsAt: must be after startsAt',
  'rules.type': 'The content type "{type}" is gone',
  'rules.filters': '{field}: {why}',
  'rules.nothing': 'It matches nothing any more',
  'rules.waits': 'It waits: a rule above it does not work',
  'token.read': 'To choose an API token you need the right to see them',
  'token.gone': 'There is no such API token',
  'role.gone': 'There is no such role',
  'types.fixed': "The content types are fixed in the plugin's configuration",
  'suggestions.off': "Suggestions are switched off in the plugin's configuration",
  unavailable: 'The database cannot be reached',
} as const;

export type RefusalCode = keyof typeof REFUSALS;

/** Why something is refused: the words for callers of the API, and what screens make theirs of. */
export interface CodedFault extends Fault {
  readonly code: RefusalCode;
  readonly values: Record<string, string | number>;
}

export const refusal = (code: RefusalCode, values: CodedFault['values'] = {}): CodedFault => ({
  code,
  values,
  message: REFUSALS[code].replaceAll(/\{(\w+)\}/g, (gap, name: string) => String(values[name] ?? gap)),
});

/** What an error's `details` say besides its message; nothing where there is no code for it. */
export const reasonOf = (why: string | Fault): Pick<Fault, 'code' | 'values'> =>
  typeof why === 'string' || !why.code ? {} : { code: why.code, values: why.values };

export const messageOf = (why: string | Fault): string => (typeof why === 'string' ? why : why.message);
