import { Box, NumberInput, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import type { ContentTypeInfo } from '../../../../types';
import { useText } from '../../utils/useText';
import { isDays } from './freshness';

interface FreshnessTableProps {
  readonly types: readonly ContentTypeInfo[];
  /** Days by content type; as usual without. */
  readonly value: Readonly<Record<string, number | undefined>>;
  readonly disabled: boolean;
  readonly onChange: (value: Record<string, number | undefined>) => void;
}

/** How long each content type stays fresh, where that is not as usual. */
export const FreshnessTable = ({ types, value, disabled, onChange }: FreshnessTableProps) => {
  const text = useText();
  return (
    <Table colCount={2} rowCount={types.length + 1} aria-label={text('freshness.types')}>
      <Thead>
        <Tr>
          {['freshness.type', 'freshness.days'].map((key) => (
            <Th key={key}>
              <Typography variant="sigma" fontSize={1} textColor="neutral600">
                {text(key)}
              </Typography>
            </Th>
          ))}
        </Tr>
      </Thead>
      <Tbody>
        {types.map(({ uid, name }) => {
          const days = value[uid];
          const wrong = days !== undefined && !isDays(days);
          return (
            <Tr key={uid}>
              <Td>
                <Typography textColor="neutral800">{name}</Typography>
              </Td>
              <Td>
                <Box maxWidth="20rem">
                  <NumberInput
                    size="S"
                    name={uid}
                    aria-label={text('freshness.days.of', { name })}
                    placeholder={text('freshness.usual')}
                    hasError={wrong}
                    aria-invalid={wrong}
                    disabled={disabled}
                    value={days}
                    onValueChange={(next) => onChange({ ...value, [uid]: next })}
                  />
                </Box>
                {wrong && (
                  <Typography tag="p" variant="pi" textColor="danger600">
                    {text('freshness.days.fault')}
                  </Typography>
                )}
              </Td>
            </Tr>
          );
        })}
      </Tbody>
    </Table>
  );
};
