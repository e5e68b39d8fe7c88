import { Button, Field, Flex, TextInput } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useState, type ChangeEvent, type FormEvent } from 'react';
import { LeaveGuard } from '../../components/LeaveGuard';
import { Problem } from '../../components/Problem';
import { useAddWebhookMutation } from '../../services/webhooks';
import { useText } from '../../utils/useText';
import { CHANGED_EVENT } from './webhooks';

/** One more of Strapi's webhooks, by its address alone; whether that is one that may be called, Strapi says. */
export const AddWebhook = () => {
  const text = useText();
  const { toggleNotification } = useNotification();
  const [url, setUrl] = useState('');
  const [add, { isLoading, error }] = useAddWebhookMutation();

  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (!url.trim()) return;
    const name = text('webhooks.newName');
    const answer = await add({ name, url: url.trim(), headers: {}, events: [CHANGED_EVENT] });
    if ('error' in answer) return;
    setUrl('');
    toggleNotification({ type: 'success', message: text('webhooks.added') });
  };

  return (
    <Flex tag="form" direction="column" alignItems="stretch" gap={3} onSubmit={(event: FormEvent) => void save(event)}>
      {Boolean(error) && <Problem error={error} title={text('webhooks.failed')} />}
      <Flex gap={3} alignItems="flex-end" wrap="wrap">
        <Field.Root name="webhookUrl" flex="1 1 28rem">
          <Field.Label>{text('webhooks.url')}</Field.Label>
          <TextInput
            type="url"
            placeholder="https://"
            value={url}
            onChange={({ target }: ChangeEvent<HTMLInputElement>) => setUrl(target.value)}
          />
        </Field.Root>
        <Button type="submit" variant="secondary" size="L" loading={isLoading} disabled={!url.trim()}>
          {text('webhooks.add')}
        </Button>
      </Flex>
      <LeaveGuard dirty={url.trim() !== '' && !isLoading} />
    </Flex>
  );
};
