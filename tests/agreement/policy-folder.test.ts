import { spawnSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import loopguard from '@loopguard/eslint-plugin';

const modules = fileURLToPath(new URL('../../node_modules', import.meta.url));

/** A server that reads a view, which is allowed, and a price list, which is not, for each request. */
const program: Readonly<Record<string, string>> = {
  'package.json': '{ "name": "api", "type": "module" }',
  'server.js': `import { createServer } from 'node:http';
import { readView } from './views/read-view.js';
import { readPrices } from './prices/read-prices.js';
const server = createServer((request, response) => {
  response.end(readView() + readPrices());
});
server.listen(0, async () => {
  await (await fetch(\`http://localhost:\${server.address().port}\`)).text();
  server.closeAllConnections();
  server.close();
});
`,
  'views/read-view.js': `import { readFileSync } from 'node:fs';
export const readView = () => readFileSync('package.json', 'utf8');
`,
  'prices/read-prices.js': `import { readFileSync } from 'node:fs';
export const readPrices = () => readFileSync('package.json', 'utf8');
`,
};

const policy = { allow: [{ api: 'fs.readFileSync', file: 'views/**', reason: 'small' }] };

let root = '';

beforeEach(() => {
  root = realpathSync(mkdtempSync(path.join(tmpdir(), 'loopguard-agreement-')));
  symlinkSync(modules, path.join(root, 'node_modules'), 'junction');
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

describe.each([
  ['the root', '.'],
  ['a folder of the workspace', 'packages/api'],
])('the file of an allowance, in a policy that lies in %s', (_where, folder) => {
  beforeEach(() => {
    write('package.json', '{ "name": "shop", "private": true, "workspaces": ["packages/*"] }');
    for (const [file, text] of Object.entries(program)) {
      if (folder !== '.' || file !== 'package.json') write(path.join(folder, file), text);
    }
    if (folder === '.') write('package.json', '{ "name": "shop", "type": "module" }');
    write(path.join(folder, 'loopguard.config.json'), JSON.stringify(policy));
  });

  it('counts from there in the linter', async () => {
    expect(await endsOfChains(folder, policy)).toEqual(['read-prices.js:2']);
    expect(await endsOfChains(folder, {})).toHaveLength(2);
  });

  it('counts from there in the guard', () => {
    const report = path.join(root, 'report.ndjson');
    const { stderr } = spawnSync(
      process.execPath,
      ['--import', '@loopguard/runtime-guard/register', 'server.js'],
      {
        cwd: path.join(root, folder),
        encoding: 'utf8',
        env: { ...process.env, LOOPGUARD_MODE: 'record', LOOPGUARD_REPORT: report },
      },
    );
    expect(stderr).toBe('');
    const [summary] = readFileSync(report, 'utf8')
      .split('\n')
      .filter((line) => line.includes('"final":true'))
      .map(
        (line) =>
          JSON.parse(line) as {
            sites: { site: { file: string } }[];
            allowances: { calls: number }[];
          },
      );
    expect(summary?.sites.map(({ site }) => path.basename(site.file))).toEqual(['read-prices.js']);
    expect(summary?.allowances.map(({ calls }) => calls)).toEqual([1]);
  });
});

async function endsOfChains(folder: string, settings: object): Promise<string[]> {
  const eslint = new ESLint({
    cwd: root,
    overrideConfigFile: true,
    overrideConfig: [loopguard.configs.recommended, { settings: { loopguard: settings } }],
  });
  const results = await eslint.lintFiles([path.join(root, folder, 'server.js')]);
  return results.flatMap(({ messages }) =>
    messages.map(({ message }) => /→ fs\.readFileSync (\S+:\d+)/u.exec(message)?.[1] ?? message),
  );
}

function write(file: string, text: string): void {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), text);
}
