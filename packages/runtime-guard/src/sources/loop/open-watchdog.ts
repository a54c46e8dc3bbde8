import type { GuardCore } from '../../create-core.ts';
import type { Surroundings } from '../../decide/describe-degradations.ts';
import type { ErrorCode } from '../../errors.ts';
import type { GuardSettings } from '../../settings.ts';
import type { Watchdog } from './watchdog/create-watchdog.ts';
import type { Heartbeat } from './watchdog/heartbeat.ts';
import type { HealthSettings, WatchdogSettings } from './watchdog/watchdog-settings.ts';
import { join } from 'node:path';
import { describeFailedWatchdog } from '../../decide/describe-degradations.ts';
import { now, readDate } from '../../environment/clock.ts';
import { isTreeRoot } from '../../environment/process-tree.ts';
import { warn } from '../../environment/stderr.ts';
import { parseHealthAddress } from '../../options/health-address.ts';
import { createWatchdog } from './watchdog/create-watchdog.ts';
import { toSharedMs } from './watchdog/heartbeat.ts';

const CODE: ErrorCode = 'ERR_LOOPGUARD_HEALTH';
const NO_HEALTH = `${CODE}: The health page cannot be served, since no worker thread can run. The program goes on without it.`;

/** What a watchdog is given; `onFailure` is told once if its thread cannot run. */
interface WatchdogSurroundings {
  readonly heartbeat: Heartbeat;
  readonly isInspected: () => boolean;
  readonly onFailure: () => void;
}

/** Creates the watchdog of the main thread; undefined in other threads, and where none can run. */
export function openWatchdog(
  core: GuardCore,
  settings: GuardSettings,
  { heartbeat, isInspected, onFailure }: WatchdogSurroundings,
): Watchdog | undefined {
  const health = describeHealth(core, settings);
  if (!hasWatchdog(core.surroundings)) {
    if (health !== null) warn(NO_HEALTH);
    return undefined;
  }
  const described = describeWatchdog(core, settings, heartbeat.buffer);
  return createWatchdog(
    { ...described, health },
    {
      heartbeat,
      isInspected,
      workerFile: join(core.guardFolder, 'watchdog-worker.js'),
      ownWork: core.ownWork,
      onFailure: (error) => {
        core.degraded.begin(describeFailedWatchdog(error));
        onFailure();
      },
    },
  );
}

/** Whether the watchdog can ask the thread that it watches. */
export function mayProbe({ hasInspector, mayInspect }: Surroundings): boolean {
  return hasInspector && mayInspect;
}

function hasWatchdog({ isMainThread, mayStartWorkers, runtime }: Surroundings): boolean {
  return isMainThread && mayStartWorkers && runtime === undefined;
}

function describeWatchdog(
  { reporters, startedAtMs, surroundings }: GuardCore,
  { options }: GuardSettings,
  buffer: SharedArrayBuffer,
): Omit<WatchdogSettings, 'health'> {
  return {
    buffer,
    thresholdMs: options.stallThresholdMs,
    startedAtSharedMs: toSharedMs(startedAtMs),
    canProbe: mayProbe(surroundings),
    report: reporters.report,
    prints: reporters.prints,
  };
}

/** Of a process tree only the first process serves its page: the others would want the same port. */
function describeHealth(
  { degraded, startedAtMs, thread }: GuardCore,
  { application: { name }, options: { health } }: GuardSettings,
): HealthSettings | null {
  const address = parseHealthAddress(health);
  if (address === undefined || !thread.isMain || !isTreeRoot(process.env, process.pid)) return null;
  return {
    address,
    degraded: degraded.list(),
    process: {
      pid: process.pid,
      node: process.version,
      ...(name === undefined ? {} : { application: name }),
      startedAt: readDate(now() - startedAtMs).toISOString(),
    },
  };
}
