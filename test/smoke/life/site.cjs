const path = require('node:path');
const { createStrapi } = require('@strapi/strapi');

const ADMIN = { email: 'ada@example.com', password: 'Password123' };
const APP = path.join(__dirname, '..');

/** The app as it runs, over HTTP: as a visitor or with a token, and as the one admin. */
exports.boot = async () => {
  const strapi = await createStrapi({ appDir: APP, distDir: APP }).load();
  strapi.server.mount();
  await new Promise((resolve) => strapi.server.httpServer.listen(0, '127.0.0.1', resolve));
  const base = `http://127.0.0.1:${strapi.server.httpServer.address().port}`;

  const send = async (method, url, { body, authorization } = {}) => {
    const isForm = body instanceof FormData;
    const answer = await fetch(base + url, {
      method,
      headers: {
        ...(body && !isForm ? { 'content-type': 'application/json' } : {}),
        ...(authorization ? { authorization } : {}),
      },
      ...(body ? { body: isForm ? body : JSON.stringify(body) } : {}),
    });
    const text = await answer.text();
    return { status: answer.status, text, body: text.startsWith('{') ? JSON.parse(text) : {} };
  };

  const login = async () => {
    const { body } = await send('GET', '/admin/init');
    if (!body.data.hasAdmin)
      await send('POST', '/admin/register-admin', { body: { ...ADMIN, firstname: 'Ada', lastname: 'Admin' } });
    return `Bearer ${(await send('POST', '/admin/login', { body: ADMIN })).body.data.token}`;
  };
  const authorization = await login();

  return {
    strapi,
    base,
    get: (url, token) => send('GET', url, { authorization: token }),
    /** As the admin; fails unless it succeeds. */
    async admin(method, url, body) {
      const answer = await send(method, url, { body, authorization });
      if (answer.status >= 400) throw new Error(`${method} ${url}: ${answer.status} ${answer.text}`);
      return answer;
    },
    /** As the admin, whatever comes of it. */
    tries: (method, url, body) => send(method, url, { body, authorization }),
  };
};
