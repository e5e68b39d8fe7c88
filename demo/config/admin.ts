import type { Core } from '@strapi/strapi';

/** Every secret has a default so that the demo starts with nothing to set up. Never run a real site with these. */
export default ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Admin => ({
  auth: { secret: env('ADMIN_JWT_SECRET', 'demo-admin-secret') },
  apiToken: { salt: env('API_TOKEN_SALT', 'demo-token-salt') },
  transfer: { token: { salt: env('TRANSFER_TOKEN_SALT', 'demo-transfer-salt') } },
  secrets: { encryptionKey: env('ENCRYPTION_KEY', 'demo-encryption-key-of-32-chars!') },
  // The login stands in the README: there is nothing to guess here, and people who try things log in often.
  rateLimit: { enabled: false },
  flags: { nps: false, promoteEE: false },
});
