import type * as typescript from 'typescript';
import { createRequire } from 'node:module';
import path from 'node:path';

/** A program of the type checker, and what is asked of it. */
export interface Typing {
  readonly ts: typeof typescript;
  readonly program: typescript.Program;
  readonly checker: typescript.TypeChecker;
  /** The project's root. */
  readonly root: string;
}

/** Creates the view of one program. TypeScript is loaded here and nowhere else: the parser that made the program has done so before. */
export function createTyping(program: typescript.Program, root: string): Typing {
  // What `require` gives has no type.
  const ts = createRequire(import.meta.url)('typescript') as typeof typescript;
  return { ts, program, checker: program.getTypeChecker(), root };
}

/** A file's path from the project's root, with `/`; undefined for packages, for declarations alone and for what lies outside. */
export function pathInProject(
  { program, root }: Typing,
  file: typescript.SourceFile,
): string | undefined {
  if (file.isDeclarationFile || program.isSourceFileFromExternalLibrary(file)) return undefined;
  const relative = path.relative(root, file.fileName).replaceAll(path.sep, '/');
  const isOutside = relative.startsWith('../') || path.isAbsolute(relative);
  return isOutside || /(?:^|\/)node_modules\//u.test(relative) ? undefined : relative;
}
