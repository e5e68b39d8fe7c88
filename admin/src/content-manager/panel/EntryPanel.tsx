import { Flex, Loader, Typography } from '@strapi/design-system';
import { useState } from 'react';
import type { EntryPlacements, PlacementOption } from '../../../../types';
import { errorMessage } from '../../utils/errors';
import { useText } from '../../utils/useText';
import { AddPlacement } from './AddPlacement';
import { ClashDialog } from './ClashDialog';
import { EditPlacement } from './EditPlacement';
import { EntryBriefs } from './EntryBriefs';
import {
  adding,
  cellKey,
  collides,
  itemKey,
  namesOf,
  namesOfOption,
  newItem,
  removing,
  replacing,
  type Outcome,
  type PlacementItem,
} from './model';
import { ErrorNotice, NoJourney, OutcomeNotice } from './notices';
import { PlacementList } from './PlacementList';
import { dismissFirstSave } from './saveWaiting';
import { useDescribe } from './useDescribe';
import { useEntryPlacements } from './useEntryPlacements';
import { useFirstSave } from './useFirstSave';

interface EntryPanelProps {
  readonly contentType: string;
  readonly documentId: string;
  readonly published: boolean;
  /** The content locale on screen. */
  readonly locale?: string;
}

/** The placements of a saved entry. */
export const EntryPanel = ({ contentType, documentId, published, locale }: EntryPanelProps) => {
  const text = useText();
  const entry = useEntryPlacements({ contentType, documentId });
  const { data, error, refetch } = entry.query;
  if (!data && error) {
    return <ErrorNotice error={error} title={text('common.error.title')} onRetry={() => void refetch()} />;
  }
  if (!data) return <Loader small>{text('common.loading')}</Loader>;
  return <Loaded entry={entry} placements={data} documentId={documentId} published={published} locale={locale} />;
};

interface LoadedProps extends Pick<EntryPanelProps, 'documentId' | 'published' | 'locale'> {
  readonly entry: ReturnType<typeof useEntryPlacements>;
  readonly placements: EntryPlacements;
}

const Loaded = ({ entry, placements, documentId, published, locale }: LoadedProps) => {
  const text = useText();
  const describe = useDescribe();
  const firstSave = useFirstSave(documentId);
  const [opened, setOpened] = useState<PlacementItem | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const { meta } = placements;
  const { items, saving } = entry;
  const nameOf = (item: PlacementItem) => namesOf(item, meta.names);
  const titleOf = (item: PlacementItem) => {
    const names = nameOf(item);
    return names ? describe.cell(names) : describe.brokenCell(item);
  };

  const apply: typeof entry.apply = (change, done) => {
    dismissFirstSave();
    return entry.apply(change, done);
  };
  const add = (option: PlacementOption) => {
    const item = newItem(option);
    void apply(adding(item), { kind: 'added', names: namesOfOption(option), option, undo: removing(item) });
  };
  const remove = (item: PlacementItem) =>
    void apply(removing(item), { kind: 'removed', names: nameOf(item), undo: adding(item) });
  const change = (before: PlacementItem, after: PlacementItem) => {
    if (collides(before, after, items)) return setProblem(text('panel.collides'));
    setOpened(null);
    void apply(replacing(before, after), { kind: 'changed', names: nameOf(before), undo: replacing(after, before) });
  };
  const undo = (outcome: Outcome) =>
    outcome.undo && (() => void apply(outcome.undo ?? ((same) => same), undone(outcome)));
  const retryFirstSave = () => {
    const waiting = firstSave?.waiting ?? [];
    const last = waiting[waiting.length - 1];
    void apply((now) => waiting.reduce((list, { item }) => adding(item)(list), now), {
      kind: 'added',
      names: last?.option ? namesOfOption(last.option) : null,
      option: last?.option,
    });
  };

  if (meta.journeys === 0 && items.length === 0) return <NoJourney />;
  const saved = firstSave?.status === 'saved' ? firstSave.waiting[0] : undefined;
  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      <EntryBriefs briefs={meta.briefs} items={items} titleOf={titleOf} />
      {items.length === 0 && <Typography textColor="neutral600">{text('panel.empty')}</Typography>}
      <PlacementList
        items={items}
        nameOf={nameOf}
        segmentNames={meta.names.segments}
        stageOrder={Object.keys(meta.names.stages)}
        severalJourneys={meta.journeys > 1}
        disabled={saving}
        onOpen={
          meta.canPlace
            ? (item) => {
                setProblem(null);
                setOpened(item);
              }
            : undefined
        }
        onRemove={meta.canPlace ? remove : undefined}
      />
      {meta.canPlace && (
        <AddPlacement
          locale={locale}
          severalJourneys={meta.journeys > 1}
          placed={new Set(items.map(cellKey))}
          disabled={saving}
          onChoose={add}
        />
      )}
      {!meta.canPlace && (
        <Typography variant="pi" textColor="neutral600">
          {text('panel.readOnly')}
        </Typography>
      )}
      {saved && !entry.outcome && (
        <OutcomeNotice
          outcome={{ kind: 'added', names: nameOf(saved.item), option: saved.option }}
          published={published}
        />
      )}
      {firstSave?.status === 'failed' && (
        <ErrorNotice error={firstSave.error} title={text('panel.firstSave.failed')} onRetry={retryFirstSave} />
      )}
      {entry.outcome && !saving && (
        <OutcomeNotice outcome={entry.outcome} published={published} onUndo={undo(entry.outcome)} />
      )}
      {Boolean(entry.error) && (
        <ErrorNotice error={entry.error} title={text('panel.save.failed')} onRetry={() => void entry.retry()} />
      )}
      {opened && (
        <EditPlacement
          key={itemKey(opened)}
          item={opened}
          title={titleOf(opened)}
          segmentNames={meta.names.segments}
          locale={meta.localized ? locale : undefined}
          saving={saving}
          problem={problem ?? (entry.error ? errorMessage(entry.error) : null)}
          onSave={(after) => change(opened, after)}
          onRemove={() => {
            setOpened(null);
            remove(opened);
          }}
          onClose={() => setOpened(null)}
        />
      )}
      {entry.clash && (
        <ClashDialog
          clash={entry.clash}
          nameOf={titleOf}
          segmentNames={meta.names.segments}
          saving={saving}
          onApply={() => void entry.applyToTheirs()}
          onTakeTheirs={entry.takeTheirs}
        />
      )}
    </Flex>
  );
};

/** What undoing a change did. */
const undone = ({ kind, names }: Outcome): Outcome => ({
  kind: kind === 'added' ? 'removed' : kind === 'removed' ? 'added' : 'changed',
  names,
});
