import type { Guard, InstallOptions } from './guard.ts';
import { findRunningGuard, setRunningGuard } from './running-guard.ts';
import { readSettings } from './settings.ts';
import { startGuard } from './start-guard.ts';

/** Starts a guard in this thread, or gives the one that runs already. Throws if an option is wrong. */
export function installGuard(guardFolder: string, options: InstallOptions | undefined): Guard {
  const running = findRunningGuard();
  const { settings, errors } = readSettings(options);
  const [error] = errors;
  if (error !== undefined) throw error;
  return running ?? setRunningGuard(startGuard(settings, { isPreloaded: false, guardFolder }));
}
