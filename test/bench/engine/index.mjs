import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { amount, ratio } from '../lib/report.mjs';
import { median } from '../lib/stats.mjs';

const SCRIPT = fileURLToPath(new URL('run.mjs', import.meta.url));

const race = (options) =>
  new Promise((resolve, reject) => {
    const child = fork(SCRIPT, [JSON.stringify(options)]);
    child.once('message', resolve);
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`The race of the engines ended with ${code}.`)));
  });

/** The median over rounds of two contestants' times in the same round: what slows the machine for a while slows both. */
const pace = (of, against) => median(of.rounds.map((time, round) => time / against.rounds[round]));

/** Part (a): a page of 50 slots on a journey of 5 stages, decided by this plugin's engine and by others. */
export const benchEngine = async ({ isQuick }) => {
  const results = await race(isQuick ? { rounds: 7, ms: 40 } : { rounds: 21, ms: 120 });
  const byName = new Map(results.map((result) => [result.name, result]));
  const floor = byName.get('Map look-up');
  const ours = byName.get('Touchpoints');
  const figures = results.flatMap((result) => {
    if (result === floor) return [];
    const label = result.version ? `${result.name} ${result.version}` : result.name;
    if (result.reason) return [ratio(`of Touchpoints' time: ${label}, not measured`, NaN, result.reason)];
    const detail = `${amount(result.microseconds, 'µs')} a page`;
    if (result === ours) {
      const floorDetail = `${detail}, the look-up ${amount(floor.microseconds, 'µs')}`;
      return [ratio("of the Map look-up's time: Touchpoints", pace(ours, floor), floorDetail, { atMost: 1.5 })];
    }
    return [ratio(`of Touchpoints' time: ${label}`, pace(result, ours), detail, { atLeast: 1 })];
  });
  return { title: 'Engine: a page of 50 slots and 5 stage rules', figures, raw: results };
};
