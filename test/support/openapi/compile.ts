import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import ts from 'typescript';

const ROOT = path.resolve(__dirname, '../../..');
const OPTIONS: ts.CompilerOptions = {
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  types: [],
};

/** What TypeScript says of a line of a program. */
export interface Complaint {
  readonly line: number;
  readonly message: string;
}

/** Compiles a program that imports its types from `./strapi`, as a front end generates them from an OpenAPI document. */
export type Compile = (program: string) => readonly Complaint[];

/** Both files stand in the project's root, and nowhere but in memory: there the packages that they import are found. */
const compileWith = (types: string, program: string): readonly Complaint[] => {
  const files = new Map([
    [path.join(ROOT, 'strapi.ts'), types],
    [path.join(ROOT, 'program.ts'), program],
  ]);
  const host = ts.createCompilerHost(OPTIONS);
  const { fileExists, readFile, getSourceFile } = host;
  host.fileExists = (name) => files.has(name) || fileExists.call(host, name);
  host.readFile = (name) => files.get(name) ?? readFile.call(host, name);
  host.getSourceFile = (name, version, ...others) => {
    const text = files.get(name);
    return text === undefined
      ? getSourceFile.call(host, name, version, ...others)
      : ts.createSourceFile(name, text, version);
  };
  const built = ts.createProgram([...files.keys()], OPTIONS, host);
  return ts.getPreEmitDiagnostics(built).map(({ file, start, messageText }) => ({
    line: file && start !== undefined ? file.getLineAndCharacterOfPosition(start).line : -1,
    message: ts.flattenDiagnosticMessageText(messageText, '\n'),
  }));
};

/** The types of a document, by the command that a front end generates them with. */
const typesOf = (document: object): string => {
  const folder = mkdtempSync(path.join(tmpdir(), 'openapi-'));
  const file = path.join(folder, 'openapi.json');
  try {
    writeFileSync(file, JSON.stringify(document));
    const command = path.join(ROOT, 'node_modules/openapi-typescript/bin/cli.js');
    return execFileSync(process.execPath, [command, file], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  } finally {
    rmSync(folder, { recursive: true });
  }
};

/** Generates the types of a document, and gives what compiles programs with them. */
export const compilerFor = (document: object): Compile => {
  const types = typesOf(document);
  return (program) => compileWith(types, program);
};
