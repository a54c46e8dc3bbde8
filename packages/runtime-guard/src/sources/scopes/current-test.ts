import type { ReportScope } from '../../report/report-event.ts';
import type { LoadWatch } from '../loading/watch-loads.ts';
import type { AnyFunction } from '../calls/wrap-function.ts';
import { listLoadedBuiltins } from '../../environment/loaded-builtins.ts';
import { isFunction } from '../calls/wrap-function.ts';
import { watchPackages } from '../packages/watch-packages.ts';
import { followTests, runnerSpecifiers } from './packages/follow-tests.ts';
import { readProperty } from './read-property.ts';

/** Knows which test runs, of runners that run one after the other. */
export interface CurrentTest {
  readonly read: () => ReportScope | undefined;
  readonly stop: () => void;
}

/** Under which Vitest keeps `expect`, whose state has the name of the test. */
const VITEST_EXPECT = Symbol.for('expect-global');

/** Under this name Node lists what its own runner consists of. */
const NODE_RUNNER = 'internal/test_runner/harness';
/** Name of what stands for a whole file. */
const NODE_ROOT = '<root>';
const getBuiltinModule = process.getBuiltinModule.bind(process);

/** Watches for test runners to be loaded. */
export function followCurrentTest({
  loads,
  nextId,
}: {
  readonly loads: LoadWatch;
  readonly nextId: () => number;
}): CurrentTest {
  const readNodeTest = createNodeTestReader();
  let entered: string | undefined;
  let last: ReportScope | undefined;
  const stop = watchPackages(loads, runnerSpecifiers, (loaded) => {
    followTests(loaded, (titles) => {
      entered = titles?.join(' > ');
    });
  });
  return {
    read() {
      const name = entered ?? readNodeTest() ?? readVitestName();
      if (name === undefined) return undefined;
      if (last?.name !== name) last = { kind: 'test', name, id: nextId() };
      return last;
    },
    stop,
  };
}

/**
 * Asks Node's own runner, where it can be asked. Its channel of test starts is no way to know: with a listener there, tests have
 * another `this`.
 */
function createNodeTestReader(): () => string | undefined {
  const readLoaded = listLoadedBuiltins();
  let count = 0;
  let getTestContext: AnyFunction | undefined;
  return () => {
    getTestContext ??= findGetter();
    const name = getTestContext && readProperty(getTestContext(), 'fullName');
    return typeof name === 'string' && name !== NODE_ROOT ? name : undefined;
  };

  /** Node's runner is not loaded for the guard's sake. */
  function findGetter(): AnyFunction | undefined {
    const loaded = readLoaded?.();
    if (loaded === undefined || loaded.count === count) return undefined;
    count = loaded.count;
    if (!loaded.has(NODE_RUNNER)) return undefined;
    const getter: unknown = Reflect.get(getBuiltinModule('node:test'), 'getTestContext');
    return isFunction(getter) ? getter : undefined;
  }
}

function readVitestName(): string | undefined {
  const expect: unknown = Reflect.get(globalThis, VITEST_EXPECT);
  if (!isFunction(expect)) return undefined;
  try {
    const getState: unknown = Reflect.get(expect, 'getState');
    const name = isFunction(getState) && readProperty(getState(), 'currentTestName');
    return typeof name === 'string' ? name : undefined;
  } catch {
    // Something else has taken that name.
    return undefined;
  }
}
