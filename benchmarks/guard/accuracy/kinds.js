// Kinds of work that block the event loop. The line that is to blame carries the kind's name in a comment.
import { execSync } from 'node:child_process';
import { pbkdf2Sync, randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { gzipSync } from 'node:zlib';

const require = createRequire(import.meta.url);
const folder = mkdtempSync(join(tmpdir(), 'loopguard-accuracy-'));
const largeFile = join(folder, 'large.bin');
writeFileSync(largeFile, randomBytes(1_000_000).toString('hex').repeat(200));
const smallFiles = Array.from({ length: 50 }, (_, index) => join(folder, `${index}.txt`));
for (const file of smallFiles) writeFileSync(file, 'small');
const json = JSON.stringify(
  Array.from({ length: 600_000 }, (_, id) => ({ id, name: `name of ${id}`, on: true })),
);
const compressible = randomBytes(2_000_000).toString('hex');
let modules = 0;
const statements = openDatabase();

/** Each kind blocks for some hundred milliseconds; those that this Node.js has not are undefined. */
export const kinds = {
  loop() {
    const end = performance.now() + 200;
    while (performance.now() < end); // block: loop
  },
  helper() {
    const words = Array.from({ length: 50 }, (_, index) => `word ${index}`);
    const end = performance.now() + 200;
    while (performance.now() < end) digest(words);
  },
  regexp() {
    return /^(?:a+)+$/.test(`${'a'.repeat(23)}b`); // block: regexp
  },
  json() {
    const parsed = JSON.parse(json); // block: json
    return parsed.length;
  },
  sort() {
    const list = Array.from({ length: 1_500_000 }, (_, index) => (index * 7919) % 1_500_007);
    list.sort((a, b) => a - b); // block: sort
    return list;
  },
  readFile() {
    return readFileSync(largeFile).length; // block: readFile
  },
  manyReads() {
    const end = performance.now() + 200;
    while (performance.now() < end) for (const file of smallFiles) readFileSync(file); // block: manyReads
  },
  exec() {
    execSync('sleep 0.2'); // block: exec
  },
  pbkdf2() {
    pbkdf2Sync('password', 'salt', 300_000, 64, 'sha512'); // block: pbkdf2
  },
  gzip() {
    gzipSync(compressible, { level: 9 }); // block: gzip
  },
  sqlite:
    statements &&
    (() => {
      statements.count.get(); // block: sqlite
    }),
  atomics() {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200); // block: atomics
  },
  garbage() {
    const kept = [];
    const end = performance.now() + 300;
    while (performance.now() < end)
      kept.push(Array.from({ length: 50 }, (_, index) => ({ index }))); // block: garbage
    return kept.length;
  },
  lateRequire() {
    modules += 1;
    const file = join(folder, `module-${modules}.cjs`);
    writeFileSync(
      file,
      `module.exports = [${'{ name: "a module", list: [1, 2, 3].map((n) => n + 1) },'.repeat(20_000)}];`,
    );
    const started = performance.now();
    require(file); // block: lateRequire
    return started;
  },
};

function digest(words) {
  const end = performance.now() + 15;
  while (performance.now() < end) words.map((word) => word.split('').reverse().join('')); // block: helper
}

function openDatabase() {
  const sqlite = process.getBuiltinModule('node:sqlite');
  if (sqlite === undefined) return undefined;
  const database = new sqlite.DatabaseSync(':memory:');
  const sql =
    'with recursive n(i) as (select 1 union all select i + 1 from n where i < 1500000) select count(*) from n';
  return { count: database.prepare(sql) };
}
