module.exports = () => ({
  host: '127.0.0.1',
  port: 0,
  app: { keys: ['bench-key-a', 'bench-key-b'] },
  logger: { updates: { enabled: false }, startup: { enabled: false } },
});
