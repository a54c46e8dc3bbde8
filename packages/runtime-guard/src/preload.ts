import type { GuardStart } from './start-guard.ts';
import { isToolProcess } from './environment/is-tool-process.ts';
import { describeThread } from './environment/thread.ts';
import { warn } from './environment/stderr.ts';
import { findRunningGuard, setRunningGuard } from './running-guard.ts';
import { readSettings } from './settings.ts';
import { startGuard } from './start-guard.ts';

/** Starts the guard of a process; whatever goes wrong, the program starts all the same. */
export function preload(start: GuardStart): void {
  if (describeThread().isInternal || findRunningGuard() !== undefined) return;
  try {
    const { settings, errors } = readSettings();
    if (settings.options.mode === 'off' || isToolProcess(settings.application.main)) return;
    if (errors.length > 0) {
      warn(`${errors.map(({ message }) => message).join(' ')} The guard goes on without it.`);
    }
    setRunningGuard(startGuard(settings, start));
  } catch (error) {
    warn(`The guard could not start: ${error instanceof Error ? error.message : String(error)}`);
  } finally {
    forgetLastMatch();
  }
}

/** The program finds what the language remembers of the last regular expression (`RegExp.$1`) empty, as it does without a guard. */
function forgetLastMatch(): void {
  /^/.exec('');
}
