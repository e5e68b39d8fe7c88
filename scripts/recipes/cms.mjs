import assert from 'node:assert/strict';
import path from 'node:path';
import { freePort, startServer } from '../lib/server.mjs';
import { bin, ROOT } from '../lib/steps.mjs';

const ADMIN = { email: 'demo@northpine.example', password: 'Northpine2026!' };
const CONTENT_TYPES = ['api::article.article', 'api::guide.guide', 'api::landing-page.landing-page'];

/** What a recipe asks for, asked without any help of the client. */
const QUERY = `touchpoint=homepage&contentTypes=${CONTENT_TYPES.join(',')}&fields=title,slug&limit=3`;

/**
 * A demo of its own, and what an editor and an administrator do in it. It runs as in development: in production Strapi calls
 * no webhook on this machine.
 */
export const startCms = async (folder, port) => {
  const url = `http://127.0.0.1:${port ?? (await freePort())}`;
  const env = {
    NODE_ENV: 'development',
    HOST: '127.0.0.1',
    PORT: new URL(url).port,
    DATABASE_CLIENT: 'sqlite',
    DATABASE_FILENAME: path.join(folder, 'demo.db'),
    STRAPI_TELEMETRY_DISABLED: 'true',
  };
  const options = { cwd: path.join(ROOT, 'demo'), env, url: `${url}/_health` };
  const { stop } = await startServer(bin('strapi'), ['start'], options);
  try {
    return { url, stop, ...(await administer(url)) };
  } catch (error) {
    await stop();
    throw error;
  }
};

export const administer = async (url) => {
  const ask = async (method, route, { body, token } = {}) => {
    const response = await fetch(`${url}${route}`, {
      method,
      headers: {
        ...(body && { 'Content-Type': 'application/json' }),
        ...(token && { Authorization: `Bearer ${token}` }),
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    assert.ok(response.ok, `${method} ${route}: ${response.status} ${text}`);
    return text === '' ? undefined : JSON.parse(text);
  };
  const { data: session } = await ask('POST', '/admin/login', { body: ADMIN });
  const manage = (method, route, body) => ask(method, route, { body, token: session.token });
  const manageEntry = ({ __type, documentId }, action) =>
    manage('POST', `/content-manager/collection-types/${__type}/${documentId}/actions/${action}`, {});

  return {
    /** What Strapi gives at a stage now: entries with title and slug, best first. */
    entriesAt: async (stage) => {
      const { data } = await ask('GET', `/api/touchpoints/content?stage=${stage}&${QUERY}`);
      assert.ok(data.length > 0, `The demo has something for ${stage}`);
      return data;
    },
    withdraw: (entry) => manageEntry(entry, 'unpublish'),
    publish: (entry) => manageEntry(entry, 'publish'),
    /** Has a front end told of changes, as somebody sets it up in the admin. Returns what ends that. */
    addWebhook: async (to, secret) => {
      const hook = {
        name: 'Front end',
        url: to,
        headers: { Authorization: `Bearer ${secret}` },
        events: ['touchpoints.changed'],
      };
      const { data } = await manage('POST', '/admin/webhooks', hook);
      return () => manage('DELETE', `/admin/webhooks/${data.id}`);
    },
    /** A token that may preview, and read nothing else than the recipe shows. */
    previewToken: async () => {
      const permissions = [
        'plugin::touchpoints.content.find',
        'plugin::touchpoints.content.preview',
        ...CONTENT_TYPES.map((type) => `${type}.find`),
      ];
      const token = { name: `Preview ${Date.now()}`, description: '', type: 'custom', lifespan: null, permissions };
      const { data } = await manage('POST', '/admin/api-tokens', token);
      return data.accessKey;
    },
  };
};
