import type { AnyFunction } from '../../calls/wrap-function.ts';
import type { LoadedPackage } from '../../packages/watch-packages.ts';
import { patchProperty } from '../../calls/patch-property.ts';
import { isFunction } from '../../calls/wrap-function.ts';
import { isHolder } from '../../is-holder.ts';
import { readProperty } from '../read-property.ts';

/** Told which test begins, by its titles from the outermost on; undefined when it has ended. */
export type EnterTest = (titles: readonly string[] | undefined) => void;

/** Test runners that run one test after the other in a process, and how each tells which. */
const runners: Readonly<Record<string, (loaded: LoadedPackage, enter: EnterTest) => void>> = {
  'mocha/lib/runnable.js': followMocha,
  'jest-environment-node': followJest,
  'jest-environment-jsdom': followJest,
};

/** What runners consist of. */
export const runnerSpecifiers = Object.keys(runners);

/** Has a test runner tell of its tests. */
export function followTests(loaded: LoadedPackage, enter: EnterTest): void {
  runners[loaded.specifier]?.(loaded, enter);
}

/** Tests and hooks are run by one method, which is told when they have ended. */
function followMocha({ module }: LoadedPackage, enter: EnterTest): void {
  const prototype: unknown = isHolder(module.exports)
    ? Reflect.get(module.exports, 'prototype')
    : undefined;
  if (!isHolder(prototype)) return;
  patchProperty(
    prototype,
    'run',
    (original) =>
      function run(this: unknown, ...args): unknown {
        enter(readTitles(this, 'title'));
        return Reflect.apply(original, this, args.map(leaveBefore));
      },
  );

  function leaveBefore(callback: unknown): unknown {
    if (!isFunction(callback)) return callback;
    const ended: AnyFunction = function (this: unknown, ...args) {
      enter(undefined);
      return Reflect.apply(callback, this, args);
    };
    return ended;
  }
}

/** Each test file has an environment of its own, which is told of events if it has a method for them. */
function followJest({ module: { exports } }: LoadedPackage, enter: EnterTest): void {
  const environment: unknown = isHolder(exports) ? Reflect.get(exports, 'TestEnvironment') : {};
  const prototype: unknown = isHolder(environment)
    ? Reflect.get(environment, 'prototype')
    : undefined;
  if (!isHolder(prototype) || 'handleTestEvent' in prototype) return;
  Object.defineProperty(prototype, 'handleTestEvent', {
    value: function handleTestEvent(event: unknown): void {
      const name = readProperty(event, 'name');
      if (name === 'test_start') enter(readTitles(readProperty(event, 'test'), 'name'));
      else if (name === 'test_done') enter(undefined);
    },
    configurable: true,
    writable: true,
  });
}

/** Titles of a test and of what is around it; the outermost suite is that of the file, which nobody named. */
function readTitles(test: unknown, key: 'title' | 'name'): readonly string[] {
  const titles: string[] = [];
  for (
    let one = test;
    readProperty(one, 'parent') !== undefined;
    one = readProperty(one, 'parent')
  ) {
    const title = readProperty(one, key);
    if (typeof title === 'string' && title !== '') titles.unshift(title);
  }
  return titles;
}
