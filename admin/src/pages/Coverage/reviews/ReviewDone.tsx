import { Flex, TextButton, Typography } from '@strapi/design-system';
import { CheckCircle } from '@strapi/icons';
import { Problem } from '../../../components/Problem';
import { useText } from '../../../utils/useText';
import type { useReviewing } from './useReviewing';

/** Says which verdict was given just now, and takes it back. Nothing where none was. */
export const ReviewDone = ({ reviewing }: { readonly reviewing: ReturnType<typeof useReviewing> }) => {
  const text = useText();
  const { given, undo, undoing, undoError } = reviewing;
  return (
    <div role="status">
      {given && (
        <Flex background="success100" borderColor="success200" hasRadius gap={3} padding={3} wrap="wrap">
          <CheckCircle fill="success600" aria-hidden />
          <Typography textColor="success700">
            {text(`review.done.${given.verdict}`, { count: given.entries.length })}
          </Typography>
          <TextButton onClick={() => void undo()} disabled={undoing}>
            {text('review.undo')}
          </TextButton>
        </Flex>
      )}
      {given && undoError && <Problem error={undoError} title={text('review.undo.failed')} />}
    </div>
  );
};
