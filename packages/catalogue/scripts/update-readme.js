// Writes the generated tables between the markers of README.md; with --check it only says whether that would change anything.
import { readFile, writeFile } from 'node:fs/promises';
import { formatApiId, frameworks, nodeModules, packages } from '../dist/index.js';

const file = new URL('../README.md', import.meta.url);

const before = (await readFile(file, 'utf8')).replaceAll('\r\n', '\n');
const after = [
  ['node', nodeTables()],
  ['packages', packageTable()],
  ['frameworks', frameworkList()],
].reduce((text, [name, content]) => replaceSection(text, name, content), before);

if (process.argv.includes('--check')) {
  if (after !== before) {
    console.error('README.md is not up to date: run npm run update -w @loopguard/catalogue');
    process.exitCode = 1;
  }
} else if (after !== before) {
  await writeFile(file, after);
}

function replaceSection(text, name, content) {
  const [start, end] = [`<!-- begin ${name} -->`, `<!-- end ${name} -->`];
  const [head, rest] = split(text, start);
  const [, tail] = split(rest, end);
  return `${head}${start}\n<!-- prettier-ignore-start -->\n\n${content}\n\n<!-- prettier-ignore-end -->\n${end}${tail}`;
}

function split(text, marker) {
  const index = text.indexOf(marker);
  if (index === -1) throw new Error(`README.md has no "${marker}".`);
  return [text.slice(0, index), text.slice(index + marker.length)];
}

function nodeTables() {
  return nodeModules
    .filter(({ blocking }) => blocking !== undefined)
    .map((description) => `#### ${titleOf(description.module)}\n\n${apiTable(description)}`)
    .join('\n\n');
}

function titleOf(module) {
  return module === 'global' ? 'Globals' : `\`${module}\``;
}

function apiTable({ module, blocking }) {
  const rows = blocking.map((api) => [
    `\`${formatApiId(module, api.export)}\`${api.blocks?.type === 'without-callback' ? ' without a callback' : ''}`,
    costOf(api),
    replacementOf(api.replacement),
    [api.versions && `\`${api.versions.replaceAll('|', '\\|')}\``, ...(api.platforms ?? [])]
      .filter(Boolean)
      .join(', '),
  ]);
  return table(['API', 'cost', 'instead', 'where not all of Node 20 to 26'], rows);
}

function costOf({ cost, costBySize }) {
  if (costBySize === undefined) return cost;
  const { small, large } = costBySize;
  return cost === small ? `${cost}, large ${large}` : `${cost}, small ${small}`;
}

function replacementOf(replacement) {
  if ('none' in replacement) return `none: ${replacement.none}`;
  const id = `\`${formatApiId(replacement.module, replacement.export)}\``;
  const text = {
    twin: `\`await\` ${id}`,
    promisify: `\`await\` promisified ${id}`,
    callback: `the same with a callback${replacement.since === undefined ? '' : `, since Node.js ${replacement.since}`}`,
    other: id,
  }[replacement.how];
  return replacement.note === undefined ? text : `${text}. ${replacement.note}`;
}

function packageTable() {
  const rows = packages
    .filter(({ blocking }) => blocking !== undefined)
    .map(({ module, checkedVersions = '', blocking }) => [
      `\`${module}\``,
      checkedVersions.replaceAll('|', '\\|'),
      blocking.map((api) => `\`${api.export}\``).join(', '),
    ]);
  return table(['package', 'checked versions', 'blocking APIs'], rows);
}

function frameworkList() {
  return frameworks
    .filter(({ module }) => module !== 'global')
    .map(({ module }) => `\`${module}\``)
    .join(', ');
}

function table(head, rows) {
  return [head, head.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}
