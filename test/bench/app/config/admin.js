module.exports = () => ({
  auth: { secret: 'bench-admin-secret' },
  apiToken: { salt: 'bench-token-salt' },
  transfer: { token: { salt: 'bench-transfer-salt' } },
  secrets: { encryptionKey: 'bench-encryption-key-of-32-chars' },
  rateLimit: { enabled: false },
  serveAdminPanel: false,
  flags: { nps: false, promoteEE: false },
});
