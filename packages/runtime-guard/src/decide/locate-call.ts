import type { SourceFile } from './classify-file.ts';
import { isWrapperPackage } from './wrapper-packages.ts';

/** One frame of a stack, innermost first. */
export interface Frame {
  readonly file: SourceFile;
  readonly line: number;
  readonly column: number;
  readonly function: string;
  /** Line that the function begins at, where it was asked for. */
  readonly functionLine?: number;
}

/** A call that comes from code, and not from the module loader. */
export interface CodeOrigin {
  readonly kind: 'code';
  /** Innermost application frame, else the innermost outside Node. */
  readonly site: Frame | null;
  /** Package of the true caller, where it is not the application. */
  readonly via?: string;
  /** Frames outside Node and the guard, true caller first: the wrappers that tools put around the function are left out. */
  readonly stack: readonly Frame[];
}

/** Where a blocking call comes from; `node` is Node's own code, which nobody's code called. */
export type CallOrigin = { readonly kind: 'module-load' } | { readonly kind: 'node' } | CodeOrigin;

/** Whether a frame lies in code that people wrote for the program. */
export function isCode(file: SourceFile): boolean {
  return file.place === 'application' || file.place === 'dependency' || file.place === 'outside';
}

/** Whether a frame lies in a wrapper that a tool puts around functions, such as a tracer's or a spy. */
export function isWrapper({ package: name }: SourceFile): boolean {
  return isWrapperPackage(name);
}

/**
 * Finds the site of a call in its stack. What the loader does while it loads a module, and what a module of a dependency does
 * while it is loaded, is a module load.
 */
export function locateCall(frames: readonly Frame[]): CallOrigin {
  const decisive = frames.find(
    ({ file }) => file.place === 'application' || file.place === 'loader',
  );
  if (decisive?.file.place === 'loader') return { kind: 'module-load' };
  const stack = skipWrappers(frames.filter(({ file }) => isCode(file)));
  const caller = stack[0];
  if (caller === undefined && frames.length > 0) return { kind: 'node' };
  const site = decisive ?? caller ?? null;
  if (caller === undefined || caller.file.place === 'application') {
    return { kind: 'code', site, stack };
  }
  return { kind: 'code', site, stack, via: caller.file.package ?? caller.file.name };
}

/** What a tool calls for itself stays its own. */
function skipWrappers(stack: readonly Frame[]): readonly Frame[] {
  const first = stack.findIndex(({ file }) => !isWrapper(file));
  return first > 0 ? stack.slice(first) : stack;
}
