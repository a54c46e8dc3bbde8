import type { ModuleDescription } from '../types.ts';
import { admZip } from './adm-zip.ts';
import { nodeRsArgon2 } from './argon2.ts';
import { async, neoAsync } from './async.ts';
import { babelCore } from './babel-core.ts';
import { bcrypt, bcryptjs, nodeRsBcrypt } from './bcrypt.ts';
import { bcryptNodejs } from './bcrypt-nodejs.ts';
import { betterSqlite3 } from './better-sqlite3.ts';
import { bluebird, q } from './bluebird.ts';
import { brotli } from './brotli.ts';
import { canvas, napiRsCanvas } from './canvas.ts';
import {
  defaultGateway,
  detectLibc,
  envCi,
  gitRepoInfo,
  gitRevSync,
  gitlog,
  internalIp,
  lastCommitLog,
  nodeMachineId,
  osLocale,
  shelljsExec,
  spawnSync,
  tinyexec,
  username,
  zx,
} from './child-processes.ts';
import { cac, citty, commander, oclifCore, sade, yargs } from './command-lines.ts';
import { conf, configstore, electronStore } from './conf.ts';
import { copyDir, cpFile, moveFile, touch } from './copy-file.ts';
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
import { diskusage } from './diskusage.ts';
import { docxtemplater, pizzip } from './docxtemplater.ts';
import { dotenv } from './dotenv.ts';
import { drizzleBetterSqlite3, drizzleBetterSqlite3Migrator } from './drizzle-orm.ts';
import { ejs } from './ejs.ts';
import { emittery, eventemitter2, eventemitter3, mitt } from './emitters.ts';
import { enmap } from './enmap.ts';
import { esbuild } from './esbuild.ts';
import { ethereumjsWallet, web3, web3EthAccounts } from './ethereum-wallets.ts';
import { execa } from './execa.ts';
import { fastGlob } from './fast-glob.ts';
import { fflate } from './fflate.ts';
import { hasha, isbinaryfile, md5File, nReadlines, readChunk } from './file-contents.ts';
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
import { fontkit, opentypeJs } from './fonts.ts';
import { fsExtra, fsExtraEsm } from './fs-extra.ts';
import { fsJetpack } from './fs-jetpack.ts';
import { geoipLite, maxmind } from './geoip.ts';
import { glob } from './glob.ts';
import { globby } from './globby.ts';
import { gracefulFs } from './graceful-fs.ts';
import { graphqlConfig, graphqlToolsLoad, graphqlToolsLoadFiles } from './graphql-tools.ts';
import { grayMatter } from './gray-matter.ts';
import { ibmDb } from './ibm-db.ts';
import { jsqr, resvg, upngJs } from './image-codecs.ts';
import { imageSize } from './image-size.ts';
import { isolatedVm } from './isolated-vm.ts';
import { jpegJs } from './jpeg-js.ts';
import {
  loadJsonFile,
  loadYamlFile,
  readPackageUp,
  readPkg,
  readPkgUp,
  readYamlFile,
  writeJsonFile,
  writePkg,
  writeYamlFile,
  yamljs,
} from './json-files.ts';
import { dataStore, editJsonFile } from './json-stores.ts';
import { jsonfile } from './jsonfile.ts';
import { jsonwebtoken } from './jsonwebtoken.ts';
import { bip39, ethers, jsrsasign, keypair, selfsigned } from './key-generators.ts';
import { libsql } from './libsql.ts';
import { lilconfig } from './lilconfig.ts';
import { liquidjs } from './liquidjs.ts';
import { lockfile, properLockfile } from './lockfile.ts';
import { lodash, lodashFp } from './lodash.ts';
import { lowdb, lowdbFileSync, lowdbNode } from './lowdb.ts';
import { makeDir } from './make-dir.ts';
import { makeSynchronous } from './make-synchronous.ts';
import { csso, htmlMinifier, htmlMinifierTerser, svgo, uglifyJs } from './minifiers.ts';
import { mjml } from './mjml.ts';
import { mkdirp } from './mkdirp.ts';
import { mzChildProcess, mzCrypto, mzFs, mzZlib } from './mz.ts';
import { nconf } from './nconf.ts';
import { nobleArgon2, noblePbkdf2, nobleScrypt } from './noble-hashes.ts';
import { nodeForge } from './node-forge.ts';
import { nodeHid } from './node-hid.ts';
import { nodeJsonDb } from './node-json-db.ts';
import { nodeLocalstorage } from './node-localstorage.ts';
import { nodePersist } from './node-persist.ts';
import { nodeRsa } from './node-rsa.ts';
import { nodeSqlite3Wasm } from './node-sqlite3-wasm.ts';
import { nodeStreamZip } from './node-stream-zip.ts';
import { nodeXlsx } from './node-xlsx.ts';
import {
  asyncRetry,
  mem,
  pAll,
  pDebounce,
  pEachSeries,
  pFilter,
  pLimit,
  pMap,
  pMemoize,
  pQueue,
  pReduce,
  pRetry,
  pSeries,
  pThrottle,
  pTimes,
  pWaitFor,
  pWhilst,
  promiseRetry,
} from './p-limit.ts';
import { pako } from './pako.ts';
import { pbkdf2 } from './pbkdf2.ts';
import { pngjs } from './pngjs.ts';
import { prettier } from './prettier.ts';
import { propertiesReader } from './properties-reader.ts';
import { grpcProtoLoader, protobufjs } from './protobufjs.ts';
import { pug } from './pug.ts';
import { quickDb } from './quick-db.ts';
import { ramda, remeda } from './ramda.ts';
import { rc } from './rc.ts';
import { promptSync, readlineSync } from './readline-sync.ts';
import {
  commandExists,
  enhancedResolve,
  hasbin,
  requireAll,
  requireDir,
  requireDirectory,
  resolve,
  which,
} from './resolve.ts';
import { rimraf } from './rimraf.ts';
import { rxjs, rxjsOperators } from './rxjs.ts';
import { nodeSass, sass, sassEmbedded } from './sass.ts';
import {
  bottleneck,
  dataloader,
  debounce,
  fastq,
  genericPool,
  once,
  opossum,
  throttleDebounce,
} from './schedulers.ts';
import { joi, yup, zod } from './schemas.ts';
import { scryptJs } from './scrypt-js.ts';
import { shelljs } from './shelljs.ts';
import { sleep, threadSleep } from './sleep.ts';
import { snappy, snappyjs } from './snappy.ts';
import { libsodiumWrappers, sodiumNative } from './sodium.ts';
import { sqlJs } from './sql-js.ts';
import { swaggerJsdoc } from './swagger-jsdoc.ts';
import { swcCore } from './swc-core.ts';
import { swig } from './swig.ts';
import { syncChildProcess } from './sync-child-process.ts';
import { syncFetch } from './sync-fetch.ts';
import { syncRequest } from './sync-request.ts';
import { syncRpc } from './sync-rpc.ts';
import { synckit } from './synckit.ts';
import { tar } from './tar.ts';
import { terser } from './terser.ts';
import { ava, jestGlobals, mocha, tap, tape, vitest } from './test-runners.ts';
import { tinyglobby } from './tinyglobby.ts';
import { temp, tempy, tmp } from './tmp.ts';
import { typescript } from './typescript.ts';
import { underscore } from './underscore.ts';
import {
  dirGlob,
  directoryTree,
  dree,
  filehound,
  fsExistsSync,
  fsReaddirRecursive,
  globule,
  klawSync,
  matched,
  nodeDir,
  recursiveReaddirSync,
  walkSync,
  walkdir,
} from './walk.ts';
import { comlink, greenlet, microjob, threads, workerpool } from './worker-pools.ts';
import { writeFileAtomic } from './write-file-atomic.ts';
import { xlsx } from './xlsx.ts';
import { zipLocal } from './zip-local.ts';

