import { Button, Flex, Modal, Typography } from '@strapi/design-system';
import { ModalFrame } from '../../components/ModalFrame';
import { itemKey, itemsOf, namesOf, type PlacementItem } from '../../placing/model';
import { useDescribe } from '../../placing/useDescribe';
import { useText } from '../../utils/useText';
import type { Clash } from './useEntryPlacements';

interface ClashDialogProps {
  readonly clash: Clash;
  /** Names for cells that only the refused version holds. */
  readonly nameOf: (item: PlacementItem) => string;
  readonly segmentNames: Readonly<Record<string, string>>;
  readonly saving: boolean;
  readonly onApply: () => void;
  readonly onTakeTheirs: () => void;
}

/** Someone else changed the placements in the meantime: both versions side by side, and a choice that loses nothing. */
export const ClashDialog = ({ clash, nameOf, segmentNames, saving, onApply, onTakeTheirs }: ClashDialogProps) => {
  const text = useText();
  const describe = useDescribe();
  const { names } = clash.theirs.meta;
  const title = (item: PlacementItem) => {
    const known = namesOf(item, names);
    return known ? describe.cell(known) : nameOf(item);
  };
  const version = (heading: string, items: readonly PlacementItem[]) => (
    <Flex tag="section" direction="column" alignItems="stretch" gap={2} flex="1 1 20rem">
      <Typography tag="h3" variant="delta">
        {heading}
      </Typography>
      {items.length === 0 && <Typography textColor="neutral600">{text('panel.clash.none')}</Typography>}
      <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>
        {items.map((item) => (
          <Flex tag="li" key={itemKey(item)} direction="column" alignItems="flex-start">
            <Typography fontWeight="bold">{title(item)}</Typography>
            <Typography variant="pi" textColor="neutral600">
              {describe.details(item, { ...segmentNames, ...names.segments })}
            </Typography>
          </Flex>
        ))}
      </Flex>
    </Flex>
  );
  return (
    <ModalFrame title={text('panel.clash.title')} dirty onClose={onTakeTheirs}>
      <Modal.Body>
        <Flex direction="column" alignItems="stretch" gap={5}>
          <Typography>{text('panel.clash.text')}</Typography>
          <Flex gap={6} alignItems="flex-start" wrap="wrap">
            {version(text('panel.clash.mine'), clash.mine)}
            {version(text('panel.clash.theirs'), itemsOf(clash.theirs))}
          </Flex>
        </Flex>
      </Modal.Body>
      <Modal.Footer>
        <Button variant="tertiary" onClick={onTakeTheirs}>
          {text('panel.clash.takeTheirs')}
        </Button>
        <Button onClick={onApply} loading={saving}>
          {text('panel.clash.apply')}
        </Button>
      </Modal.Footer>
    </ModalFrame>
  );
};
