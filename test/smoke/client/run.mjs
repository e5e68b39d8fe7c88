/** Asks as a module, by `require`, and as a script of a page. Prints what each was given. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createContext, runInContext } from 'node:vm';
import * as imported from 'touchpoints-client';
import asks from './asks.cjs';
import { createTouchpoints as passedOn } from './passes-on.cjs';

const require = createRequire(import.meta.url);
const page = createContext({ AbortController, setTimeout, clearTimeout });
runInContext(readFileSync('node_modules/touchpoints-client/dist/touchpoints-client.min.js', 'utf8'), page);
const globals = Object.keys(page).filter((name) => /^touchpoints/i.test(name));

const given = [imported, require('touchpoints-client'), page.TouchpointsClient].map((client) => asks(client));
const isPassedOn = passedOn === require('touchpoints-client').createTouchpoints;
console.log(JSON.stringify({ globals, isPassedOn, given: await Promise.all(given) }));
