import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import supertest from 'supertest';
import { fetchJson } from '../../support/fetch-json';
import { checked } from '../../support/host/checked';

/** What the server says next. */
let answer: { readonly status: number; readonly body: object };
let server: Server;

const createScripted = () =>
  createServer((_, response) => {
    response.writeHead(answer.status, { 'Content-Type': 'application/json' }).end(JSON.stringify(answer.body));
  });

beforeAll(() => {
  server = createScripted().listen();
});
afterAll(() => server.close());

const NOTE = { documentId: 'n1', text: 'Hello', author: { name: 'Ada' }, mine: true, at: '2026-01-01T00:00:00.000Z' };
const ask = (method: 'get' | 'post' | 'delete', path: string, body: object, status = 200) => {
  answer = { status, body };
  return checked(supertest(server))[method](path);
};

describe('a request of an integration test', () => {
  test('passes where the answer is as its contract says, and where it is none of the plugin’s', async () => {
    await ask('get', '/touchpoints/notes?stage=s', { data: [NOTE] }).expect(200);
    await ask('post', '/touchpoints/notes', { data: NOTE }, 201).expect(201);
    await ask('get', '/admin/init', { anything: true }).expect(200);
  });

  test.each([
    ['a key more', { data: [{ ...NOTE, secret: 1 }] }, 'data.0.secret: the contract does not know it'],
    ['a key less', { data: [{ ...NOTE, text: undefined }] }, 'data.0.text: Invalid input'],
    ['another type', { data: [{ ...NOTE, mine: 'yes' }] }, 'data.0.mine: Invalid input'],
    ['a key beside the data', { data: [], meta: {} }, 'meta: the contract does not know it'],
  ])('fails for %s', async (_, body, fault) => {
    await expect(ask('get', '/touchpoints/notes', body).expect(200)).rejects.toThrow(fault);
  });

  test('fails for another status of success, for a body where none is told, for details nobody told of', async () => {
    await expect(ask('post', '/touchpoints/notes', { data: NOTE })).rejects.toThrow('it is 200, not 201');
    await expect(ask('get', '/touchpoints/placements/export', {})).rejects.toThrow('the contract knows no JSON');
    const conflict = { error: { details: { conflict: { version: 2, by: 'Ada' } } } };
    await expect(ask('delete', '/touchpoints/journeys/j1', conflict, 409)).rejects.toThrow('error.details');
  });

  test('fails for an error that is none of Strapi’s form', async () => {
    const error = { status: 400, name: 'ValidationError', message: 'No', details: {} };
    await ask('get', '/touchpoints/notes', { data: null, error }, 400).expect(400);
    await expect(ask('get', '/touchpoints/notes', { error }, 400)).rejects.toThrow('data: Invalid input');
    const odd = { ...error, details: { errors: [{ message: 'No', name: 'ValidationError' }] } };
    await expect(ask('get', '/touchpoints/notes', { data: null, error: odd }, 400)).rejects.toThrow('errors.0.path');
  });

  test('fails where no contract knows the route', async () => {
    await expect(ask('get', '/touchpoints/nowhere', {})).rejects.toThrow('no contract knows this route');
    await expect(ask('get', '/api/touchpoints/nowhere', {})).rejects.toThrow('no contract knows this route');
  });
});

test('what is fetched from a site that listens is held to its contract, too', async () => {
  const site = createScripted().listen(0, '127.0.0.1');
  await once(site, 'listening');
  const root = `http://127.0.0.1:${(site.address() as AddressInfo).port}`;
  const fetched = (body: object) => {
    answer = { status: 200, body };
    return fetchJson(root, '/touchpoints/notes?stage=s', { headers: { connection: 'close' } });
  };
  try {
    expect(await fetched({ data: [NOTE] })).toEqual({ status: 200, body: { data: [NOTE] } });
    await expect(fetched({ data: [{ ...NOTE, secret: 1 }] })).rejects.toThrow('secret: the contract does not know it');
  } finally {
    site.close();
  }
});
