import type { MemberDescription, ModuleDescription } from '../types.ts';

const hook: MemberDescription = {
  callbacks: [
    { at: 0, runs: 'quiet', parameters: ['TestContext'] },
    { at: 1, runs: 'quiet', parameters: ['TestContext'] },
    { at: 2, runs: 'quiet', parameters: ['TestContext'] },
  ],
};
const test: MemberDescription = {
  ...hook,
  members: { expectFailure: hook, only: hook, skip: hook, todo: hook },
};
const hooks = { after: hook, afterEach: hook, before: hook, beforeEach: hook };
const exported: Readonly<Record<string, MemberDescription>> = {
  ...hooks,
  describe: test,
  expectFailure: hook,
  it: test,
  only: hook,
  skip: hook,
  suite: test,
  test,
  todo: hook,
};

export const nodeTest: ModuleDescription = {
  module: 'node:test',
  exports: { ...exported, default: { ...hook, members: exported } },
  types: { TestContext: { members: { ...hooks, test: hook } } },
};
