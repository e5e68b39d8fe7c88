import { Flex, Typography } from '@strapi/design-system';
import { Calendar, CheckCircle, MinusCircle, Pencil } from '@strapi/icons';
import { useText } from '../../../utils/useText';
import type { GapStatus } from '../model/gapStatus';

/** A sign and a colour for each status; the word stands beside them. */
const LOOKS = {
  open: { Sign: MinusCircle, color: 'neutral600' },
  planned: { Sign: Calendar, color: 'secondary600' },
  inProgress: { Sign: Pencil, color: 'primary600' },
  done: { Sign: CheckCircle, color: 'success600' },
} as const;

/** How far a gap has come, with its sign and its word. */
export const GapStatusBadge = ({ status }: { readonly status: GapStatus }) => {
  const text = useText();
  const { Sign, color } = LOOKS[status];
  return (
    <Flex tag="span" display="inline-flex" gap={1}>
      <Sign width={14} height={14} fill={color} aria-hidden />
      <Typography tag="span" variant="pi" textColor="neutral800">
        {text(`gaps.status.${status}`)}
      </Typography>
    </Flex>
  );
};
