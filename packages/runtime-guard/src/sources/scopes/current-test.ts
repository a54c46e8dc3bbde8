import type { ReportScope } from '../../report/report-event.ts';
import type { LoadWatch } from '../loading/watch-loads.ts';
import { isFunction } from '../calls/wrap-function.ts';
import { watchPackages } from '../packages/watch-packages.ts';
import { createNodeTestReader } from './node-tests.ts';
import { followTests, runnerSpecifiers } from './packages/follow-tests.ts';
import { readProperty } from './read-property.ts';

/** Knows which test runs, of runners that run one after the other. */
export interface CurrentTest {
  readonly read: () => ReportScope | undefined;
  readonly stop: () => void;
}

/** Under which Vitest keeps `expect`, whose state has the name of the test. */
const VITEST_EXPECT = Symbol.for('expect-global');

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
