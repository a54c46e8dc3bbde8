import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { nodeBinaries } from '../support/node-versions.ts';

const script = fileURLToPath(new URL('fixtures/compare-replacements.mjs', import.meta.url));

describe.each(nodeBinaries)('$name', ({ path }) => {
  // The samples use symbolic links and user ids.
  it.skipIf(process.platform === 'win32')(
    'gives the same through every replacement that is said to be equivalent',
    () => {
      const { status, stdout, stderr } = spawnSync(path, ['--no-warnings', script], {
        encoding: 'utf8',
        env: { ...process.env, NODE_OPTIONS: '' },
      });
      expect(status, stderr).toBe(0);
      // The fixture prints verdicts by API.
      const verdicts = Object.entries(JSON.parse(stdout) as Record<string, string>);
      expect(verdicts.length).toBeGreaterThan(50);
      expect(verdicts.filter(([, verdict]) => verdict !== 'same')).toEqual([]);
    },
  );
});
