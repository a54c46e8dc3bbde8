import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { ESLint } from 'eslint';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import loopguard from '@loopguard/eslint-plugin';

const files: Readonly<Record<string, string>> = {
  'package.json': '{ "private": true, "type": "module", "workspaces": [] }',
  'page.js': `import { loadOrders } from './orders.js';
export async function page() { return loadOrders(); }
`,
  'orders.js': `import { readJson } from './json.js';
export function loadOrders() { return readJson('orders.json'); }
`,
  'json.js': `import { readFileSync } from 'node:fs';
export function readJson(file) { return readFileSync(file); }
`,
  'server.js': `import { route } from './route.js';
export const server = route;
`,
  'route.js': `import { createServer } from 'node:http';
export function route(handler) { return createServer(handler); }
`,
};

const calm = 'export async function readJson(file) { return file; }\n';

const reported = ['page.js:2 loopguard/no-transitive-sync'];

let cwd = '';
let eslint: ESLint;

beforeEach(() => {
  cwd = mkdtempSync(path.join(tmpdir(), 'loopguard-long-lived-'));
  for (const [file, text] of Object.entries(files)) write(file, text);
  eslint = new ESLint({ cwd, overrideConfigFile: true, overrideConfig: [loopguard.configs.all] });
});
afterEach(() => {
  rmSync(cwd, { recursive: true, force: true });
});

describe('an editor that keeps ESLint sees what a fresh run sees', () => {
  it('at once, when another file was saved', async () => {
    expect(await found('page.js')).toEqual(reported);
    write('json.js', calm);
    expect(await found('page.js')).toEqual([]);
    write('json.js', files['json.js'] ?? '');
    expect(await found('page.js')).toEqual(reported);
    expect(await freshly()).toEqual(reported);
  });

  it('at once, in a file that was not looked at before, when the file in the editor was saved', async () => {
    await found('json.js');
    write('json.js', calm);
    expect(await found('json.js')).toEqual([]);
    expect(await found('page.js')).toEqual([]);
    expect(await freshly()).toEqual([]);
  });

  it('when files come, go and move', async () => {
    expect(await found('page.js')).toEqual(reported);
    rmSync(path.join(cwd, 'json.js'));
    expect(await found('page.js')).toEqual([]);
    write('json/index.js', files['json.js'] ?? '');
    write('orders.js', (files['orders.js'] ?? '').replace('./json.js', './json/index.js'));
    expect(await found('page.js')).toEqual(reported);
    expect(await freshly()).toEqual(reported);
  });

  it('in a text that is not saved yet, imports that it did not have included', async () => {
    const text = `import { readFileSync } from 'node:fs';
import { server } from './server.js';
server((request, response) => { response.end(readFileSync(request.url)); });
`;
    write('main.js', 'export const main = 1;\n');
    expect(await found('main.js')).toEqual([]);
    const unsaved = await found('main.js', text);
    expect(unsaved).toEqual(['main.js:3 loopguard/no-sync-in-handler']);
    write('main.js', text);
    expect(await found('main.js')).toEqual(unsaved);
    expect(await freshly()).toEqual([...unsaved, ...reported]);
  });

  it('in a text that is not saved yet, whose callers stand in other files', async () => {
    const text = `import { readJson } from './json.js';
export const loadOrders = async () => readJson('orders.json');
`;
    expect(await found('orders.js')).toEqual([]);
    expect(await found('orders.js', text)).toEqual(['orders.js:2 loopguard/no-transitive-sync']);
    // What is not saved is not there for others.
    expect(await found('page.js')).toEqual(reported);
  });
});

describe('ESLint in several threads', () => {
  it('finds what one thread finds', async () => {
    for (let page = 0; page < 20; page++) {
      write(`pages/page-${page}.js`, (files['page.js'] ?? '').replace('./orders', '../orders'));
    }
    write(
      'eslint.config.js',
      `import loopguard from ${JSON.stringify(entry('../../bundle/index.js'))};
export default [loopguard.configs.all];
`,
    );
    const [one, several] = await Promise.all(
      (['off', 3] as const).map(async (concurrency) => {
        const results = await new ESLint({ cwd, concurrency }).lintFiles(['**/*.js']);
        return results.flatMap(({ filePath, messages }) =>
          messages.map((message) => ({ filePath, message })),
        );
      }),
    );
    expect(one).toHaveLength(21);
    expect(several).toEqual(one);
  });
});

async function found(file: string, text?: string): Promise<string[]> {
  const filePath = path.join(cwd, file);
  const results =
    text === undefined
      ? await eslint.lintFiles([filePath])
      : await eslint.lintText(text, { filePath });
  return results.flatMap(({ messages }) =>
    messages.map(({ line, ruleId }) => `${file}:${line} ${String(ruleId)}`),
  );
}

/** What a run that knows nothing finds in all files. */
async function freshly(): Promise<string[]> {
  const script = `
    import { parentPort } from 'node:worker_threads';
    import path from 'node:path';
    import { ESLint } from ${JSON.stringify(import.meta.resolve('eslint'))};
    import loopguard from ${JSON.stringify(entry('../../bundle/index.js'))};
    const cwd = ${JSON.stringify(cwd)};
    const eslint = new ESLint({ cwd, overrideConfigFile: true, overrideConfig: [loopguard.configs.all] });
    const results = await eslint.lintFiles(['**/*.js']);
    parentPort.postMessage(results.flatMap(({ filePath, messages }) =>
      messages.map(({ line, ruleId }) => path.relative(cwd, filePath) + ':' + line + ' ' + ruleId)));
  `;
  const worker = new Worker(new URL(`data:text/javascript,${encodeURIComponent(script)}`));
  return new Promise((resolve, reject) => {
    worker.once('message', (messages: string[]) => {
      resolve(messages);
    });
    worker.once('error', reject);
  });
}

function entry(relative: string): string {
  return new URL(relative, import.meta.url).href;
}

function write(file: string, text: string): void {
  mkdirSync(path.dirname(path.join(cwd, file)), { recursive: true });
  writeFileSync(path.join(cwd, file), text);
}
