import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** Who is asked for the page, in the order of the table. `version` is that of the installed package. */
const CONTESTANTS = [
  { name: 'Map look-up', file: './map.mjs' },
  { name: 'Touchpoints', file: './touchpoints.mjs' },
  { name: 'flagd-core', file: './flagd.mjs', package: '@openfeature/flagd-core' },
  { name: 'flagd-core for the stage, then a Map', file: './flagd-stage.mjs', package: '@openfeature/flagd-core' },
  { name: 'experiment-core', file: './experiment.mjs', package: '@amplitude/experiment-core' },
  { name: 'GrowthBook', file: './growthbook.mjs', package: '@growthbook/growthbook' },
  { name: 'unleash-client', file: './unleash.mjs', package: 'unleash-client' },
  { name: 'json-rules-engine', file: './json-rules.mjs', package: 'json-rules-engine', asks: 40 },
];

const versionOf = (name) => {
  for (const folder of require.resolve.paths(name)) {
    try {
      return require(`${folder}/${name}/package.json`).version;
    } catch {
      // Not in this folder; the next one up may have it.
    }
  }
  return undefined;
};

/** Loads them all; one that cannot be loaded is answered with the reason instead of `create`. */
export const loadContestants = () =>
  Promise.all(
    CONTESTANTS.map(async ({ name, file, package: of, asks = Infinity }) => {
      const version = of ? versionOf(of) : undefined;
      try {
        const { create } = await import(file);
        return { name, version, asks, create };
      } catch (error) {
        return { name, version, asks, reason: error.message };
      }
    }),
  );
