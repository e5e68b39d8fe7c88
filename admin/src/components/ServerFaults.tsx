import { Box, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { errorMessage, faultsOf } from '../utils/errors';
import { t } from '../utils/translate';

/** What the server refused, in its words, and where: nothing was changed. */
export const ServerFaults = ({ error }: { readonly error: unknown }) => {
  const { formatMessage } = useIntl();
  const faults = faultsOf(error);
  return (
    <Box role="alert" background="danger100" borderColor="danger200" hasRadius padding={4}>
      <Typography fontWeight="bold" textColor="danger700" tag="p">
        {formatMessage({ id: t('common.failed') })}
      </Typography>
      {faults.length > 0 ? (
        <ul>
          {faults.map((fault) => (
            <Typography key={fault} tag="li" textColor="danger700">
              {fault}
            </Typography>
          ))}
        </ul>
      ) : (
        <Typography tag="p" textColor="danger700">
          {errorMessage(error) ?? formatMessage({ id: t('common.error.text') })}
        </Typography>
      )}
    </Box>
  );
};