/** Packages that block, or that take callbacks without being a framework; sorted by module. */
export const packages: readonly ModuleDescription[] = [
  babelCore,
  graphqlToolsLoad,
  graphqlToolsLoadFiles,
  grpcProtoLoader,
  jestGlobals,
  napiRsCanvas,
  nobleArgon2,
  noblePbkdf2,
  nobleScrypt,
  nodeRsArgon2,
  nodeRsBcrypt,
  oclifCore,
  resvg,
  swcCore,
  admZip,
  async,
  asyncRetry,
  ava,
  bcrypt,
  bcryptNodejs,
  bcryptjs,
  betterSqlite3,
  bip39,
  bluebird,
  bottleneck,
  brotli,
  cac,
  canvas,
  citty,
  comlink,
  commandExists,
  commander,
  conf,
  configstore,
  copyDir,
  cosmiconfig,
  cpFile,
  crossSpawn,
  cryptoJs,
  cryptoJsPbkdf2,
  csso,
  csvGenerateSync,
  csvParseLibSync,
  csvParseSync,
  csvStringifySync,
  csvSync,
  dataStore,
  dataloader,
  deasync,
  deasyncPromise,
  debounce,
  defaultGateway,
  del,
  detectLibc,
  dirGlob,
  directoryTree,
  diskusage,
  docxtemplater,
  dotenv,
  dree,
  drizzleBetterSqlite3,
  drizzleBetterSqlite3Migrator,
  editJsonFile,
  ejs,
  electronStore,
  emittery,
  empathicFind,
  enhancedResolve,
  enmap,
  envCi,
  esbuild,
  escaladeSync,
  ethereumjsWallet,
  ethers,
  eventemitter2,
  eventemitter3,
  execa,
  fastGlob,
  fastq,
  fflate,
  filehound,
  findUp,
  findUpSimple,
  findupSync,
  fontkit,
  fsExistsSync,
  fsExtra,
  fsExtraEsm,
  fsJetpack,
  fsReaddirRecursive,
  genericPool,
  geoipLite,
  gitRepoInfo,
  gitRevSync,
  gitlog,
  glob,
  globby,
  globule,
  gracefulFs,
  graphqlConfig,
  grayMatter,
  greenlet,
  hasbin,
  hasha,
  htmlMinifier,
  htmlMinifierTerser,
  ibmDb,
  imageSize,
  internalIp,
  isbinaryfile,
  isolatedVm,
  joi,
  jpegJs,
  jsonfile,
  jsonwebtoken,
  jsqr,
  jsrsasign,
  keypair,
  klawSync,
  lastCommitLog,
  libsodiumWrappers,
  libsql,
  lilconfig,
  liquidjs,
  loadJsonFile,
  loadYamlFile,
  locatePath,
  lockfile,
  lodash,
  lodashFp,
  lowdb,
  lowdbFileSync,
  lowdbNode,
  makeDir,
  makeSynchronous,
  matched,
  maxmind,
  md5File,
  mem,
  microjob,
  mitt,
  mjml,
  mkdirp,
  mocha,
  moveFile,
  mzChildProcess,
  mzCrypto,
  mzFs,
  mzZlib,
  nReadlines,
  nconf,
  neoAsync,
  nodeDir,
  nodeForge,
  nodeHid,
  nodeJsonDb,
  nodeLocalstorage,
  nodeMachineId,
  nodePersist,
  nodeRsa,
  nodeSass,
  nodeSqlite3Wasm,
  nodeStreamZip,
  nodeXlsx,
  once,
  opentypeJs,
  opossum,
  osLocale,
  pAll,
  pDebounce,
  pEachSeries,
  pFilter,
  pLimit,
  pMap,
  pMemoize,
  pQueue,
  pReduce,
  pRetry,
  pSeries,
  pThrottle,
  pTimes,
  pWaitFor,
  pWhilst,
  packageDirectory,
  pako,
  pathExists,
  pathType,
  pbkdf2,
  pizzip,
  pkgDir,
  pkgUp,
  pngjs,
  prettier,
  promiseRetry,
  promptSync,
  properLockfile,
  propertiesReader,
  protobufjs,
  pug,
  q,
  quickDb,
  ramda,
  rc,
  readChunk,
  readPackageUp,
  readPkg,
  readPkgUp,
  readYamlFile,
  readlineSync,
  recursiveReaddirSync,
  remeda,
  requireAll,
  requireDir,
  requireDirectory,
  resolve,
  rimraf,
  rxjs,
  rxjsOperators,
  sade,
  sass,
  sassEmbedded,
  scryptJs,
  selfsigned,
  shelljs,
  shelljsExec,
  sleep,
  snappy,
  snappyjs,
  sodiumNative,
  spawnSync,
  sqlJs,
  streamTransformSync,
  svgo,
  swaggerJsdoc,
  swig,
  syncChildProcess,
  syncFetch,
  syncRequest,
  syncRpc,
  synckit,
  tap,
  tape,
  tar,
  temp,
  tempy,
  terser,
  threadSleep,
  threads,
  throttleDebounce,
  tinyexec,
  tinyglobby,
  tmp,
  touch,
  typescript,
  uglifyJs,
  underscore,
  upngJs,
  username,
  vitest,
  walkSync,
  walkdir,
  web3,
  web3EthAccounts,
  which,
  workerpool,
  writeFileAtomic,
  writeJsonFile,
  writePkg,
  writeYamlFile,
  xlsx,
  yamljs,
  yargs,
  yup,
  zipLocal,
  zod,
  zx,
];
