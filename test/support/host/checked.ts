import type { Response } from 'supertest';
import { contractOf, faultsOfAnswer } from '../contracts';
import type { Request } from './clients';

const METHODS: readonly (string | symbol)[] = ['get', 'post', 'put', 'delete'];

/** What was answered, also where a test takes it as it travelled. */
const bodyOf = ({ body, type }: Response): unknown =>
  Buffer.isBuffer(body) && type === 'application/json' ? JSON.parse(body.toString('utf8')) : body;

const check = (method: string, url: string, response: Response): void => {
  const found = contractOf(method, url);
  if (!found || response.status === 404) return;
  const faults = found.contract
    ? faultsOfAnswer(found.contract, { status: response.status, type: response.type, body: bodyOf(response) })
    : ['no contract knows this route'];
  if (faults.length > 0)
    throw new Error(`${found.route} answers other than its contract:\n${faults.slice(0, 10).join('\n')}`);
};

/** Whatever the plugin answers to these requests is as the contract of its route says, or the request fails. */
export const checked = (request: Request): Request =>
  new Proxy(request, {
    get(target, name) {
      if (!METHODS.includes(name)) return Reflect.get(target, name);
      const method = name as 'get' | 'post' | 'put' | 'delete';
      return (url: string) => target[method](url).expect((response) => check(method.toUpperCase(), url, response));
    },
  });
