/** Defaults and upper bounds. Plain values, which engine, client and screens read, too. */

/** How many entries an answer holds by default, and at most. */
export const DEFAULT_LIMIT = 10;
export const MAX_LIMIT = 100;

/** In place of a segment: visitors of no segment. So no segment can be called that. */
export const NO_SEGMENT = 'none';

/** The default weight; the screens know 80, 50 and 20 as first, normal and last. */
export const DEFAULT_WEIGHT = 50;

/** What a cell needs when nobody said how much, and at most. */
export const DEFAULT_TARGET = 1;
export const MAX_TARGET = 1000;
/** What a touchpoint's impact is when nobody gave one. */
export const DEFAULT_IMPACT = 3;
/** What a whole stage weighs when nobody said. */
export const WHOLE_STAGE_IMPACT = 3;

/** How long a published entry stays fresh, and how soon a closing window is announced, in days. */
export const DEFAULT_STALE_AFTER_DAYS = 180;
export const DEFAULT_EXPIRING_WITHIN_DAYS = 30;
/** The most that a site may set for either. */
export const MAX_STALE_AFTER_DAYS = 3650;
export const MAX_EXPIRING_WITHIN_DAYS = 365;

/** The longest history that a decision reads; the newest views are last. */
export const MAX_HISTORY = 200;
/** How many of the segments that a visitor names are read: those that exist before those that are gone, the first ones. */
export const MAX_VISITOR_SEGMENTS = 50;
/** How a history is turned into a stage. */
export const DEFAULT_SCORING = { halfLifeDays: 7, cap: 10, margin: 0.25 };
/** How many candidates a trace lists at most, served ones first. */
export const MAX_TRACE = 1000;
/** How deep a rule may nest; the root object is depth 1. */
export const MAX_RULE_DEPTH = 12;
/** How many values a list in a rule may have when it is saved, and how many of a visitor's list are read, the first ones. */
export const MAX_RULE_LIST = 1000;
export const MAX_VISITOR_LIST = 1000;
/** How many conditions, connectives and values a rule may have in all when it is saved: each decision reads them. */
export const MAX_RULE_PARTS = 5000;

/** The permissions as Strapi's screen of roles calls them, in whichever language: there somebody looks for them. */
export const PERMISSION_NAMES = {
  read: 'See coverage and journeys',
  place: 'Place content on journeys',
  plan: 'Plan journeys',
  settings: 'Change settings',
} as const;

/** How many entries the event of a change names; of more it names none. */
export const MAX_NAMED_DOCUMENTS = 100;

/** How far back the trend goes by default, and how long its records are kept, in days. */
export const DEFAULT_TREND_DAYS = 90;
export const TREND_KEPT_DAYS = 730;
/** How long batches can be undone, in days. */
export const BATCH_DAYS = 30;

/** The longest line, message and review's note that a person may type, in characters. */
export const MAX_LINE = 255;
/** A longer text, such as a brief. */
export const MAX_TEXT = 5000;
export const MAX_MESSAGE = 2000;

/** Why a link may be broken, in the order in which it is looked for: what of it is gone, or which locale its content cannot be in. */
export const ORPHAN_REASONS = ['contentType', 'entry', 'journey', 'stage', 'touchpoint', 'locale'] as const;

/** Why a link is broken whose entry is gone: another entry mends it, and nobody is kept from knowing of one that is not there. */
export const REASONS_WITHOUT_ENTRY: readonly string[] = ['contentType', 'entry'];

/** How many entries one bulk change may be about, and how many places it may add or remove. */
export const MAX_BULK_ENTRIES = 5000;
export const MAX_BULK_TARGETS = 100;
/** How many single placements those may come to: entries times places. */
export const MAX_BULK_PLACEMENTS = 50_000;
/** How many entries of a list are asked about at once. */
export const MAX_LISTED_ENTRIES = 100;
/** A file holds no more placements than these. */
export const MAX_FILE_ROWS = 50_000;
/** How many stages a journey has at most, how many slots it plans, and how many edits of it are made at once. */
export const MAX_STAGES = 30;
export const MAX_PLANNED = 5000;
export const MAX_EDITS = 500;
/** Rows of text that a journey's map may have of its own. */
export const MAX_MAP_ROWS = 8;

/** The map's rows that every journey has, from top to bottom. */
export const MAP_ROWS = [
  'says',
  'does',
  'goal',
  'touchpoints',
  'feels',
  'pain-points',
  'opportunities',
  'content',
  'owners',
  'picture',
] as const;
/** Days until a journey is to be looked at again, at most. */
export const MAX_REVIEW_DAYS = 3650;

/** The most notes that one cell keeps. */
export const MAX_NOTES = 200;
/** How many filters one person may keep. */
export const MAX_SAVED_FILTERS = 100;
/** The longest name of such a filter. */
export const MAX_FILTER_NAME = 80;

/**
 * What becomes of a template's touchpoint where the site has one of that slug, under a name of its own: it is used as it is, gets
 * the name given on all journeys, or another one is made under that name.
 */
export const EXISTING_CHOICES = ['use', 'rename', 'another'] as const;
