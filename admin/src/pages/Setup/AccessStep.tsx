import { Button, Flex, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import type { ReactNode } from 'react';
import type { Grant, Setup, SettingsPatch } from '../../../../types';
import { PERMISSION_NAMES } from '../../../../types/defaults';
import { Problem } from '../../components/Problem';
import { useGrantMutation, useUpdateSettingsMutation } from '../../services/setup';
import { useText } from '../../utils/useText';
import { GrantRow } from './GrantRow';
import type { StepProps } from './JourneyStep';
import { ReadableTypes } from './ReadableTypes';
import { SiteReaderField } from './SiteReaderField';

/** Who may place content and who may read it, each a grant that a person confirms, and can take back. */
export const AccessStep = ({ setup, onDone }: StepProps) => {
  const text = useText();
  const { toggleNotification } = useNotification();
  const [give, { isLoading, error }] = useGrantMutation();
  const [update, saving] = useUpdateSettingsMutation();
  const { mayGrant } = setup.access;
  const reason = (kind: keyof typeof mayGrant) =>
    setup.permissions.settings && mayGrant[kind]
      ? undefined
      : setup.permissions.settings
        ? text(`setup.grant.no.${kind}`)
        : text('setup.noSettings', { permission: PERMISSION_NAMES.settings });

  const grant = async (body: Grant) => {
    const answer = await give(body);
    if (!('error' in answer)) {
      toggleNotification({ type: 'success', message: text(body.revoke ? 'setup.takeBack.done' : 'setup.grant.done') });
    }
  };
  const readAs = async (siteReader: SettingsPatch['siteReader']) => {
    const answer = await update({ siteReader });
    if (!('error' in answer)) toggleNotification({ type: 'success', message: text('setup.freshness.saved') });
  };
  const close = async () => {
    const answer = await update({ guideClosed: true });
    if (!('error' in answer)) onDone();
  };

  const parts = { setup, reason, busy: isLoading, onGrant: (body: Grant) => void grant(body) };
  return (
    <Flex direction="column" alignItems="stretch" gap={5}>
      {Boolean(error) && <Problem error={error} title={text('setup.grant.failed')} />}
      {Boolean(saving.error) && <Problem error={saving.error} title={text('setup.freshness.failed')} />}
      <Editors {...parts} />
      <Readers {...parts}>
        <SiteReaderField setup={setup} busy={saving.isLoading} onChange={(reader) => void readAs(reader)} />
      </Readers>
      <ReadableTypes
        setup={setup}
        blocked={reason(setup.settings.siteReader ? 'tokens' : 'public')}
        busy={isLoading}
        onGrant={parts.onGrant}
      />
      {setup.permissions.settings && !setup.settings.guideClosed && (
        <Flex>
          <Button variant="tertiary" loading={saving.isLoading} onClick={() => void close()}>
            {text('setup.access.close')}
          </Button>
        </Flex>
      )}
    </Flex>
  );
};

interface GrantsProps {
  readonly setup: Setup;
  /** Why the person may not grant that; nothing where they may. */
  readonly reason: (kind: keyof Setup['access']['mayGrant']) => string | undefined;
  readonly busy: boolean;
  readonly onGrant: (grant: Grant) => void;
}

/** The admin roles that may place content. */
const Editors = ({ setup, reason, busy, onGrant }: GrantsProps) => {
  const text = useText();
  const { roles } = setup.access;
  /** Whoever can read nothing finds nothing to place. */
  const warningOf = ({ canPlace, readableTypes, withoutLocale }: (typeof roles)[number]) => {
    if (!canPlace) return undefined;
    if (withoutLocale.length > 0) return text('setup.grant.role.noLocale', { names: withoutLocale.join(', ') });
    return readableTypes === 0 ? text('setup.grant.role.readsNothing') : undefined;
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Typography tag="h3" variant="delta">
        {text('setup.access.editors')}
      </Typography>
      {roles.length === 0 && <Typography textColor="neutral600">{text('setup.access.noRoles')}</Typography>}
      <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>
        {roles.map((role) => (
          <GrantRow
            key={role.id}
            title={text('setup.grant.role', { name: role.name })}
            granted={role.canPlace}
            confirm={text('setup.grant.role.confirm', { name: role.name })}
            confirmBack={text('setup.takeBack.role', { name: role.name })}
            blocked={reason('roles')}
            warning={warningOf(role)}
            busy={busy}
            onGrant={(revoke) => onGrant({ grant: 'role', role: role.id, revoke })}
          />
        ))}
      </Flex>
    </Flex>
  );
};

/** Whom the site reads as, and the callers that may ask for the journey's content. */
const Readers = ({ setup, reason, busy, onGrant, children }: GrantsProps & { readonly children: ReactNode }) => {
  const text = useText();
  const { publicCanRead, tokens } = setup.access;
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Typography tag="h3" variant="delta">
        {text('setup.access.readers')}
      </Typography>
      <Typography textColor="neutral600">{text('setup.access.readers.text')}</Typography>
      {children}
      <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>
        {publicCanRead !== null && (
          <GrantRow
            title={text('setup.grant.public')}
            granted={publicCanRead}
            confirm={text('setup.grant.public.confirm')}
            confirmBack={text('setup.takeBack.public')}
            blocked={reason('public')}
            busy={busy}
            onGrant={(revoke) => onGrant({ grant: 'public', revoke })}
          />
        )}
        {tokens.map(({ id, name, type, canRead }) => (
          <GrantRow
            key={id}
            title={text('setup.grant.token', { name })}
            granted={canRead}
            confirm={text('setup.grant.token.confirm', { name })}
            confirmBack={type === 'custom' ? text('setup.takeBack.token', { name }) : undefined}
            blocked={reason('tokens')}
            busy={busy}
            onGrant={(revoke) => onGrant({ grant: 'token', token: id, revoke })}
          />
        ))}
      </Flex>
    </Flex>
  );
};
