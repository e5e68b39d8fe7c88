import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import * as defaults from '../../types/defaults';

const text = readFileSync('docs/architecture.md', 'utf8');

test('docs/architecture.md gives the defaults that hold', () => {
  const rows = [...text.matchAll(/^\|[^|]*\| (`[A-Z_`, ]+) +\| ([\d, ]+?) +\|$/gm)];
  expect(rows.length).toBeGreaterThan(8);
  for (const [, names, values] of rows) {
    const named = names!.trim().replaceAll('`', '').split(', ') as (keyof typeof defaults)[];
    expect([names, named.map((name) => defaults[name]).join(', ')]).toEqual([names, values]);
  }
  const { halfLifeDays, cap, margin } = defaults.DEFAULT_SCORING;
  expect(text).toContain(`halve every ${halfLifeDays} days, at most ${cap} for a stage`);
  expect(margin).toBe(0.25);
});

const ROOT = 'server/src';
/** What is about Strapi, not about an idea of the product. */
const FRAME = ['config', 'content-manager', 'content-types', 'controllers', 'middlewares', 'routes', 'services'];

/** From room to room of a folder, by the imports of their files; a room is a folder in it, or a single file. */
const imported = (root: string, isRoom: (room: string) => boolean): Set<string> => {
  const roomOf = (file: string): string => path.relative(root, file).split(path.sep)[0]!.replace(/\.ts$/, '');
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).map((file) => path.join(root, file));
  const pairs = files
    .filter((file) => file.endsWith('.ts') && statSync(file).isFile())
    .flatMap((file) => {
      const targets = [...readFileSync(file, 'utf8').matchAll(/ from '(\.[^']*)'/g)];
      return targets.map(([, target]) => [roomOf(file), roomOf(path.join(path.dirname(file), target!))] as const);
    });
  return new Set(pairs.filter(([a, b]) => a !== b && isRoom(a) && isRoom(b)).map(([a, b]) => `${a} → ${b}`));
};

/** With what follows: who asks a room also reaches what that one asks. */
const closed = (arrows: ReadonlySet<string>): Set<string> => {
  const all = new Set(arrows);
  for (let before = -1; before < all.size;) {
    before = all.size;
    for (const one of all)
      for (const other of all) {
        const [[from, via], [start, to]] = [one.split(' → '), other.split(' → ')];
        if (via === start) all.add(`${from} → ${to}`);
      }
  }
  return all;
};

test('its picture shows every room of the server, and who asks whom', () => {
  const folders = readdirSync(ROOT, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const rooms = folders
    .map(({ name }) => name)
    .filter((name) => ![...FRAME, 'suggestions-worker', 'utils'].includes(name));
  const picture = /## The rooms of the server[\s\S]*?```mermaid([\s\S]*?)```/.exec(text)?.[1] ?? '';
  expect(rooms.filter((room) => !new RegExp(`\\b${room}\\b`).test(picture))).toEqual([]);
  const drawn = [...picture.matchAll(/^ *([\w &]+) --> ([\w &]+)$/gm)].flatMap(([, from, to]) =>
    from!.split(' & ').flatMap((a) => to!.split(' & ').map((b) => `${a} → ${b}`)),
  );
  expect([...closed(new Set(drawn))].sort()).toEqual(
    [...closed(imported(ROOT, (room) => rooms.includes(room)))].sort(),
  );
});

/** dependency-cruiser looks at folders: a circle that runs through a file beside them, as `types/rules.ts` is, it does not see. */
test('contracts of one room and of another do not need each other', () => {
  const isRoom = (name: string) => name !== '..' && name !== '.' && name !== 'index';
  const arrows = closed(imported('types', isRoom));
  expect(arrows).toContain('rules → placing');
  expect([...arrows].filter((arrow) => arrow.split(' → ')[0] === arrow.split(' → ')[1])).toEqual([]);
});
