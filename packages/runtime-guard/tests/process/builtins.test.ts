import type { ReportEvent } from '../../src/report/report-event.ts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeBinaries } from '../support/node-binaries.ts';
import { eventsOfType, fixtureFolder, parseObject, runFixture } from '../support/run-fixture.ts';

const env = { LOOPGUARD_CALL_THRESHOLD_MS: '0', NODE_NO_WARNINGS: '1' };

describe.each(nodeBinaries)('on $name', ({ name, path: node }) => {
  it.each(['--import', '--require'] as const)(
    '%s patches builtins that a CommonJS program loads, once it does',
    async (load) => {
      const result = await runFixture({ fixture: 'builtins.cjs', load, node, env });
      expect(result).toMatchObject({ code: 0, stderr: '' });
      expect(seenCalls(result.events)).toEqual(
        expect.arrayContaining(expectedCalls('builtins.cjs')),
      );
      const { before, held } = parseObject(result.stdout);
      // With `--import` Node.js imports every main module, and modules load ahead of an import.
      if (load === '--require') expect(before).toEqual([]);
      expect(held).toEqual({ script: true, derived: true, wasm: true, ran: 'undefined' });
    },
  );

  it.each(['--import', '--require'] as const)(
    '%s patches builtins before an ES module can copy their functions',
    async (load) => {
      const result = await runFixture({ fixture: 'builtins.mjs', load, node, env });
      expect(result).toMatchObject({ code: 0, stdout: '', stderr: '' });
      expect(seenCalls(result.events)).toEqual(expectedCalls('builtins.mjs'));
    },
  );

  it.skipIf(name.includes('Node 20'))('patches the classes of node:sqlite', async () => {
    const { code, stderr, events } = await runFixture({ fixture: 'sqlite.mjs', node, env });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(seenCalls(events)).toEqual(expectedCalls('sqlite.mjs'));
  });
});

function seenCalls(events: readonly ReportEvent[]): string[] {
  return eventsOfType(events, 'blocking-call').map(({ api, site }) => `${site?.line ?? 0} ${api}`);
}

function expectedCalls(file: string): string[] {
  const lines = readFileSync(join(fixtureFolder, file), 'utf8').split('\n');
  return lines.flatMap((line, index) => {
    const api = /\/\/ call: (.+)$/.exec(line)?.[1];
    return api === undefined ? [] : [`${index + 1} ${api}`];
  });
}
