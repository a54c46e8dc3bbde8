import type { Degradation } from '../report/report-event.ts';
import type { Effort } from './govern-cost.ts';

/** What the thread that the guard was started in lets it do. */
export interface Surroundings {
  readonly isMainThread: boolean;
  /** Name and version of a runtime that is not Node.js. */
  readonly runtime: string | undefined;
  readonly mayStartWorkers: boolean;
  readonly hasInspector: boolean;
  readonly mayInspect: boolean;
  /** The flag that lets inspector sessions watch the network: Node.js ends that for all of them when one is closed. */
  readonly networkFlag: string | undefined;
  /** A debugger is attached, or may attach at any time. */
  readonly isInspected: boolean;
  /** Stacks cannot be read, since `Error` is frozen, or will be. */
  readonly hasFrozenErrors: boolean;
  /** The flag that has Node.js profile the process. */
  readonly profilerFlag: string | undefined;
  /** Packages that wrap or sample the same functions, loaded before the guard. */
  readonly otherTools: readonly string[];
  /** How many modules of the program were loaded before the guard. */
  readonly modulesBefore: number;
  /** Whether this Node.js knows a flag. */
  readonly knowsFlag: (flag: string) => boolean;
}

const NO_LINES = 'Stalls that no blocking call explains have no line.';
const NO_WATCHDOG = `Stalls are seen once they are over, not while they last. ${NO_LINES}`;

/** Says what does not work in this thread, or not as well as elsewhere, why, and what to do about it. */
export function describeDegradations(surroundings: Surroundings): readonly Degradation[] {
  return [
    describeRuntime(surroundings),
    ...(surroundings.isMainThread
      ? [describeWatchdog(surroundings), describeDebugger(surroundings)]
      : []),
    describeFrozenErrors(surroundings),
    describeLateInstall(surroundings),
    describeOtherTools(surroundings),
    describeProfiler(surroundings),
  ].filter((degradation) => degradation !== undefined);
}

/** The thread that sees stalls while they last could not start, or failed. */
export function describeFailedWatchdog(error: unknown): Degradation {
  const why = `The thread that watches the event loop cannot run (${String(error)}).`;
  return { id: 'no-worker', why, lost: NO_WATCHDOG };
}

/** The guard does less than it could, so that it costs less. */
export function describeEffort({ every, minEventMs }: Effort, maxCostPercent: number): Degradation {
  const places =
    every === Infinity
      ? 'their places are not looked up'
      : `the places of one in ${every} are looked up`;
  return {
    id: 'own-cost',
    why: `The guard itself took more than ${maxCostPercent} % of the time.`,
    lost: `Calls of less than ${minEventMs} ms are only counted, and ${places}.`,
    advice: 'Raise callThresholdMs or maxCostPercent.',
  };
}

function describeRuntime({ runtime }: Surroundings): Degradation | undefined {
  if (runtime === undefined) return undefined;
  return {
    id: 'foreign-runtime',
    why: `This is ${runtime}, not Node.js.`,
    lost: 'Blocking calls are seen, but stalls have no line, and delay and requests are as good as what it tells of them.',
  };
}

function describeWatchdog(surroundings: Surroundings): Degradation | undefined {
  const { runtime, mayStartWorkers, hasInspector, mayInspect, networkFlag } = surroundings;
  if (runtime !== undefined) return undefined;
  if (!mayStartWorkers) {
    return {
      id: 'no-worker',
      why: 'The permission model forbids worker threads.',
      lost: NO_WATCHDOG,
      ...adviseFlag('--allow-worker', surroundings),
    };
  }
  if (hasInspector && networkFlag !== undefined) {
    const why = `An inspector session of the guard would end the inspection of the network (${networkFlag}).`;
    return { id: 'no-inspector', why, lost: NO_LINES };
  }
  if (hasInspector && mayInspect) return undefined;
  return {
    id: 'no-inspector',
    why: hasInspector
      ? 'The permission model forbids the inspector.'
      : 'This Node.js was built without the inspector.',
    lost: NO_LINES,
    ...(hasInspector ? adviseFlag('--allow-inspector', surroundings) : {}),
  };
}

/** Not every version of Node.js that has the permission model can allow all that it forbids. */
function adviseFlag(flag: string, { knowsFlag }: Surroundings): Pick<Degradation, 'advice'> {
  return knowsFlag(flag) ? { advice: `Start Node.js with ${flag} too.` } : {};
}

function describeDebugger({ isInspected }: Surroundings): Degradation | undefined {
  if (!isInspected) return undefined;
  return {
    id: 'debugger',
    why: 'A debugger may be attached (--inspect).',
    lost: 'A stall without CPU time counts as a breakpoint and is no finding.',
  };
}

function describeFrozenErrors({ hasFrozenErrors }: Surroundings): Degradation | undefined {
  if (!hasFrozenErrors) return undefined;
  return {
    id: 'frozen-intrinsics',
    why: '`Error` is frozen (--frozen-intrinsics).',
    lost: 'Blocking calls are counted, but their places are unknown.',
  };
}

function describeLateInstall({ modulesBefore }: Surroundings): Degradation | undefined {
  if (modulesBefore === 0) return undefined;
  return {
    id: 'late-install',
    why: `${modulesBefore === 1 ? 'A module was' : `${modulesBefore} modules were`} loaded before the guard was installed.`,
    lost: 'Blocking functions that were put into variables before are not seen; which ones, cannot be known.',
    advice: 'Preload the guard with --import or --require.',
  };
}

function describeOtherTools({ otherTools }: Surroundings): Degradation | undefined {
  if (otherTools.length === 0) return undefined;
  return {
    id: 'other-tool',
    why: `Loaded before the guard: ${otherTools.join(', ')}.`,
    lost: 'What such a tool wraps takes longer, and what it calls by functions that it put aside is not seen.',
    advice: 'Load the guard first.',
  };
}

function describeProfiler({ profilerFlag }: Surroundings): Degradation | undefined {
  if (profilerFlag === undefined) return undefined;
  return {
    id: 'profiler',
    why: `Node.js profiles the process (${profilerFlag}).`,
    lost: 'Everything takes longer than without it, and starting or ending a profile is a stall.',
  };
}
