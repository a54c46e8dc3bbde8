import type { ModuleDescription } from '../types.ts';
import { admZip } from './adm-zip.ts';
import { nodeRsArgon2 } from './argon2.ts';
import { babelCore } from './babel-core.ts';
import { bcrypt, bcryptjs, nodeRsBcrypt } from './bcrypt.ts';
import { bcryptNodejs } from './bcrypt-nodejs.ts';
import { betterSqlite3 } from './better-sqlite3.ts';
import { brotli } from './brotli.ts';
import { envCi, gitRevSync, nodeMachineId, shelljsExec, spawnSync } from './child-processes.ts';
import { conf, configstore, electronStore } from './conf.ts';
import { cosmiconfig } from './cosmiconfig.ts';
import { crossSpawn } from './cross-spawn.ts';
import { cryptoJs, cryptoJsPbkdf2 } from './crypto-js.ts';
import {
  csvGenerateSync,
  csvParseLibSync,
  csvParseSync,
  csvStringifySync,
  csvSync,
  streamTransformSync,
} from './csv.ts';
import { deasync, deasyncPromise } from './deasync.ts';
import { del } from './del.ts';
import { dotenv } from './dotenv.ts';
import { ejs } from './ejs.ts';
import { esbuild } from './esbuild.ts';
import { execa } from './execa.ts';
import { fastGlob } from './fast-glob.ts';
import { fflate } from './fflate.ts';
import {
  empathicFind,
  escaladeSync,
  findUp,
  findUpSimple,
  findupSync,
  locatePath,
  packageDirectory,
  pathExists,
  pathType,
  pkgDir,
  pkgUp,
} from './find-up.ts';
import { fsExtra, fsExtraEsm } from './fs-extra.ts';
import { fsJetpack } from './fs-jetpack.ts';
import { geoipLite, maxmind } from './geoip.ts';
import { glob } from './glob.ts';
import { globby } from './globby.ts';
import { gracefulFs } from './graceful-fs.ts';
import { imageSize } from './image-size.ts';
import { jpegJs } from './jpeg-js.ts';
import {
  loadJsonFile,
  readPackageUp,
  readPkg,
  readPkgUp,
  readYamlFile,
  writeJsonFile,
} from './json-files.ts';
import { jsonfile } from './jsonfile.ts';
import { jsonwebtoken } from './jsonwebtoken.ts';
import { libsql } from './libsql.ts';
import { lilconfig } from './lilconfig.ts';
import { lockfile, properLockfile } from './lockfile.ts';
import { lowdb, lowdbNode } from './lowdb.ts';
import { makeDir } from './make-dir.ts';
import { makeSynchronous } from './make-synchronous.ts';
import { mkdirp } from './mkdirp.ts';
import { mzChildProcess, mzCrypto, mzFs, mzZlib } from './mz.ts';
import { nconf } from './nconf.ts';
import { nodeForge } from './node-forge.ts';
import { nodeLocalstorage } from './node-localstorage.ts';
import { nodePersist } from './node-persist.ts';
import { nodeSqlite3Wasm } from './node-sqlite3-wasm.ts';
import { pako } from './pako.ts';
import { pbkdf2 } from './pbkdf2.ts';
import { pngjs } from './pngjs.ts';
import { propertiesReader } from './properties-reader.ts';
import { pug } from './pug.ts';
import { promptSync, readlineSync } from './readline-sync.ts';
import { enhancedResolve, requireDir, requireDirectory, resolve, which } from './resolve.ts';
import { rimraf } from './rimraf.ts';
import { nodeSass, sass, sassEmbedded } from './sass.ts';
import { scryptJs } from './scrypt-js.ts';
import { shelljs } from './shelljs.ts';
import { sleep, threadSleep } from './sleep.ts';
import { snappy, snappyjs } from './snappy.ts';
import { sqlJs } from './sql-js.ts';
import { swcCore } from './swc-core.ts';
import { syncChildProcess } from './sync-child-process.ts';
import { syncFetch } from './sync-fetch.ts';
import { syncRequest } from './sync-request.ts';
import { syncRpc } from './sync-rpc.ts';
import { synckit } from './synckit.ts';
import { tar } from './tar.ts';
import { terser } from './terser.ts';
import { tinyglobby } from './tinyglobby.ts';
import { temp, tempy, tmp } from './tmp.ts';
import { typescript } from './typescript.ts';
import {
  fsExistsSync,
  fsReaddirRecursive,
  klawSync,
  recursiveReaddirSync,
  walkSync,
} from './walk.ts';
import { writeFileAtomic } from './write-file-atomic.ts';
import { xlsx } from './xlsx.ts';

/** Packages that block, or that take callbacks without being a framework; sorted by module. */
export const packages: readonly ModuleDescription[] = [
  babelCore,
  nodeRsArgon2,
  nodeRsBcrypt,
  swcCore,
  admZip,
  bcrypt,
  bcryptNodejs,
  bcryptjs,
  betterSqlite3,
  brotli,
  conf,
  configstore,
  cosmiconfig,
  crossSpawn,
  cryptoJs,
  cryptoJsPbkdf2,
  csvGenerateSync,
  csvParseLibSync,
  csvParseSync,
  csvStringifySync,
  csvSync,
  deasync,
  deasyncPromise,
  del,
  dotenv,
  ejs,
  electronStore,
  empathicFind,
  enhancedResolve,
  envCi,
  esbuild,
  escaladeSync,
  execa,
  fastGlob,
  fflate,
  findUp,
  findUpSimple,
  findupSync,
  fsExistsSync,
  fsExtra,
  fsExtraEsm,
  fsJetpack,
  fsReaddirRecursive,
  geoipLite,
  gitRevSync,
  glob,
  globby,
  gracefulFs,
  imageSize,
  jpegJs,
  jsonfile,
  jsonwebtoken,
  klawSync,
  libsql,
  lilconfig,
  loadJsonFile,
  locatePath,
  lockfile,
  lowdb,
  lowdbNode,
  makeDir,
  makeSynchronous,
  maxmind,
  mkdirp,
  mzChildProcess,
  mzCrypto,
  mzFs,
  mzZlib,
  nconf,
  nodeForge,
  nodeLocalstorage,
  nodeMachineId,
  nodePersist,
  nodeSass,
  nodeSqlite3Wasm,
  packageDirectory,
  pako,
  pathExists,
  pathType,
  pbkdf2,
  pkgDir,
  pkgUp,
  pngjs,
  promptSync,
  properLockfile,
  propertiesReader,
  pug,
  readPackageUp,
  readPkg,
  readPkgUp,
  readYamlFile,
  readlineSync,
  recursiveReaddirSync,
  requireDir,
  requireDirectory,
  resolve,
  rimraf,
  sass,
  sassEmbedded,
  scryptJs,
  shelljs,
  shelljsExec,
  sleep,
  snappy,
  snappyjs,
  spawnSync,
  sqlJs,
  streamTransformSync,
  syncChildProcess,
  syncFetch,
  syncRequest,
  syncRpc,
  synckit,
  tar,
  temp,
  tempy,
  terser,
  threadSleep,
  tinyglobby,
  tmp,
  typescript,
  walkSync,
  which,
  writeFileAtomic,
  writeJsonFile,
  xlsx,
];
