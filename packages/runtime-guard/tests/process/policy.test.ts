import type { FixtureResult } from '../support/run-fixture.ts';
import { describe, expect, it } from 'vitest';
import { nodeBinaries } from '../support/node-binaries.ts';
import { eventsOfType, parseObject, runFixture } from '../support/run-fixture.ts';

const fixture = 'policies/rules/src/main.cjs';

describe.each(nodeBinaries)('rules on $name', ({ path: node }) => {
  it('refuse what they say, by API, file and phase, and what `disallow` says', async () => {
    const { code, stdout } = await runFixture({ fixture, node, env: { LOOPGUARD_MODE: 'throw' } });
    expect(code).toBe(0);
    expect(parseObject(stdout)).toEqual({
      startup: 'ran',
      startupInside: 'refused',
      legacy: 'ran',
      list: 'refused',
      exists: 'refused',
      stat: 'ran',
      access: 'ran',
      rendered: 'ran',
      read: 'refused',
      package: 'ran',
      allowed: 'ran',
      inside: 'ran',
      insideAgain: 'ran',
      shutdown: 'refused',
    });
  });
});

describe('rules', () => {
  it('have phases judged that are not by default, and files left alone', async () => {
    const result = await runFixture({ fixture });
    const sites = sitesOf(result).map(({ api, phase = 'ready', mode = 'default', refused }) =>
      [api, phase, mode, ...(refused > 0 ? ['refused'] : [])].join(' '),
    );
    expect(sites.sort()).toEqual([
      'fs.accessSync ready record',
      'fs.existsSync ready throw refused',
      'fs.lstatSync ready default',
      'fs.mkdtempSync shutdown throw refused',
      'fs.openSync startup report',
      'fs.readFileSync ready default',
      'fs.readdirSync ready throw refused',
      'fs.rmdirSync startup report',
      'fs.statSync ready throw',
    ]);
    const calls = eventsOfType(result.events, 'blocking-call');
    expect(calls.filter(({ site }) => site?.file === 'src/legacy.cjs')).toEqual([]);
  });

  it('print what they only record nowhere but in the file', async () => {
    const { stderr } = await runFixture({ fixture });
    expect(stderr).toMatch(/fs\.openSync.*\n *during startup/);
    expect(stderr).not.toContain('fs.accessSync');
  });

  it('of mode report print although the mode is record', async () => {
    const env = { LOOPGUARD_MODE: 'record' };
    const { stderr } = await runFixture({ fixture, env });
    expect(stderr).toContain('fs.openSync');
    expect(stderr).not.toContain('fs.readFileSync');
  });

  it('show calls that were refused although the program swallowed the errors', async () => {
    const { stderr, events } = await runFixture({ fixture });
    expect(stderr).toMatch(/fs\.readdirSync +\S*main\.cjs:\d+:\d+\n.* 1 refused/);
    const refused = eventsOfType(events, 'blocking-call').filter((call) => call.refused);
    expect(refused.map(({ api, phase }) => `${api} ${phase}`)).toEqual([
      'fs.readdirSync ready',
      'fs.existsSync ready',
      'fs.mkdtempSync shutdown',
    ]);
  });

  it('are replaced by those of the environment', async () => {
    const rules = JSON.stringify([{ api: 'fs.rmdirSync', file: 'src/**', mode: 'throw' }]);
    const { stdout } = await runFixture({ fixture, env: { LOOPGUARD_RULES: rules } });
    expect(refusedIn(stdout)).toEqual([]);
    const here = JSON.stringify([{ api: 'fs.rmdirSync', mode: 'throw' }]);
    const again = await runFixture({ fixture, env: { LOOPGUARD_RULES: here } });
    expect(refusedIn(again.stdout)).toEqual(['startupInside']);
  });

  it.each([
    ['[{ "api": "fs.*" }]', '`rules[0].mode` is missing'],
    ['[{ "mode": "loud" }]', "`rules[0].mode` is 'loud', but accepted is one of 'off', 'record'"],
    ['[{ "mode": "off", "phase": "end" }]', "`rules[0].phase` is 'end'"],
    ['[{ "mode": "off", "path": "a" }]', "`rules[0].path` is 'a', but accepted is none of"],
    ['{}', '`rules` is {}, but accepted is a list of rules'],
    ['[', "`rules` is '[', but accepted is a list of rules"],
  ])('that are wrong are one warning: %s', async (rules, text) => {
    const { code, stderr } = await runFixture({ fixture, env: { LOOPGUARD_RULES: rules } });
    expect(code).toBe(0);
    expect(stderr.match(/warning/g)?.length).toBe(1);
    expect(stderr).toContain(`LOOPGUARD_RULES: ${text}`);
  });
});

describe('what a policy says of packages and of Node.js', () => {
  it('is patched: functions, and methods of classes', async () => {
    const result = await runFixture({ fixture: 'policies/blocking/src/main.cjs' });
    const sites = sitesOf(result).map(({ api, cost, site }) => [api, cost, site?.line]);
    expect(sites.sort()).toEqual([
      ['blocking-package.Store.prototype.load', 'compute', 7],
      ['blocking-package.readNow', 'file', 6],
      ['btoa', 'compute', 9],
      ['node:os.userInfo', 'file', 8],
    ]);
  });
});

describe('allowances', () => {
  it('without a reason are an error of `guard.allow`', async () => {
    const { stdout } = await runFixture({ fixture, args: ['unreasoned'] });
    expect(stdout).toContain(
      'guard.allow(): `reason` is missing, but accepted is a text that says why.',
    );
  });

  it('cover what a function or a package calls', async () => {
    const result = await runFixture({ fixture });
    const summary = eventsOfType(result.events, 'summary').at(-1);
    expect(summary?.allowances.map(({ reason, calls }) => `${reason}: ${calls}`).sort()).toEqual([
      'few views: 1',
      'inner: 1',
      'outer: 1',
      'reads once: 1',
    ]);
    expect(summary?.allowances).toContainEqual(
      expect.objectContaining({ function: 'renderAll', reason: 'few views' }),
    );
  });
});

function sitesOf({ events }: FixtureResult) {
  return eventsOfType(events, 'summary').at(-1)?.sites ?? [];
}

function refusedIn(stdout: string): string[] {
  return Object.entries(parseObject(stdout)).flatMap(([name, outcome]) =>
    outcome === 'refused' ? [name] : [],
  );
}
