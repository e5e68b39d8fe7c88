import type { Response } from 'supertest';
import { assertByContract } from '../contracts';
import type { Request } from './clients';

const METHODS: readonly (string | symbol)[] = ['get', 'post', 'put', 'delete'];

/** What was answered, also where a test takes it as it travelled. */
const bodyOf = ({ body, type }: Response): unknown =>
  Buffer.isBuffer(body) && type === 'application/json' ? JSON.parse(body.toString('utf8')) : body;

/** Whatever the plugin answers to these requests is as the contract of its route says, or the request fails. */
export const checked = (request: Request): Request =>
  new Proxy(request, {
    get(target, name) {
      if (!METHODS.includes(name)) return Reflect.get(target, name);
      const method = name as 'get' | 'post' | 'put' | 'delete';
      return (url: string) =>
        target[method](url).expect((response) => {
          const { status, type } = response;
          assertByContract(method.toUpperCase(), url, { status, type, body: bodyOf(response) });
        });
    },
  });
