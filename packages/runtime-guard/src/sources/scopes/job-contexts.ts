import type { ReportScope } from '../../report/report-event.ts';
import type { LoadWatch } from '../loading/watch-loads.ts';
import { AsyncLocalStorage } from 'node:async_hooks';
import diagnosticsChannel from 'node:diagnostics_channel';
import { createJobFollower, jobPackages } from './packages/follow-jobs.ts';
import { watchPackages } from '../packages/watch-packages.ts';
import { readProperty } from './read-property.ts';

/** What the program itself said of the code that runs. */
export type Permit =
  { readonly type: 'allowed'; readonly reason: string } | { readonly type: 'disallowed' };

/** What begins in the program itself, rather than with a request. */
interface JobContext {
  /** The job or test. */
  readonly job: ReportScope | undefined;
  readonly permit: Permit | undefined;
}

/** Knows which job or test, and which allowance, the running code belongs to. */
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
  /** Whether jobs that packages run, and tests, are followed too. */
  readonly follows: boolean;
  readonly nextId: () => number;
  /** A job begins, by `guard.run` or because a package runs it. */
  readonly onJob: (how: 'run' | 'package') => void;
}

/** Published by Node's own test runner from Node.js 24 on, around each test. */
const TEST_START = 'tracing:node.test:start';

const noContext: JobContext = { job: undefined, permit: undefined };

/** Creates contexts, none of them entered. */
export function createJobContexts(parts: JobContextParts): JobContexts {
  const { follows, loads, nextId, onJob } = parts;
  const storage = new AsyncLocalStorage<JobContext>();
  const testStart = diagnosticsChannel.channel(TEST_START);
  let hasContexts = false;
  let isStopped = false;
  let stopWatching: (() => void) | undefined;
  if (follows) {
    testStart.bindStore(storage, createTest);
    stopWatching = watchPackages(loads, jobPackages, createJobFollower(runPackageJob));
  }
  return {
    read,
    runJob(name, fn) {
      onJob('run');
      return storage.run(create('job', name), fn);
    },
    runUnder(permit, fn) {
      hasContexts = true;
      return storage.run({ job: read()?.job, permit }, fn);
    },
    stop() {
      isStopped = true;
      stopWatching?.();
      testStart.unbindStore(storage);
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
    return storage.run(create('job', name), fn);
  }

  function createTest(message: unknown): JobContext {
    const context = read();
    const name = nameTest(message, context?.job);
    return name === undefined ? (context ?? noContext) : create('test', name);
  }

  function create(kind: 'job' | 'test', name: string): JobContext {
    hasContexts = true;
    return { job: { kind, name, id: nextId() }, permit: read()?.permit };
  }
}

/** A test with those around it; undefined for what stands for the whole file. */
function nameTest(message: unknown, outer: ReportScope | undefined): string | undefined {
  const name = readProperty(message, 'name');
  if (typeof name !== 'string' || name === '<root>') return undefined;
  return outer?.kind === 'test' ? `${outer.name} > ${name}` : name;
}
