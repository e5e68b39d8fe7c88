import { Checkbox, Flex, Link, Typography } from '@strapi/design-system';
import { useAuth, useNotification } from '@strapi/strapi/admin';
import { Link as RouterLink } from 'react-router-dom';
import { Problem } from '../../components/Problem';
import { pending } from '../../components/states';
import { useGetWebhooksQuery, useUpdateWebhookMutation, type Webhook } from '../../services/webhooks';
import { useText } from '../../utils/useText';
import { AddWebhook } from './AddWebhook';
import { SettingsSection } from './SettingsSection';
import { CHANGED_EVENT, tells, withEvent } from './webhooks';

/** Which of Strapi's rights for webhooks the person has: it enforces them. */
const useRights = () => {
  const permissions = useAuth('WebhooksSection', (auth) => auth.permissions);
  const may = (right: string) => permissions.some(({ action }) => action === `admin::webhooks.${right}`);
  return { read: may('read'), create: may('create'), update: may('update') };
};

interface WebhookLineProps {
  readonly webhook: Webhook;
  readonly disabled: boolean;
  readonly onChange: (isTold: boolean) => void;
}

const WebhookLine = ({ webhook, disabled, onChange }: WebhookLineProps) => {
  const text = useText();
  return (
    <Flex tag="li" direction="column" alignItems="flex-start" gap={1}>
      <Checkbox checked={tells(webhook)} disabled={disabled} onCheckedChange={(checked) => onChange(checked === true)}>
        {webhook.name}
      </Checkbox>
      <Typography variant="pi" textColor="neutral600" style={{ overflowWrap: 'anywhere' }}>
        {webhook.isEnabled ? webhook.url : text('webhooks.off', { url: webhook.url })}
      </Typography>
    </Flex>
  );
};

const Webhooks = ({ rights }: { readonly rights: ReturnType<typeof useRights> }) => {
  const text = useText();
  const { toggleNotification } = useNotification();
  const list = useGetWebhooksQuery();
  const [update, { isLoading, error }] = useUpdateWebhookMutation();
  if (!list.data) return <>{pending(list)}</>;

  const save = async (webhook: Webhook, isTold: boolean) => {
    const answer = await update(withEvent(webhook, isTold));
    if (!('error' in answer)) toggleNotification({ type: 'success', message: text('setup.freshness.saved') });
  };

  return (
    <>
      {Boolean(error) && <Problem error={error} title={text('webhooks.failed')} />}
      {list.data.length === 0 && <Typography textColor="neutral600">{text('webhooks.none')}</Typography>}
      <Flex tag="ul" direction="column" alignItems="stretch" gap={3} aria-label={text('webhooks.title')}>
        {list.data.map((webhook) => (
          <WebhookLine
            key={webhook.id}
            webhook={webhook}
            disabled={isLoading || !rights.update}
            onChange={(isTold) => void save(webhook, isTold)}
          />
        ))}
      </Flex>
      {rights.create && <AddWebhook />}
      <Link tag={RouterLink} to="/settings/webhooks">
        {text('webhooks.manage')}
      </Link>
    </>
  );
};

/** Which of Strapi's webhooks are called when answers may be others; Strapi's own form does not list the events of plugins. */
export const WebhooksSection = () => {
  const text = useText();
  const rights = useRights();
  return (
    <SettingsSection title={text('webhooks.title')}>
      <Typography textColor="neutral600">{text('webhooks.text', { event: CHANGED_EVENT })}</Typography>
      {rights.read ? <Webhooks rights={rights} /> : <Typography>{text('webhooks.noPermission')}</Typography>}
    </SettingsSection>
  );
};
