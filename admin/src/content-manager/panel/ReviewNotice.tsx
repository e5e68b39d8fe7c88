import { Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { EntryReview } from '../../../../types';
import { useText } from '../../utils/useText';
import { Notice } from '../../components/Notice';

interface ReviewNoticeProps {
  /** The locales of the entry that need a look. */
  readonly reviews: readonly EntryReview[];
  /** The content locale on screen; the default one without it. */
  readonly locale?: string;
}

/** Says that visitors see something old, or what a colleague wants changed. Nothing where all is well. */
export const ReviewNotice = ({ reviews, locale }: ReviewNoticeProps) => {
  const text = useText();
  const { formatDate } = useIntl();
  const found =
    reviews.find((one) => one.locale === null || one.locale === locale) ?? (locale ? undefined : reviews[0]);
  if (!found) return null;
  const { review, freshUntil } = found;
  const asked = review && review.verdict !== 'good' ? review : null;
  const day = (at: string) => formatDate(at, { dateStyle: 'medium' });
  return (
    <Notice tone="neutral">
      <Typography variant="pi" fontWeight="bold" textColor="neutral800">
        {asked ? text(`review.verdict.${asked.verdict}`) : text('review.panel.stale', { date: day(freshUntil) })}
      </Typography>
      {asked?.note && (
        <Typography variant="pi" textColor="neutral800" style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
          {asked.note}
        </Typography>
      )}
      {asked && (
        <Typography variant="pi" textColor="neutral600">
          {asked.reviewer ? text('review.by', { reviewer: asked.reviewer, date: day(asked.at) }) : day(asked.at)}
        </Typography>
      )}
    </Notice>
  );
};
