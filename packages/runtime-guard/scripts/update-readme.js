// Writes the table of options between the markers of README.md; with --check it only says whether that would change anything.
import { readFile, writeFile } from 'node:fs/promises';
import { optionTable } from '../dist/index.js';

const file = new URL('../README.md', import.meta.url);
const [start, end] = ['<!-- begin options -->', '<!-- end options -->'];

const before = (await readFile(file, 'utf8')).replaceAll('\r\n', '\n');
const [head, rest] = split(before, start);
const [, tail] = split(rest, end);
const after = `${head}${start}\n<!-- prettier-ignore-start -->\n\n${table()}\n\n<!-- prettier-ignore-end -->\n${end}${tail}`;

if (process.argv.includes('--check')) {
  if (after !== before) {
    console.error('README.md is not up to date: run npm run update -w @loopguard/runtime-guard');
    process.exitCode = 1;
  }
} else if (after !== before) {
  await writeFile(file, after);
}

function split(text, marker) {
  const index = text.indexOf(marker);
  if (index === -1) throw new Error(`README.md has no "${marker}".`);
  return [text.slice(0, index), text.slice(index + marker.length)];
}

function table() {
  const rows = Object.entries(optionTable).map(
    ([key, { env, accepted, description, ...option }]) => {
      const isNone = option.default === null || String(option.default) === '';
      const value = isNone ? 'none' : `\`${String(option.default)}\``;
      return `| \`${key}\` | \`${env}\` | ${accepted.replaceAll("'", '`')} | ${value} | ${description} |`;
    },
  );
  return [
    '| option | environment variable | accepted | default | meaning |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
}
