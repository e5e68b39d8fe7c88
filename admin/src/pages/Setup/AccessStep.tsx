import { Button, Flex, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import type { Grant } from '../../../../types';
import { Problem } from '../../components/Problem';
import { useGrantMutation, useUpdateSettingsMutation } from '../../services/setup';
import { useText } from '../../utils/useText';
import { GrantRow } from './GrantRow';
import type { StepProps } from './JourneyStep';
import { PublicTypes } from './PublicTypes';

/** Who may place content and who may read it, each a grant that a person confirms. */
export const AccessStep = ({ setup, onDone }: StepProps) => {
  const text = useText();
  const { toggleNotification } = useNotification();
  const [give, { isLoading, error }] = useGrantMutation();
  const [update, closing] = useUpdateSettingsMutation();
  const { roles, publicCanRead, tokens, mayGrant } = setup.access;
  const may = (kind: keyof typeof mayGrant) => setup.permissions.settings && mayGrant[kind];
  const reason = (kind: keyof typeof mayGrant) =>
    may(kind) ? undefined : text(setup.permissions.settings ? `setup.grant.no.${kind}` : 'setup.noSettings');

  const grant = async (body: Grant) => {
    const answer = await give(body);
    if (!('error' in answer)) toggleNotification({ type: 'success', message: text('setup.grant.done') });
  };
  const close = async () => {
    const answer = await update({ guideClosed: true });
    if (!('error' in answer)) onDone();
  };

  const failed = error ?? closing.error;
  return (
    <Flex direction="column" alignItems="stretch" gap={5}>
      {Boolean(failed) && <Problem error={failed} title={text('setup.grant.failed')} />}
      <Flex direction="column" alignItems="stretch" gap={3}>
        <Typography tag="h3" variant="delta">
          {text('setup.access.editors')}
        </Typography>
        {roles.length === 0 && <Typography textColor="neutral600">{text('setup.access.noRoles')}</Typography>}
        <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>
          {roles.map(({ id, name, canPlace }) => (
            <GrantRow
              key={id}
              title={text('setup.grant.role', { name })}
              granted={canPlace}
              confirm={text('setup.grant.role.confirm', { name })}
              blocked={reason('roles')}
              busy={isLoading}
              onGrant={() => void grant({ grant: 'role', role: id })}
            />
          ))}
        </Flex>
      </Flex>
      <Flex direction="column" alignItems="stretch" gap={3}>
        <Typography tag="h3" variant="delta">
          {text('setup.access.readers')}
        </Typography>
        <Typography textColor="neutral600">{text('setup.access.readers.text')}</Typography>
        <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>
          {publicCanRead !== null && (
            <GrantRow
              title={text('setup.grant.public')}
              granted={publicCanRead}
              confirm={text('setup.grant.public.confirm')}
              blocked={reason('public')}
              busy={isLoading}
              onGrant={() => void grant({ grant: 'public' })}
            />
          )}
          {tokens.map(({ id, name, canRead }) => (
            <GrantRow
              key={id}
              title={text('setup.grant.token', { name })}
              granted={canRead}
              confirm={text('setup.grant.token.confirm', { name })}
              blocked={reason('tokens')}
              busy={isLoading}
              onGrant={() => void grant({ grant: 'token', token: id })}
            />
          ))}
        </Flex>
      </Flex>
      <PublicTypes setup={setup} blocked={reason('public')} busy={isLoading} onGrant={(body) => void grant(body)} />
      {setup.permissions.settings && !setup.settings.guideClosed && (
        <Flex>
          <Button variant="tertiary" loading={closing.isLoading} onClick={() => void close()}>
            {text('setup.access.close')}
          </Button>
        </Flex>
      )}
    </Flex>
  );
};
