import { describe, expect, it } from 'vitest';
import { nodeBinaries } from '../support/node-binaries.ts';
import { runFixture } from '../support/run-fixture.ts';

describe.each(nodeBinaries)('hooks of async_hooks on $name', ({ path }) => {
  it('see the resources of the program, and none of the guard', async () => {
    // On 20 and 22 what a busy machine holds up would be followed, which every hook sees.
    const env = { LOOPGUARD_STALL_THRESHOLD_MS: '60000' };
    const run = { fixture: 'async-hooks.mjs', node: path, report: null, env };
    const bare = await runFixture({ ...run, load: 'none' });
    const guarded = await runFixture({ ...run, load: '--require' });
    expect(bare.stdout).toContain('"unknown"');
    expect(guarded.stdout).toBe(bare.stdout);
  });

  it('find in `init` the stack that is there without the guard', async () => {
    const run = { fixture: 'hook-stacks.mjs', node: path, report: null };
    const bare = await runFixture({ ...run, load: 'none' });
    const guarded = await runFixture({ ...run, load: '--require' });
    expect(bare.stdout).toContain('createTimer');
    expect(guarded.stdout).toBe(bare.stdout);
  });
});
