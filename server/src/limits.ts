import { MAX_BULK_ENTRIES, MAX_FILE_ROWS, MAX_NOTES, MAX_SAVED_FILTERS } from '../../types';
import { PLUGIN_ID } from './constants';
import type { Context } from './utils/context';

/**
 * The thresholds at which the server changes its approach, and the most of something that it accepts. They are part of the
 * plugin's configuration so that tests can lower them and reach both sides of each with ten rows; no site is meant to set them.
 */
export const LIMITS = {
  /** Values bound in one statement: databases take a limited number (SQLite 32,766; old builds 999). */
  valuesInStatement: 400,
  /** Statements in a row, and rows of one of our own tables read by one: others have their turn in between. */
  statementsAtOnce: 10,
  rowsAtOnce: 1000,
  /** Rows written by one statement. */
  rowsInInsert: 50,
  /** Kinds of placements named in one statement, with four values each. */
  kindsInStatement: 100,
  /** From so many entries of a type on, reading the whole type is quicker than asking for each by its id. */
  readWholeTypeFrom: 20_000,
  /** Placements, or rows of a whole content type, read at a time: other requests get their turn in between. */
  placementsInPage: 10_000,

  /** Items of a long list that are worked on at a time, before other requests get their turn. */
  itemsAtOnce: 500,

  /** Documents named in one change; of more, whoever listens looks at the whole content type. */
  documentsInChange: 2000,
  /** Placed documents looked up one by one; with more everything is read again, while the old snapshot serves. */
  documentsLookedUp: 5000,
  /** Rows of the table of changes read one by one; with so many everything is taken to have changed. */
  changesAtOnce: 5000,
  /** Runs of numbers that are waited for: the oldest, which are those of transactions that failed, are given up. */
  runsWaitedFor: 500,
  /** Numbers before the beginning that may belong to transactions which are open then. */
  numbersAtStart: 10_000,
  /** Names of entries that are gone that a survey may hold before it is made again. */
  spareNames: 10_000,

  /** Entries looked at for one answer, however many a site's own filter refuses. */
  refusedInAnswer: 1000,
  /** Entries rendered at a time, with and without what is populated into them, and bytes of their texts: others come between. */
  entriesAtOnce: 25,
  populatedAtOnce: 500,
  bytesAtOnce: 2 * 1024 * 1024,
  /** Entries that one of them may bring in, itself among them: it is rendered in one go. */
  populatedIntoOne: 2500,
  /** Entries whose relations are counted at a time. */
  followedAtOnce: 100,
  /** Of more entries than these the length of their texts is asked before they are read. */
  entriesUnmeasured: 50,

  /** New entries that rules deal with in one transaction. */
  placedAtOnce: 1000,
  /** Runs of a second try: finds one bad entry, or two, among a thousand, and ends soon where the database is away. */
  retriesOfPlacing: 40,
  /** Rules of a site. */
  rules: 100,
  /** Titles shown of what a rule matches. */
  examplesOfRule: 5,
  /** Values to choose from for a field of a related entry. */
  choicesOfField: 200,

  /** Changes in one row of a batch: about 150 kB, whatever the database. */
  changesInPart: 400,
  /** Entries that a search finds for a bulk change. */
  bulkEntries: MAX_BULK_ENTRIES,
  /** Refused entries of a bulk change that are called by their titles. */
  refusedNamed: 100,
  /** Notes of a place. */
  notesOfPlace: MAX_NOTES,
  /** Saved filters of a person. */
  savedFilters: MAX_SAVED_FILTERS,
  /** Entries that the changes of one record name. */
  namedInRecord: 1000,
  /** Entries that a trend names. */
  namedInTrend: 500,
  /** Entries looked for and shown of those that stand in the way of a removal. */
  usesLookedFor: 100,
  usesShown: 10,

  /** Bytes of a placement file. */
  bytesOfFile: 10 * 1024 * 1024,
  /** Placements of a placement file; twice as many lines, blank ones among them, are read. */
  rowsOfFile: MAX_FILE_ROWS,
  /** Characters of one of its lines, all cells together. */
  charactersOfRow: 20_000,
  /** Lines that the report of an import holds. */
  rowsOfReport: 1000,

  /** Entries that suggestions are learnt from: the placed ones come first, then the newest. */
  entriesLearnt: 20_000,
  /** Entries read at a time for that, with all their words. */
  entriesInPage: 4,
  /** Rows of few columns read at a time: a millisecond or two, like a page of entries. */
  rowsInPage: 50,
  /** Characters of what was learnt that are kept: databases take a few MB in one value at most, and a training takes seconds. */
  charactersKept: 2_000_000,
  /** Places suggested for an entry. */
  suggestionsOfEntry: 3,

  /** Of the thread that learns. Examples to measure on: more do not make the measure better, only slower. */
  examplesTried: 300,
  /** From more examples than these on a fifth is left out at a time, of fewer a tenth. */
  examplesInTenths: 200,
  /** Of fewer guesses than these nothing can be said. */
  guessesNeeded: 20,
  /** Lessons of a table: more take longer and teach no more. */
  lessons: 4000,
  /** Tokens of a table: more do not make it better, only larger. */
  tokens: 6000,
  /** Places thought of where nobody planned or used them. */
  placesOfJourney: 600,
  /** Entries kept for each place: more are never looked at, however many there are. */
  candidatesOfPlace: 100,
};

export type Limits = Readonly<Record<keyof typeof LIMITS, number>>;

export const LIMIT_NAMES = Object.keys(LIMITS) as (keyof Limits)[];

/** This Strapi's limits, as they are now. */
export const limitsOf = ({ strapi }: Context): Limits => strapi.plugin(PLUGIN_ID).config('limits') as Limits;
