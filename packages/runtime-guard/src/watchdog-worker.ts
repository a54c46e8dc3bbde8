import type { MainThreadWatch } from './sources/loop/watchdog/watch-main-thread.ts';
import type { WatchdogSettings } from './sources/loop/watchdog/watchdog-settings.ts';
import { parentPort, workerData } from 'node:worker_threads';
import { announceStall } from './reporters/announce-stall.ts';
import { watchMainThread } from './sources/loop/watchdog/watch-main-thread.ts';

run(readSettings(workerData));

/** Entry of the watchdog's thread. */
function run(settings: WatchdogSettings): void {
  const watch = watchMainThread(settings, (stall) => {
    announceStall(settings, stall);
  });
  if (settings.health !== null) void startHealth(settings, watch);
}

/** Loaded where it is asked for: a server needs memory. */
async function startHealth(settings: WatchdogSettings, watch: MainThreadWatch): Promise<void> {
  const { publishHealth } = await import('./reporters/health/publish-health.ts');
  const { health, prints } = settings;
  if (health !== null && parentPort !== null)
    publishHealth({ ...health, prints, watch, port: parentPort });
}

/** Nobody but the guard starts this thread: what it is given is what the guard wrote. */
function readSettings(data: unknown): WatchdogSettings {
  return data as WatchdogSettings; // the boundary between threads
}
