import { Box, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import type { PlacementsImportReport } from '../../../../../types';
import { useBulkWords } from '../../../placing/bulk/useBulkWords';
import { useFaultText } from '../../../utils/useFaultText';
import { useText } from '../../../utils/useText';

/** Refused lines that are listed; who mends those sees the rest with the next try. */
const SHOWN = 100;

/** What a file would change; first of all, which of its lines are refused, and why. */
export const ImportReport = ({ report }: { readonly report: PlacementsImportReport }) => {
  const text = useText();
  const faultText = useFaultText();
  const words = useBulkWords();
  const { added, updated, removed, unchanged, refused } = report;
  const faulty = report.rows.filter(({ outcome }) => outcome === 'refused').slice(0, SHOWN);
  return (
    <>
      <Box
        role="status"
        background={refused > 0 ? 'warning100' : 'neutral100'}
        borderColor={refused > 0 ? 'warning200' : 'neutral200'}
        hasRadius
        padding={4}
      >
        <Typography tag="p" fontWeight="bold" textColor="neutral800">
          {refused > 0
            ? text('file.refused', { count: refused })
            : text('file.counts', { added, updated, removed, unchanged })}
        </Typography>
        {refused === 0 &&
          report.scores.map((score) => (
            <Typography key={score.journey} tag="p" textColor="neutral800">
              {words.score(score)}
            </Typography>
          ))}
      </Box>
      {faulty.length > 0 && (
        <Table colCount={3} rowCount={faulty.length + 1}>
          <Thead>
            <Tr>
              {['line', 'place', 'reason'].map((column) => (
                <Th key={column}>
                  <Typography variant="sigma" fontSize={1}>
                    {text(`file.${column}`)}
                  </Typography>
                </Th>
              ))}
            </Tr>
          </Thead>
          <Tbody>
            {faulty.map(({ line, place, message, code, values }) => (
              <Tr key={line}>
                <Td>
                  <Typography>{line}</Typography>
                </Td>
                <Td>
                  <Typography>{place}</Typography>
                </Td>
                <Td>
                  <Typography style={{ overflowWrap: 'anywhere', whiteSpace: 'normal' }}>
                    {faultText({ message: message ?? '', code, values })}
                  </Typography>
                </Td>
              </Tr>
            ))}
          </Tbody>
        </Table>
      )}
    </>
  );
};
