import { createHash } from 'node:crypto';
import type { Redis } from 'ioredis';
import { createSite } from '../site';
import type { Context } from '../utils/context';
import { partOf } from '../utils/part';
import type { ChangeNotice } from './notice';

interface RedisOptions {
  readonly instance: string;
  readonly tell: (change: ChangeNotice) => void;
  /** Reads what was missed while Redis was away. */
  readonly catchUp: () => Promise<void>;
}

interface Message {
  readonly instance: string;
  readonly changes: readonly ChangeNotice[];
}

/** While Redis is away nobody waits for it; a connection is tried again every few seconds. */
const OPTIONS = {
  lazyConnect: true,
  maxRetriesPerRequest: 1,
  enableOfflineQueue: false,
  retryStrategy: (times: number) => Math.min(times * 200, 5000),
} as const;

const isMessage = (value: unknown): value is Message =>
  typeof value === 'object' &&
  value !== null &&
  'instance' in value &&
  'changes' in value &&
  Array.isArray(value.changes) &&
  value.changes.every((change) => typeof change?.uid === 'string');

/** Tells the other instances at once where Redis is configured. Without it they hear through the table of changes. */
export const createRedisChannel = ({ strapi }: Context, { instance, tell, catchUp }: RedisOptions) => {
  const url = () => partOf({ strapi }, createSite).config('redis')?.url;
  let publisher: Redis | undefined;
  let subscriber: Redis | undefined;
  let isAway = false;

  /** Sites that share a Redis do not share a database. */
  const channel = () => {
    const { client, connection } = strapi.db.config.connection as {
      client: string;
      connection: Record<string, unknown>;
    };
    const identity = JSON.stringify([client, connection?.database ?? connection?.filename, connection?.schema]);
    return `touchpoints:changes:${createHash('sha256').update(identity).digest('hex').slice(0, 16)}`;
  };

  const notice = (error: Error) => {
    if (isAway) return;
    isAway = true;
    strapi.log.warn(`Touchpoints: Redis is away, changes of other instances are seen by polling. ${error.message}`);
  };

  const hear = (text: string) => {
    try {
      const message: unknown = JSON.parse(text);
      if (!isMessage(message) || message.instance === instance) return;
      message.changes.forEach(tell);
    } catch (error) {
      strapi.log.warn(`Touchpoints: a message from Redis could not be read. ${(error as Error).message}`);
    }
  };

  /** Again for each connection: Redis may have been away when this instance started. */
  const listen = async (client: Redis) => {
    await client.subscribe(channel());
    if (isAway) strapi.log.info('Touchpoints: Redis is back.');
    isAway = false;
    await catchUp();
  };

  const connect = async (address: string) => {
    const { Redis: Client } = await import('ioredis').catch(() => {
      throw new Error('The package "ioredis" is not installed. It is needed for the setting "redis".');
    });
    publisher = new Client(address, OPTIONS);
    subscriber = new Client(address, { ...OPTIONS, autoResubscribe: false });
    subscriber.on('message', (_channel, text) => hear(text));
    subscriber.on('ready', () => void listen(subscriber!).catch(notice));
    for (const client of [publisher, subscriber]) {
      client.on('error', notice);
      client.connect().catch(notice);
    }
  };

  return {
    start(): void {
      const address = url();
      if (address) connect(address).catch((error: Error) => strapi.log.error(`Touchpoints: ${error.message}`));
    },

    publish(changes: readonly ChangeNotice[]): void {
      if (!publisher) return;
      publisher.publish(channel(), JSON.stringify({ instance, changes } satisfies Message)).catch(notice);
    },

    async stop(): Promise<void> {
      publisher?.disconnect();
      subscriber?.disconnect();
    },
  };
};
