import { Checkbox, Flex, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { t } from '../../../utils/translate';
import { useCoverage } from '../model/context';

/** How the grid is shown: only gaps, compact, grouped by channel or phase. */
export const GridOptions = () => {
  const { formatMessage } = useIntl();
  const { url, setUrl } = useCoverage();
  return (
    <Flex gap={4} wrap="wrap">
      <SingleSelect
        size="S"
        aria-label={formatMessage({ id: t('coverage.group') })}
        value={url.groupBy}
        onChange={(value) => setUrl({ groupBy: value === 'phase' ? 'phase' : 'channel' }, { replace: true })}
        customizeContent={(value) => formatMessage({ id: t(`coverage.group.${value}`) })}
      >
        <SingleSelectOption value="channel">{formatMessage({ id: t('coverage.group.channel') })}</SingleSelectOption>
        <SingleSelectOption value="phase">{formatMessage({ id: t('coverage.group.phase') })}</SingleSelectOption>
      </SingleSelect>
      <Checkbox
        checked={url.onlyGaps}
        onCheckedChange={(checked) => setUrl({ onlyGaps: checked === true }, { replace: true })}
      >
        {formatMessage({ id: t('coverage.onlyGaps') })}
      </Checkbox>
      <Checkbox
        checked={url.compact}
        onCheckedChange={(checked) => setUrl({ compact: checked === true }, { replace: true })}
      >
        {formatMessage({ id: t('coverage.compact') })}
      </Checkbox>
    </Flex>
  );
};
