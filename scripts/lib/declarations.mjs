import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { Extractor, ExtractorConfig } from '@microsoft/api-extractor';
import ts from 'typescript';
import { bin, ROOT, run } from './steps.mjs';

const { compilerOptions } = JSON.parse(readFileSync(path.join(ROOT, 'tsconfig.json'), 'utf8'));

/** What API Extractor is told of an entry: one file of declarations, and none of the reports that it could make, too. */
const configOf = (entry, file) =>
  ExtractorConfig.prepare({
    configObject: {
      projectFolder: ROOT,
      mainEntryPointFilePath: entry,
      compiler: { overrideTsconfig: { compilerOptions: { ...compilerOptions, types: [] }, files: [entry] } },
      dtsRollup: { enabled: true, untrimmedFilePath: file },
      messages: {
        compilerMessageReporting: { default: { logLevel: 'error' } },
        extractorMessageReporting: { default: { logLevel: 'none' } },
        tsdocMessageReporting: { default: { logLevel: 'none' } },
      },
      newlineKind: 'lf',
    },
    configObjectFullPath: undefined,
    packageJsonFullPath: path.join(ROOT, 'package.json'),
  });

/** @throws where a file cannot be read as TypeScript: `z.infer` that nobody named is written as the keyword `infer`. */
const assertReadable = (file) => {
  const program = ts.createProgram([file], { noResolve: true, noLib: true, types: [] });
  const [fault] = program.getSyntacticDiagnostics();
  if (!fault) return;
  const { line } = fault.file.getLineAndCharacterOfPosition(fault.start);
  const message = ts.flattenDiagnosticMessageText(fault.messageText, ' ');
  throw new Error(`${file}:${line + 1} ${message} Name the type where it is exported.`);
};

/**
 * Declares each entry in one file, which holds what the entry exports and what that needs, and imports other packages only.
 *
 * @param {string} tsconfig the program that the entries are part of
 * @param {Record<string, string>} entries files of declarations by entry: `{ 'client/src/index': 'client/dist/index.d.ts' }`
 */
export const rollUp = async (tsconfig, entries) => {
  // Inside the tree, so that packages are found from there; not in `node_modules`, where all is somebody else's.
  const cache = path.join(ROOT, '.cache');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(path.join(cache, 'declarations-'));
  try {
    const emit = ['--noEmit', 'false', '--emitDeclarationOnly', '--rootDir', ROOT, '--outDir', folder];
    const code = await run(bin('tsc'), ['--project', path.join(ROOT, tsconfig), ...emit]);
    if (code !== 0) throw new Error(`tsc ended with ${code}`);
    for (const [entry, file] of Object.entries(entries)) {
      const config = configOf(path.join(folder, `${entry}.d.ts`), path.join(ROOT, file));
      const messageCallback = (message) => {
        message.handled = message.logLevel === 'info' || message.logLevel === 'verbose';
      };
      const { succeeded } = Extractor.invoke(config, { messageCallback });
      if (!succeeded) throw new Error(`The declarations of ${entry} could not be rolled up`);
      assertReadable(path.join(ROOT, file));
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
