import { Checkbox, Flex, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useText } from '../../../utils/useText';
import { useCoverage } from '../model/context';

/** How the grid is shown: only gaps, compact, grouped by channel or phase. */
export const GridOptions = () => {
  const text = useText();
  const { url, setUrl } = useCoverage();
  return (
    <Flex gap={4} wrap="wrap">
      <SingleSelect
        size="S"
        aria-label={text('coverage.group')}
        value={url.groupBy}
        onChange={(value) => setUrl({ groupBy: value === 'phase' ? 'phase' : 'channel' }, { replace: true })}
        customizeContent={(value) => text(`coverage.group.${value}`)}
      >
        <SingleSelectOption value="channel">{text('coverage.group.channel')}</SingleSelectOption>
        <SingleSelectOption value="phase">{text('coverage.group.phase')}</SingleSelectOption>
      </SingleSelect>
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
    </Flex>
  );
};
