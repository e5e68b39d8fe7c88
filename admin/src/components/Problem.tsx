import { Box, Typography } from '@strapi/design-system';
import { errorMessage, faultsOf } from '../utils/errors';
import { useText } from '../utils/useText';

interface ProblemProps {
  readonly error: unknown;
  /** What failed. */
  readonly title: string;
}

/** Something could not be saved: what and why, or where the faults are. */
export const Problem = ({ error, title }: ProblemProps) => {
  const text = useText();
  const faults = faultsOf(error).filter(({ path }) => path);
  return (
    <Box role="alert" background="danger100" borderColor="danger200" hasRadius padding={4} width="100%">
      <Typography tag="p" fontWeight="bold" textColor="danger700">
        {title}
      </Typography>
      {faults.length === 0 && (
        <Typography tag="p" textColor="danger700">
          {errorMessage(error) ?? text('common.error.text')}
        </Typography>
      )}
      {faults.length > 0 && (
        <Box tag="ul" paddingTop={2}>
          {faults.map(({ path, message }) => (
            <Typography tag="li" key={`${path}${message}`} variant="pi" textColor="danger700">
              {path}: {message}
            </Typography>
          ))}
        </Box>
      )}
    </Box>
  );
};
