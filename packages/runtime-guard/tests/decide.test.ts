import type { BlockingApi } from '@loopguard/catalogue/core';
import type { PatchedApi } from '../src/decide/patched-api.ts';
import type { Phase } from '../src/report/report-event.ts';
import { describe, expect, it } from 'vitest';
import { createAllowanceFinder } from '../src/decide/allowances.ts';
import { placeCall } from '../src/decide/call-place.ts';
import { createFileClassifier } from '../src/decide/classify-file.ts';
import { createCallFilter, decideCost } from '../src/decide/decide-call.ts';
import { createCallJudge } from '../src/decide/judge-call.ts';
import { judgeStall } from '../src/decide/judge-stall.ts';
import { locateCall } from '../src/decide/locate-call.ts';
import { nameRequest } from '../src/decide/name-request.ts';
import { createSamplingBudget } from '../src/decide/sampling-budget.ts';

const classify = createFileClassifier({
  root: '/app',
  application: 'my-app',
  guardFolder: '/guard/dist',
});

const place = (api: string, path: string | undefined) => ({
  api,
  path,
  function: '',
  packages: [],
});

describe('createFileClassifier', () => {
  it.each([
    ['/app/src/a.js', { place: 'application', name: 'src/a.js', package: 'my-app' }],
    ['file:///app/src/a%20b.js', { place: 'application', name: 'src/a b.js' }],
    ['/app/node_modules/x/i.js', { place: 'dependency', package: 'x' }],
    ['/app/node_modules/@s/x/i.js', { place: 'dependency', package: '@s/x' }],
    ['/app/node_modules/x/node_modules/y/i.js', { place: 'dependency', package: 'y' }],
    ['/app/node_modules/x/node_modules/i.js', { place: 'dependency', package: 'x' }],
    ['/node_modules/z/i.js', { place: 'dependency', name: '/node_modules/z/i.js', package: 'z' }],
    ['/application/i.js', { place: 'outside', name: '/application/i.js' }],
    ['node:internal/modules/cjs/loader', { place: 'loader' }],
    ['node:fs', { place: 'node' }],
    [null, { place: 'node' }],
    ['/guard/dist/x.js', { place: 'guard' }],
  ])('tells whose code %s is', (file, expected) => {
    expect(classify(file)).toMatchObject(expected);
  });

  it('takes a main module that lies in node_modules for the application', () => {
    const inPackage = createFileClassifier({
      root: '/x/node_modules/tool',
      application: 'tool',
      guardFolder: '/guard/dist',
    });
    expect(inPackage('/x/node_modules/tool/bin.js').place).toBe('application');
    expect(inPackage('/x/node_modules/tool/node_modules/y/i.js').place).toBe('dependency');
    expect(inPackage('/x/node_modules/other/i.js').place).toBe('dependency');
  });
});

describe('locateCall', () => {
  const frame = (file: string) => ({ file: classify(file), line: 1, column: 1, function: '' });

  it('finds the application frame behind a package', () => {
    const frames = [null, '/app/node_modules/x/i.js', '/app/a.js', '/app/b.js'].map((file) =>
      frame(file ?? ''),
    );
    expect(locateCall(frames)).toMatchObject({
      kind: 'code',
      via: 'x',
      site: { file: { name: 'a.js' } },
      stack: { length: 3 },
    });
  });

  it.each([
    ['dd-trace', 'graceful-fs'],
    ['@opentelemetry/context-async-hooks', '@opentelemetry/api'],
    ['sinon', 'jest-mock'],
  ])('skips the wrappers that %s puts around functions', (inner, outer) => {
    const wrappers = [inner, outer].map((name) => frame(`/app/node_modules/${name}/i.js`));
    const direct = locateCall([...wrappers, frame('/app/a.js')]);
    expect(direct).toMatchObject({ site: { file: { name: 'a.js' } }, stack: { length: 1 } });
    expect(direct).not.toHaveProperty('via');
    const behind = [...wrappers, frame('/app/node_modules/x/i.js'), frame('/app/a.js')];
    expect(locateCall(behind)).toMatchObject({ via: 'x', stack: { length: 2 } });
    expect(locateCall(wrappers)).toMatchObject({ via: inner, stack: { length: 2 } });
  });

  it('takes the innermost frame outside Node where there is none of the application', () => {
    const frames = ['node:internal/timers', '/app/node_modules/x/i.js'].map(frame);
    expect(locateCall(frames)).toMatchObject({ site: { file: { package: 'x' } }, via: 'x' });
  });

  it.each(['node', 'switches/is_main_thread', 'web/exposed-window-or-worker'])(
    'does not take bootstrap/%s, which has getters of process, stderr and fetch, for the loader',
    (name) => {
      const frames = [frame(`node:internal/bootstrap/${name}`), frame('/app/a.js')];
      expect(locateCall(frames).kind).toBe('code');
    },
  );

  it('takes what runs while a package is loaded for a module load', () => {
    const loader = 'node:internal/modules/cjs/loader';
    expect(locateCall([frame('/app/node_modules/x/i.js'), frame(loader)]).kind).toBe('module-load');
    expect(locateCall([frame(loader), frame('/app/a.js')]).kind).toBe('module-load');
    expect(locateCall([frame('/app/a.js'), frame(loader)]).kind).toBe('code');
  });

  it('knows what Node.js calls for itself', () => {
    expect(locateCall([frame('node:internal/deps/undici/undici')]).kind).toBe('node');
  });

  it('has no site where there is no stack', () => {
    expect(locateCall([])).toEqual({ kind: 'code', site: null, stack: [] });
  });
});

