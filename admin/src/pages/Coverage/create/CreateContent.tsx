import { Button, IconButton, LinkButton } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import { useText } from '../../../utils/useText';
import { useCoverage } from '../model/context';
import { CreateContentDialog } from './CreateContentDialog';
import { useCreateContent, type CreateTarget } from './useCreateContent';

interface CreateContentProps {
  readonly target: CreateTarget;
  /** `row`: one action among many, as a sign. */
  readonly look: 'primary' | 'row';
}

/** "Create content": straight to the new entry where there is nothing to choose, else by way of a choice. */
export const CreateContent = ({ target, look }: CreateContentProps) => {
  const text = useText();
  const { names } = useCoverage();
  const { types, onlyPathTo } = useCreateContent();
  const [choosing, setChoosing] = useState(false);
  if (types.length === 0) return null;

  const only = onlyPathTo(target);
  const choose = () => setChoosing(true);
  const words = text('cell.action.create');
  const label = text('gaps.create', {
    stage: names.stage(target.stage),
    touchpoint: names.touchpoint(target.touchpoint),
  });
  return (
    <>
      {only ? (
        <CreateLink to={only} look={look} label={label} words={words} />
      ) : look === 'row' ? (
        <IconButton label={label} variant="tertiary" onClick={choose}>
          <Plus />
        </IconButton>
      ) : (
        <Button onClick={choose}>{words}</Button>
      )}
      {choosing && <CreateContentDialog target={target} onClose={() => setChoosing(false)} />}
    </>
  );
};

interface CreateLinkProps extends Pick<CreateContentProps, 'look'> {
  readonly to: string;
  /** Names the cell, for a row of a list. */
  readonly label: string;
  readonly words: string;
}

const CreateLink = ({ to, look, label, words }: CreateLinkProps) =>
  look === 'row' ? (
    <IconButton tag={Link} to={to} label={label} variant="tertiary">
      <Plus />
    </IconButton>
  ) : (
    <LinkButton tag={Link} to={to}>
      {words}
    </LinkButton>
  );
