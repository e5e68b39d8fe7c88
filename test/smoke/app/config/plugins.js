module.exports = () => ({
  touchpoints: { enabled: true },
  'users-permissions': { config: { jwtSecret: 'smoke-jwt-secret' } },
});