describe('createCallFilter', () => {
  it('ignores calls that do not block', () => {
    expect(createCallFilter(api({}))).toBeUndefined();
    const filter = createCallFilter(api({ blocks: { type: 'without-callback' } }));
    expect(filter?.([16, () => undefined])).toBe(true);
    expect(filter?.([16])).toBe(false);
    expect(filter?.([])).toBe(false);
  });

  it('reads options without running getters', () => {
    const blocks = { type: 'with-option', argument: 0, property: 'sync', value: true } as const;
    const filter = createCallFilter(api({ blocks }));
    const trap = {
      get sync(): boolean {
        throw new Error('must not run');
      },
    };
    expect(filter?.([{ sync: true }])).toBe(false);
    expect(filter?.([trap])).toBe(true);
    expect(filter?.([null])).toBe(true);
  });

  it('knows an instance by the name of its class', () => {
    const blocks = { type: 'with-instance', argument: 0, of: 'database:FileSync' } as const;
    const filter = createCallFilter(api({ blocks }));
    class FileSync {
      readonly source = 'db.json';
    }
    class FileAsync {
      readonly source = 'db.json';
    }
    expect(filter?.([new FileSync()])).toBe(false);
    expect(filter?.([new FileAsync()])).toBe(true);
    expect(filter?.([Object.create(null)])).toBe(true);
    expect(filter?.(['FileSync'])).toBe(true);
    expect(filter?.([])).toBe(true);
  });

  it('ignores stdout and stderr of fs functions, and no other file', () => {
    const filter = createCallFilter({ ...api({}), module: 'fs' });
    expect([0, 1, 2, 3, '1'].map((first) => filter?.([first]))).toEqual([
      false,
      true,
      true,
      false,
      false,
    ]);
  });

  it('ignores what is brief by its size, and decides the cost of the rest', () => {
    const costBySize = {
      argument: 0,
      measure: 'data',
      thresholdBytes: 10,
      small: 'brief',
      large: 'compute',
    } as const;
    const sized = api({ cost: 'brief', costBySize });
    const filter = createCallFilter(sized);
    expect(filter?.(['123456789'])).toBe(true);
    expect(filter?.([new Uint8Array(10)])).toBe(false);
    expect(filter?.([{}])).toBe(false);
    expect(decideCost(sized, [new Uint8Array(10)])).toBe('compute');
    expect(decideCost(sized, [{}])).toBe('brief');
  });
});

describe('createAllowanceFinder', () => {
  const find = createAllowanceFinder(
    [
      {
        folder: '/app',
        allowances: [
          { api: 'fs.read*', file: 'src/**/*.js', reason: 'a', until: '2026-05-01' },
          { api: 'zlib.gzipSync', reason: 'b' },
        ],
      },
    ],
    () => '2026-05-01',
  );

  it('matches API and file', () => {
    expect(find(place('fs.readFileSync', '/app/src/x/y.js'))?.allowance.reason).toBe('a');
    expect(find(place('fs.readFileSync', '/app/lib/y.js'))).toBeUndefined();
    expect(find(place('fs.readFileSync', undefined))).toBeUndefined();
    expect(find(place('fs.writeFileSync', '/app/src/y.js'))).toBeUndefined();
    expect(find(place('zlib.gzipSync', undefined))?.allowance.reason).toBe('b');
  });

  it('holds on its last day and not after it', () => {
    expect(find(place('fs.readFileSync', '/app/src/y.js'))?.expired).toBe(false);
    const later = createAllowanceFinder(
      [{ folder: '/', allowances: [{ api: '*', reason: 'a', until: '2026-05-01' }] }],
      () => '2026-05-02',
    );
    expect(later(place('x', undefined))?.expired).toBe(true);
  });
});

