import { createRequire } from 'node:module';
import { join, sep } from 'node:path';

/** Packages that wrap functions of Node.js, or sample the process, for purposes of their own. */
const packages: ReadonlySet<string> = new Set([
  '@appsignal/nodejs',
  '@contrast/agent',
  '@datadog/pprof',
  '@dynatrace/oneagent',
  '@google-cloud/profiler',
  '@google-cloud/trace-agent',
  '@instana/collector',
  '@opentelemetry/instrumentation',
  '@pyroscope/nodejs',
  '@sentry/node',
  '@sentry/profiling-node',
  'appdynamics',
  'applicationinsights',
  'blocked-at',
  'dd-trace',
  'elastic-apm-node',
  'newrelic',
]);
const MAIN_ID = '.';
const PACKAGE = /.*[\\/]node_modules[\\/](@[^\\/]+[\\/][^\\/]+|[^\\/]+)[\\/]/;
/** Of all modules, whichever path it is asked for. */
const { cache } = createRequire(process.execPath);

/** The tools of other makers whose modules are loaded already, as far as they are CommonJS modules. */
export function findOtherTools(): readonly string[] {
  const loaded = new Set(Object.keys(cache).map(readPackageName));
  return [...packages].filter((name) => loaded.has(name));
}

/** How many CommonJS modules are loaded already, without the main module and the guard. */
export function countLoadedModules(guardFolder: string): number {
  // The bundle, and the entry that loads it.
  const own = [guardFolder, join(guardFolder, '../../dist')].map((folder) => folder + sep);
  return Object.entries(cache).filter(
    ([path, module]) => !own.some((folder) => path.startsWith(folder)) && module?.id !== MAIN_ID,
  ).length;
}

function readPackageName(path: string): string {
  return PACKAGE.exec(path)?.[1]?.replace('\\', '/') ?? '';
}
