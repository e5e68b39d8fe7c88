import { LIMITS } from '../../../server/src/limits';
import { pack, unpack } from '../../../server/src/suggestions/pack';
import type { Example, PlanWords } from '../../../server/src/suggestions/shape';
import { createStudy } from '../../../server/src/suggestions/study';
import { compile } from '../../../server/src/suggestions/table';

/*
 * What version 0.1.0 learnt, whose counting was a library's: what is learnt of the same content is the same, and more by now.
 */

const STAGES = ['see', 'buy'];
const PLAN: PlanWords = {
  locale: 'en',
  journeys: [
    {
      slug: 'main',
      stages: STAGES.map((slug) => ({ slug, words: `${slug}ing` })),
      cells: [{ stage: 'see', touchpoint: 'site', words: 'A walk' }],
    },
  ],
  touchpoints: [
    { slug: 'site', words: 'Website' },
    { slug: 'mail', words: 'Newsletter' },
  ],
  segments: [{ slug: 'families', words: 'Parents with children' }],
  types: [{ slug: 'page', words: 'Page' }],
};

const example = (index: number): Example => ({
  key: `page#${index}`,
  type: 'page',
  passages: [{ locale: 'en', text: index % 2 ? 'invoice and delivery' : 'a mountain, a meadow' }],
  facets: [],
  places: index === 24 ? [] : [{ journey: 'main', stage: STAGES[index % 2]!, touchpoint: index % 3 ? 'site' : null }],
  segments: index % 6 === 0 ? ['families'] : [],
});

/** As the store of such a site holds it. */
const PACKED = [
  'nVTNj9tEFH92HNvJptuwtECvL5FALbT52NIgVTKRqkUjlcBhObEX25km03U8rsfZ1Fj9H5A4wZXbIi5QqdDLwpVLBdUe4MSFjwscOASBxIcm8WQTPpay',
  'I4/es9/zb37z5vfmj9MciyPepwFH+yYfxyFNhasR4GiIYDxAY+SyEE2RuAMqOJqB69FAdHUsCEqx4I3TOuhoeK6gXZ0AAflq+TwYj0KxA9Xf9bvX714n',
  '98i9Ly5eOLxwiEbMJ4JjsRa5A0oAzT4N2B4lOpos3OPMJwaaI+r2+YSYaI74OExcYqPpjVMWDkgZTUGp9CpoTNxgl6xndmagGQWuT0XX4GjlG8nJF2fk',
  '54TLCR/7w4izMEFDsIRi0ZcrkCpaUeCGIe1vY9GLGb3R1eb4ddAy81FBGwrPXuBtKTyoAxyD5I3TR6F3Qrj/JlYHA00v3U4jytGQp8MJkCrRiU0MUiUm',
  'sTMj0xROIyu+qGm4drTEkjwKOXtJKUDtfB0KuUYKvU+f/erV2zs/OL1b76alV97a+KT3+RvOS4WPfjqQWUfSOat9D9rP2uL58vXp2jPTk+snpBMRUKmf',
  'CfUES0glszIDbUEHI7rCXkf7hjtiAaNixn2h7975D/q/fBf+eqAcZ1XtG9Pyg+aDZnlanm7d37oPAHByvv6QBf1Y8o3cmIYJqSx6YH3RA9WslBlo7bJQ',
  'DFmkzi2DTEOb3nZHUUAFaWA5GcZUDHnQl9sUSczDQQ9m42sH7YgLwbyA9t55W46PnUzPTLRujd2AJSlHi4ZJzGZIc3lxNBIeNYk+s22iY2Xk3uQxS9Jt',
  'HjV7r83GobPyuU30zMDirE9zgDzxG+dfcN7bl+Ozv+Dkn791ZNvPN8OxKIZuLMtaimLqM8F4SPRMrlj23bDP+m4iLzBjl6aiew4tWahaa1NWd0Brjdw+',
  'nweaLeV08kgrt+qPjkpoKGdTOQqkpUIt9XM7ty+o1Msqo5lHlL2c2ysqs6mctnIWIYXWatfhnLoIOZ6S98ElQekl2YtHp7hjnpEHrwGADgAFADCkUk3h',
  '85iKHetMrfWbU2vdWZmZjqUF4DJYXYIVAcAEAAsAbAAoAUAZANYAoLICXn+4/77zcP+5Y2em5+y9cfo39tdOAcA6AJwGgOpcxbPdKBL6EpHCEhnjHwld',
  'W/vxjrM8m5MPrzYn7f81F9WRhFeq8xgAbADA4wAg634WAJ4AgCcB4Kmc/FJ1Xn7zonPcfPpg76pUdaajtUdjKXOstptex/M77pV+Z5P67Y7sJr6bNzhA',
  'VvwT',
].join('');

test('what was learnt is learnt now', async () => {
  const study = createStudy(PLAN, LIMITS);
  study.teach(Array.from({ length: 24 }, (_, index) => example(index)));
  study.tryOut([example(24)]);
  const before = await unpack(PACKED);
  const now = study.finish();
  expect(now).toMatchObject({ ...before, took: expect.any(Number) });
  expect(Object.keys(now)).toEqual(expect.arrayContaining(Object.keys(before)));
  expect(await unpack(pack(now))).toEqual(now);
});

test('a table holds the weights that it held', () => {
  const lessons = [
    { label: 'see', tokens: ['hut', 'hut', 'tent'] },
    { label: 'see', tokens: ['tent', 'walk'] },
    { label: 'buy', tokens: ['tent', 'refund', 'refund', 'refund'] },
    { label: 'own', tokens: [] },
    { label: 'own', tokens: ['wash', 'tent'] },
  ];
  expect(compile(lessons, LIMITS)).toEqual({
    labels: ['see', 'buy', 'own'],
    base: [-0.5849625007211563, -2, -0.5849625007211563],
    columns: Int8Array.of(3, -11, 2, -42, 54, -23, 40, -28, -15, 28, -17, -4, -22, -17, 47),
    rows: { tent: 0, refund: 1, hut: 2, walk: 3, wash: 4 },
  });
});
