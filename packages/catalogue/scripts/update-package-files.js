// Writes src/packages/package-files.ts: which file describes which package with blocking APIs. With --check it only says whether that would change it.
import { readdir, readFile, writeFile } from 'node:fs/promises';

const output = new URL('../src/packages/package-files.ts', import.meta.url);
const compiled = new URL('../dist/packages/', import.meta.url);
const notDescriptions = new Set(['index.js', 'by-specifier.js', 'package-files.js']);

const entries = [];
for (const name of (await readdir(compiled)).sort()) {
  if (!name.endsWith('.js') || notDescriptions.has(name)) continue;
  const descriptions = Object.values(await import(new URL(name, compiled)));
  for (const { module, aliases = [], blocking = [] } of descriptions) {
    if (blocking.length === 0) continue;
    for (const specifier of [module, ...aliases])
      entries.push([specifier, name.replace(/\.js$/, '')]);
  }
}
const lines = entries
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([specifier, file]) => `  ${quoteKey(specifier)}: '${file}',`);
const after = [
  '// Written by `npm run update -w @loopguard/catalogue`: do not edit.',
  '',
  '/** Specifier of a package with blocking APIs → the file beside this one that describes it, without extension. */',
  'export const packageFiles: Readonly<Record<string, string>> = {',
  ...lines,
  '};',
  '',
].join('\n');

const before = await readFile(output, 'utf8').catch(() => '');
if (process.argv.includes('--check')) {
  if (after !== before.replaceAll('\r\n', '\n')) {
    console.error('package-files.ts is not up to date: run npm run update -w @loopguard/catalogue');
    process.exitCode = 1;
  }
} else if (after !== before) {
  await writeFile(output, after);
}

function quoteKey(key) {
  return /^[A-Za-z_$][\w$]*$/.test(key) ? key : `'${key}'`;
}
