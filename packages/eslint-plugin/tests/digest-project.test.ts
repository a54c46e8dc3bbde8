import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ESLint } from 'eslint';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import plugin, { digestProject } from '../src/index.ts';

const blocking = `import { readFileSync } from 'node:fs';
export async function load() { return readFileSync('a'); }
`;

let cwd = '';

beforeEach(() => {
  cwd = mkdtempSync(path.join(tmpdir(), 'loopguard-digest-'));
  write('package.json', '{ "private": true, "type": "module", "workspaces": [] }');
});
afterEach(() => {
  rmSync(cwd, { recursive: true, force: true });
});

describe('digestProject', () => {
  it('gives one config for each file in which something blocks', () => {
    write('src/load.js', blocking);
    write('src/(group)/[id].js', blocking);
    write('src/calm.js', 'export const calm = 1;\n');
    const configs = digestProject({ cwd });
    expect(configs.map(({ ignores }) => ignores)).toEqual([
      ['**/*', String.raw`!src/\(group\)/\[id\].js`],
      ['**/*', '!src/load.js'],
    ]);
    for (const { name, settings } of configs) {
      expect(name).toBe('loopguard/digest');
      expect(settings).toEqual({
        loopguard: { digest: expect.stringMatching(/^[\w-]{43}$/u) as string },
      });
    }
  });

  it('changes the settings of these files alone, beside the policy in them', async () => {
    write('src/load.js', blocking);
    write('src/[id].js', blocking);
    write('src/calm.js', 'export const calm = 1;\n');
    const policy = { quietFiles: ['scripts/**'] };
    const eslint = new ESLint({
      cwd,
      overrideConfigFile: true,
      overrideConfig: [
        plugin.configs.recommended,
        { settings: { loopguard: policy } },
        ...digestProject({ cwd, policy }),
      ],
    });
    const settingsOf = async (file: string): Promise<unknown> => {
      const config = (await eslint.calculateConfigForFile(path.join(cwd, file))) as {
        settings: unknown;
      };
      return config.settings;
    };
    const digested = { loopguard: { ...policy, digest: expect.any(String) as string } };
    expect(await settingsOf('src/load.js')).toEqual(digested);
    expect(await settingsOf('src/[id].js')).toEqual(digested);
    expect(await settingsOf('src/calm.js')).toEqual({ loopguard: policy });
    expect((await eslint.lintFiles('.')).flatMap(({ messages }) => messages)).toHaveLength(2);
  });

  it('makes ESLint lint no file that the configuration does not name', async () => {
    write('src/load.ts', blocking);
    const eslint = new ESLint({
      cwd,
      overrideConfigFile: true,
      overrideConfig: [plugin.configs.recommended, ...digestProject({ cwd })],
      errorOnUnmatchedPattern: false,
    });
    expect(digestProject({ cwd })).toHaveLength(1);
    expect(await eslint.lintFiles('.')).toEqual([]);
  });

  it('knows the policy: what is allowed is no part of a digest', () => {
    write('src/load.js', blocking);
    const allow = [{ api: 'fs.readFileSync', reason: 'it is small' }];
    expect(digestProject({ cwd, policy: { allow } })).toEqual([]);
    expect(() =>
      digestProject({ cwd, policy: { quietFiles: 'scripts' as unknown as string[] } }),
    ).toThrow("settings.loopguard: `quietFiles` is 'scripts', but accepted is a list.");
  });

  it('is of the files below its folder, each in its own project', () => {
    write('inner/package.json', '{ "private": true, "workspaces": [] }');
    write('inner/load.js', blocking);
    write('outer.js', blocking);
    const ofFolder = (folder: string) =>
      digestProject({ cwd: folder }).map(({ ignores }) => ignores?.[1]);
    expect(ofFolder(cwd)).toEqual(['!inner/load.js', '!outer.js']);
    expect(ofFolder(path.join(cwd, 'inner'))).toEqual(['!load.js']);
  });
});

function write(file: string, text: string): void {
  mkdirSync(path.dirname(path.join(cwd, file)), { recursive: true });
  writeFileSync(path.join(cwd, file), text);
}
