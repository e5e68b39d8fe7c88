import { Flex, Typography } from '@strapi/design-system';
import type { Grant, Setup } from '../../../../types';
import { useSiteCaller } from '../../components/useSiteCaller';
import { typeGrant } from '../../utils/typeGrant';
import { useText } from '../../utils/useText';
import { GrantRow } from './GrantRow';

interface ReadableTypesProps {
  readonly setup: Setup;
  /** Why the caller may not grant this. */
  readonly blocked?: string;
  readonly busy: boolean;
  readonly onGrant: (grant: Grant) => void;
}

/** Which included content types the site's caller can read, each to be given and taken back: of the others it gets nothing. */
export const ReadableTypes = ({ setup, blocked, busy, onGrant }: ReadableTypesProps) => {
  const text = useText();
  const who = useSiteCaller()(setup);
  const { siteReader } = setup.settings;
  const { caller, unreadable } = setup.access.site;
  const types = setup.contentTypes.filter(({ participates }) => participates);
  if (caller.state !== 'ok' || types.length === 0) return null;
  const token = setup.access.tokens.find(({ id }) => id === siteReader?.token);
  const readsAll = siteReader !== null && token !== undefined && token.type !== 'custom';
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Typography tag="h3" variant="delta">
        {text('setup.access.types', { who })}
      </Typography>
      <Typography textColor="neutral600">
        {text(readsAll ? 'setup.access.types.all' : 'setup.access.types.text', { count: unreadable.length })}
      </Typography>
      {!readsAll && (
        <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>
          {types.map((type) => (
            <GrantRow
              key={type.uid}
              title={type.name}
              granted={type.siteCanFind}
              confirm={text(siteReader ? 'setup.grant.types.token' : 'setup.grant.types.confirm', { names: type.name })}
              confirmBack={text(siteReader ? 'setup.takeBack.types.token' : 'setup.takeBack.types', {
                name: type.name,
              })}
              blocked={blocked}
              busy={busy}
              onGrant={(revoke) => onGrant({ ...typeGrant(setup, type.uid), revoke })}
            />
          ))}
        </Flex>
      )}
    </Flex>
  );
};
