import type { Webhook } from '../../services/webhooks';

/** The event that webhooks are told of. */
export const CHANGED_EVENT = 'touchpoints.changed';

/** Whether a webhook is told of our event. */
export const tells = ({ events }: Webhook): boolean => events.includes(CHANGED_EVENT);

/** The webhook, told of our event or not; all of its others stay. */
export const withEvent = (webhook: Webhook, isTold: boolean): Webhook => {
  const others = webhook.events.filter((event) => event !== CHANGED_EVENT);
  return { ...webhook, events: isTold ? [...others, CHANGED_EVENT] : others };
};
