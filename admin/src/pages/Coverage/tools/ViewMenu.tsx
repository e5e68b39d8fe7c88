import { Box, Button, Checkbox, Divider, Flex, Popover, Radio, Typography } from '@strapi/design-system';
import { CaretDown } from '@strapi/icons';
import { useId } from 'react';
import { useText } from '../../../utils/useText';
import type { ToolFacts } from './filterModel';
import { Legend } from './Legend';
import { Panel } from './Panel';

/** How the grid is shown: grouped by channel or phase, only gaps, compact; and what its signs mean. */
export const ViewMenu = ({ facts: { url, setUrl } }: { readonly facts: ToolFacts }) => {
  const text = useText();
  const group = useId();
  return (
    <Popover.Root>
      <Popover.Trigger>
        <Button size="S" variant="tertiary" endIcon={<CaretDown />}>
          {text('coverage.view')}
        </Button>
      </Popover.Trigger>
      <Panel aria-label={text('coverage.view')} align="end">
        <Flex direction="column" alignItems="stretch" gap={3} padding={2}>
          <Typography id={group} variant="pi" fontWeight="bold" textColor="neutral600">
            {text('coverage.group')}
          </Typography>
          <Radio.Group
            aria-labelledby={group}
            value={url.groupBy}
            onValueChange={(value) => setUrl({ groupBy: value === 'phase' ? 'phase' : 'channel' }, { replace: true })}
          >
            <Flex direction="column" alignItems="flex-start" gap={2}>
              <Radio.Item value="channel">{text('coverage.group.channel')}</Radio.Item>
              <Radio.Item value="phase">{text('coverage.group.phase')}</Radio.Item>
            </Flex>
          </Radio.Group>
          <Divider />
          <Checkbox
            checked={url.onlyGaps}
            onCheckedChange={(checked) => setUrl({ onlyGaps: checked === true }, { replace: true })}
          >
            {text('coverage.onlyGaps')}
          </Checkbox>
          <Checkbox
            checked={url.compact}
            onCheckedChange={(checked) => setUrl({ compact: checked === true }, { replace: true })}
          >
            {text('coverage.compact')}
          </Checkbox>
          <Divider />
          <Box>
            <Typography variant="pi" fontWeight="bold" textColor="neutral600" aria-hidden>
              {text('coverage.legend')}
            </Typography>
            <Legend direction="column" />
          </Box>
        </Flex>
      </Panel>
    </Popover.Root>
  );
};
