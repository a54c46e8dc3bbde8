import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeBinaries } from '../support/node-binaries.ts';
import { eventsOfType, fixtureFolder, preloadOption, runFixture } from '../support/run-fixture.ts';

const require = createRequire(import.meta.url);
const runners = [
  {
    runner: 'mocha',
    main: require.resolve('mocha/bin/mocha.js'),
    args: ['cases.cjs'],
    titles: [
      'shop > "before all" hook: fills its shelves for "sells"',
      'shop > sells',
      'shop > basket > takes goods',
    ],
  },
  {
    runner: 'jest',
    main: require.resolve('jest/bin/jest'),
    args: ['--config', 'jest.config.json'],
    titles: ['shop > sells', 'shop > basket > takes goods', 'stands alone'],
  },
  {
    runner: 'vitest',
    main: join(dirname(require.resolve('vitest/package.json')), 'vitest.mjs'),
    args: ['run', '--root', '.'],
    titles: ['shop > sells', 'stands alone'],
  },
];

describe.each(nodeBinaries)('on $name', ({ path: node }) => {
  it.each(runners)('attributes to the tests of $runner', async ({ runner, main, args, titles }) => {
    const { code, stderr, reports } = await runFixture({
      fixture: relative(fixtureFolder, main),
      args,
      node,
      load: 'none',
      cwd: join(fixtureFolder, 'runners', runner),
      env: { ...preloadOption, LOOPGUARD_CALL_THRESHOLD_MS: '0', LOOPGUARD_MODE: 'record' },
    });
    expect(code, stderr).toBe(0);
    // Some runners have a process for each file.
    const reads = Object.values(reports)
      .flatMap((events) => eventsOfType(events, 'blocking-call'))
      .filter(({ site }) => site?.file.includes('/cases.'));
    expect(reads.map(({ scope }) => [scope?.kind, scope?.name])).toEqual(
      titles.map((title) => ['test', title]),
    );
  });

  it('knows tests of mocha where its classes are exports of ES modules', async () => {
    const { events, stderr } = await runFixture({
      fixture: 'runners/mocha-12/cases.cjs',
      node,
      env: { LOOPGUARD_CALL_THRESHOLD_MS: '0', LOOPGUARD_MODE: 'record' },
    });
    const scopes = eventsOfType(events, 'blocking-call').map(({ scope }) => scope?.name);
    expect(scopes.slice(0, 2), stderr).toEqual(['shop > sells', 'shop > sells later']);
    expect(scopes[2]).not.toMatch(/^shop/);
  });

  it.each(['none', '--require'] as const)(
    'leaves the stacks of mocha tests as they are (load %s)',
    async (load) => {
      const { code, stdout } = await runFixture({
        fixture: relative(fixtureFolder, require.resolve('mocha/bin/mocha.js')),
        args: ['stacks.cjs'],
        node,
        load,
        cwd: join(fixtureFolder, 'runners', 'mocha'),
      });
      expect(code).toBe(0);
      const files = stdout.split('\n').flatMap((line) => /^frame: (.*)/.exec(line)?.[1] ?? []);
      expect(files.length).toBeGreaterThan(0);
      expect(new Set(files)).toEqual(new Set(['stacks.cjs', 'mocha', 'node']));
    },
  );
});
