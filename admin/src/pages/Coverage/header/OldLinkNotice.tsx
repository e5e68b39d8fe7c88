import { Flex, Typography } from '@strapi/design-system';
import { WarningCircle } from '@strapi/icons';
import type { JourneySummary } from '../../../../../types';
import { useText } from '../../../utils/useText';

interface OldLinkNoticeProps {
  /** The journey that the address names. */
  readonly wanted: string | null;
  /** The one that is shown. */
  readonly journey: JourneySummary;
}

/** Says that a link names a journey that is gone, so that nobody takes the default one for it. */
export const OldLinkNotice = ({ wanted, journey }: OldLinkNoticeProps) => {
  const text = useText();
  if (wanted === null || wanted === journey.slug) return null;
  return (
    <Flex role="status" background="warning100" borderColor="warning200" hasRadius gap={3} padding={4}>
      <WarningCircle fill="warning600" aria-hidden />
      <Typography textColor="neutral800">{text('coverage.journey.gone', { wanted, shown: journey.name })}</Typography>
    </Flex>
  );
};
