import { readdirSync, readFileSync } from 'node:fs';
import * as defaults from '../../types/defaults';

const text = readFileSync('docs/architecture.md', 'utf8');

test('docs/architecture.md gives the defaults that hold', () => {
  const rows = [...text.matchAll(/^\|[^|]*\| (`[A-Z_`, ]+) \| ([\d, ]+) \|$/gm)];
  expect(rows.length).toBeGreaterThan(5);
  for (const [, names, values] of rows) {
    const named = names!.replaceAll('`', '').split(', ') as (keyof typeof defaults)[];
    expect([names, named.map((name) => defaults[name]).join(', ')]).toEqual([names, values]);
  }
  const { halfLifeDays, cap, margin } = defaults.DEFAULT_SCORING;
  expect(text).toContain(`halve every ${halfLifeDays} days, at most ${cap} for a stage`);
  expect(margin).toBe(0.25);
});

test('its picture shows every room of the server', () => {
  // What is about Strapi, not about an idea of the product.
  const frame = ['config', 'content-manager', 'content-types', 'controllers', 'middlewares', 'routes', 'services'];
  const folders = readdirSync('server/src', { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const rooms = folders
    .map(({ name }) => name)
    .filter((name) => ![...frame, 'suggestions-worker', 'utils'].includes(name));
  const picture = /## The rooms of the server[\s\S]*?```mermaid([\s\S]*?)```/.exec(text)?.[1] ?? '';
  expect(rooms.filter((room) => !new RegExp(`\\b${room}\\b`).test(picture))).toEqual([]);
});
