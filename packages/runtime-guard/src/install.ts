import type { Guard, InstallOptions } from './guard.ts';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findRunningGuard, setRunningGuard } from './running-guard.ts';
import { readSettings } from './settings.ts';
import { startGuard } from './start-guard.ts';

const guardFolder = dirname(fileURLToPath(import.meta.url));

/**
 * Starts a guard in this thread and gives it back; where one runs already (preloaded, or from another copy of the package),
 * gives that one. Throws if an option is wrong.
 */
export function install(options?: InstallOptions): Guard {
  const running = findRunningGuard();
  const { settings, errors } = readSettings(options);
  const [error] = errors;
  if (error !== undefined) throw error;
  return running ?? setRunningGuard(startGuard(settings, { isPreloaded: false, guardFolder }));
}
