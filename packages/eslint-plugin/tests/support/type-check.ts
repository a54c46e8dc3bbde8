import path from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** A text under a file name of its own; nothing is read from or written to the disk for it. */
export interface SourceText {
  readonly name: string;
  readonly text: string;
}

const folder = fileURLToPath(new URL('./virtual/', import.meta.url));

const options: ts.CompilerOptions = {
  allowJs: true,
  esModuleInterop: true,
  module: ts.ModuleKind.Preserve,
  moduleDetection: ts.ModuleDetectionKind.Force,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  noEmit: true,
  skipLibCheck: true,
  strict: true,
  target: ts.ScriptTarget.ESNext,
  types: ['node'],
};

/** Compiles texts with TypeScript and the types of Node.js; gives each one's errors, in its order. */
export function typeCheck(sources: readonly SourceText[]): string[][] {
  const texts = new Map(sources.map(({ name, text }) => [path.join(folder, name), text]));
  const host = ts.createCompilerHost(options, true);
  const disk = { ...host };
  host.fileExists = (file) => texts.has(path.normalize(file)) || disk.fileExists(file);
  host.readFile = (file) => texts.get(path.normalize(file)) ?? disk.readFile(file);
  const program = ts.createProgram({ rootNames: [...texts.keys()], options, host });
  return [...texts.keys()].map((file) => {
    const source = program.getSourceFile(file);
    return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)]
      .map(
        ({ code, messageText }) => `TS${code} ${ts.flattenDiagnosticMessageText(messageText, ' ')}`,
      )
      .sort();
  });
}

/** Parses a text as TypeScript; gives what cannot be parsed. */
export function syntaxErrors(text: string): string[] {
  const { diagnostics = [] } = ts.transpileModule(text, { reportDiagnostics: true });
  return diagnostics.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
}
