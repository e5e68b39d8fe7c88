import { Status, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';
import type { Review } from '../../../../../types';
import { useText } from '../../../utils/useText';

const VARIANT = { good: 'success', update: 'warning', retire: 'danger' } as const;

/** The last verdict on an entry: what, why, who and when. */
export const VerdictText = ({ review }: { readonly review: Review | null }) => {
  const text = useText();
  const { formatDate } = useIntl();
  if (!review) {
    return (
      <Typography variant="pi" textColor="neutral600">
        {text('review.verdict.none')}
      </Typography>
    );
  }
  const { verdict, note, reviewer, at, nextAt } = review;
  const day = (value: string, timeZone?: string) => formatDate(value, { dateStyle: 'medium', timeZone });
  return (
    <>
      <Status size="XS" width="fit-content" variant={VARIANT[verdict]}>
        <Typography variant="pi" fontWeight="bold">
          {text(`review.verdict.${verdict}`)}
        </Typography>
      </Status>
      {note && <Note variant="pi">{note}</Note>}
      <Typography tag="p" variant="pi" textColor="neutral600">
        {reviewer ? text('review.by', { reviewer, date: day(at) }) : day(at)}
      </Typography>
      {nextAt && (
        <Typography tag="p" variant="pi" textColor="neutral600">
          {text('review.nextOn', { date: day(nextAt, 'UTC') })}
        </Typography>
      )}
    </>
  );
};

const Note = styled(Typography).attrs({ tag: 'p', textColor: 'neutral800' })`
  max-width: 32rem;
  white-space: pre-line;
  overflow-wrap: anywhere;
`;
