import { Typography } from '@strapi/design-system';
import { PERMISSION_NAMES } from '../../../../types/defaults';
import { useText } from '../../utils/useText';
import { useCoverage } from './model/context';

/** What the person may not do with a slot, and who can let them. Nothing where they may do everything. */
export const MissingRights = () => {
  const text = useText();
  const { plan, place } = useCoverage().setup.permissions;
  if (plan && place) return null;
  return (
    <Typography tag="p" variant="pi" textColor="neutral600">
      {text(`coverage.rights.${plan ? 'place' : place ? 'plan' : 'both'}`, PERMISSION_NAMES)}
    </Typography>
  );
};
