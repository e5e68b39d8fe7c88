import assert from 'node:assert/strict';
import { FAULTS } from './faulty.mjs';
import { until } from './until.mjs';

/** Where each content type has its pages, as the recipes say. */
const FOLDERS = {
  'api::article.article': 'articles',
  'api::guide.guide': 'guides',
  'api::landing-page.landing-page': 'pages',
};

/** The deadline of every recipe, and what a page of a busy machine may take besides. */
const DEADLINE_MS = 2000;
const BESIDES_MS = 1500;

/** What a recipe shows of entries. */
export const teasersOf = (entries) =>
  entries.map(({ __type, slug, title }) => ({ title, href: `/${FOLDERS[__type]}/${slug}` }));

/** That a page shows what Strapi gives at a stage, with links to the entries. */
export const expectStage = async ({ cms }, stage, { teasers }, why) =>
  assert.deepEqual(teasers, teasersOf(await cms.entriesAt(stage)), why);

/** Whether a page leads to an entry. */
export const isShown =
  (entry) =>
  ({ teasers }) =>
    teasers.some(({ href }) => href === teasersOf([entry])[0].href);

/** That a page which asks Strapi each time follows what is withdrawn and published while it runs. */
export const expectChange = async (context, stage, visit) => {
  const { cms, say } = context;
  const [entry] = await cms.entriesAt(stage);
  assert.ok(isShown(entry)(await visit()));
  await cms.withdraw(entry);
  try {
    await expectStage(context, stage, await visit(), 'Withdrawn while it runs');
    assert.ok(!isShown(entry)(await visit()), 'What is withdrawn is gone');
  } finally {
    await cms.publish(entry);
  }
  await expectStage(context, stage, await visit(), 'Published while it runs');
  say('An entry that is withdrawn is gone with the next visit, and back with the next');
};

/**
 * That a page stands on each bad day: it answers within its deadline with something to click on, and shows what is right as
 * soon as the day is over.
 *
 * @param {object} context
 * @param {{ visit: () => Promise<import('./browser.mjs').Shown>, before?: () => Promise<unknown>, good?: () => Promise<import('./browser.mjs').Shown>, recovers: number }} page
 * `before` is done before each visit under a fault; `good` looks at what a good day shows, `visit` by default; `recovers` is within how many milliseconds a good day shows
 */
export const expectBadDays = async ({ proxy, say }, { visit, before, good = visit, recovers }) => {
  const right = await good();
  try {
    for (const [name, fault] of Object.entries(FAULTS)) {
      proxy.be(fault);
      await before?.();
      const asked = proxy.asked();
      const { status, teasers, after } = await visit();
      assert.equal(status, 200, `With Strapi ${name} the page stands`);
      assert.ok(teasers.length > 0, `With Strapi ${name} it has content or fallback`);
      assert.ok(after <= DEADLINE_MS + BESIDES_MS, `With Strapi ${name} it took ${after} ms`);
      assert.ok(proxy.asked() > asked, `With Strapi ${name} it was asked`);
      say(`Strapi ${name}: ${teasers.length} links after ${after} ms`);
    }
  } finally {
    proxy.be(undefined);
  }
  const isAsBefore = ({ teasers }) => JSON.stringify(teasers) === JSON.stringify(right.teasers);
  say(`A good day again: after ${await until('A good day', good, isAsBefore, { within: recovers })} ms`);
};
