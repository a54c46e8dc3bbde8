import type { AnyFunction } from '../../calls/wrap-function.ts';
import type { LoadedPackage } from '../../packages/watch-packages.ts';
import { patchProperty } from '../../calls/patch-property.ts';
import { copyOwnProperties } from '../../calls/wrap-function.ts';
import { isHolder } from '../../is-holder.ts';
import { readProperty } from '../read-property.ts';

/** Told which test begins, by its titles from the outermost on; undefined when it has ended. */
export type EnterTest = (titles: readonly string[] | undefined) => void;

/** Test runners that run one test after the other in a process, and how each tells which. */
const runners: Readonly<Record<string, (loaded: LoadedPackage, enter: EnterTest) => void>> = {
  'mocha/lib/context.js': followMochaStarts,
  'mocha/lib/runnable.js': followMochaEnds,
  'jest-environment-node': followJest,
  'jest-environment-jsdom': followJest,
};

/** What runners consist of. */
export const runnerSpecifiers = Object.keys(runners);

/** Has a test runner tell of its tests. */
export function followTests(loaded: LoadedPackage, enter: EnterTest): void {
  runners[loaded.specifier]?.(loaded, enter);
}

/**
 * A test or hook makes itself known to its context before its code is called. The method that calls the code is no place to
 * watch: the stacks of all errors in there would show the guard.
 */
function followMochaStarts({ module }: LoadedPackage, enter: EnterTest): void {
  patchMethod(
    readClass(module.exports, 'Context'),
    'runnable',
    (original) =>
      function runnable(this: unknown, ...args): unknown {
        if (args.length > 0) enter(readTitles(args[0], 'title'));
        return Reflect.apply(original, this, args);
      },
  );
}

/** The timeout of a test or hook that has ended is cleared, and not in order to be set anew. */
function followMochaEnds({ module }: LoadedPackage, enter: EnterTest): void {
  const runnable = readClass(module.exports, 'Runnable');
  let isResetting = false;
  patchMethod(
    runnable,
    'resetTimeout',
    (original) =>
      function resetTimeout(this: unknown, ...args): unknown {
        isResetting = true;
        try {
          return Reflect.apply(original, this, args);
        } finally {
          isResetting = false;
        }
      },
  );
  patchMethod(
    runnable,
    'clearTimeout',
    (original) =>
      function clearTimeout(this: unknown, ...args): unknown {
        if (!isResetting) enter(undefined);
        return Reflect.apply(original, this, args);
      },
  );
}

/** Until version 11 a module of mocha is its class; then it is an ES module that exports it by name. */
function readClass(exports: unknown, name: string): unknown {
  return readProperty(exports, name) ?? exports;
}

function patchMethod(
  constructor: unknown,
  key: string,
  wrap: (original: AnyFunction) => AnyFunction,
): void {
  const prototype: unknown = isHolder(constructor)
    ? Reflect.get(constructor, 'prototype')
    : undefined;
  if (!isHolder(prototype)) return;
  patchProperty(prototype, key, (original) => {
    const wrapper = wrap(original);
    copyOwnProperties(original, wrapper);
    return wrapper;
  });
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
