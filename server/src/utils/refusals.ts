import type { Fault, InputFaultCode } from '../../../types';

/**
 * What screens may be refused, as callers of the API read it. Screens word each in their own language, under `refusal.` and
 * its code, with the same values.
 */
export const REFUSALS = {
  gone: 'This {what} does not exist',
  changed: 'Someone else changed this {what} in the meantime',
  inUse: 'This {what} is in use. Delete it with force=true to remove what uses it',
  undone: 'This has already been undone',
  'undo.notYours': "You don't have permission to undo this",
  'note.notYours': 'You can only delete your own notes',
  'note.tooMany': 'A slot can have at most {most} notes: delete some first',
  'filter.notYours': 'You can only delete your own filters',
  'filter.tooMany': 'You can keep {most} filters at most: delete some first',
  'filter.share': 'Sharing a filter needs the permission to place content',
  taken: 'A {what} "{slug}" already exists',
  'segment.reserved': '"{slug}" means visitors in no segment: choose another slug',
  'journey.needsDefault': 'A site needs a default journey: make another one the default instead',
  'journey.inactiveDefault': 'The default journey must be active',
  'journey.deleteDefault':
    'The default journey cannot be deleted while there are others: make another one the default first',
  'entry.type': `You don't have permission to read entries of "{type}"`,
  'entry.none': 'There is no entry "{entry}" of "{type}" that you can read',
  'entry.hidden': "This affects entries, or locales of entries, that you can't read",
  'entry.notAll': `You can't read all locales of "{entry}": name one that you can read`,
  'entry.notIn': '"{entry}" has no locale "{locale}" that you can read',
  'type.unknown': '"{type}" is not a content type of this site',
  'type.excluded': '"{type}" is not an included content type: see Settings → Touchpoints',
  'type.notLocalised': '"{type}" is not localised: place it without a locale',
  unknown: 'Unknown {what} "{slug}". Known: {known}',
  'unknown.segment': 'Unknown segment "{slug}"',
  'unknown.none': 'Unknown {what} "{slug}": there is none yet',
  'place.twice': 'The same slot is named twice',
  'place.same': 'The content is already there',
  'place.notPlanned': '"{place}" is not planned',
  'place.plannedTwice': '"{place}" is planned twice',
  'stage.twice': 'There are two stages "{slug}"',
  'touchpoint.twice': 'A touchpoint is named twice',
  'review.past': 'must be a day in the future',
  'orphan.none': '"{placement}" is not a broken link that you can change',
  'orphan.notEntry': 'The {what} of "{placement}" no longer exists: choosing another entry does not repair it',
  'orphan.notLocale': 'The locale of "{placement}" is not what is missing',
  'rename.exists': '"{from}" still exists: its placements are not broken',
  'rename.other': 'None of these entries exists as "{to}": that is not the new name of "{from}"',
  'rename.rules': 'Rules look at every entry of "{type}", and you can\'t read all of them in every locale',
  'trend.hidden': "The trend includes content types that you can't read and that the settings hide from you",
  'condition.empty': '{field}: must say something',
  'condition.object': '{field}: must be an object',
  'condition.conditions': '{field}: must be a list of conditions',
  'condition.operator': '{field}: must be one of {known}',
  'condition.relation': '{field}: must be an object: a field of it, $null or $notNull',
  'condition.unknown': 'Unknown field "{name}" of "{type}"',
  'condition.oneRelation': '{field}: can only reach one relation deep',
  'condition.deep': '{field}: must not nest deeper than {most} levels',
  'condition.many': 'There can be at most {most} conditions',
  'condition.key': '"{key}" is not known here',
  'condition.flag': '{field}: must be true or false',
  'condition.list': "{field}: must be a list of 1 to {most} values of the field's type",
  'condition.range': '{field}: must be a list of two values',
  'condition.value': "{field}: must be a value of the field's type",
  'condition.choice': '{field}: "{value}" is none of its values: {known}',
  'rules.readAll': 'To save a rule for "{type}", you must be able to read all of its entries in every locale',
  'rules.field': 'A rule can only use "{field}" if you can read it in every entry and locale',
  'rules.tooMany': 'There can be at most {most} rules',
  'rules.database': 'The database cannot apply these filters',
  'file.large': 'The file is larger than {most} MB',
  'file.wide': 'A line of the file has more than {most} characters, or a quotation mark is missing',
  'file.long': 'The file has more than {most} lines',
  'file.empty': 'The file has no lines',
  'file.column.unknown': 'Unknown column "{column}". Known: {known}',
  'file.column.missing': 'The column "{column}" is missing',
  'file.column.twice': 'The same column appears twice',
  'file.noHeading': 'Line {line} has content in a column without a heading',
  'file.noText':
    'The file holds NUL characters: it is UTF-16 without a byte order mark, or no text at all. Save it as "CSV UTF-8"',
  'file.encoding':
    'The file is not UTF-8 but an older encoding, such as Windows-1252 (Latin-1). Save it as "CSV UTF-8"',
  'file.broken': 'The file is not {encoding} but broken. Save it as "CSV UTF-8"',
  'file.csv': 'Not a valid CSV file, line {line}: {why}',
  'file.cells': 'These columns are not valid: {known}',
  'file.repeated': 'Same slot as line {line}',
  'file.dates': 'endsAt: must be after startsAt',
  'rules.type': 'The content type "{type}" no longer exists',
  'rules.typeGone': 'The content type "{type}" no longer exists: give the filters for the new one',
  'rules.unreadable': 'You can\'t read everything that this rule looks at in entries of "{type}"',
  'rules.noPlaces': 'A rule that excludes entries has no slots',
  'rules.needsPlaces': 'Name the slots where the entries are placed',
  'rules.nothing': 'It no longer matches anything',
  'rules.waits': 'It is on hold: a rule above it does not work',
  'token.read': 'To choose an API token, you need permission to see API tokens',
  'token.gone': 'This API token no longer exists',
  'role.gone': 'This role no longer exists',
  'types.fixed': "The content types are fixed in the plugin's configuration",
  'role.superAdmin': 'The super admin already has every permission',
  'token.notCustom': 'Only a custom API token needs this: the others can read already',
  'grant.roles': 'To give this access, you need permission to change admin roles',
  'grant.public': 'To give this access, you need permission to change the roles of Users & Permissions',
  'grant.tokens': 'To give this access, you need permission to change API tokens',
  'suggestions.failed': 'The suggestions could not be trained: {why}',
  'suggestions.off': "Suggestions are switched off in the plugin's configuration",
  unavailable: 'The database cannot be reached',
  'rule.parts': 'can have at most {most} parts',
  'input.required': 'is required',
  'input.type': 'must be of type {type}',
  'input.oneOf': 'must be one of: {known}',
  'input.empty': 'must not be empty',
  'input.short': 'must have at least {least} characters',
  'input.long': 'must have at most {most} characters',
  'input.small': 'must be at least {least}',
  'input.large': 'must be at most {most}',
  'input.few': 'must have at least {least} items',
  'input.many': 'must have at most {most} items',
  'input.keys': 'must have at most {most} keys',
  'input.deep': 'must not nest deeper than {most} levels',
  'input.key': '"{key}" is not allowed as a key',
  'input.unknownKeys': 'Unknown keys: {keys}',
  'input.day': 'must be a day such as 2026-11-27',
  'input.instant': 'must be a point in time such as 2026-11-27T00:00:00Z',
  'input.url': 'must be a web address',
  'input.invalid': 'is not valid',
} as const;

export type RefusalCode = keyof typeof REFUSALS;

/** Why something is refused: the words for callers of the API, and what screens make theirs of. */
export interface CodedFault extends Fault {
  readonly code: RefusalCode | InputFaultCode;
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
