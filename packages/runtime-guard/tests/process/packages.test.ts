import type { ReportEvent } from '../../src/report/report-event.ts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeBinaries } from '../support/node-binaries.ts';
import { eventsOfType, fixtureFolder, parseObject, runFixture } from '../support/run-fixture.ts';

const env = { LOOPGUARD_CALL_THRESHOLD_MS: '0' };

describe.each(nodeBinaries)('on $name', ({ path: node }) => {
  it.each(['--import', '--require'] as const)(
    '%s patches packages that a CommonJS program loads, and all works as before',
    async (load) => {
      const result = await runFixture({ fixture: 'packages.cjs', load, node, env });
      expect(result).toMatchObject({ code: 0, stderr: '' });
      expect(seenCalls(result.events)).toEqual(expectedCalls('packages.cjs'));
      const bare = await runFixture({ fixture: 'packages.cjs', load: 'none', node, report: null });
      expect(parseObject(result.stdout)).toEqual(parseObject(bare.stdout));
    },
  );

  it.each(['--import', '--require'] as const)(
    '%s patches CommonJS packages that an ES module imports',
    async (load) => {
      const result = await runFixture({ fixture: 'packages.mjs', load, node, env });
      expect(result).toMatchObject({ code: 0, stdout: '', stderr: '' });
      expect(seenCalls(result.events)).toEqual(expectedCalls('packages.mjs'));
    },
  );
});

/** Calls by line, apart from those that make the fixture's folder. */
function seenCalls(events: readonly ReportEvent[]): string[] {
  return eventsOfType(events, 'blocking-call')
    .filter(({ api }) => api !== 'fs.mkdtempSync' && api !== 'fs.rmSync')
    .map(({ api, site }) => `${site?.line ?? 0} ${api}`);
}

function expectedCalls(file: string): string[] {
  const lines = readFileSync(join(fixtureFolder, file), 'utf8').split('\n');
  return lines.flatMap((line, index) =>
    (/\/\/ call: (.+)$/.exec(line)?.[1] ?? '')
      .split(' ')
      .filter((api) => api !== '')
      .map((api) => `${index + 1} ${api}`),
  );
}
