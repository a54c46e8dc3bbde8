import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeBinaries } from '../support/node-binaries.ts';
import { eventsOfType, fixtureFolder, runFixture } from '../support/run-fixture.ts';

describe.each(nodeBinaries)('on $name', ({ path: node }) => {
  it.each([
    { load: '--import', fixture: 'reach.mjs' },
    { load: '--require', fixture: 'reach.mjs' },
    { load: '--import', fixture: 'reach.cjs' },
    { load: '--require', fixture: 'reach.cjs' },
  ] as const)('$load sees $fixture read a file in every way', async ({ load, fixture }) => {
    const env = { LOOPGUARD_CALL_THRESHOLD_MS: '0' };
    const result = await runFixture({ fixture, load, node, env });
    expect(result).toMatchObject({ code: 0, stdout: '', stderr: '' });
    const seen = eventsOfType(result.events, 'blocking-call')
      .filter(({ api }) => api === 'fs.readFileSync')
      .map(({ site }) => `${site?.file ?? ''}:${site?.line ?? 0}`);
    const expected = [...findLines('reach.mjs'), ...findLines('reach-helper.cjs')];
    expect(expected.length).toBeGreaterThan(14);
    expect([...new Set(seen)].sort()).toEqual(expected.sort());
  });
});

function findLines(file: string): string[] {
  const lines = readFileSync(join(fixtureFolder, file), 'utf8').split('\n');
  return lines.flatMap((line, index) =>
    line.includes('// reach:') ? [`${file}:${index + 1}`] : [],
  );
}
