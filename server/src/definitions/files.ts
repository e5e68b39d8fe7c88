import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { createDefinitions } from '.';
import { journeyDefinitionSchema, type JourneyDefinition } from '../../../types';
import { createSite } from '../site';
import { createStore } from '../store';
import { createMemory } from '../store/memory';
import type { Context } from '../utils/context';
import { partOf } from '../utils/part';
import { parse } from '../utils/validate';

type Applied = Readonly<Record<string, string>>;

/** Journeys that are kept with the site's code. */
export const createDefinitionFiles = ({ strapi }: Context) => {
  const site = partOf({ strapi }, createSite);
  const store = partOf({ strapi }, createStore);
  const definitions = partOf({ strapi }, createDefinitions);
  const memory = partOf({ strapi }, createMemory);

  /** @throws Error that names the file and what is wrong with it. */
  const read = async (file: string): Promise<{ definition: JourneyDefinition; hash: string }> => {
    const from = path.resolve(strapi.dirs.app.root, file);
    try {
      const text = await readFile(from, 'utf8');
      const definition = parse(journeyDefinitionSchema, JSON.parse(text.replace(/^\uFEFF/, '')));
      return { definition, hash: createHash('sha256').update(text).digest('hex') };
    } catch (error) {
      throw new Error(`Touchpoints cannot apply the journey in "${file}": ${(error as Error).message}`, {
        cause: error,
      });
    }
  };

  return {
    /**
     * Applies the files that the configuration names, as an import does: nothing is ever deleted. Several instances that start
     * together apply a file once.
     */
    async apply(): Promise<void> {
      const asked = site.config('definitions');
      if (!asked) return;
      for (const file of asked.files) {
        const { definition, hash } = await read(file);
        await store.change(async (change) => {
          const applied = (await memory.get<Applied>('definitions')) ?? {};
          if (asked.when !== 'always' && applied[file] === hash) return;
          await definitions.importFileIn(change, definition).catch((error: Error) => {
            throw new Error(`Touchpoints cannot apply the journey in "${file}": ${error.message}`, { cause: error });
          });
          await memory.set('definitions', { ...applied, [file]: hash });
          strapi.log.info(`Touchpoints: applied the journey in "${file}"`);
        });
      }
    },
  };
};
