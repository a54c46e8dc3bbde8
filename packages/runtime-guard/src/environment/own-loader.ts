import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileSystem } from './file-system.ts';

/** Bound before the program can replace it. */
const getBuiltinModule = process.getBuiltinModule.bind(process);

/**
 * Creates a function that evaluates CommonJS modules which load no others, by their file names in the folder of a module that
 * another one can require. What a program did to its loader (hooks, mocks, transpilers, its cache) takes no part in that.
 */
export function createOwnLoader(from: string, beside: string): (file: string) => unknown {
  let folder: string | undefined;
  return (file) => {
    // Not before it is needed: to find a package takes milliseconds.
    folder ??= dirname(createRequire(from).resolve(beside));
    const filename = join(folder, file);
    // The program may never load it.
    const { Script } = getBuiltinModule('node:vm');
    const text = fileSystem.readFileSync(filename, 'utf8');
    const evaluate: unknown = new Script(`(exports) => {${text}\n}`, {
      filename,
    }).runInThisContext();
    const exports = {};
    if (typeof evaluate === 'function') Reflect.apply(evaluate, undefined, [exports]);
    return exports;
  };
}
