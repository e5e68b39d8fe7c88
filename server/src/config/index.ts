import { DEFAULT_SCORING } from '../../../types';
import { LIMITS } from '../limits';
import { configSchema } from './schema';

export default {
  default: {
    /** Where the content API is, below `/api`; change it if the site has an `api::touchpoint` of its own. */
    prefix: '/touchpoints',
    cache: { maxAge: 0, staleWhileRevalidate: 0, megabytes: 64, users: false },
    answers: { entries: 10_000, megabytes: 10, keys: 200, levels: 6 },
    anonymous: { cacheFor: 5, holdFor: 60 },
    sync: { interval: 1000 },
    scoring: DEFAULT_SCORING,
    suggestions: { enabled: true },
    limits: LIMITS,
  },
  /** Called at boot; a fault stops it with the reason. */
  validator(config: unknown) {
    const result = configSchema.safeParse(config);
    if (!result.success) {
      const faults = result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
      throw new Error(`The configuration of the Touchpoints plugin is not valid. ${faults.join('; ')}`);
    }
  },
};
