import type { WatchdogSettings } from './watchdog-settings.ts';
import { workerData } from 'node:worker_threads';
import { watchMainThread } from './watch-main-thread.ts';

watchMainThread(readSettings(workerData));

/** Nobody but the guard starts this thread: what it is given is what the guard wrote. */
function readSettings(data: unknown): WatchdogSettings {
  return data as WatchdogSettings; // the boundary between threads
}
