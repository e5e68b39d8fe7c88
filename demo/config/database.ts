import path from 'node:path';
import type { Core } from '@strapi/strapi';

type Env = Core.Config.Shared.ConfigParams['env'];

const server = (env: Env, client: 'postgres' | 'mysql', port: number) => ({
  connection: {
    client,
    connection: {
      host: env('DATABASE_HOST', '127.0.0.1'),
      port: env.int('DATABASE_PORT', port),
      database: env('DATABASE_NAME', 'northpine'),
      user: env('DATABASE_USERNAME', 'northpine'),
      password: env('DATABASE_PASSWORD', ''),
    },
    pool: { min: 0, max: 10 },
  },
});

/** `DATABASE_CLIENT` is `sqlite` (the default: one file, nothing to install), `postgres` or `mysql`. */
export default ({ env }: Core.Config.Shared.ConfigParams) => {
  switch (env('DATABASE_CLIENT', 'sqlite')) {
    case 'postgres':
      return server(env, 'postgres', 5432);
    case 'mysql':
      return server(env, 'mysql', 3306);
    default: {
      // The started app is the compiled one, two folders further down than this file.
      const root = path.resolve(__dirname, path.basename(path.dirname(__dirname)) === 'dist' ? '../..' : '..');
      const filename = path.resolve(root, env('DATABASE_FILENAME', '.tmp/data.db'));
      return { connection: { client: 'sqlite', connection: { filename }, useNullAsDefault: true } };
    }
  }
};