describe('createAllowanceFinder for functions and packages', () => {
  const find = (allowance: object) =>
    createAllowanceFinder(
      [{ folder: '/app', allowances: [{ api: '*', reason: 'a', ...allowance }] }],
      () => '2026-05-01',
    );
  const [inner, outer] = [classify('/app/node_modules/x/i.js'), classify('/app/a.js')];
  const frame = (file: typeof inner, name: string) => ({
    file,
    line: 1,
    column: 1,
    function: name,
  });
  const callOf = (...stack: ReturnType<typeof frame>[]) =>
    placeCall('fs.readFileSync', { kind: 'code', site: null, stack });

  it('takes the name of the function around one that has none, in the same file only', () => {
    const finder = find({ function: 'load' });
    expect(finder(callOf(frame(outer, ''), frame(outer, 'load')))).toBeDefined();
    expect(finder(callOf(frame(outer, 'Store.load')))).toBeDefined();
    expect(finder(callOf(frame(outer, 'other'), frame(outer, 'load')))).toBeUndefined();
    expect(finder(callOf(frame(inner, ''), frame(outer, 'load')))).toBeUndefined();
  });

  it('takes every package between the application and the API', () => {
    const between = classify('/app/node_modules/@s/y/i.js');
    const call = callOf(frame(inner, ''), frame(between, ''), frame(outer, ''));
    expect(['x', '@s/*', 'my-app'].filter((name) => find({ package: name })(call))).toEqual([
      'x',
      '@s/*',
    ]);
    expect(find({ package: 'my-app' })(callOf(frame(outer, '')))).toBeDefined();
  });

  it('prefers an allowance that holds to one whose date has passed', () => {
    const allowances = [
      { api: 'fs.*', reason: 'old', until: '2026-04-30' },
      { api: 'fs.readFileSync', reason: 'new' },
    ];
    const finder = createAllowanceFinder([{ folder: '/', allowances }], () => '2026-05-01');
    expect(finder(callOf())).toMatchObject({ allowance: { reason: 'new' }, expired: false });
  });
});

describe('createCallJudge', () => {
  const rules = [
    { api: 'fs.readFileSync', file: 'src/**', mode: 'off' },
    { api: 'fs.*', mode: 'throw' },
    { phase: 'startup', mode: 'record' },
  ] as const;
  const judge = createCallJudge('report', { folder: '/app', rules });
  const treatment = (path: string, phase: Phase) =>
    judge.judge(place('fs.readFileSync', path), phase).treatment;

  it('takes the first rule that fits API, file and phase', () => {
    expect(treatment('/app/src/a.js', 'ready')).toBe('off');
    expect(treatment('/app/lib/a.js', 'ready')).toBe('throw');
    expect(treatment('/app/src/a.js', 'startup')).toBe('record');
    expect(treatment('/app/src/a.js', 'shutdown')).toBe('count');
    expect(judge.judge(place('zlib.gzipSync', '/app/a.js'), 'ready')).toMatchObject({
      treatment: 'report',
      isByRule: false,
    });
  });

  it('knows in which phases calls may be refused', () => {
    const phases = ['startup', 'ready', 'shutdown'] as const;
    expect(phases.filter(judge.mayRefuse)).toEqual(['ready']);
    const none = createCallJudge('throw', { folder: '/', rules: [] });
    expect(phases.filter(none.mayRefuse)).toEqual(['ready']);
  });
});

describe('nameRequest', () => {
  it.each([
    ['/a/b?token=1', 'GET /a/b'],
    ['/a#b', 'GET /a'],
    ['/?', 'GET /'],
    ['http://host:80/a?b', 'GET /a'],
    ['http://host', 'GET /'],
    ['*', 'GET *'],
  ])('names %s without its query', (target, name) => {
    expect(nameRequest('GET', target)).toBe(name);
  });

  it('is bounded', () => {
    expect(nameRequest('GET', `/${'a'.repeat(5000)}`).length).toBe(200);
  });
});

