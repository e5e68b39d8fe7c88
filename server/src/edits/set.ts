import { rowOfField, type Edit, type SetEdit } from '../../../types';
import { createJourneys } from '../plan/journeys';
import { checkRule } from '../plan/visitor-rule';
import { createStore, type JourneyRow, type MomentRow, type StageRow } from '../store';
import { toJourney, toMoment, toStage } from '../store/mapping';
import type { Context } from '../utils/context';
import { unknown } from '../utils/errors';
import { partOf } from '../utils/part';
import { refusal } from '../utils/refusals';
import { EditConflict, isSame, pathIn, toldAt, UNCHANGED, type Edited, type Editing } from './editing';
import { createPlaces } from './places';

type Columns = Record<string, unknown>;

/** The one row that a value is set in. */
interface Holder<Row> {
  readonly row: Row;
  /** The value as `GET` shows it. */
  readonly shown: (row: Row) => unknown;
  readonly columns: (value: unknown) => Columns;
  readonly write: (columns: Columns) => Promise<Row>;
}

const fieldIn = (shown: object, field: string): unknown => (shown as Columns)[field];

const textIn = ({ texts }: StageRow, row: string): string | null =>
  texts && Object.hasOwn(texts, row) ? (texts[row] ?? null) : null;

const withText = ({ texts }: StageRow, row: string, text: unknown): StageRow['texts'] => {
  const others = Object.entries(texts ?? {}).filter(([slug]) => slug !== row);
  return Object.fromEntries(text === null ? others : [...others, [row, text as string]]);
};

/** Changes one value of a journey, a stage or a planned slot. */
export const createSet = ({ strapi }: Context) => {
  const store = partOf({ strapi }, createStore);
  const journeys = partOf({ strapi }, createJourneys);
  const places = partOf({ strapi }, createPlaces);

  const put = async <Row>(edit: SetEdit, { row, shown, columns, write }: Holder<Row>): Promise<Edited> => {
    const asShown = (value: unknown) => shown({ ...row, ...columns(value) });
    const is = shown(row);
    if (isSame(is, asShown(edit.to))) return UNCHANGED;
    if (!isSame(is, edit.from === null ? asShown(null) : edit.from))
      throw new EditConflict(refusal('changed', { what: edit.on }), { is, from: edit.from, to: edit.to });
    const now = shown(await write(columns(edit.to)));
    return { inverse: { ...edit, from: now, to: is } as Edit };
  };

  const setJourney = async (edit: SetEdit & { on: 'journey' }, editing: Editing): Promise<Edited> => {
    const { change, journey } = editing;
    const { field, to } = edit;
    await toldAt(
      ([, ...rest]) => pathIn(editing, 'to', ...rest),
      () => journeys.checkFields({ [field]: to }),
    );
    return put<JourneyRow>(edit, {
      row: (await store.journeys.first({ id: journey.id }))!,
      shown: (row) => fieldIn(toJourney(row, [], []), field),
      columns: (value) => ({ [field]: value }),
      write: (columns) => change.journeys.update(journey.id, columns),
    });
  };

  /** A text stands in a row of the journey. What was written in one that is gone waits for it to come back. */
  const checkRow = async (row: string, editing: Editing): Promise<void> => {
    const { rows } = (await store.journeys.first({ id: editing.journey.id }))!;
    const known = (rows ?? []).map(({ slug }) => slug);
    if (!known.includes(row)) throw unknown('row', row, known, pathIn(editing, 'field'));
  };

  const setStage = async (edit: SetEdit & { on: 'stage' }, editing: Editing): Promise<Edited> => {
    const { field, to } = edit;
    const stage = await places.stage(edit.stage, editing);
    const text = rowOfField(field);
    if (field === 'rule') checkRule(to, pathIn(editing, 'to'));
    if (text !== null) await checkRow(text, editing);
    return put<StageRow>(edit, {
      row: stage,
      shown: (row) => (text === null ? fieldIn(toStage(row, 0), field) : textIn(row, text)),
      columns: (value) => (text === null ? { [field]: value } : { texts: withText(stage, text, value) }),
      write: (columns) => editing.change.stages.update(stage.id, columns),
    });
  };

  const setMoment = async (edit: SetEdit & { on: 'moment' }, editing: Editing): Promise<Edited> => {
    const { field, to } = edit;
    const moment = await places.moment(edit, editing);
    if (field === 'requiredSegments') await places.checkSegments(to as string[] | null, pathIn(editing, 'to'));
    return put<MomentRow>(edit, {
      row: moment,
      shown: (row) => fieldIn(toMoment(row), field),
      columns: (value) => ({ [field]: value }),
      write: (columns) => editing.change.moments.update(moment.id, columns),
    });
  };

  return (edit: SetEdit, editing: Editing): Promise<Edited> => {
    switch (edit.on) {
      case 'journey':
        return setJourney(edit, editing);
      case 'stage':
        return setStage(edit, editing);
      case 'moment':
        return setMoment(edit, editing);
    }
  };
};
