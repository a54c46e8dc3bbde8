import type { ReportScope } from '../../report/report-event.ts';
import type { LoadWatch } from '../loading/watch-loads.ts';
import { AsyncLocalStorage } from 'node:async_hooks';
import { followJobs } from './packages/follow-jobs.ts';

/** What the program itself said of the code that runs. */
export type Permit =
  { readonly type: 'allowed'; readonly reason: string } | { readonly type: 'disallowed' };

/** What begins in the program itself, rather than with a request. */
interface JobContext {
  readonly job: ReportScope | undefined;
  readonly permit: Permit | undefined;
}

/** Knows which job, and which allowance, the running code belongs to. */
export interface JobContexts {
  readonly read: () => JobContext | undefined;
  readonly runJob: <Result>(name: string, fn: () => Result) => Result;
  /** Runs a function under a permit. */
  readonly runUnder: <Result>(permit: Permit, fn: () => Result) => Result;
  readonly stop: () => void;
}

/** What contexts are made from. */
export interface JobContextParts {
  readonly loads: LoadWatch;
  /** Names of the packages that the application asks for. */
  readonly dependencies: readonly string[];
  /** Whether jobs that packages run are followed too. */
  readonly follows: boolean;
  readonly nextId: () => number;
  /** A job begins, by `guard.run` or because a package runs it. */
  readonly onJob: (how: 'run' | 'package') => void;
}

/** Creates contexts, none of them entered. */
export function createJobContexts(parts: JobContextParts): JobContexts {
  const { dependencies, follows, loads, nextId, onJob } = parts;
  const storage = new AsyncLocalStorage<JobContext>();
  let hasContexts = false;
  let isStopped = false;
  let stopWatching: (() => void) | undefined;
  if (follows) {
    stopWatching = followJobs(loads, dependencies, runPackageJob);
  }
  return {
    read,
    runJob(name, fn) {
      onJob('run');
      return storage.run(create(name), fn);
    },
    runUnder(permit, fn) {
      hasContexts = true;
      return storage.run({ job: read()?.job, permit }, fn);
    },
    stop() {
      isStopped = true;
      stopWatching?.();
      storage.disable();
    },
  };

  /** Most programs have neither jobs nor allowances: then there is nothing to ask for at every call. */
  function read(): JobContext | undefined {
    return hasContexts ? storage.getStore() : undefined;
  }

  function runPackageJob(name: string, fn: () => unknown): unknown {
    if (isStopped) return fn();
    onJob('package');
    return storage.run(create(name), fn);
  }

  function create(name: string): JobContext {
    hasContexts = true;
    return { job: { kind: 'job', name, id: nextId() }, permit: read()?.permit };
  }
}
