import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compileFunction } from 'node:vm';
import { describe, expect, it } from 'vitest';

const folders = ['catalogue', 'runtime-guard'].map((name) =>
  fileURLToPath(new URL(`../../../${name}/cjs/dist`, import.meta.url)),
);
const files = folders.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.js'))
    .map((name) => join(folder, name)),
);
const parameters = ['exports', 'require', 'module', '__filename', '__dirname'];

describe('the CommonJS build', () => {
  it('has nothing in it that only ES modules have, and no name that CommonJS gives', () => {
    expect(files.length).toBeGreaterThan(100);
    const broken = files.filter((file) => !compiles(readFileSync(file, 'utf8')));
    expect(broken).toEqual([]);
  });
});

function compiles(text: string): boolean {
  try {
    // Node wraps a module the same way: what it declares must not have the name of a parameter.
    compileFunction(text, parameters);
    return true;
  } catch {
    return false;
  }
}
