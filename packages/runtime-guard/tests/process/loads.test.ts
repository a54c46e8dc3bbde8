import { describe, expect, it } from 'vitest';
import { nodeBinaries } from '../support/node-binaries.ts';
import { parseObject, runFixture } from '../support/run-fixture.ts';

describe.each(nodeBinaries)('on $name', ({ path: node }) => {
  it('tells of loads from start to end, also of those that fail, until it is stopped', async () => {
    const result = await runFixture({ fixture: 'loads.mjs', load: 'none', node });
    const { seen, failures } = parseObject(result.stdout);
    const tellsImports = !process.version.startsWith('v20') || node !== process.execPath;
    expect(seen).toEqual([
      'require zlib from loads.mjs',
      'end zlib',
      'require reach-helper.cjs from loads.mjs',
      'require fs from reach-helper.cjs',
      'end fs',
      'require node:fs from reach-helper.cjs',
      'end node:fs',
      'end reach-helper.cjs',
      ...(tellsImports ? ['import re-export.mjs from undefined', 'end re-export.mjs'] : []),
      ...(tellsImports ? ['import lazy-module.cjs from undefined'] : []),
      'require lazy-module.cjs from undefined',
      'end lazy-module.cjs',
      ...(tellsImports ? ['end lazy-module.cjs'] : []),
      'require missing.cjs from loads.mjs',
      'end missing.cjs',
      'MODULE_NOT_FOUND',
    ]);
    expect(failures).toContain('a listener that fails');
  });
});
