import type * as Bundle from './bundle.ts';
import type { Guard, InstallOptions } from './guard.ts';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';

export type { Guard, InstallOptions } from './guard.ts';
export type { ErrorCode } from './errors.ts';
export type { GuardOptions } from './options/guard-options.ts';
export { BlockingCallError, GuardError } from './errors.ts';
export { optionTable } from './options/option-table.ts';
export type { OptionDescription, OptionTable } from './options/option-table.ts';

/**
 * Starts a guard in this thread and gives it back; where one runs already (preloaded, or from another copy of the package),
 * gives that one. Throws if an option is wrong.
 */
export function install(options?: InstallOptions): Guard {
  const load = createRequire(import.meta.url);
  const file = load.resolve('../cjs/dist/guard.js');
  // That is what the bundle is made of.
  const { installGuard } = load(file) as typeof Bundle;
  return installGuard(dirname(file), options);
}
