import { Flex, Loader, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { placeKey } from '../../../../engine';
import { PERMISSION_NAMES } from '../../../../types/defaults';
import { collides, itemKey, namesOfOption, newItem, type PlacementItem } from '../../placing/model';
import { useDescribe } from '../../placing/useDescribe';
import { useGetPlacementOptionsQuery } from '../../services/coverage/options';
import { useGetSegmentsQuery } from '../../services/plan/segments';
import { useGetSetupQuery } from '../../services/setup';
import { useText } from '../../utils/useText';
import type { WaitingPlacement } from '../stash';
import { AddPlacement } from './AddPlacement';
import { CellBrief } from './CellBrief';
import { EditPlacement } from './EditPlacement';
import { OriginNotice } from './OriginNotice';
import { PlacementList } from './PlacementList';
import { ErrorNotice, NoJourney } from './notices';
import { useWaiting } from './useWaiting';

interface NewEntryPanelProps {
  readonly model: string;
  readonly locale?: string;
}

/** Where a new entry will stand: chosen now, placed right after its first save. */
export const NewEntryPanel = ({ model, locale }: NewEntryPanelProps) => {
  const text = useText();
  const describe = useDescribe();
  const setup = useGetSetupQuery();
  const { data: segments = [] } = useGetSegmentsQuery();
  const { waiting, origin, setWaiting } = useWaiting(model);
  const [opened, setOpened] = useState<PlacementItem | null>(null);
  // Only a preselected cell has no names yet; a chosen one brought them along.
  const options = useGetPlacementOptionsQuery({ locale }, { skip: waiting.every(({ option }) => option) });

  if (setup.error && !setup.data) {
    return <ErrorNotice error={setup.error} title={text('common.error.title')} onRetry={() => void setup.refetch()} />;
  }
  if (!setup.data) return <Loader small>{text('common.loading')}</Loader>;
  const { journeys, permissions, contentTypes } = setup.data;
  if (journeys === 0) return <NoJourney />;
  if (!permissions.place) {
    return (
      <Typography variant="pi" textColor="neutral600">
        {text('panel.readOnly', { permission: PERMISSION_NAMES.place })}
      </Typography>
    );
  }

  const segmentNames = Object.fromEntries(segments.map(({ slug, name }) => [slug, name]));
  const optionOf = (item: PlacementItem) =>
    waiting.find((one) => itemKey(one.item) === itemKey(item))?.option ??
    options.data?.find((option) => placeKey(option) === placeKey(item));
  const nameOf = (item: PlacementItem) => {
    const option = optionOf(item);
    return option ? namesOfOption(option) : null;
  };
  const titleOf = (item: PlacementItem) => {
    const names = nameOf(item);
    return names ? describe.cell(names) : describe.brokenCell(item);
  };
  const without = (item: PlacementItem) => waiting.filter((one) => itemKey(one.item) !== itemKey(item));
  const put = (one: WaitingPlacement, before: PlacementItem = one.item) => setWaiting([...without(before), one]);
  const aimed = origin && waiting.find(({ item }) => placeKey(item) === placeKey(origin.cell));
  const namesPending = options.isFetching && !options.data;

  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      {origin && <OriginNotice origin={origin} cell={aimed ? titleOf(aimed.item) : null} />}
      {waiting.map(({ item }) => (
        <CellBrief key={itemKey(item)} cell={item} title={titleOf(item)} />
      ))}
      <Typography variant="pi" textColor="neutral600">
        {waiting.length > 0 ? text('panel.new.waiting') : text('panel.new.empty')}
      </Typography>
      {namesPending ? (
        <Loader small>{text('common.loading')}</Loader>
      ) : (
        <PlacementList
          items={waiting.map(({ item }) => item)}
          nameOf={nameOf}
          segmentNames={segmentNames}
          severalJourneys={journeys > 1}
          onOpen={setOpened}
          onRemove={(item) => setWaiting(without(item))}
        />
      )}
      <AddPlacement
        locale={locale}
        severalJourneys={journeys > 1}
        placed={new Set(waiting.map(({ item }) => placeKey(item)))}
        onChoose={(option) => put({ item: newItem(option), option })}
      />
      {opened && (
        <EditPlacement
          item={opened}
          title={titleOf(opened)}
          segmentNames={segmentNames}
          locale={contentTypes.find(({ uid }) => uid === model)?.localized ? locale : undefined}
          allLocales
          collides={(after) =>
            collides(
              opened,
              after,
              waiting.map(({ item }) => item),
            )
          }
          onSave={(item) => {
            put({ item, option: optionOf(opened) }, opened);
            setOpened(null);
          }}
          onRemove={() => {
            setWaiting(without(opened));
            setOpened(null);
          }}
          onClose={() => setOpened(null)}
        />
      )}
    </Flex>
  );
};
