import { Flex, Loader, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { placeKey } from '../../../../engine';
import type { EntryPlacements, EntryRef } from '../../../../types';
import { PERMISSION_NAMES } from '../../../../types/defaults';
import { collides, holdsIn, itemKey, mayChange, namesOf, type PlacementItem } from '../../placing/model';
import { useDescribe } from '../../placing/useDescribe';
import { useText } from '../../utils/useText';
import { AddPlacement } from './AddPlacement';
import { ClashDialog } from './ClashDialog';
import { EditPlacement } from './EditPlacement';
import { EntryBriefs } from './EntryBriefs';
import { EntryNotices } from './EntryNotices';
import { EntryOrigin } from './EntryOrigin';
import { OutcomeNotice } from './OutcomeNotice';
import { PlacementList } from './PlacementList';
import { ReviewNotice } from './ReviewNotice';
import { Suggestions } from './Suggestions';
import { ErrorNotice, NoJourney } from './notices';
import { useEntryPlacements } from './useEntryPlacements';
import { useOutcome } from './useOutcome';
import { usePanelActions } from './usePanelActions';

interface EntryPanelProps {
  readonly contentType: string;
  readonly documentId: string;
  readonly published: boolean;
  /** The locale that the URL names: that of the request, which begins before the entry is there. */
  readonly askedLocale?: string;
  /** The content locale on screen. */
  readonly locale?: string;
}

/** The placements of a saved entry. */
export const EntryPanel = ({ contentType, documentId, published, askedLocale, locale }: EntryPanelProps) => {
  const text = useText();
  const ref = { contentType, documentId };
  const entry = useEntryPlacements(ref, askedLocale);
  const { data, error, refetch } = entry.query;
  if (!data && error) {
    return <ErrorNotice error={error} title={text('common.error.title')} onRetry={() => void refetch()} />;
  }
  if (!data) return <Loader small>{text('common.loading')}</Loader>;
  return <Loaded entry={entry} placements={data} of={ref} published={published} locale={locale} />;
};

interface LoadedPanelProps extends Pick<EntryPanelProps, 'published' | 'locale'> {
  readonly of: EntryRef;
  readonly entry: ReturnType<typeof useEntryPlacements>;
  readonly placements: EntryPlacements;
}

const Loaded = ({ of, entry, placements, published, locale }: LoadedPanelProps) => {
  const text = useText();
  const describe = useDescribe();
  const [opened, setOpened] = useState<PlacementItem | null>(null);
  const { meta } = placements;
  const { items, saving } = entry;
  const nameOf = (item: PlacementItem) => namesOf(item, meta.names);
  const titleOf = (item: PlacementItem) => {
    const names = nameOf(item);
    return names ? describe.cell(names) : describe.brokenCell(item);
  };
  const severalJourneys = meta.journeys > 1;
  const ownLocale = meta.localized ? locale : undefined;
  const addedFor = meta.allLocales ? null : (ownLocale ?? meta.locales[0] ?? null);
  const actions = usePanelActions(of, entry, nameOf, addedFor);
  const outcome = useOutcome(of, entry, nameOf);
  const placed = new Set(items.map(placeKey));

  if (meta.journeys === 0 && items.length === 0) return <NoJourney />;
  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      <EntryOrigin of={of} items={items} titleOf={titleOf} />
      <EntryBriefs briefs={meta.briefs} items={items.filter((item) => holdsIn(item, ownLocale))} titleOf={titleOf} />
      <ReviewNotice reviews={meta.review} locale={locale} />
      {items.length === 0 && <Typography textColor="neutral600">{text('panel.empty')}</Typography>}
      <PlacementList
        items={items}
        nameOf={nameOf}
        segmentNames={meta.names.segments}
        stageOrder={Object.keys(meta.names.stages)}
        severalJourneys={severalJourneys}
        locale={ownLocale}
        disabled={saving}
        mayChange={(item) => mayChange(item, meta)}
        told={
          outcome && {
            item: outcome.item,
            notice: (
              <OutcomeNotice
                outcome={outcome}
                published={published}
                elsewhere={!holdsIn(outcome.item, ownLocale)}
                onUndo={outcome.undo && (() => actions.undo(outcome))}
              />
            ),
          }
        }
        onOpen={meta.canPlace ? setOpened : undefined}
        onRemove={meta.canPlace ? actions.remove : undefined}
      />
      {meta.canPlace ? (
        <AddPlacement
          buttonRef={actions.addButton}
          locale={locale}
          severalJourneys={severalJourneys}
          placed={placed}
          disabled={saving}
          onChoose={actions.add}
        />
      ) : (
        <Typography variant="pi" textColor="neutral600">
          {text('panel.readOnly', { permission: PERMISSION_NAMES.place })}
        </Typography>
      )}
      <EntryNotices of={of} entry={entry} />
      {meta.suggestions && (
        <Suggestions
          suggestions={meta.suggestions}
          severalJourneys={severalJourneys}
          placed={placed}
          disabled={saving}
          onAccept={actions.accept}
        />
      )}
      {opened && (
        <EditPlacement
          key={itemKey(opened)}
          item={opened}
          title={titleOf(opened)}
          segmentNames={meta.names.segments}
          locale={ownLocale}
          allLocales={meta.allLocales}
          collides={(after) => collides(opened, after, items)}
          onSave={(after) => {
            setOpened(null);
            actions.replace(opened, after);
          }}
          onRemove={() => {
            setOpened(null);
            actions.remove(opened);
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
