import { Checkbox, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import type { Grant, Setup } from '../../../../types';
import { useText } from '../../utils/useText';
import { GrantRow } from './GrantRow';
import { unreadableTypes } from './steps';

interface PublicTypesProps {
  readonly setup: Setup;
  /** Why the caller may not grant this. */
  readonly blocked?: string;
  readonly busy: boolean;
  readonly onGrant: (grant: Grant) => void;
}

/** Content types that take part, but that visitors cannot read: nothing of them would ever be served to the public. */
export const PublicTypes = ({ setup, blocked, busy, onGrant }: PublicTypesProps) => {
  const text = useText();
  const types = unreadableTypes(setup);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const chosen = types.filter(({ uid }) => !left.has(uid));
  if (types.length === 0) return null;
  const toggle = (uid: string) =>
    setLeft((now) => new Set(now.has(uid) ? [...now].filter((other) => other !== uid) : [...now, uid]));
  const names = chosen.map(({ name }) => name).join(', ');
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Typography tag="h3" variant="delta">
        {text('setup.access.types')}
      </Typography>
      <Typography textColor="neutral600">{text('setup.access.types.text')}</Typography>
      <Flex gap={5} wrap="wrap">
        {types.map(({ uid, name }) => (
          <Checkbox key={uid} checked={!left.has(uid)} disabled={Boolean(blocked)} onCheckedChange={() => toggle(uid)}>
            {name}
          </Checkbox>
        ))}
      </Flex>
      <Flex tag="ul" direction="column" alignItems="stretch">
        <GrantRow
          title={text('setup.grant.types', { count: chosen.length })}
          granted={false}
          confirm={text('setup.grant.types.confirm', { names })}
          blocked={blocked ?? (chosen.length === 0 ? text('setup.grant.types.none') : undefined)}
          busy={busy}
          onGrant={() => onGrant({ grant: 'publicTypes', contentTypes: chosen.map(({ uid }) => uid) })}
        />
      </Flex>
    </Flex>
  );
};
