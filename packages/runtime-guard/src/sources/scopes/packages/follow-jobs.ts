import type {
  CallbackDescription,
  MemberDescription,
  ModuleDescription,
} from '@loopguard/catalogue/core';
import type { AnyFunction } from '../../calls/wrap-function.ts';
import type { LoadWatch } from '../../loading/watch-loads.ts';
import type { LoadedPackage } from '../../packages/watch-packages.ts';
import { jobModules } from '@loopguard/catalogue/jobs';
import { patchBackReference, patchProperty } from '../../calls/patch-property.ts';
import { isFunction } from '../../calls/wrap-function.ts';
import { isHolder } from '../../is-holder.ts';
import { rebindEsModules } from '../../packages/rebind-es-modules.ts';
import { watchPackages } from '../../packages/watch-packages.ts';
import { nameJob } from './name-job.ts';
import { proxyFunction } from '../../proxy-function.ts';

/** Runs a function as a job of this name. */
export type RunJob = (name: string, fn: () => unknown) => unknown;

/** Packages whose jobs are followed, and what they export. */
const jobPackages: ReadonlyMap<string, readonly string[]> = new Map(
  jobModules.map(({ module, exports = {} }) => [module, Object.keys(exports)]),
);

type Members = ModuleDescription['exports'];

/** Wraps a function that is given to a package; `args` is all that the package was given. */
type WrapJob = (job: AnyFunction, args: readonly unknown[]) => AnyFunction;

/** What stands for functions and classes of packages. */
interface Wrapping {
  readonly wrapJob: WrapJob;
  /** By what it stands for, and by itself: a class that several modules export stays one. */
  readonly proxies: WeakMap<AnyFunction, AnyFunction>;
}

/** Has what packages are given run as jobs, from when they are loaded: as ES modules those alone that are `dependencies`. */
export function followJobs(
  loads: LoadWatch,
  dependencies: readonly string[],
  runJob: RunJob,
): () => void {
  const follow = createJobFollower(runJob);
  const stopWatching = watchPackages(loads, jobPackages.keys(), ({ module, ...loaded }) => {
    follow({ ...loaded, exports: module.exports });
  });
  const stopRebinding = dependencies.some((name) => jobPackages.has(name))
    ? rebindEsModules(jobPackages, rebind)
    : undefined;
  return () => {
    stopWatching();
    stopRebinding?.();
  };

  function rebind(specifier: string, key: string, value: unknown): unknown {
    const exports = { [key]: value };
    loads.handle(() => {
      follow({ specifier, exports, readModules: () => [exports] });
    });
    return exports[key];
  }
}

/** What is known of a package that was loaded. */
interface FollowedPackage extends Pick<LoadedPackage, 'readModules' | 'specifier'> {
  readonly exports: unknown;
}

/**
 * Creates a function that has what a package is given run as jobs: the catalogue says which arguments of which functions those
 * are.
 */
function createJobFollower(runJob: RunJob): (loaded: FollowedPackage) => void {
  const wrappers = new WeakSet<AnyFunction>();
  const wrapping: Wrapping = { wrapJob, proxies: new WeakMap() };
  return ({ specifier, exports, readModules }) => {
    const { exports: members = {}, types = {} } = describeModule(specifier);
    for (const [key, member] of Object.entries(members)) {
      const value = readExport(exports, key);
      const type = types[member.returns ?? ''];
      patchMembers(readValue(value, 'prototype'), type?.members, wrapping);
      patchMembers(value, member.members, wrapping);
      if (value === exports) continue;
      // What is exported by a getter is changed where it was defined.
      for (const holder of readModules()) {
        if (readValue(holder, key) === value) patchMembers(holder, { [key]: member }, wrapping);
      }
    }
  };

  function wrapJob(job: AnyFunction, registration: readonly unknown[]): AnyFunction {
    if (wrappers.has(job)) return job;
    const wrapper = new Proxy(job, {
      apply: (target, self, args: readonly unknown[]): unknown =>
        runJob(nameJob(job.name, registration, args), () => Reflect.apply(target, self, [...args])),
    });
    wrappers.add(wrapper);
    return wrapper;
  }
}

function describeModule(name: string): Partial<ModuleDescription> {
  return jobModules.find(({ module }) => module === name) ?? {};
}

/** A CommonJS module may itself be its default export. */
function readExport(exports: unknown, key: string): unknown {
  return key === 'default' && isFunction(exports) ? exports : readValue(exports, key);
}

function patchMembers(holder: unknown, members: Members, { proxies, wrapJob }: Wrapping): void {
  if (!isHolder(holder)) return;
  for (const [key, member] of Object.entries(members ?? {})) {
    const callbacks = selectJobs(member);
    if (callbacks.length === 0) continue;
    const mapArguments = (args: readonly unknown[]): readonly unknown[] =>
      wrapArguments(args, callbacks, wrapJob);
    patchProperty(holder, key, (original) => {
      const known = proxies.get(original);
      if (known !== undefined) return known;
      const proxy = proxyFunction(original, { mapArguments });
      proxies.set(original, proxy).set(proxy, proxy);
      patchBackReference(original, proxy);
      return proxy;
    });
  }
}

/** Listeners of events are told of jobs, and run none. */
function selectJobs({ callbacks = [] }: MemberDescription): readonly CallbackDescription[] {
  return callbacks.filter(
    ({ runs, byLiteral }) => runs === 'event-listener' && byLiteral === undefined,
  );
}

function wrapArguments(
  args: readonly unknown[],
  callbacks: readonly CallbackDescription[],
  wrapJob: WrapJob,
): readonly unknown[] {
  return args.map((value, index) => {
    if (isFunction(value)) return isJob(callbacks, index) ? wrapJob(value, args) : value;
    const keys = callbacks.flatMap(({ at }) => readKey(at, index));
    return keys.reduce((wrapped, key) => wrapProperty(wrapped, key, wrapJob), value);
  });
}

function isJob(callbacks: readonly CallbackDescription[], index: number): boolean {
  return callbacks.some(
    ({ at }) => at === index || (typeof at === 'object' && 'from' in at && index >= at.from),
  );
}

/** The property of an options object that holds a job: only those on its top level. */
function readKey(at: CallbackDescription['at'], index: number): string[] {
  if (typeof at !== 'object' || !('property' in at) || at.argument !== index) return [];
  return /^\w+$/.test(at.property) ? [at.property] : [];
}

function wrapProperty(options: unknown, key: string, wrapJob: WrapJob): unknown {
  const value = readValue(options, key);
  if (typeof options !== 'object' || options === null || !isFunction(value)) return options;
  const job = wrapJob(value, [options]);
  return isPlain(options) ? { ...options, [key]: job } : overrideProperty(options, key, job);
}

function isPlain(value: object): boolean {
  const prototype = Reflect.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/** A copy would lack what comes from a class: its getters, and what they keep in private fields. */
function overrideProperty(holder: object, key: string, value: unknown): object {
  const { configurable, writable } = Object.getOwnPropertyDescriptor(holder, key) ?? {};
  // Then a proxy may not give another value: the job has no name.
  if (configurable === false && writable === false) return holder;
  return new Proxy(holder, {
    get: (target, name): unknown => (name === key ? value : Reflect.get(target, name)),
  });
}

function readValue(holder: unknown, key: string): unknown {
  return isHolder(holder) ? Reflect.get(holder, key) : undefined;
}
