import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** A fenced block. */
export interface Block {
  /** Where it is, such as `docs/rest.md:12`. */
  readonly at: string;
  readonly language: string;
  /** What follows the language in the line that opens it, such as `rule`. */
  readonly kind: string;
  readonly text: string;
  /** The prose between it and the block before it. */
  readonly before: string;
}

/** Every page of the project, relative to its root. */
export const pages = (): string[] =>
  execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '*.md'], { encoding: 'utf8' })
    .split('\n')
    .filter(Boolean);

const FENCE = /^( *)```([\w-]*) ?(.*)\n([\s\S]*?)^ *```$/gm;

export const blocksOf = (page: string, source = readFileSync(page, 'utf8')): Block[] => {
  let end = 0;
  return [...source.matchAll(FENCE)].map(({ index, 0: whole, 1: indent, 2: language, 3: kind, 4: text }) => {
    const before = source.slice(end, index);
    end = index + whole.length;
    return {
      at: `${page}:${source.slice(0, index).split('\n').length}`,
      language: language!,
      kind: kind!.trim(),
      text: text!.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
      before,
    };
  });
};

/** A page without its blocks. */
export const proseOf = (page: string): string => readFileSync(page, 'utf8').replaceAll(FENCE, '');

/** The names by which GitHub lets the headings of a page be linked to. */
export const anchorsOf = (page: string): string[] => {
  const seen = new Map<string, number>();
  return [...proseOf(page).matchAll(/^#+ +(.+)$/gm)].map(([, heading]) => {
    const text = heading!.replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1').toLowerCase();
    const name = text.replaceAll(/[^\p{L}\p{N}\p{M} _-]/gu, '').replaceAll(' ', '-');
    const times = seen.get(name) ?? 0;
    seen.set(name, times + 1);
    return times === 0 ? name : `${name}-${times}`;
  });
};

/** What a page links to or shows, except other sites. */
export const linksOf = (page: string): string[] => {
  const prose = proseOf(page).replaceAll(/`[^`\n]*`/g, '');
  const markdown = [...prose.matchAll(/\]\(([^)\s]+)\)/g)];
  const html = [...prose.matchAll(/(?:src|srcset|href)="([^"]+)"/g)];
  return [...markdown, ...html].map(([, target]) => target!).filter((target) => !/^[a-z]+:/.test(target));
};
