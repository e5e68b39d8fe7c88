import { Box, Button, Flex, SingleSelect, SingleSelectOption, Typography } from '@strapi/design-system';
import { useState } from 'react';
import type { ContentTypeInfo } from '../../../../../types';
import { useText } from '../../../utils/useText';

interface MovedTypesProps {
  /** The content types that are gone. */
  readonly gone: readonly string[];
  readonly types: readonly ContentTypeInfo[];
  readonly busy: boolean;
  readonly onMove: (from: string, to: string) => void;
}

/** Content types that vanished: where one only got a new name, all of its placements follow it at once. */
export const MovedTypes = ({ gone, types, busy, onMove }: MovedTypesProps) => (
  <>
    {gone.map((from) => (
      <MovedType key={from} from={from} types={types} busy={busy} onMove={(to) => onMove(from, to)} />
    ))}
  </>
);

interface MovedTypeProps extends Pick<MovedTypesProps, 'types' | 'busy'> {
  readonly from: string;
  readonly onMove: (to: string) => void;
}

const MovedType = ({ from, types, busy, onMove }: MovedTypeProps) => {
  const text = useText();
  const [to, setTo] = useState<string | null>(null);
  return (
    <Flex background="neutral100" hasRadius padding={4} gap={3} wrap="wrap">
      <Typography>{text('orphans.renamed', { contentType: from })}</Typography>
      <Box minWidth="16rem">
        <SingleSelect
          size="S"
          aria-label={text('orphans.renamed.to')}
          placeholder={text('orphans.renamed.to')}
          value={to}
          onChange={(uid) => setTo(String(uid))}
        >
          {types.map(({ uid, name }) => (
            <SingleSelectOption key={uid} value={uid}>
              {name}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </Box>
      <Button size="S" variant="secondary" disabled={!to} loading={busy} onClick={() => to && onMove(to)}>
        {text('orphans.renamed.save')}
      </Button>
    </Flex>
  );
};
