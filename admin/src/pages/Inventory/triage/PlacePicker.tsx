import { Button, Popover } from '@strapi/design-system';
import type { PlacementOption } from '../../../../../types';
import { OptionList } from '../../../placing/OptionList';
import { useGetPlacementOptionsQuery } from '../../../services/coverage/options';
import { useText } from '../../../utils/useText';
import { Key } from './Key';

interface PlacePickerProps {
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
  readonly locale?: string;
  readonly severalJourneys: boolean;
  readonly onChoose: (option: PlacementOption) => void;
}

const NOWHERE: ReadonlySet<string> = new Set();

/** The one list of places, gaps first. */
export const PlacePicker = ({ open, onOpen, locale, severalJourneys, onChoose }: PlacePickerProps) => {
  const text = useText();
  const options = useGetPlacementOptionsQuery({ locale }, { skip: !open, refetchOnMountOrArgChange: true });
  return (
    <Popover.Root open={open} onOpenChange={onOpen}>
      <Popover.Trigger>
        <Button variant="secondary" endIcon={<Key>P</Key>}>
          {text('triage.choose')}
        </Button>
      </Popover.Trigger>
      <Popover.Content align="start" sideOffset={4} aria-label={text('triage.choose')}>
        <OptionList
          options={options.data}
          error={options.error}
          onRetry={() => void options.refetch()}
          severalJourneys={severalJourneys}
          placed={NOWHERE}
          onChoose={(option) => {
            onOpen(false);
            onChoose(option);
          }}
        />
      </Popover.Content>
    </Popover.Root>
  );
};
