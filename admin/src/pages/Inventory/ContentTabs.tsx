import { Badge, Flex, Tabs } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { PlacedState } from '../../../../types';
import { useText } from '../../utils/useText';
import { STATES } from './contentUrl';
import { useContent } from './context';

const ALL = 'all';

/** All entries, those placed, those placed nowhere, and those that are no journey content, with how many there are of each. */
export const ContentTabs = () => {
  const text = useText();
  const { formatNumber } = useIntl();
  const { page, url, setUrl } = useContent();
  const counts = page?.meta.counts;
  const countOf = (tab: PlacedState | typeof ALL) =>
    counts && (tab === ALL ? counts.placed + counts.unplaced + counts.setAside : counts[tab]);
  return (
    <Tabs.Root
      variant="simple"
      value={url.placed ?? ALL}
      onValueChange={(tab) => setUrl({ placed: tab === ALL ? null : (tab as PlacedState) })}
    >
      <Tabs.List aria-label={text('content.tabs')}>
        {([ALL, ...STATES] as const).map((tab) => (
          // The list below stands for all of them: it is no panel of a single one.
          <Tabs.Trigger key={tab} value={tab} aria-controls={undefined}>
            <Flex tag="span" gap={2}>
              {text(`content.tab.${tab}`)}
              {counts && <Badge>{formatNumber(countOf(tab) ?? 0)}</Badge>}
            </Flex>
          </Tabs.Trigger>
        ))}
      </Tabs.List>
    </Tabs.Root>
  );
};
