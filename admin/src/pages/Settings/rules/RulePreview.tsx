import { Box, Typography } from '@strapi/design-system';
import { useDebounce } from '@strapi/strapi/admin';
import type { RulePreviewInput } from '../../../../../types';
import { usePreviewRuleQuery } from '../../../services/rules';
import { useErrorText } from '../../../utils/useFaultText';
import { useText } from '../../../utils/useText';

const DELAY = 400;

/** What a rule would match, while it is being written: how many entries, and some of their titles. */
export const RulePreview = ({ question }: { readonly question: RulePreviewInput }) => {
  const text = useText();
  const errorText = useErrorText();
  const settled = useDebounce(JSON.stringify(question), DELAY);
  const preview = usePreviewRuleQuery(JSON.parse(settled) as RulePreviewInput, { refetchOnMountOrArgChange: true });
  const { currentData: found, error } = preview;
  return (
    <Box role="status" background="neutral100" hasRadius padding={4}>
      {Boolean(error) && <Typography textColor="danger700">{errorText(error)}</Typography>}
      {!error && !found && <Typography textColor="neutral600">{text('common.loading')}</Typography>}
      {found && (
        <>
          <Typography tag="p" fontWeight="bold" textColor="neutral800">
            {text('rules.preview', { count: found.count })}
          </Typography>
          {found.examples.length > 0 && (
            <Typography tag="p" textColor="neutral600">
              {found.examples.join(' · ')}
              {found.count > found.examples.length && ' …'}
            </Typography>
          )}
        </>
      )}
    </Box>
  );
};
