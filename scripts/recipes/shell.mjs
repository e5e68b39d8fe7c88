import { startServer } from '../lib/server.mjs';
import { run } from '../lib/steps.mjs';

/** What npm tells the scripts it runs is not meant for an app elsewhere; where packages come from is. */
const KEPT = /^npm_config_(?:registry|cache|userconfig)$/i;

const environment = () => {
  const own = Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name) || KEPT.test(name));
  return {
    ...Object.fromEntries(own),
    npm_config_yes: 'true',
    npm_config_audit: 'false',
    npm_config_fund: 'false',
    npm_config_update_notifier: 'false',
    NEXT_TELEMETRY_DISABLED: '1',
    ASTRO_TELEMETRY_DISABLED: '1',
  };
};

/** The program that runs a line of shell in this environment alone: whatever runs programs here adds its own to it. */
const asOutside = (line, env) => {
  const names = Object.entries({ ...environment(), ...env }).map(([name, value]) => `${name}=${value}`);
  return ['env', ['-i', ...names, 'sh', '-c', line]];
};

/**
 * Runs what somebody would type, as if outside this project.
 *
 * @param {string} line
 * @param {{ cwd: string, env?: Record<string, string> }} options
 * @returns {Promise<string>} what it printed
 * @throws with all that it printed where it fails
 */
export const type = async (line, { cwd, env = {} }) => {
  const output = [];
  const [command, args] = asOutside(line, env);
  const code = await run(command, args, { cwd, onOutput: (data) => output.push(data) });
  const said = Buffer.concat(output).toString();
  if (code !== 0) throw new Error(`${line}\nexit code ${code}\n${said}`);
  return said;
};

/** Starts what serves an app, and waits until `url` answers. */
export const serve = (line, { app, env = {}, url }) => {
  const [command, args] = asOutside(line, { NODE_ENV: 'production', ...env });
  return startServer(command, args, { cwd: app, url });
};
