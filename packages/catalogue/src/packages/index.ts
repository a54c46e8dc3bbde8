import type { ModuleDescription } from '../types.ts';
import { nodeRsArgon2 } from './argon2.ts';
import { bcrypt, bcryptjs, nodeRsBcrypt } from './bcrypt.ts';
import { betterSqlite3 } from './better-sqlite3.ts';
import { cosmiconfig } from './cosmiconfig.ts';
import { crossSpawn } from './cross-spawn.ts';
import { del } from './del.ts';
import { execa } from './execa.ts';
import { fastGlob } from './fast-glob.ts';
import { fsExtra, fsExtraEsm } from './fs-extra.ts';
import { glob } from './glob.ts';
import { globby } from './globby.ts';
import { gracefulFs } from './graceful-fs.ts';
import { jsonfile } from './jsonfile.ts';
import { jsonwebtoken } from './jsonwebtoken.ts';
import { libsql } from './libsql.ts';
import { makeDir } from './make-dir.ts';
import { mkdirp } from './mkdirp.ts';
import { nodeSqlite3Wasm } from './node-sqlite3-wasm.ts';
import { rimraf } from './rimraf.ts';
import { shelljs } from './shelljs.ts';
import { tinyglobby } from './tinyglobby.ts';
import { writeFileAtomic } from './write-file-atomic.ts';

/** Packages that block, or that take callbacks without being a framework; sorted by module. */
export const packages: readonly ModuleDescription[] = [
  nodeRsArgon2,
  nodeRsBcrypt,
  bcrypt,
  bcryptjs,
  betterSqlite3,
  cosmiconfig,
  crossSpawn,
  del,
  execa,
  fastGlob,
  fsExtra,
  fsExtraEsm,
  glob,
  globby,
  gracefulFs,
  jsonfile,
  jsonwebtoken,
  libsql,
  makeDir,
  mkdirp,
  nodeSqlite3Wasm,
  rimraf,
  shelljs,
  tinyglobby,
  writeFileAtomic,
];
