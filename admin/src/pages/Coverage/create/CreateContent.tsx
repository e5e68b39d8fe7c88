import { Button, LinkButton } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { Link } from 'react-router-dom';
import { t } from '../../../utils/translate';
import { useCoverage } from '../model/context';
import { CreateContentDialog } from './CreateContentDialog';
import { useCreateContent, type CreateTarget } from './useCreateContent';

interface CreateContentProps {
  readonly target: CreateTarget;
  /** The one thing to do first, or one action of a row among many. */
  readonly look: 'primary' | 'row';
}

/** "Create content": straight to the new entry where only one content type comes into question, else by way of a choice. */
export const CreateContent = ({ target, look }: CreateContentProps) => {
  const { formatMessage } = useIntl();
  const { names } = useCoverage();
  const { types, pathTo } = useCreateContent();
  const [choosing, setChoosing] = useState(false);
  const [first, ...others] = types;
  if (!first) return null;

  const words = formatMessage({ id: t('cell.action.create') });
  const cell = { stage: names.stage(target.stage), touchpoint: names.touchpoint(target.touchpoint) };
  const label = formatMessage({ id: t('gaps.create') }, cell);
  const shared =
    look === 'row' ? ({ size: 'S', variant: 'tertiary', startIcon: <Plus />, 'aria-label': label } as const) : {};
  return (
    <>
      {others.length === 0 ? (
        <LinkButton tag={Link} to={pathTo(first, target)} {...shared}>
          {words}
        </LinkButton>
      ) : (
        <Button onClick={() => setChoosing(true)} {...shared}>
          {words}
        </Button>
      )}
      {choosing && <CreateContentDialog target={target} onClose={() => setChoosing(false)} />}
    </>
  );
};
