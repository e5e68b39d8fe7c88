import type { Modules } from '@strapi/strapi';
import { createChanges, EVERYTHING } from '../changes';
import { WEBHOOK } from '../changes/shared';
import { CHANGED_EVENT } from '../constants';
import type { Context } from '../utils/context';
import { partOf } from '../utils/part';

type Webhook = Modules.WebhookStore.Webhook;

/**
 * Lets Strapi's webhooks be told of our event. Which of them are, is stored with each of them, as for Strapi's own events; its
 * form does not list those of plugins, but keeps them.
 *
 * Strapi tells only the instance on which a webhook was changed, and the others when they start. A change of content is told by
 * the instance that made it, so each must know all webhooks as they are.
 */
export const createWebhooks = ({ strapi }: Context) => {
  let known: readonly Webhook[] = [];

  const follow = async (): Promise<void> => {
    const [store, runner] = [strapi.get('webhookStore'), strapi.get('webhookRunner')];
    const webhooks: readonly Webhook[] = await store.findWebhooks();
    for (const gone of known.filter(({ id }) => !webhooks.some((webhook) => webhook.id === id))) runner.remove(gone);
    for (const webhook of webhooks) runner.update(webhook);
    known = webhooks;
  };

  const followSafely = () =>
    follow().catch((error: Error) =>
      strapi.log.warn(`Touchpoints: webhooks that another instance changed could not be read. ${error.message}`),
    );

  return {
    async start(): Promise<void> {
      strapi.get('webhookStore').addAllowedEvent('TOUCHPOINTS_CHANGED', CHANGED_EVENT);
      known = await strapi.get('webhookStore').findWebhooks();
      partOf({ strapi }, createChanges).subscribe(({ uid }, isOwn) => {
        if (!isOwn && (uid === WEBHOOK || uid === EVERYTHING)) void followSafely();
      });
    },
  };
};
