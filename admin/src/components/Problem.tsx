import { Box, Typography } from '@strapi/design-system';
import { faultsOf, needsPlace } from '../utils/errors';
import { useErrorText, usePlacedFaultText } from '../utils/useFaultText';

interface ProblemProps {
  readonly error: unknown;
  /** What failed. */
  readonly title: string;
}

/** Something could not be saved: what and why, or where the faults are. */
export const Problem = ({ error, title }: ProblemProps) => {
  const errorText = useErrorText();
  const placedText = usePlacedFaultText();
  const faults = faultsOf(error).filter(needsPlace);
  return (
    <Box role="alert" background="danger100" borderColor="danger200" hasRadius padding={4} width="100%">
      <Typography tag="p" fontWeight="bold" textColor="danger700">
        {title}
      </Typography>
      {faults.length === 0 && (
        <Typography tag="p" textColor="danger700">
          {errorText(error)}
        </Typography>
      )}
      {faults.length > 0 && (
        <Box tag="ul" paddingTop={2}>
          {faults.map((fault) => (
            <Typography tag="li" key={`${fault.path}${fault.message}`} variant="pi" textColor="danger700">
              {placedText(fault)}
            </Typography>
          ))}
        </Box>
      )}
    </Box>
  );
};
