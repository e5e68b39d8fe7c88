module.exports = () => ({
  auth: { secret: 'fixture-admin-secret' },
  apiToken: { salt: 'fixture-token-salt' },
  transfer: { token: { salt: 'fixture-transfer-salt' } },
  secrets: { encryptionKey: 'fixture-encryption-key-of-32-chars' },
  rateLimit: { enabled: false },
  serveAdminPanel: false,
  flags: { nps: false, promoteEE: false },
});
