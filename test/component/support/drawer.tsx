import { CellDrawer } from '../../../admin/src/pages/Coverage/drawer/CellDrawer';
import { useOpenSlot } from '../../../admin/src/pages/Coverage/model/useCoverageUrl';
import type { Cell, CellSuggestion, CoverageMoment, Note, Setup } from '../../../types';
import { NO_CELL, openPart } from './coverage';
import { MOMENTS } from './figures';
import { type Scripts } from './server';
import { ARTICLE, entry, LEARNT, MAY_ALL, placement, plan } from './world';

export const CELL = 'GET /touchpoints/coverage/cell';
export const NOTES = 'GET /touchpoints/notes';
export const ADD_NOTE = 'POST /touchpoints/notes';
export const BULK = 'POST /touchpoints/placements/bulk';
export const UNDO = 'POST /touchpoints/batches/b1/undo';
export const SUGGESTED = 'GET /touchpoints/suggestions/cell';
export const PLACE = { stage: 'awareness', touchpoint: 'newsletter' };
export const EMPTY_CELL = MOMENTS[1] as CoverageMoment;
export const DONE = {
  data: { added: 1, updated: 0, removed: 0, entries: 1, unchanged: 0, kept: 0, refused: [], batch: 'b1' },
};

type Placed = Cell['placed'][number];
export const placed = (id: string, title: string, changes: Partial<Placed> = {}): Placed => ({
  entry: entry(id, title),
  placement: placement(`p-${id}`, id, { ...PLACE }),
  status: 'live',
  stale: false,
  expiring: false,
  unreachable: false,
  belowUsual: false,
  ...changes,
});
export const cell = (changes: Partial<Cell> = {}): Cell => ({
  ...NO_CELL,
  figures: EMPTY_CELL,
  plan: plan('awareness', 'newsletter', { brief: 'Tell why we exist' }),
  ...changes,
});
export const suggestion = (documentId: string, title: string): CellSuggestion => ({
  contentType: ARTICLE,
  documentId,
  title,
  typeName: 'Article',
  published: false,
  locales: ['en'],
  unplaced: true,
  confidence: 'strong',
  score: 0.9,
  words: ['trail', 'boots'],
  like: null,
});
export const suggestions = (data: readonly CellSuggestion[]) => ({
  data,
  meta: LEARNT,
});
export const note = (documentId: string, text: string, changes: Partial<Note> = {}): Note => ({
  documentId,
  text,
  author: { name: 'Jo Haas' },
  mine: false,
  at: '2026-01-01T10:00:00.000Z',
  ...changes,
});

interface Opened {
  readonly answers?: Scripts;
  readonly permissions?: Setup['permissions'];
  readonly locale?: 'en' | 'de';
  readonly query?: string;
}

/** The drawer as the address says it: at this slot, or closed. */
const OfAddress = () => {
  const { cell: open } = useOpenSlot();
  return open && <CellDrawer place={open} />;
};

export const openDrawer = (
  shown: Cell,
  { answers = {}, permissions = MAY_ALL, locale, query = '?cell=awareness/newsletter' }: Opened = {},
) =>
  openPart(
    <OfAddress />,
    query,
    { permissions },
    { [CELL]: { data: shown }, [NOTES]: { data: [] }, [SUGGESTED]: suggestions([]), [BULK]: DONE, ...answers },
    { locale },
  );