describe('createSamplingBudget', () => {
  it('gives a burst, then so many a second', () => {
    const budget = createSamplingBudget({ perSecond: 10, burst: 3 });
    expect([0, 0, 0, 0].map((atMs) => budget(atMs))).toEqual([true, true, true, false]);
    expect(budget(99)).toBe(false);
    expect(budget(200)).toBe(true);
    const taken = Array.from({ length: 100_000 }, (_, index) => budget(1000 + index / 100));
    expect(taken.filter(Boolean).length).toBeLessThan(3 + 10 + 3);
  });
});

describe('judgeStall', () => {
  const busy = {
    durationMs: 100,
    thresholdMs: 80,
    cpuMs: 100,
    blockedMs: 0,
    moduleLoadMs: 0,
    gcMs: 0,
    latenessMs: 0,
    waitedShare: NaN,
    jsMs: 0,
    nativeMs: 0,
    isInspected: false,
    isWatched: true,
  };

  it.each([
    [{ blockedMs: 50 }, 'sync-call'],
    [{ blockedMs: 49 }, 'unknown'],
    [{ blockedMs: 80, moduleLoadMs: 40 }, 'module-load'],
    [{ moduleLoadMs: 50, jsMs: 60 }, 'module-load'],
    [{ gcMs: 50, jsMs: 60 }, 'gc'],
    [{ gcMs: 49, jsMs: 60 }, 'js'],
    [{ jsMs: 40, nativeMs: 40 }, 'js'],
    [{ jsMs: 39, nativeMs: 40 }, 'native'],
    [{ jsMs: 39, nativeMs: 40, gcMs: 1 }, 'js'],
    [{ jsMs: 90, isWatched: false }, 'unknown'],
    [{ cpuMs: 49 }, 'suspended'],
    [{ cpuMs: 49, jsMs: 60, thresholdMs: 49 }, 'js'],
    [{ cpuMs: 49, nativeMs: 80 }, 'native'],
    [{ cpuMs: 49, nativeMs: 80, isInspected: true }, 'debugger'],
    // While a debugger reads the scripts of a paused process, that computes.
    [{ durationMs: 3000, cpuMs: 300, jsMs: 0, isInspected: true }, 'debugger'],
    [{ durationMs: 3000, cpuMs: 2900, jsMs: 2900, isInspected: true }, 'js'],
    [{ cpuMs: 49, nativeMs: 80, latenessMs: 50 }, 'suspended'],
    [{ cpuMs: 49, nativeMs: 80, isWatched: false }, 'suspended'],
    [{ cpuMs: 50, nativeMs: 80, latenessMs: 50 }, 'native'],
    // Others had the processor.
    [{ durationMs: 160, cpuMs: 49, nativeMs: 80, waitedShare: 0.5 }, 'suspended'],
    [{ durationMs: 160, cpuMs: 49, nativeMs: 80, waitedShare: 0.49 }, 'native'],
    [{ durationMs: 159, cpuMs: 49, nativeMs: 80, waitedShare: 0.05 }, 'suspended'],
    [{ durationMs: 159, cpuMs: 49, nativeMs: 80, waitedShare: 0.04 }, 'native'],
    [{ cpuMs: 49, moduleLoadMs: 80, waitedShare: 0.8 }, 'suspended'],
    [{ cpuMs: 90, moduleLoadMs: 80, waitedShare: 0.1 }, 'module-load'],
    [{ cpuMs: 20, gcMs: 80 }, 'suspended'],
    [{ durationMs: 300, cpuMs: 120, gcMs: 280 }, 'gc'],
    [{ durationMs: 300, cpuMs: 120, gcMs: 280, waitedShare: 0.24 }, 'gc'],
    [{ durationMs: 300, cpuMs: 120, gcMs: 280, waitedShare: 0.25 }, 'suspended'],
    [{ cpuMs: 20, blockedMs: 80, waitedShare: 0.8 }, 'sync-call'],
    [{ durationMs: 400, cpuMs: 80, jsMs: 400, waitedShare: 0.8 }, 'js'],
  ] as const)('names the cause of %j', (evidence, cause) => {
    expect(judgeStall({ ...busy, ...evidence })).toBe(cause);
  });
});

function api(entry: Partial<BlockingApi>): PatchedApi {
  const cost = entry.cost ?? 'file';
  const replacement = { none: 'a test' };
  return {
    id: 'module.call',
    module: 'module',
    cost,
    entry: { export: 'call', kind: 'file-system', replacement, ...entry, cost },
  };
}
