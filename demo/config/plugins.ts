import type { Core } from '@strapi/strapi';

export default ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Plugin => ({
  touchpoints: { enabled: true },
  'users-permissions': { config: { jwtSecret: env('JWT_SECRET', 'demo-jwt-secret') } },
});
