import { describe, expect, it } from 'vitest';
import { nodeBinaries } from '../support/node-binaries.ts';
import { eventsOfType, runFixture } from '../support/run-fixture.ts';

const endings = [
  'natural',
  'exit',
  'exit in exit listener',
  'throw',
  'reject',
  'signal',
  'handled signal',
  'late handled signal',
  'handler taken away',
];

describe.each(nodeBinaries)('on $name', ({ path: node }) => {
  it.each(endings)('reports at the end and changes nothing of it: %s', async (ending) => {
    const run = { fixture: 'exits.mjs', args: [ending], node };
    const bare = await runFixture({ ...run, load: 'none', report: null });
    const guarded = await runFixture({ ...run, load: '--import' });
    expect([guarded.code, guarded.signal]).toEqual([bare.code, bare.signal]);
    expect(guarded.stdout).toBe(bare.stdout);
    expect(guarded.stderr).toContain('1 place blocked the event loop');
    expect(eventsOfType(guarded.events, 'summary').at(-1)?.final).toBe(true);
  });
});

describe('a process that dies', () => {
  it('leaves whole lines with all events before it, on abort', async () => {
    const env = { LOOPGUARD_CALL_THRESHOLD_MS: '0' };
    const { events, code } = await runFixture({ fixture: 'exits.mjs', args: ['abort'], env });
    expect(code).not.toBe(0);
    expect(eventsOfType(events, 'blocking-call').at(-1)).toMatchObject({
      api: 'fs.readFileSync',
      phase: 'ready',
      site: { file: 'exits.mjs', line: 8 },
    });
  });

  it('leaves whole lines with all events before it, on SIGKILL', async () => {
    const { events, stdout, signal } = await runFixture({
      fixture: 'keep-reading.mjs',
      env: { LOOPGUARD_CALL_THRESHOLD_MS: '0' },
      onOutput: ({ pid }, output) => {
        if (output.includes('250')) process.kill(pid, 'SIGKILL');
      },
    });
    expect(signal).toBe('SIGKILL');
    const written = stdout.trim().split('\n').length * 50;
    const reads = eventsOfType(events, 'blocking-call').filter(({ site }) => site?.line === 9);
    expect(reads.length).toBeGreaterThanOrEqual(written);
  });
});
