// Writes a TypeScript server of a given number of files: the same text for the same number, on every machine.
// Usage: node benchmarks/lint/generate-project.js FOLDER FILES
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileSources } from './file-sources.js';

/** Files of one domain: a barrel, handlers, services, repositories, helpers, types and a test. */
const DOMAIN_SIZE = 20;

const nouns = ['order', 'invoice', 'account', 'product', 'report', 'ticket', 'upload', 'payment'];
const traits = [
  'public',
  'internal',
  'archived',
  'regional',
  'partner',
  'draft',
  'shared',
  'legacy',
];

/** Writes the project anew and returns the names of its files. */
export function generateProject(folder, files) {
  rmSync(folder, { recursive: true, force: true });
  const written = describeFiles(files);
  for (const { name, text } of written) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  writeFileSync(path.join(folder, 'package.json'), manifest);
  writeFileSync(path.join(folder, 'tsconfig.json'), tsconfig);
  mkdirSync(path.join(folder, 'node_modules'));
  return written.map(({ name }) => name);
}

/** Lists the files of a project, with their texts. */
export function describeFiles(count) {
  const domains = Array.from({ length: Math.ceil((count - 2) / DOMAIN_SIZE) }, (_, index) =>
    describeDomain(index),
  );
  const parts = domains.flatMap((domain) => describeParts(domain, domains));
  const kept = parts.slice(0, count - 2);
  const names = new Set(kept.map(({ name }) => name));
  // The last domain can be cut short; only what is written can be imported.
  const barrels = domains.filter(({ folder }) => names.has(`src/${folder}/index.ts`));
  return [
    { name: 'src/app.ts', text: fileSources.app(barrels) },
    { name: 'src/server.ts', text: fileSources.server() },
    ...kept,
  ];
}

function describeDomain(index) {
  const noun = nouns[index % nouns.length];
  const trait = traits[Math.floor(index / nouns.length) % traits.length];
  const round = Math.floor(index / (nouns.length * traits.length));
  const folder = `${trait}-${noun}s${round === 0 ? '' : `-${round + 1}`}`;
  const parts = folder.split('-').map((part) => part[0].toUpperCase() + part.slice(1));
  return { index, folder, type: parts.join(''), random: createRandom(index + 1) };
}

/** The barrel comes last but one, so that a domain which is cut short has none that promises too much. */
function describeParts(domain, domains) {
  const { folder, index } = domain;
  // Domains know the ones before them, near ones most; some know one behind them, which makes a cycle.
  const known = [index - 1, index - 2, index - 5, index % 11 === 0 ? index + 1 : -1]
    .map((other) => domains[other])
    .filter((other) => other !== undefined && isWhole(other, domains));
  const file = (name, text) => ({ name: `src/${folder}/${name}.ts`, text });
  const numbered = (kind, count) =>
    Array.from({ length: count }, (_, part) =>
      file(`${kind}-${part + 1}`, fileSources[kind](domain, { part, known })),
    );
  return [
    ...numbered('types', 3),
    ...numbered('format', 3),
    ...numbered('storage', 1),
    ...numbered('repository', 3),
    ...numbered('service', 4),
    ...numbered('routes', 3),
    file('constants', fileSources.constants(domain)),
    file('index', fileSources.barrel(domain)),
    file('service-1.test', fileSources.test(domain)),
  ];
}

function isWhole(domain, domains) {
  return domain.index < domains.length - 1;
}

/** Numbers that look random and are the same each time (mulberry32). */
function createRandom(seed) {
  let state = seed * 0x9e3779b9;
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
}

const manifest = `${JSON.stringify({ name: 'generated', private: true, type: 'module' }, null, 2)}\n`;

const tsconfig = `${JSON.stringify(
  {
    compilerOptions: {
      module: 'nodenext',
      target: 'es2023',
      strict: true,
      noEmit: true,
      types: [],
    },
    include: ['src'],
  },
  null,
  2,
)}\n`;

if (process.argv[1] === import.meta.filename) {
  const [, , folder, files] = process.argv;
  console.log(`${generateProject(folder, Number(files)).length} files in ${folder}`);
}
