import type { BlockingApi, ModuleDescription } from '@loopguard/catalogue';
import { describe, expect, it } from 'vitest';
import { listBlockingApis } from '../src/list-blocking-apis.ts';

const node20 = { version: '20.19.0', platform: 'linux' };

function describeModule(...blocking: Partial<BlockingApi>[]): ModuleDescription[] {
  const defaults = {
    export: 'waitSync',
    kind: 'wait',
    cost: 'wait',
    replacement: { module: 'm', export: 'wait', how: 'twin' },
  } satisfies BlockingApi;
  return [{ module: 'm', blocking: blocking.map((api) => ({ ...defaults, ...api })) }];
}

describe('listBlockingApis', () => {
  it('names an API, its cost, its kind and what to use instead', () => {
    expect(listBlockingApis(describeModule({}), node20)).toEqual([
      { id: 'm.waitSync', cost: 'wait', kind: 'wait', useInstead: 'm.wait', note: null },
    ]);
  });

  it('leaves out what comes with a later version, to the patch', () => {
    const modules = describeModule({ versions: '^20.19.1 || >=22.3.0' });
    expect(listBlockingApis(modules, node20)).toEqual([]);
    expect(listBlockingApis(modules, { ...node20, version: '20.19.1' })).toHaveLength(1);
    expect(listBlockingApis(modules, { ...node20, version: '22.2.9' })).toEqual([]);
  });

  it('counts a nightly as the release that it becomes', () => {
    const modules = describeModule({ versions: '>=24.0.0' });
    const version = '27.0.0-nightly20260101abcdef';
    expect(listBlockingApis(modules, { ...node20, version })).toHaveLength(1);
  });

  it('leaves out what another platform has', () => {
    const modules = describeModule({ platforms: ['darwin'] });
    expect(listBlockingApis(modules, node20)).toEqual([]);
    expect(listBlockingApis(modules, { ...node20, platform: 'darwin' })).toHaveLength(1);
  });

  it('says how each kind of replacement is used', () => {
    const hows = ['twin', 'promisify', 'callback', 'other'] as const;
    const modules = describeModule(
      ...hows.map((how) => ({ replacement: { module: 'm', export: 'wait', how } })),
    );
    expect(listBlockingApis(modules, node20).map(({ useInstead }) => useInstead)).toEqual([
      'm.wait',
      'util.promisify(m.wait)',
      'm.wait with a callback',
      'm.wait',
    ]);
  });

  it('says when the replacement comes with a later Node.js only', () => {
    const modules = describeModule({
      replacement: { module: 'm', export: 'wait', how: 'twin', since: '22.1.0' },
    });
    const use = (version: string) =>
      listBlockingApis(modules, { ...node20, version })[0]?.useInstead;
    expect(use('22.0.9')).toBe('m.wait (Node.js 22.1.0 and later)');
    expect(use('22.1.0')).toBe('m.wait');
  });

  it('gives the reason where there is no replacement', () => {
    const modules = describeModule({ replacement: { none: 'It waits by nature.' } });
    expect(listBlockingApis(modules, node20)[0]).toMatchObject({
      useInstead: null,
      note: 'It waits by nature.',
    });
  });
});
