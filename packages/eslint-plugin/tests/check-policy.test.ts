import type { Allowance, Policy } from '@loopguard/catalogue';
import type { PolicyCheckInput } from '../src/engine/explain/check-policy.ts';
import { definePolicy } from '@loopguard/catalogue';
import { describe, expect, it } from 'vitest';
import { checkEntries } from '../src/engine/explain/check-policy.ts';
import { analyseTexts } from './support/analyse-texts.ts';

/** What the tests run against; the date is 1 June 2026. */
const files = {
  'src/app.js': `import fs from 'fs';
    import { load } from './src/load.js';
    fs.statSync('a');
    export async function show() { load(); fs.writeFileSync('a', ''); }`,
  'src/load.js': `import fs from 'fs';\nexport function load() { fs.readFileSync('a'); }`,
  'src/loose.js': `import fs from 'fs';\nexport function loose() { fs.rmSync('a'); }`,
  'src/views.js': `import { render } from 'strange-views';\nrender('a');`,
  'src/db.js': `import { querySync, pool, route } from 'my-db';
    export async function find() { querySync('a'); pool(() => {}); }`,
  'test/a.test.js': `import fs from 'fs';\nfs.mkdirSync('a');`,
};

function check(parts: Partial<Policy>, more: Partial<PolicyCheckInput> = {}) {
  const policy = definePolicy(parts);
  return checkEntries({
    ...analyseTexts({ files, policy }),
    policy,
    files: new Map(
      Object.entries({ ...files, 'src/plain.js': `import { route } from 'my-router';` }).map(
        ([path, text]) => [
          path,
          { specifiers: [...text.matchAll(/from '([^']+)'/g)].map((match) => match[1]!) },
        ],
      ),
    ),
    isOnDisk: (glob) => glob.startsWith('dist/'),
    folder: '',
    usedByGuard: undefined,
    ...more,
  });
}

function checkOne(allowance: Partial<Allowance>, more: Partial<PolicyCheckInput> = {}) {
  const allow = [{ api: 'fs.readFileSync', reason: 'why not', ...allowance }];
  const [{ state, why } = { state: 'none', why: '' }] = check({ allow }, more);
  return { state, why };
}

describe('an allowance is in use', () => {
  it('where it silences a chain', () => {
    expect(checkOne({ file: 'src/load.js' })).toEqual({ state: 'used', why: '1 call needs it' });
  });

  it('where it silences a call itself', () => {
    expect(checkOne({ api: 'fs.write*', file: 'src/**' }).state).toBe('used');
  });

  it('where a report of the guard says so', () => {
    const usedByGuard = [{ api: 'fs.rmSync', file: 'src/views.js', reason: 'why not' }];
    expect(checkOne({ api: 'fs.rmSync', file: 'src/views.js' }, { usedByGuard })).toEqual({
      state: 'used',
      why: 'a report of the guard says that it was used',
    });
  });
});

describe('an allowance for a function or a package', () => {
  it('is in use where that function makes such a call', () => {
    expect(checkOne({ function: 'load' })).toEqual({ state: 'used', why: '1 call needs it' });
    expect(checkOne({ function: 'unload' }).state).not.toBe('used');
  });

  it('is for the guard where it is about what a package calls, unless a report does not mention it', () => {
    const why = 'what ejs calls is not in the project';
    expect(checkOne({ package: 'ejs' })).toEqual({ state: 'guard', why });
    const used = { api: 'fs.readFileSync', file: null, reason: 'why not' };
    expect(checkOne({ package: 'ejs' }, { usedByGuard: [used] }).state).toBe('unused');
    const usedByGuard = [{ ...used, package: 'ejs' }];
    expect(checkOne({ package: 'ejs' }, { usedByGuard }).state).toBe('used');
  });
});

describe('an allowance is of no use', () => {
  it.each([
    ['no file matches', { file: 'gone/**' }, 'no file matches'],
    ['no API has its name', { api: 'fs.readFilesync' }, 'no blocking API has that name'],
    [
      'its calls are gone',
      { api: 'fs.rmSync', file: 'src/load.js' },
      'no such call is in src/load.js',
    ],
    [
      'what it covers runs at startup',
      { api: 'fs.statSync', file: 'src/app.js' },
      'the linter does not report the 1 call that it covers',
    ],
    [
      'what it covers is a test',
      { api: 'fs.mkdirSync', file: 'test/**' },
      'the linter does not report the 1 call that it covers',
    ],
  ])('where %s', (_title, allowance, why) => {
    expect(checkOne(allowance)).toEqual({ state: 'unused', why });
  });
});

describe('an allowance is left to the guard', () => {
  it.each([
    [
      'where calls in its files are not followed',
      { api: 'fs.readFileSync', file: 'src/views.js' },
      'no such call is seen in src/views.js, but `render` at src/views.js:2 is not followed',
    ],
    [
      'where no context is known to reach the call',
      { api: 'fs.rmSync', file: 'src/loose.js' },
      'the linter knows no context that reaches src/loose.js:2',
    ],
    [
      'where its files are there, but not linted',
      { file: 'dist/**' },
      'no file that the linter reads matches, but something is there',
    ],
  ])('%s', (_title, allowance, why) => {
    expect(checkOne(allowance)).toEqual({ state: 'guard', why });
    expect(checkOne(allowance, { usedByGuard: [] })).toEqual({
      state: 'unused',
      why: `${why}, and no report of the guard says that it was used`,
    });
  });
});

it('the globs of a policy that lies in a folder count from there', () => {
  const folder = 'src';
  expect(checkOne({ file: 'load.js' }, { folder }).state).toBe('used');
  expect(checkOne({ file: 'src/load.js' }, { folder }).state).toBe('unused');
  expect(check({ quietFiles: ['load.js', 'src/load.js'] }, { folder })).toMatchObject([
    { text: 'load.js', state: 'used' },
    { text: 'src/load.js', state: 'unused' },
  ]);
});

describe('the date of an allowance', () => {
  it.each([
    ['2026-05-31', 'expired', 'its last day was 2026-05-31; 1 call needs it'],
    ['2026-06-01', 'expires', 'its last day is today; 1 call needs it'],
    ['2026-06-02', 'expires', 'its last day is 2026-06-02, in 1 day; 1 call needs it'],
    ['2026-06-15', 'expires', 'its last day is 2026-06-15, in 14 days; 1 call needs it'],
    ['2026-06-16', 'used', '1 call needs it'],
  ])('%s makes it: %s', (until, state, why) => {
    expect(checkOne({ file: 'src/load.js', until })).toEqual({ state, why });
  });

  it('does not matter where it is of no use anyway', () => {
    expect(checkOne({ file: 'gone/**', until: '2020-01-01' }).state).toBe('unused');
  });
});

it('a glob of quiet files has to change what a file is for', () => {
  expect(check({ quietFiles: ['src/views.js', 'test/**', 'gone/**', '!test/**'] })).toMatchObject([
    { key: 'quietFiles[0]', state: 'used', why: '1 file matches' },
    {
      key: 'quietFiles[1]',
      state: 'unused',
      why: 'it changes nothing for the 1 file that matches',
    },
    { key: 'quietFiles[2]', state: 'unused', why: 'no file matches' },
    { key: 'quietFiles[3]', state: 'used' },
  ]);
});

it('functions of modules have to be called, as far as the linter reads', () => {
  const handler = { callback: 0, context: 'request-handler' } as const;
  expect(
    check({
      blocking: [
        { module: 'my-db', export: 'querySync', cost: 'file' },
        { module: 'my-db', export: 'closeSync', cost: 'file' },
        { module: 'gone', export: 'runSync', cost: 'file' },
      ],
      entryPoints: [
        { module: 'my-db', call: 'route', ...handler },
        { module: 'my-router', call: 'route', ...handler },
      ],
      insulators: [{ module: 'my-db', export: 'pool' }],
    }).map(({ key, text, state, why }) => [key, text, state, why]),
  ).toEqual([
    ['blocking[0]', 'my-db.querySync', 'used', 'src/db.js uses it'],
    [
      'blocking[1]',
      'my-db.closeSync',
      'unused',
      'src/db.js imports the module, but no use of closeSync is found',
    ],
    ['blocking[2]', 'gone.runSync', 'unused', "no file imports 'gone'"],
    [
      'entryPoints[0]',
      'my-db.route',
      'unused',
      'src/db.js imports the module, but no use of route is found',
    ],
    ['entryPoints[1]', 'my-router.route', 'used', 'src/plain.js imports the module'],
    ['insulators[0]', 'my-db.pool', 'used', 'src/db.js uses it'],
  ]);
});
