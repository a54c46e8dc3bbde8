/** Packages that put wrappers around functions of Node.js, and scopes all of whose packages may do so. */
const packages: ReadonlySet<string> = new Set([
  '@vitest/spy',
  'appdynamics',
  'applicationinsights',
  'dc-polyfill',
  'dd-trace',
  'diagnostic-channel-publishers',
  'elastic-apm-node',
  'graceful-fs',
  'import-in-the-middle',
  'jest-mock',
  'newrelic',
  'require-in-the-middle',
  'shimmer',
  'sinon',
  'tinyspy',
]);
const scopes: ReadonlySet<string> = new Set([
  '@appsignal',
  '@contrast',
  '@datadog',
  '@dynatrace',
  '@instana',
  '@opentelemetry',
  '@sentry',
  '@sinonjs',
]);

/** Whether a package wraps functions to watch or to mend them: whoever calls through it has made the call. */
export function isWrapperPackage(name: string | undefined): boolean {
  if (name === undefined) return false;
  return packages.has(name) || scopes.has(name.split('/', 1)[0] ?? '');
}
