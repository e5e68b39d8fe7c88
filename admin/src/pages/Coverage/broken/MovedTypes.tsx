import { Box, Button, Checkbox, Flex, SingleSelect, SingleSelectOption, Typography } from '@strapi/design-system';
import { useState } from 'react';
import type { OrphanPage, Setup } from '../../../../../types';
import { useSiteCaller } from '../../../components/useSiteCaller';
import { useText } from '../../../utils/useText';

type GoneType = OrphanPage['meta']['goneTypes'][number];

interface MovedTypesProps {
  /** The content types that are gone, and those that hold their entries now. */
  readonly gone: readonly GoneType[];
  readonly setup: Setup;
  readonly busy: boolean;
  /** With `open` the site's caller is to read the new one, too. */
  readonly onMove: (from: string, to: string, open: boolean) => void;
}

/** Content types that vanished: where one only got a new name, all of its placements follow it at once. */
export const MovedTypes = ({ gone, setup, busy, onMove }: MovedTypesProps) => (
  <>
    {gone.map((type) => (
      <MovedType
        key={type.contentType}
        type={type}
        setup={setup}
        busy={busy}
        onMove={(to, open) => onMove(type.contentType, to, open)}
      />
    ))}
  </>
);

interface MovedTypeProps extends Pick<MovedTypesProps, 'setup' | 'busy'> {
  readonly type: GoneType;
  readonly onMove: (to: string, open: boolean) => void;
}

const MovedType = ({ type: { contentType, successors }, setup, busy, onMove }: MovedTypeProps) => {
  const text = useText();
  const who = useSiteCaller()(setup);
  const [chosen, setChosen] = useState<string | null>(null);
  /** The content type that is to be opened: the tick is for that one alone. */
  const [opened, setOpened] = useState<string | null>(null);
  // Where only one holds the entries there is nothing to choose.
  const to = chosen ?? (successors.length === 1 ? successors[0]!.uid : null);
  const target = setup.contentTypes.find(({ uid }) => uid === to);
  const isClosed = target?.siteCanFind === false;
  const mayOpen = isClosed && mayGrant(setup);
  if (successors.length === 0) {
    return (
      <Box background="neutral100" hasRadius padding={4}>
        <Typography>{text('orphans.renamed.none', { contentType })}</Typography>
      </Box>
    );
  }
  return (
    <Flex background="neutral100" hasRadius padding={4} gap={3} wrap="wrap">
      <Typography>{text('orphans.renamed', { contentType })}</Typography>
      <Box minWidth="16rem">
        <SingleSelect
          size="S"
          aria-label={text('orphans.renamed.to')}
          placeholder={text('orphans.renamed.to')}
          value={to}
          onChange={(uid) => setChosen(String(uid))}
        >
          {successors.map(({ uid, name }) => (
            <SingleSelectOption key={uid} value={uid}>
              {name}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </Box>
      <Button
        size="S"
        variant="secondary"
        disabled={!to}
        loading={busy}
        onClick={() => to && onMove(to, mayOpen && opened === to)}
      >
        {text('orphans.renamed.save')}
      </Button>
      {mayOpen && (
        <Checkbox checked={opened === to} onCheckedChange={(on) => setOpened(on === true ? to : null)}>
          {text('orphans.renamed.open', { who, name: target?.name })}
        </Checkbox>
      )}
      {isClosed && !mayOpen && (
        <Typography variant="pi" textColor="neutral600">
          {text('orphans.renamed.closed', { who, name: target?.name })}
        </Typography>
      )}
    </Flex>
  );
};

/** Whether the person may let the site's caller read a content type. */
const mayGrant = ({ permissions, settings: { siteReader }, access: { mayGrant: may, site } }: Setup): boolean =>
  permissions.settings && site.caller.state === 'ok' && (siteReader ? may.tokens : may.public);
