import { describe, expect, it } from 'vitest';
import { nodeBinaries } from '../support/node-binaries.ts';
import { eventsOfType, parseObject, runFixture } from '../support/run-fixture.ts';

describe.each(nodeBinaries)('on $name', ({ path: node }) => {
  it('keeps flags, names, lengths, own properties and constructibility, and restores all functions', async () => {
    const run = { fixture: 'contract.mjs', load: 'none', node, report: null } as const;
    const { stdout, stderr } = await runFixture(run);
    expect(stderr).toBe('');
    const { patchedCount, ...changes } = parseObject(stdout);
    expect(changes).toEqual({
      changedShapes: [],
      changedAfterStop: [],
      changedFunctionsAfterStop: 0,
    });
    expect(patchedCount).toBeGreaterThan(70);
  });

  it('leaves exports unread that Node.js makes when they are first read', async () => {
    const run = { fixture: 'unread-exports.cjs', node, report: null } as const;
    const [bare, guarded] = await Promise.all([
      runFixture({ ...run, load: 'none' }),
      runFixture({ ...run, load: '--require' }),
    ]);
    expect(Object.values(parseObject(bare.stdout))).toContain('getter');
    expect(parseObject(guarded.stdout)).toEqual(parseObject(bare.stdout));
  });

  it('adds nothing to the global object', async () => {
    const run = { fixture: 'global-keys.mjs', node, report: null } as const;
    const [bare, preloaded, installed] = await Promise.all([
      runFixture({ ...run, load: 'none' }),
      runFixture({ ...run, load: '--require' }),
      runFixture({ ...run, load: 'none', args: ['install'] }),
    ]);
    expect(bare.stdout).toContain('globalThis');
    expect(preloaded.stdout).toBe(bare.stdout);
    expect(installed.stdout).toBe(bare.stdout);
  });

  it('leaves what a program did to the properties of `Error` that stacks are made by', async () => {
    const run = { fixture: 'stack-properties.cjs', load: '--require', node } as const;
    const { stdout, events } = await runFixture({
      ...run,
      env: { LOOPGUARD_CALL_THRESHOLD_MS: '0' },
    });
    expect(parseObject(stdout)).toEqual({
      getter: { isKept: true, told: [] },
      undefined: { isKept: true },
      removed: { isKept: true },
    });
    const sites = eventsOfType(events, 'blocking-call').map(({ site }) => site?.function);
    expect(sites).toEqual(['read', 'read', 'read']);
  });

  it('keeps receivers, results, errors and what others patched on top', async () => {
    const run = { fixture: 'behaviour.mjs', load: 'none', node, report: null } as const;
    expect(await runFixture(run)).toMatchObject({ stdout: 'all held', stderr: '', code: 0 });
  });
});
