import type { ModuleDescription } from '../types.ts';
import { asyncHooks } from './async-hooks.ts';
import { childProcess } from './child-process.ts';
import { cluster } from './cluster.ts';
import { crypto } from './crypto.ts';
import { dgram } from './dgram.ts';
import { diagnosticsChannel } from './diagnostics-channel.ts';
import { dns } from './dns.ts';
import { domain } from './domain.ts';
import { events } from './events.ts';
import { fsPromises } from './fs-promises.ts';
import { fs } from './fs.ts';
import { globals } from './globals.ts';
import { http } from './http.ts';
import { http2 } from './http2.ts';
import { https } from './https.ts';
import { inspector } from './inspector.ts';
import { moduleModule } from './module-module.ts';
import { net } from './net.ts';
import { nodeTest } from './node-test.ts';
import { perfHooks } from './perf-hooks.ts';
import { process } from './process.ts';
import { readline, readlinePromises } from './readline.ts';
import { repl } from './repl.ts';
import { sqlite } from './sqlite.ts';
import { streamWeb } from './stream-web.ts';
import { stream, streamPromises } from './stream.ts';
import { timers } from './timers.ts';
import { tls } from './tls.ts';
import { tty } from './tty.ts';
import { v8 } from './v8.ts';
import { vm } from './vm.ts';
import { wasi } from './wasi.ts';
import { workerThreads } from './worker-threads.ts';
import { zlib } from './zlib.ts';

export type { ModuleDescription };

/** Node's own modules and globals. */
export const nodeModules: readonly ModuleDescription[] = [
  asyncHooks,
  childProcess,
  cluster,
  crypto,
  dgram,
  diagnosticsChannel,
  dns,
  domain,
  events,
  fsPromises,
  fs,
  globals,
  http,
  http2,
  https,
  inspector,
  moduleModule,
  net,
  nodeTest,
  perfHooks,
  process,
  readline,
  readlinePromises,
  repl,
  sqlite,
  streamWeb,
  stream,
  streamPromises,
  timers,
  tls,
  tty,
  v8,
  vm,
  wasi,
  workerThreads,
  zlib,
];
