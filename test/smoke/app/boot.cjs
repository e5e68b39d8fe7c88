const assert = require('node:assert/strict');
const { createStrapi } = require('@strapi/strapi');

/** The plugin's main job, once through, in an app that knows the plugin only as an installed package. */
const main = async () => {
  const strapi = await createStrapi({ appDir: __dirname, distDir: __dirname }).load();
  strapi.server.mount();
  await new Promise((resolve) => strapi.server.httpServer.listen(0, '127.0.0.1', resolve));
  const base = `http://127.0.0.1:${strapi.server.httpServer.address().port}`;
  const plugin = strapi.plugin('touchpoints');

  await plugin.service('definitions').import({ template: 'lean-funnel' });
  const { documentId } = await strapi
    .documents('api::article.article')
    .create({ data: { title: 'Hello' }, status: 'published' });
  await plugin.service('bulk').runAsSystem({
    entries: [{ contentType: 'api::article.article', documentId }],
    remove: [],
    replace: false,
    skipRefused: false,
    add: [{ stage: 'awareness', touchpoint: 'homepage', weight: 50 }],
  });

  const refused = await fetch(`${base}/api/touchpoints/content?stage=awareness`);
  assert.equal(refused.status, 403);

  const token = await strapi
    .service('admin::api-token')
    .create({ name: 'smoke', type: 'read-only', lifespan: null, description: '' });
  const answer = await fetch(`${base}/api/touchpoints/content?stage=awareness&touchpoint=homepage`, {
    headers: { Authorization: `Bearer ${token.accessKey}` },
  });
  const { data } = await answer.json();
  assert.equal(data[0].title, 'Hello');
  assert.equal(data[0].__match.rung, 'touchpoint');

  // In a thread, whose file is found where the package was installed.
  const training = await plugin.service('suggestions').train();
  assert.equal(training.examples, 1);

  const { createTouchpoints } = require('strapi-plugin-touchpoints/client');
  const journeys = await createTouchpoints({ baseURL: base, token: token.accessKey }).journeys();
  assert.equal(journeys.data[0].slug, 'lean-funnel');
  await import('strapi-plugin-touchpoints/engine');
  await import('strapi-plugin-touchpoints/types');

  await strapi.destroy();
};

main().then(
  () => process.exit(0),
  (error) => {
    console.error(error);
    process.exit(1);
  },
);
