import type { WatchdogSettings } from './sources/loop/watchdog/watchdog-settings.ts';
import { workerData } from 'node:worker_threads';
import { announceStall } from './reporters/announce-stall.ts';
import { watchMainThread } from './sources/loop/watchdog/watch-main-thread.ts';

run(readSettings(workerData));

/** Entry of the watchdog's thread. */
function run(settings: WatchdogSettings): void {
  watchMainThread(settings, (stall) => {
    announceStall(settings, stall);
  });
}

/** Nobody but the guard starts this thread: what it is given is what the guard wrote. */
function readSettings(data: unknown): WatchdogSettings {
  return data as WatchdogSettings; // the boundary between threads
}
