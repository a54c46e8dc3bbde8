import type { SourceFile } from './classify-file.ts';

/** One frame of a stack, innermost first. */
export interface Frame {
  readonly file: SourceFile;
  readonly line: number;
  readonly column: number;
  readonly function: string;
}

/** Where a blocking call comes from: the module loader, or code. */
export type CallOrigin =
  | { readonly kind: 'module-load' }
  | {
      readonly kind: 'code';
      /** Innermost application frame, else the innermost outside Node. */
      readonly site: Frame | null;
      /** Package of the true caller, where it is not the application. */
      readonly via?: string;
      /** Frames outside Node and the guard, true caller first. */
      readonly stack: readonly Frame[];
    };

/** Whether a frame lies in code that people wrote for the program. */
export function isCode(file: SourceFile): boolean {
  return file.place === 'application' || file.place === 'dependency' || file.place === 'outside';
}

/**
 * Finds the site of a call in its stack. What the loader does while it loads a module, and what a module of a dependency does
 * while it is loaded, is a module load.
 */
export function locateCall(frames: readonly Frame[]): CallOrigin {
  let site: Frame | null = null;
  for (const frame of frames) {
    if (frame.file.place === 'application') {
      site = frame;
      break;
    }
    if (frame.file.place === 'loader') return { kind: 'module-load' };
  }
  const stack = frames.filter(({ file }) => isCode(file));
  site ??= stack[0] ?? null;
  const caller = stack[0]?.file;
  const via = caller === site?.file ? undefined : (caller?.package ?? caller?.name);
  return { kind: 'code', site, stack, ...(via === undefined ? {} : { via }) };
}
