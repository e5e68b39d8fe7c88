import { Button, Flex, Typography } from '@strapi/design-system';
import { useText } from '../../../utils/useText';

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
  const text = useText();
  return (
    <Flex gap={2} wrap="wrap" role="toolbar" aria-label={text('unplaced.bulk')}>
      <Typography aria-live="polite" textColor="neutral600">
        {text('unplaced.chosen', { count })}
      </Typography>
      <Button size="S" onClick={onAdd}>
        {text('unplaced.add')}
      </Button>
      <Button size="S" variant="tertiary" loading={busy} onClick={onSetAside}>
        {text(aside ? 'unplaced.bringBack' : 'unplaced.setAside')}
      </Button>
    </Flex>
  );
};
