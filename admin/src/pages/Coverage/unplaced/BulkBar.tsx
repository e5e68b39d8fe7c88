import { Button, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { t } from '../../../utils/translate';

interface BulkBarProps {
  readonly count: number;
  /** The list shows what was set aside. */
  readonly aside: boolean;
  readonly busy: boolean;
  readonly onAdd: () => void;
  readonly onSetAside: () => void;
}

/** What can be done with all chosen entries at once. */
export const BulkBar = ({ count, aside, busy, onAdd, onSetAside }: BulkBarProps) => {
  const { formatMessage } = useIntl();
  return (
    <Flex gap={2} wrap="wrap" role="toolbar" aria-label={formatMessage({ id: t('unplaced.bulk') })}>
      <Typography aria-live="polite" textColor="neutral600">
        {formatMessage({ id: t('unplaced.chosen') }, { count })}
      </Typography>
      <Button size="S" onClick={onAdd}>
        {formatMessage({ id: t('unplaced.add') })}
      </Button>
      <Button size="S" variant="tertiary" loading={busy} onClick={onSetAside}>
        {formatMessage({ id: t(aside ? 'unplaced.bringBack' : 'unplaced.setAside') })}
      </Button>
    </Flex>
  );
};
