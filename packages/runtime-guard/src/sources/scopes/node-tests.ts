import type { AnyFunction } from '../calls/wrap-function.ts';
import { executionAsyncResource } from 'node:async_hooks';
import { listLoadedBuiltins } from '../../environment/loaded-builtins.ts';
import { isFunction } from '../calls/wrap-function.ts';
import { isHolder } from '../is-holder.ts';
import { readProperty } from './read-property.ts';

/** Under this name Node lists what its own runner consists of. */
const NODE_RUNNER = 'internal/test_runner/harness';
/** Name of what stands for a whole file. */
const NODE_ROOT = '<root>';
const getBuiltinModule = process.getBuiltinModule.bind(process);

type TestReader = () => string | undefined;

/**
 * Reads the name of the test of Node's own runner that runs. The runner's channel of test starts is no way to know: with a
 * listener there, tests have another `this`.
 */
export function createNodeTestReader(): TestReader {
  const readLoaded = listLoadedBuiltins();
  let count = 0;
  let read: TestReader | undefined;
  return () => {
    read ??= findReader();
    return read?.();
  };

  /** Node's runner is not loaded for the guard's sake. */
  function findReader(): TestReader | undefined {
    const loaded = readLoaded?.();
    if (loaded === undefined || loaded.count === count) return undefined;
    count = loaded.count;
    if (!loaded.has(NODE_RUNNER)) return undefined;
    const getter: unknown = Reflect.get(getBuiltinModule('node:test'), 'getTestContext');
    return isFunction(getter) ? createContextReader(getter) : createScopeReader();
  }
}

function createContextReader(getTestContext: AnyFunction): TestReader {
  return () => {
    const name = readProperty(getTestContext(), 'fullName');
    return typeof name === 'string' && name !== NODE_ROOT ? name : undefined;
  };
}

/**
 * For Node.js before 24, which has no way to ask: the synchronous part of a test runs in the scope of an async resource that is
 * the runner's own record of it. From the first one seen on, what runs is looked up in the records, where it is only one.
 */
function createScopeReader(): TestReader {
  let root: object | undefined;
  let last: object | undefined;
  return () => {
    const entered = readEntered();
    if (entered !== undefined) {
      const top = readProperty(entered, 'root');
      if (isHolder(top)) root = top;
      last = entered;
    } else if (root !== undefined && !isInnermost(last)) {
      last = findInnermost(root);
    }
    return last && nameTest(last);
  };
}

/** The test whose synchronous part runs; of a hook, what it belongs to. */
function readEntered(): object | undefined {
  const resource = executionAsyncResource();
  if (!('subtests' in resource && 'parent' in resource && 'fn' in resource)) return undefined;
  const parent = readProperty(resource, 'parentTest');
  return isHolder(parent) ? parent : resource;
}

/** Whether a test runs, and none within it. */
function isInnermost(test: object | undefined): boolean {
  return isRunning(test) && findRunning(test).length === 0;
}

/** The innermost test that runs; undefined where several do at the same time. */
function findInnermost(root: object): object | undefined {
  let found: object | undefined;
  let running = findRunning(root);
  while (running.length === 1) {
    found = running[0];
    running = findRunning(found);
  }
  return running.length === 0 ? found : undefined;
}

function findRunning(test: unknown): object[] {
  const tests = readProperty(test, 'subtests');
  return Array.isArray(tests) ? tests.filter(isHolder).filter(isRunning) : [];
}

function isRunning(test: unknown): boolean {
  const startTime = readProperty(test, 'startTime') ?? null;
  return startTime !== null && (readProperty(test, 'endTime') ?? null) === null;
}

/** Titles from the outermost on; what stands for the whole file has none. */
function nameTest(test: object): string | undefined {
  const titles: string[] = [];
  let one: unknown = test;
  while (isHolder(one)) {
    const title = readProperty(one, 'name');
    if (typeof title === 'string' && title !== NODE_ROOT) titles.unshift(title);
    one = readProperty(one, 'parent');
  }
  return titles.length === 0 ? undefined : titles.join(' > ');
}
