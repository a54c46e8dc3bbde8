import type { ModuleDescription } from '../types.ts';
import { createRequire } from 'node:module';
import { packageFiles } from './package-files.ts';

/** Specifiers of all catalogued packages with blocking APIs, aliases included; nothing of them is loaded. */
export const blockingSpecifiers: readonly string[] = Object.keys(packageFiles);

/**
 * Loads what is known of one package, at once and nothing else, on behalf of the module at a path. Undefined for a package
 * without blocking APIs.
 */
export function describePackage(specifier: string, from: string): ModuleDescription | undefined {
  const file = Object.hasOwn(packageFiles, specifier) ? packageFiles[specifier] : undefined;
  if (file === undefined) return undefined;
  const exports: unknown = createRequire(from)(`@loopguard/catalogue/packages/${file}`);
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
