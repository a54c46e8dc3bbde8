import type { ModuleDescription } from '../types.ts';
import { packageFiles } from './package-files.ts';

/** Specifiers of all catalogued packages with blocking APIs, aliases included; nothing of them is loaded. */
export const blockingSpecifiers: readonly string[] = Object.keys(packageFiles);

/**
 * Gives what is known of one package; `load` is asked for what the one file beside this one that has it exports, by the file's
 * name without extension. Undefined for a package without blocking APIs.
 */
export function describePackage(
  specifier: string,
  load: (name: string) => unknown,
): ModuleDescription | undefined {
  const file = Object.hasOwn(packageFiles, specifier) ? packageFiles[specifier] : undefined;
  if (file === undefined) return undefined;
  const exports = load(file);
  if (typeof exports !== 'object' || exports === null) return undefined;
  return Object.values(exports).find(
    (value): value is ModuleDescription =>
      isDescription(value) &&
      (value.module === specifier || value.aliases?.includes(specifier) === true),
  );
}

function isDescription(value: unknown): value is ModuleDescription {
  return typeof value === 'object' && value !== null && 'module' in value;
}
