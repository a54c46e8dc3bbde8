import type { MemberDescription, ModuleDescription } from '../types.ts';

const quietLast: MemberDescription = { callbacks: [{ at: 'last', runs: 'quiet' }] };

/** A test runner: nothing in a test is judged. */
export const vitest: ModuleDescription = {
  module: 'vitest',
  checkedVersions: '4',
  exports: {
    afterAll: quietLast,
    afterEach: quietLast,
    beforeAll: quietLast,
    beforeEach: quietLast,
    bench: quietLast,
    describe: {
      callbacks: [{ at: 'last', runs: 'quiet' }],
      members: {
        concurrent: quietLast,
        only: quietLast,
        sequential: quietLast,
        shuffle: quietLast,
        skip: quietLast,
        todo: quietLast,
      },
    },
    it: {
      callbacks: [{ at: 'last', runs: 'quiet' }],
      members: {
        concurrent: quietLast,
        fails: quietLast,
        only: quietLast,
        skip: quietLast,
        todo: quietLast,
      },
    },
    onTestFailed: quietLast,
    onTestFinished: quietLast,
    suite: {
      callbacks: [{ at: 'last', runs: 'quiet' }],
      members: {
        concurrent: quietLast,
        only: quietLast,
        sequential: quietLast,
        shuffle: quietLast,
        skip: quietLast,
        todo: quietLast,
      },
    },
    test: {
      callbacks: [{ at: 'last', runs: 'quiet' }],
      members: {
        concurrent: quietLast,
        fails: quietLast,
        only: quietLast,
        skip: quietLast,
        todo: quietLast,
      },
    },
  },
};

/** A test runner: nothing in a test is judged. */
export const jestGlobals: ModuleDescription = {
  module: '@jest/globals',
  checkedVersions: '29 - 30',
  exports: {
    afterAll: quietLast,
    afterEach: quietLast,
    beforeAll: quietLast,
    beforeEach: quietLast,
    describe: {
      callbacks: [{ at: 'last', runs: 'quiet' }],
      members: { only: quietLast, skip: quietLast },
    },
    fdescribe: quietLast,
    fit: quietLast,
    it: {
      callbacks: [{ at: 'last', runs: 'quiet' }],
      members: {
        concurrent: quietLast,
        failing: quietLast,
        only: quietLast,
        skip: quietLast,
        todo: quietLast,
      },
    },
    test: {
      callbacks: [{ at: 'last', runs: 'quiet' }],
      members: {
        concurrent: quietLast,
        failing: quietLast,
        only: quietLast,
        skip: quietLast,
        todo: quietLast,
      },
    },
    xdescribe: quietLast,
    xit: quietLast,
    xtest: quietLast,
  },
};

/** A test runner: nothing in a test is judged. */
export const mocha: ModuleDescription = {
  module: 'mocha',
  checkedVersions: '10 - 11',
  exports: {
    after: quietLast,
    afterEach: quietLast,
    before: quietLast,
    beforeEach: quietLast,
    context: {
      callbacks: [{ at: 'last', runs: 'quiet' }],
      members: { only: quietLast, skip: quietLast },
    },
    describe: {
      callbacks: [{ at: 'last', runs: 'quiet' }],
      members: { only: quietLast, skip: quietLast },
    },
    it: {
      callbacks: [{ at: 'last', runs: 'quiet' }],
      members: { only: quietLast, skip: quietLast },
    },
    setup: quietLast,
    specify: {
      callbacks: [{ at: 'last', runs: 'quiet' }],
      members: { only: quietLast, skip: quietLast },
    },
    suite: {
      callbacks: [{ at: 'last', runs: 'quiet' }],
      members: { only: quietLast, skip: quietLast },
    },
    suiteSetup: quietLast,
    suiteTeardown: quietLast,
    teardown: quietLast,
    test: {
      callbacks: [{ at: 'last', runs: 'quiet' }],
      members: { only: quietLast, skip: quietLast },
    },
    xit: quietLast,
  },
};

/** A test runner: nothing in a test is judged. */
export const ava: ModuleDescription = {
  module: 'ava',
  checkedVersions: '6',
  exports: {
    default: {
      callbacks: [{ at: 'last', runs: 'quiet' }],
      members: {
        after: quietLast,
        afterEach: quietLast,
        before: quietLast,
        beforeEach: quietLast,
        failing: quietLast,
        only: quietLast,
        serial: quietLast,
        skip: quietLast,
        todo: quietLast,
      },
    },
  },
};

/** A test runner: nothing in a test is judged. */
export const tape: ModuleDescription = {
  module: 'tape',
  checkedVersions: '5',
  exports: {
    default: {
      callbacks: [{ at: 'last', runs: 'quiet' }],
      members: { only: quietLast, skip: quietLast, test: quietLast },
    },
    test: quietLast,
  },
};

/** A test runner: nothing in a test is judged. */
export const tap: ModuleDescription = {
  module: 'tap',
  checkedVersions: '16',
  exports: {
    after: quietLast,
    afterEach: quietLast,
    before: quietLast,
    beforeEach: quietLast,
    default: {
      members: {
        after: quietLast,
        afterEach: quietLast,
        before: quietLast,
        beforeEach: quietLast,
        test: quietLast,
      },
    },
    teardown: quietLast,
    test: quietLast,
  },
};
