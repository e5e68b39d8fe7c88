import { amount, ratio } from '../lib/report.mjs';
import { median } from '../lib/stats.mjs';
import { startSite } from './site.mjs';
import { cellPaths, contentPath, WARM_CELL } from './urls.mjs';
import { fetchJson } from './world.mjs';

const PLACEMENTS = 4000;

const targetsOf = (token) => {
  const { stage, touchpoint } = WARM_CELL;
  const content = contentPath(stage, touchpoint);
  const headers = { authorization: `Bearer ${token}` };
  return {
    health: { paths: ['/_health'] },
    open: { paths: ['/api/noop/open'] },
    text: { paths: ['/api/noop/text'] },
    anonymous: { paths: ['/api/noop'] },
    token: { paths: ['/api/noop'], headers },
    content: { paths: [content] },
    contentOfAll: { paths: cellPaths() },
    contentByToken: { paths: [content], headers },
    native: {
      paths: [`/api/articles?filters[stage]=${stage}&filters[touchpoint]=${touchpoint}&pagination[pageSize]=10`],
    },
  };
};

/** Every target answers, ten entries where entries are asked for, and the no-ops answer exactly what `/content` does. */
const check = async (url, { open, text, anonymous, token, content, contentByToken, native }, apiToken) => {
  const bodyOf = async ({ paths, headers }) => fetchJson(url + paths[0], { token: headers ? apiToken : undefined });
  const wanted = await bodyOf(content);
  const same = JSON.stringify(wanted);
  for (const target of [open, text, anonymous, token, contentByToken]) {
    if (JSON.stringify(await bodyOf(target)) !== same) {
      throw new Error(`${target.paths[0]} does not answer what /content does.`);
    }
  }
  const found = await bodyOf(native);
  for (const { data } of [wanted, found]) {
    if (data.length !== 10) throw new Error(`10 entries were expected, ${data.length} came.`);
  }
  return Buffer.byteLength(same);
};

const run = async (site, load, targets, { rounds, seconds }) => {
  for (const target of Object.values(targets)) await load.press({ url: site.url, ...target, seconds });
  const perSecond = Object.fromEntries(Object.keys(targets).map((name) => [name, []]));
  const names = Object.keys(targets);
  for (let round = 0; round < rounds; round += 1) {
    for (let place = 0; place < names.length; place += 1) {
      const name = names[(place + round) % names.length];
      perSecond[name].push((await load.press({ url: site.url, ...targets[name], seconds })).perSecond);
    }
  }
  return perSecond;
};

/** Part (b): requests a second of a warm `/content`, against routes that do nothing and against Strapi's own REST API. */
export const benchHttp = async ({ isQuick, world, load }) => {
  const site = await startSite(world.database('http', PLACEMENTS));
  try {
    const targets = targetsOf(world.token);
    await site.call('setBody', await fetchJson(site.url + targets.content.paths[0]));
    const bytes = await check(site.url, targets, world.token);
    const perSecond = await run(site, load, targets, isQuick ? { rounds: 3, seconds: 1 } : { rounds: 7, seconds: 1.5 });
    const compare = (what, name, other, reach) => {
      const ratios = perSecond[name].map((value, round) => value / perSecond[other][round]);
      const detail = `${amount(median(perSecond[name]), '/s')} : ${amount(median(perSecond[other]), '/s')}`;
      return ratio(what, median(ratios), detail, reach);
    };
    return {
      title: `HTTP: warm GET /content, 10 entries, ${(bytes / 1000).toFixed(1)} kB, 16 connections`,
      figures: [
        compare('of the auth:false no-op, same body', 'content', 'open', { atLeast: 0.8 }),
        compare('of the native filtered query over 2,000 articles', 'content', 'native', { atLeast: 10 }),
        compare('with an API token, of the no-op with that token', 'contentByToken', 'token', { atLeast: 0.9 }),
        compare('of an anonymous no-op with its permission', 'content', 'anonymous'),
        compare('of an auth:false no-op that sends ready text', 'content', 'text'),
        compare('of the auth:false no-op, all 200 cells in turn', 'contentOfAll', 'open'),
        compare('of /_health, which answers nothing', 'content', 'health'),
      ],
      raw: { bytes, placements: PLACEMENTS, perSecond },
    };
  } finally {
    await site.stop();
  }
};
