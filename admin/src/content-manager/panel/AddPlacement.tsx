import { Button, Popover } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { useState, type RefObject } from 'react';
import type { PlacementOption } from '../../../../types';
import { OptionList } from '../../placing/OptionList';
import { useGetPlacementOptionsQuery } from '../../services/coverage/options';
import { useText } from '../../utils/useText';

interface AddPlacementProps {
  /** The content locale on screen, whose gaps come first. */
  readonly locale?: string;
  readonly severalJourneys: boolean;
  /** Cells that the entry stands in already. */
  readonly placed: ReadonlySet<string>;
  readonly disabled?: boolean;
  readonly buttonRef?: RefObject<HTMLButtonElement>;
  readonly onChoose: (option: PlacementOption) => void;
}

/** The button that opens the one list of cells; choosing one places the entry. */
export const AddPlacement = ({ locale, severalJourneys, placed, disabled, buttonRef, onChoose }: AddPlacementProps) => {
  const text = useText();
  const [open, setOpen] = useState(false);
  // Asked for again whenever the list opens: someone else may have filled a gap in the meantime.
  const options = useGetPlacementOptionsQuery({ locale }, { skip: !open, refetchOnMountOrArgChange: true });
  const choose = (option: PlacementOption) => {
    setOpen(false);
    onChoose(option);
  };
  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Trigger>
        <Button ref={buttonRef} variant="secondary" size="S" fullWidth startIcon={<Plus />} disabled={disabled}>
          {text('panel.add')}
        </Button>
      </Popover.Trigger>
      <Popover.Content side="bottom" align="end" sideOffset={4} aria-label={text('panel.add')}>
        <OptionList
          options={options.data}
          error={options.error}
          onRetry={() => void options.refetch()}
          severalJourneys={severalJourneys}
          placed={placed}
          onChoose={choose}
        />
      </Popover.Content>
    </Popover.Root>
  );
};
