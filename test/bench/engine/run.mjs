/**
 * Asks every contestant for the same pages and tells its parent how long one took. It runs in a plain process of its own,
 * so that nothing else has warmed up, filled or slowed down what is measured.
 */
import { median, msSince } from '../lib/stats.mjs';
import { loadContestants } from './contestants/index.mjs';
import { entryOf, SLOTS, stageOf, visitors } from './page.mjs';

const POOL = visitors(1000);

/** Everything a contestant needs before it is timed: compiled rules, and the pool in the form that it reads. */
const prepare = (contestant) => {
  const { create, asks } = contestant;
  const made = create();
  const contexts = POOL.slice(0, asks).map((traits, index) => made.contextOf(traits, index));
  return { ...contestant, ...made, contexts, isAsync: made.page.constructor.name === 'AsyncFunction', times: [] };
};

/** Throws where an answer differs: a race between different answers is worth nothing. */
const assertSameAnswers = async ({ name, page, contextOf }) => {
  const out = new Array(SLOTS.length);
  for (const [index, traits] of POOL.entries()) {
    await page(contextOf(traits, index), out);
    const stage = stageOf(traits);
    for (const [place, slot] of SLOTS.entries()) {
      if (out[place] === entryOf(slot, stage)) continue;
      throw new Error(
        `${name} answers "${out[place]}" for ${slot} to ${JSON.stringify(traits)}: expected ${stage}'s entry`,
      );
    }
  }
};

/** What was read of the answers, so that no contestant's work can be optimised away. */
let read = 0;
const consume = (out) => {
  for (let slot = 0; slot < out.length; slot += 1) read += out[slot].length;
};

const askAll = ({ page, contexts }, out) => {
  for (let index = 0; index < contexts.length; index += 1) {
    page(contexts[index], out);
    consume(out);
  }
};

const askAllAsync = async ({ page, contexts }, out) => {
  for (const context of contexts) {
    await page(context, out);
    consume(out);
  }
};

/** Asks for `ms` milliseconds at least; the time of one page in microseconds. */
const timePages = async (contestant, ms) => {
  const out = new Array(SLOTS.length).fill('');
  const start = process.hrtime.bigint();
  let pages = 0;
  do {
    if (contestant.isAsync) await askAllAsync(contestant, out);
    else askAll(contestant, out);
    pages += contestant.contexts.length;
  } while (msSince(start) < ms);
  return (msSince(start) * 1000) / pages;
};

const race = async ({ rounds, ms }) => {
  const loaded = await loadContestants();
  const contestants = loaded.filter(({ create }) => create).map(prepare);
  for (const contestant of contestants) await assertSameAnswers(contestant);
  for (const contestant of contestants) await timePages(contestant, ms * 2);
  for (let round = 0; round < rounds; round += 1) {
    // Each round begins with another one: whoever follows a heavy neighbour pays for its rubbish.
    for (let place = 0; place < contestants.length; place += 1) {
      const contestant = contestants[(place + round) % contestants.length];
      contestant.times.push(await timePages(contestant, ms));
    }
  }
  if (read === 0) throw new Error('No answer was read.');
  for (const { stop } of contestants) stop?.();
  return loaded.map(({ name, version, reason }) => {
    const times = contestants.find((contestant) => contestant.name === name)?.times ?? [];
    return reason ? { name, version, reason } : { name, version, microseconds: median(times), rounds: times };
  });
};

const options = JSON.parse(process.argv[2] ?? '{"rounds":5,"ms":60}');
// The parent is gone, whatever the reason: nobody waits for the answer.
process.on('disconnect', () => process.exit());
process.send(await race(options), () => process.exit());
