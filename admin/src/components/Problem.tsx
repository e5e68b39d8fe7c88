import { Box, Typography } from '@strapi/design-system';
import { errorMessage } from '../utils/errors';
import { useText } from '../utils/useText';

/** One fault that the server found in what was sent. */
interface Fault {
  readonly path?: readonly (string | number)[] | string;
  readonly message?: string;
}

/** The faults that a refused request names, each with its place. */
export const faultsOf = (error: unknown): readonly { readonly path: string; readonly message: string }[] => {
  const details = (error as { readonly details?: { readonly errors?: readonly Fault[] } } | null)?.details;
  return (details?.errors ?? []).map(({ path, message }) => ({
    path: Array.isArray(path) ? path.join('.') : String(path ?? ''),
    message: message ?? '',
  }));
};

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
