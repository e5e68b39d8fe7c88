import { Button, Flex, Typography, VisuallyHidden } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { useState } from 'react';
import { useFocusAdded } from '../../utils/useFocusAdded';
import { useText } from '../../utils/useText';
import { StageCard } from './StageCard';
import { newStage, type DraftStage } from './draft';
import { stageRuleFaults, type Refusal } from './refusal';

interface StagesTabProps {
  readonly stages: readonly DraftStage[];
  /** Why the server did not take what was sent last. */
  readonly refusal: Refusal | null;
  /** Keys of stages whose name was left: it may be complained of. */
  readonly left: ReadonlySet<string>;
  readonly onLeave: (key: string) => void;
  readonly onChange: (stages: readonly DraftStage[]) => void;
}

const swap = (stages: readonly DraftStage[], from: number, to: number) =>
  stages.map((stage, index) => (index === from ? stages[to] : index === to ? stages[from] : stage) ?? stage);

/** The journey's stages in their order: add, rename, order, take away. */
export const StagesTab = ({ stages, refusal, left, onLeave, onChange }: StagesTabProps) => {
  const text = useText();
  const [open, setOpen] = useState<string | null>(stages.length === 1 ? (stages[0]?.key ?? null) : null);
  const { rows, focusAdded } = useFocusAdded<HTMLOListElement>();
  const [moved, setMoved] = useState('');

  const add = () => {
    const stage = newStage(stages);
    onChange([...stages, stage]);
    setOpen(stage.key);
    focusAdded();
  };
  const move = (index: number, to: number) => {
    onChange(swap(stages, index, to));
    setMoved(text('journey.stage.moved', { name: stages[index]?.name ?? '', position: to + 1, total: stages.length }));
  };

  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Typography textColor="neutral600">{text('journey.stages.text')}</Typography>
      <Flex tag="ol" ref={rows} direction="column" alignItems="stretch" gap={3}>
        {stages.map((stage, index) => (
          <StageCard
            key={stage.key}
            stage={stage}
            ruleFaults={stageRuleFaults(stage, refusal)}
            position={index + 1}
            total={stages.length}
            open={open === stage.key}
            onToggle={() => setOpen(open === stage.key ? null : stage.key)}
            onMove={(by) => move(index, index + by)}
            onChange={(patch) =>
              onChange(stages.map((other) => (other.key === stage.key ? { ...other, ...patch } : other)))
            }
            left={left.has(stage.key)}
            onLeave={() => onLeave(stage.key)}
            onRemove={() => onChange(stages.filter(({ key }) => key !== stage.key))}
          />
        ))}
      </Flex>
      <Flex>
        <Button variant="secondary" startIcon={<Plus />} disabled={stages.length >= 30} onClick={add}>
          {text('journey.stage.add')}
        </Button>
      </Flex>
      <VisuallyHidden role="status">{moved}</VisuallyHidden>
    </Flex>
  );
};
