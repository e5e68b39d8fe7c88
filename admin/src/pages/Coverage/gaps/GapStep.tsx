import { Button, IconButton } from '@strapi/design-system';
import { Pencil } from '@strapi/icons';
import type { Gap } from '../../../../../types';
import { useText } from '../../../utils/useText';
import { CreateContent } from '../create/CreateContent';
import { useCoverage } from '../model/context';
import { useGapNames } from './GapParts';

interface GapStepProps {
  readonly gap: Gap;
  /** There is room for words beside the sign. */
  readonly named?: boolean;
}

/** What closes a gap, in a list: new content, or where a draft waits already the slot that leads to it. */
export const GapStep = ({ gap, named = false }: GapStepProps) => {
  const text = useText();
  const { open, setup } = useCoverage();
  const names = useGapNames(gap);
  if (!setup.permissions.place || gap.status === 'done') return null;
  if (gap.draft === 0) return <CreateContent target={gap} named={named} />;
  return named ? (
    <Button size="S" variant="secondary" startIcon={<Pencil />} onClick={() => open(gap)}>
      {text('gaps.draft.short', { count: gap.draft })}
    </Button>
  ) : (
    <IconButton label={text('gaps.draft', { count: gap.draft, ...names })} variant="tertiary" onClick={() => open(gap)}>
      <Pencil />
    </IconButton>
  );
};
