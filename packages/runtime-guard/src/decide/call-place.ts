import type { CodeOrigin } from './locate-call.ts';
import { relative, sep } from 'node:path';
import { compileNameGlob } from '@loopguard/catalogue/core';

/** A blocking call as the policy sees it. */
export interface CallPlace {
  readonly api: string;
  /** Absolute path of the file that makes the call. */
  readonly path: string | undefined;
  /** The function that makes the call; where it has no name, the nearest one around it in the same file. */
  readonly function: string;
  /** The packages between the application and the API; for a call of the application itself, its own. */
  readonly packages: readonly string[];
}

/** Tells what of a call's place a policy can ask for. */
export function placeCall(api: string, { stack }: CodeOrigin): CallPlace {
  const [caller] = stack;
  const end = stack.findIndex(({ file }) => file.place === 'application');
  const passed = end === -1 ? stack : stack.slice(0, Math.max(end, 1));
  const named = stack.find((frame) => frame.function !== '');
  return {
    api,
    path: caller?.file.path,
    function: named !== undefined && named.file === caller?.file ? named.function : '',
    packages: passed.flatMap(({ file }) => file.package ?? []),
  };
}

/** Compiles a glob for functions; of `View.render`, which is how V8 names some methods, `render` fits too. */
export function compileFunctionGlob(glob: string): (name: string) => boolean {
  const matches = compileNameGlob(glob);
  return (name) => matches(name) || matches(name.slice(name.lastIndexOf('.') + 1));
}

/** A path as globs are written for it: relative to the folder, with `/`. */
export function pathForGlob(folder: string, path: string): string {
  return relative(folder, path).split(sep).join('/');
}
