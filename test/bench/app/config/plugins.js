const path = require('node:path');

module.exports = () => ({
  touchpoints: {
    enabled: true,
    // The plugin as it is built, in `dist`.
    resolve: path.resolve(__dirname, '../../../..'),
    config: JSON.parse(process.env.BENCH_PLUGIN_CONFIG ?? '{}'),
  },
  'users-permissions': { enabled: true, config: { jwtSecret: 'bench-jwt-secret' } },
});
